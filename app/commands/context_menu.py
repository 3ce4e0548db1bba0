"""What a right-click on the canvas offers, by what is under the mouse: commands of the menu bar, by their ids."""

from collections.abc import Mapping
from types import MappingProxyType

Groups = tuple[tuple[str, tuple[str, ...]], ...]
"""Title of a submenu, or empty for lines of the menu itself; and the commands."""

_CLIPBOARD = ("edit.cut", "edit.copy", "edit.paste_here", "edit.duplicate")
_ALIGN = tuple(f"arrange.{edge}" for edge in ("left", "center", "right", "top", "middle", "bottom"))
_ARRANGE: Groups = (
    ("Align", _ALIGN),
    ("Distribute", ("arrange.horizontal", "arrange.vertical")),
)

OFFERED: Mapping[str, Groups] = MappingProxyType(
    {
        "components": (
            ("", (*_CLIPBOARD, "arrange.multiply", "edit.delete")),
            *_ARRANGE,
            (
                "Group",
                ("arrange.zone", "arrange.data_center", "arrange.region", "arrange.tier", "arrange.autoscaling_group"),
            ),
            ("", ("arrange.tidy", "view.fit_selection")),
        ),
        "links": (("", ("edit.paste_here", "edit.delete")), ("", ("view.fit_selection",))),
        "marks": (("", (*_CLIPBOARD, "edit.delete")), *_ARRANGE, ("", ("view.fit_selection",))),
        "places": (
            ("", (*_CLIPBOARD, "edit.delete")),
            ("", ("arrange.ungroup", "arrange.tidy", "view.fit_selection")),
        ),
        "groups": (
            ("", (*_CLIPBOARD, "edit.delete")),
            ("", ("arrange.ungroup", "view.fit_selection")),
        ),
        "": (
            ("", ("edit.paste_here", "edit.select_all")),
            ("", ("arrange.tidy", "view.fit", "edit.find", "view.minimap")),
        ),
    }
)
"""By the section of the record under the mouse; empty: the bare canvas."""
