"""What marks of the whiteboard are called, in the menu and in the inspector."""

from collections.abc import Mapping

TITLES: Mapping[str, str] = {
    "note": "Sticky Note",
    "text": "Text",
    "rectangle": "Rectangle",
    "ellipse": "Ellipse",
    "diamond": "Diamond",
    "pen": "Pen",
    "arrow": "Arrow",
    "line": "Line",
    "image": "Picture",
}
