"""The real window in a process of its own, which answers on standard input where things are.

Asked `card web-1`, `port web-1`, `kind cache`, `spot 300 200` or `action Crash` it prints a point of the screen;
asked `state` it prints what the design, the selection and the run look like. Answers are one line of JSON each.
"""

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QPointF, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from app.collector import Collector
from app.look import Look
from app.settings import Settings
from app.window import Window


def on_screen(widget: QWidget, point: QPoint) -> list[int]:
    at = widget.mapToGlobal(point)
    return [at.x(), at.y()]


def answer(window: Window, words: list[str]) -> Any:
    canvas, (what, *rest) = window.panels.canvas, words
    if what == "card":
        return on_screen(canvas.viewport(), canvas.mapFromScene(canvas.diagram.cards[rest[0]].pos()))
    if what == "port":
        rect = canvas.diagram.cards[rest[0]].scene_rect()
        return on_screen(canvas.viewport(), canvas.mapFromScene(QPointF(rect.right(), rect.center().y())))
    if what == "spot":
        return on_screen(canvas.viewport(), QPoint(int(rest[0]), int(rest[1])))
    if what == "kind":
        return on_screen(window.panels.palette.kinds.viewport(), window.panels.palette.row_rect(rest[0]).center())
    if what == "action":
        return _action(" ".join(rest))
    return _state(window)


def _action(text: str) -> list[int] | None:
    menu = QApplication.activePopupWidget()
    if not isinstance(menu, QMenu):
        return None
    action = next(action for action in menu.actions() if action.text() == text)
    return on_screen(menu, menu.actionGeometry(action).center())


def _state(window: Window) -> dict[str, Any]:
    design, moment = window.document.design, window.panels.canvas.diagram.moment
    return {
        "components": {key: spec.kind for key, spec in design.components.items()},
        "links": [[link.source, link.target] for link in design.links.values()],
        "positions": dict(design.board.positions),
        "selection": window.panels.canvas.selection,
        "undo": window.document.history.undo_label,
        "states": {key: now.state for key, now in moment.components.items()} if moment is not None else {},
        "traffic": {
            f"{link.source}>{link.target}": moment.links[key].calls_rps
            for key, link in design.links.items()
            if moment is not None and key in moment.links
        },
        "size": [window.panels.canvas.viewport().width(), window.panels.canvas.viewport().height()],
    }


def main() -> int:
    application = QApplication(sys.argv[:1])
    settings = Settings()
    window = Window(settings, Look(application, settings), Path(tempfile.mkdtemp(prefix="loadscape-gestures-")))
    collector = Collector(window)
    window.setGeometry(0, 0, 1280, 800)
    window.show()
    QTimer.singleShot(0, window, lambda: window.start(Path(sys.argv[1]) if len(sys.argv) > 1 else None))

    def read() -> None:
        line = sys.stdin.readline()
        if not line:
            QTimer.singleShot(0, application.quit)
            return
        print(json.dumps(answer(window, line.split())), flush=True)

    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(read)
    code = application.exec()
    window.runner.close()
    collector.close()
    window.checker.close()
    window.document.close()
    return code


if __name__ == "__main__":
    sys.exit(main())
