"""Room at the left of the number in a spin box, as other fields have it: a style sheet cannot give it there."""

from PySide6.QtWidgets import QAbstractSpinBox

LEFT_PX = 6


def give_room(*boxes: QAbstractSpinBox) -> None:
    """Keep the text of these away from their border."""
    for box in boxes:
        box.lineEdit().setTextMargins(LEFT_PX, 0, 0, 0)
