"""What the inspector offers for an autoscaling group: the scaling rule of its members."""

from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from engine.components import Server
from engine.design import verbs
from engine.design.change import apply
from engine.design.document import Design, Group
from engine.design.notation import design as parse
from tests.widgets.inspector.desk import Desk
from widgets.forms.rows import Row
from widgets.inspector.scaling import GroupScaling

WEBS = ["web-1", "web-2"]
GROUP = "groups/autoscaling-group"


@pytest.fixture
def scaled() -> Design:
    design = parse("users 10rps > lb > web*3 > db")
    return apply(design, verbs.gather(design, WEBS, Group(kind="autoscaling_group")))


def scaling(desk: Desk) -> GroupScaling:
    found = desk.view.findChild(GroupScaling)
    assert isinstance(found, GroupScaling)
    return found


def row(desk: Desk, name: str) -> Row:
    return scaling(desk).form.rows[(name,)]


def write(desk: Desk, text: str, name: str) -> None:
    editor = cast(QLineEdit, row(desk, name).editor)
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)


def rule(desk: Desk, key: str) -> object:
    server = desk.design.components[key]
    assert isinstance(server, Server)
    return server.autoscaling and (server.autoscaling.min_instances, server.autoscaling.max_instances)


def test_the_least_and_the_most_of_a_group_are_set_for_all_its_members_in_one_change(
    qtbot: QtBot, scaled: Design
) -> None:
    desk = Desk(qtbot, scaled, GROUP)
    assert scaling(desk).note.text() == "For each of its 2 members."
    write(desk, "6", "max_instances")
    write(desk, "2", "min_instances")
    assert [rule(desk, key) for key in WEBS] == [(2, 6), (2, 6)]
    assert rule(desk, "web-3") is None
    assert [change.label for change in desk.changes] == [
        "Set max instances of autoscaling-group",
        "Set min instances of autoscaling-group",
    ]
    assert apply(desk.design, desk.changes[-1].inverse()) != desk.design


def test_members_that_differ_are_mixed_and_a_change_elsewhere_is_followed(qtbot: QtBot, scaled: Design) -> None:
    desk = Desk(qtbot, scaled, GROUP)
    desk.take(verbs.set_field(desk.design, "components/web-1", "autoscaling.max_instances", 4))
    assert cast(QLineEdit, row(desk, "max_instances").editor).placeholderText() == "mixed"
    desk.take(verbs.set_field(desk.design, "components/web-2", "autoscaling.max_instances", 4))
    assert cast(QLineEdit, row(desk, "max_instances").editor).text() == "4"


def test_a_least_above_the_most_is_refused_with_the_reason(qtbot: QtBot, scaled: Design) -> None:
    desk = Desk(qtbot, scaled, GROUP)
    write(desk, "50", "min_instances")
    assert not desk.changes
    assert "above" in row(desk, "min_instances").sentence


def test_an_empty_group_says_what_to_do_and_a_tier_has_no_rule(qtbot: QtBot, scaled: Design) -> None:
    empty = apply(scaled, verbs.gather(scaled, [], Group(kind="autoscaling_group", box=(0.0, 0.0, 200.0, 100.0))))
    tiered = apply(empty, verbs.gather(empty, ["db"], Group(title="Data")))
    desk = Desk(qtbot, tiered, "groups/autoscaling-group-2")
    assert scaling(desk).isVisible()
    assert not scaling(desk).form.isVisible()
    assert "Drag servers or workers into it" in scaling(desk).note.text()
    desk.view.select(["groups/tier"])
    assert not scaling(desk).isVisible()
    desk.view.select([GROUP])
    assert scaling(desk).form.isVisible()
