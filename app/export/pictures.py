"""The diagram as a picture, painted by the same code as the canvas."""

import os
from pathlib import Path

from PySide6.QtWidgets import QApplication

from engine.design.document import Design
from widgets.canvas.picture import export_png, export_svg
from widgets.theme import Theme


def png(design: Design, path: Path, theme: Theme) -> None:
    """Twice the size of the canvas, for sharp print."""
    running = application()
    export_png(design, path, theme=theme)
    del running


def svg(design: Design, path: Path, theme: Theme) -> None:
    running = application()
    export_svg(design, path, theme=theme)
    del running


def application() -> QApplication:
    """The running application, or an off-screen one: fonts need one."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return QApplication(["loadscape"])
