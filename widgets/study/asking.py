"""What the questions before any study have in common: lengths of time, a seed, named rows, and two buttons."""

from collections.abc import Iterable

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QDoubleSpinBox, QFormLayout, QSpinBox, QWidget

from widgets.language import tr


def seconds(value: float, least: float, most: float) -> QDoubleSpinBox:
    """Asks for a length of time."""
    box = QDoubleSpinBox()
    box.setRange(least, most)
    box.setDecimals(1)
    box.setSuffix(" s")
    box.setValue(value)
    return box


def first_seed() -> QSpinBox:
    """Asks for the seed of the first run."""
    box = QSpinBox()
    box.setRange(0, 2**31 - 1)
    box.setValue(1)
    return box


def add_rows(form: QFormLayout, rows: Iterable[tuple[str, QWidget]]) -> None:
    """Adds fields with their names, which are also what a screen reader says."""
    for name, field in rows:
        field.setAccessibleName(tr(name))
        form.addRow(tr(name), field)


def add_buttons(form: QFormLayout, dialog: QDialog) -> None:
    """Adds the buttons that end the questions."""
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    form.addRow(buttons)
