"""Marks of problems on links."""

from itertools import combinations

import pytest
from pytestqt.qtbot import QtBot

from app import presets
from engine.design.files import load
from engine.rules import check
from tests.widgets.canvas.desk import Desk
from widgets.canvas.badges import APART
from widgets.theme import DARK


@pytest.mark.parametrize(
    "name", ["07-database-replication", "08-load-balancer-and-replication", "21-millions-of-users"]
)
def test_marks_on_links_that_leave_one_port_do_not_cover_each_other(qtbot: QtBot, name: str) -> None:
    design = load(presets.path(name))
    desk = Desk(design)
    qtbot.addWidget(desk.canvas)
    desk.canvas.show_problems(check(design))
    desk.canvas.set_theme(DARK)
    marked = [wire for wire in desk.canvas.diagram.wires.values() if wire.severity]
    pairs = [(one, other) for one, other in combinations(marked, 2) if one.link.source == other.link.source]
    for one, other in pairs:
        between = one.route.at(one.badge_at) - other.route.at(other.badge_at)
        assert between.manhattanLength() >= APART
    assert pairs or name != "08-load-balancer-and-replication"
