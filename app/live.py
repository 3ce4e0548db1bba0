"""Ties the run to the document and tells the user how it stands."""

from PySide6.QtCore import QObject, QTimer

from app.document import OpenDocument
from app.runner import Runner
from engine.design.change import Change
from engine.design.records import SECTIONS
from widgets.banner import Banner
from widgets.language import tr

PATIENCE_MS = 300
"""Preparing is only spoken of when it takes longer than this."""

APART = frozenset({"scenarios", *(name for name, section in SECTIONS.items() if section.on_board)})
"""Sections that the tables of a run know nothing of; of scenarios it hears by `app/replanning.py`."""

PREPARING = "Preparing the simulator… The first time on a machine this takes about half a minute."


class LiveRun(QObject):
    """Edits reach the run, and what the run has to say reaches the banner."""

    def __init__(self, runner: Runner, document: OpenDocument, banner: Banner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner, self._document, self._banner = runner, document, banner
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(lambda: banner.tell(PREPARING, "busy", "preparing"))
        runner.moved.connect(self._on_moved)
        runner.failed.connect(lambda text: banner.tell(tr("This design cannot run: {text}", text=text), "error", "run"))
        runner.refused.connect(self._on_refused)
        runner.edited.connect(lambda: banner.settle("edit"))
        document.changed.connect(self._on_changed)
        document.replaced.connect(runner.discard)

    def _on_moved(self, state: str) -> None:
        if state == "preparing":
            self._banner.settle("run")
            self._patience.start()
        else:
            self._patience.stop()
            self._banner.settle("preparing")
        if state == "idle":
            self._banner.settle("edit")

    def _on_refused(self, what: str, text: str) -> None:
        if what == "edit":
            self._banner.tell(tr("The run goes on without the last change: {text}", text=text), "advice", "edit")
        else:
            self._banner.tell(text, "advice" if what == "plan" else "warning", what)

    def _on_changed(self, change: Change | None) -> None:
        if change is not None and not all(path.partition("/")[0] in APART for path in change.touched):
            self._runner.edit(self._document.design)
