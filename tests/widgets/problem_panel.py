"""The panel of problems as its tests see it: on the screen, with problems of each severity to show."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from engine.design.change import Change
from engine.rules import Problem, Remedy
from widgets.problems import ProblemList

FIX = Change(label="Give lb a standby")
WARNING = Problem(
    "REL001",
    "warning",
    "The load balancer 'lb' is a single point of failure.",
    ("components/lb",),
    Remedy(lambda: FIX),
)
ERROR = Problem("RUN002", "error", "Nothing sends requests.", ())
ADVICE = Problem("CAP002", "advice", "web-1 is busy.", ("components/web-1", "links/lb-web-1"))


def shown_panel(qtbot: QtBot) -> ProblemList:
    """A panel that stands on the screen."""
    view = ProblemList()
    qtbot.addWidget(view)
    view.resize(900, 300)
    view.show()
    assert QTest.qWaitForWindowExposed(view)
    return view


def table(panel: ProblemList) -> QTableView:
    """Its table."""
    view = panel.findChild(QTableView)
    assert isinstance(view, QTableView)
    return view
