"""Usual sizes and sliders: what one turns up and down to see what happens."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.design.notation import design as parse
from tests.widgets.inspector.desk import Desk


def test_a_usual_size_sets_its_fields_in_one_change(qtbot: QtBot) -> None:
    desk = Desk(qtbot, parse("users 10rps > web > db"), "components/db")
    box = desk.view._sizes
    place = box.findText("PostgreSQL on 8 vCPU")
    box.activated.emit(place)
    db = desk.design.components["db"]
    assert (db.instance, db.cores, db.max_connections) == ("m7g.2xlarge", 8, 100)  # type: ignore[attr-defined]
    assert desk.changes[-1].label == "Make it PostgreSQL on 8 vCPU"
    assert box.currentIndex() == place
    desk.view.select(("components/users",))
    assert box.isHidden()


def test_a_slider_tunes_a_number_and_stands_where_it_is(qtbot: QtBot) -> None:
    desk = Desk(qtbot, parse("users 10rps > web > db"), "components/web")
    slider = desk.row("cores").slider
    assert slider is not None
    assert slider.sliderPosition() == 100
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: desk.design.components["web"].cores == 40)  # type: ignore[attr-defined]
    QTest.keyClick(slider, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: desk.design.components["web"].cores == 1)  # type: ignore[attr-defined]
    assert desk.row("boot_s").slider is None
