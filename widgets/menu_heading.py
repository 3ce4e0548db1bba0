"""A line of a menu that names those below it."""

from PySide6.QtWidgets import QMenu


def add_heading(menu: QMenu, text: str) -> None:
    """Name the lines that are added next; a section of Qt's shows no text once separators have a style."""
    if not menu.isEmpty():
        menu.addSeparator()
    menu.addAction(text).setEnabled(False)
