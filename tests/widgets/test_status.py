import pytest
from pytestqt.qtbot import QtBot

from engine.rules import Problem
from widgets.status import Status


def problem(severity: str) -> Problem:
    return Problem("code", severity, "message", (), None)  # type: ignore[arg-type]


@pytest.fixture
def status(qtbot: QtBot) -> Status:
    status = Status()
    qtbot.addWidget(status)
    return status


@pytest.mark.parametrize(
    ("severities", "text"),
    [
        ([], "✓ No problems"),
        (["error"], "✕ 1 error"),
        (["error", "error", "warning", "advice"], "✕ 2 errors   ⚠ 1 warning   ℹ 1 advice"),
    ],
)
def test_problems_are_counted_by_severity(status: Status, severities: list[str], text: str) -> None:
    status.show_problems([problem(severity) for severity in severities])
    assert status.text == text
