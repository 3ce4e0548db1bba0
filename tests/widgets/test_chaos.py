"""The chaos palette, the scenario table, the objectives and the dialog of failures by chance."""

import json
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QLabel
from pytestqt.qtbot import QtBot

from engine.design import verbs
from engine.design.change import Change, apply
from engine.design.chaos import EVENTS, events_of
from engine.design.document import Design, Event, Group, Scenario
from engine.design.history import History
from engine.design.notation import design as parse
from engine.results.frame import Requests
from tests.app.fake_simulation import frame
from widgets.chaos import USUAL_S, Chaos
from widgets.mime import EVENT
from widgets.random_failures import RandomFailures
from widgets.scenario_table import COLUMNS, ScenarioTable
from widgets.slo import Objectives
from widgets.theme import DARK

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
FIELDS = list(COLUMNS)


@pytest.fixture
def design() -> Design:
    design = parse("users 10rps > lb > web*2 > db")
    events = (
        Event(at_s=10.0, event="crash", target="web-1", for_s=20.0),
        Event(at_s=40.0, event="spike", target="users"),
    )
    return apply(design, verbs.set_scenario(design, "Bad day", Scenario(events=events)))


def follow(view: Any, design: Design) -> History:
    """Every Change the view proposes is made, and shown to it."""
    history = History(design)

    def do(change: Change) -> None:
        view.show(history.do(change), change)

    view.proposed.connect(do)
    view.show(design, None)
    return history


@pytest.fixture
def chaos(qtbot: QtBot, design: Design) -> Chaos:
    chaos = Chaos(DARK)
    qtbot.addWidget(chaos)
    chaos.show(design, None)
    chaos.select(("components/web-1",))
    chaos.show()
    return chaos


def test_it_offers_all_that_can_happen_to_what_is_selected(chaos: Chaos, design: Design) -> None:
    for path in ("components/web-1", "links/lb-web-1", "components/users"):
        chaos.select((path,))
        titles = [chaos.events.item(row).text() for row in range(chaos.events.count())]
        assert titles == [EVENTS[name].title for name in events_of(design, path)]
    chaos.select(())
    assert chaos.chosen is None
    assert chaos.now.isHidden()


def test_an_event_has_only_the_fields_it_reads(chaos: Chaos) -> None:
    names = [EVENTS[name].title for name in EVENTS]
    for row in range(chaos.events.count()):
        chaos.events.setCurrentRow(row)
        event = chaos.chosen
        assert event is not None
        shown = {path[0] for path, line in chaos.form.rows.items() if not line.isHidden()}
        kind = EVENTS[event.event]
        assert shown == {*kind.values, *(("for_s",) if kind.lasts else ())}, names


def test_now_happens_to_a_run_and_only_then(chaos: Chaos, qtbot: QtBot) -> None:
    assert not chaos.now.isEnabled()
    chaos.show_running(True)
    chaos.form.rows["for_s",].committed.emit((), 5.0)
    with qtbot.waitSignal(chaos.wanted_now) as wanted:
        chaos.now.click()
    assert wanted.args == [Event(event="crash", target="web-1", for_s=5.0)]


def test_later_is_scheduled_at_its_time(chaos: Chaos, qtbot: QtBot) -> None:
    chaos.at_s.setValue(12.5)
    with qtbot.waitSignal(chaos.wanted_later) as wanted:
        chaos.later.click()
    assert wanted.args == [(Event(at_s=12.5, event="crash", target="web-1", for_s=USUAL_S),)]


def test_a_drag_carries_the_event_with_its_values(chaos: Chaos) -> None:
    chaos.form.rows["for_s",].committed.emit((), 7.0)
    item = chaos.events.item(0)
    data = bytes(chaos.events.mimeData([item]).data(EVENT).data())
    assert Event.model_validate_json(data) == Event(event="crash", target="web-1", for_s=7.0)


def test_an_event_of_a_tier_strikes_all_its_members_that_can_have_it(chaos: Chaos, design: Design) -> None:
    struck: list[Event] = []
    chaos.wanted_now.connect(struck.append)
    tiered = apply(design, verbs.gather(design, ["web-1", "web-2", "users"], Group(title="Web")))
    chaos.show(tiered)
    chaos.show_running(True)
    chaos.select(("groups/tier",))
    assert chaos.chosen is not None
    assert chaos.chosen.event == "crash"
    assert "web-1, web-2." in chaos.struck.text()
    assert "who joins the group later is not struck" in chaos.struck.text()
    chaos.now.click()
    assert [(one.event, one.target) for one in struck] == [("crash", "web-1"), ("crash", "web-2")]
    data = bytes(chaos.events.mimeData([chaos.events.item(0)]).data(EVENT).data())
    assert [one["target"] for one in json.loads(data)] == ["web-1", "web-2"]
    chaos.select(("components/web-1",))
    assert not chaos.struck.isVisibleTo(chaos)
    chaos.select(("groups/tier",))
    chaos.show(design)
    assert chaos.chosen is None


@pytest.fixture
def table(qtbot: QtBot) -> ScenarioTable:
    table = ScenarioTable()
    qtbot.addWidget(table)
    return table


def put(table: ScenarioTable, row: int, field: str, value: object) -> None:
    model = table.table.model()
    model.setData(model.index(row, FIELDS.index(field)), value, Qt.ItemDataRole.EditRole)


def test_cells_of_the_table_edit_the_scenario(table: ScenarioTable, design: Design) -> None:
    history = follow(table, design)
    table.show_scenario("Bad day")
    put(table, 0, "at_s", "50")
    put(table, 1, "for_s", "")
    put(table, 0, "factor", "4")
    events = history.design.scenarios["Bad day"].events
    assert [(one.event, one.at_s, one.for_s, one.factor) for one in events] == [
        ("spike", 40.0, None, 4.0),
        ("crash", 50.0, None, None),
    ]


@pytest.mark.parametrize(
    ("field", "value", "complaint"),
    [
        ("at_s", "soon", "At (s): a number was expected, not 'soon'"),
        ("at_s", "-4", "At (s): "),
        ("node", "1.5", "Node: a whole number was expected"),
        ("target", "nobody", "no component, link or place is called 'nobody'"),
    ],
)
def test_a_wrong_cell_is_refused_in_one_sentence(
    table: ScenarioTable, design: Design, field: str, value: str, complaint: str
) -> None:
    history = follow(table, design)
    table.show_scenario("Bad day")
    put(table, 0, field, value)
    assert complaint in table.error.text()
    assert history.design == design


def test_a_cell_that_the_event_does_not_read_cannot_be_edited(table: ScenarioTable, design: Design) -> None:
    follow(table, design)
    table.show_scenario("Bad day")
    model = table.table.model()
    editable = Qt.ItemFlag.ItemIsEditable
    assert not model.flags(model.index(0, FIELDS.index("factor"))) & editable
    assert model.flags(model.index(1, FIELDS.index("factor"))) & editable


def test_columns_stand_there_that_an_event_reads_as_wide_as_their_words(table: ScenarioTable, design: Design) -> None:
    history = follow(table, design)
    table.show_scenario("Bad day")
    shown = [field for field in FIELDS if not table.table.isColumnHidden(FIELDS.index(field))]
    assert shown == ["at_s", "event", "target", "for_s", "factor", "node"]
    put(table, 1, "event", "add_users")
    assert history.design.scenarios["Bad day"].events[1].event == "spike"
    columns = [FIELDS.index(field) for field in shown]
    for column in columns:
        hints = table.table.horizontalHeader().sectionSizeHint(column), table.table.sizeHintForColumn(column)
        assert table.table.columnWidth(column) >= max(hints)


def test_another_event_drops_the_values_it_does_not_read(table: ScenarioTable, design: Design) -> None:
    history = follow(table, design)
    table.show_scenario("Bad day")
    put(table, 0, "event", "restart")
    assert history.design.scenarios["Bad day"].events[0] == Event(at_s=10.0, event="restart", target="web-1")
    assert "restart" in table.choices(0, "event")


def test_rows_are_added_and_removed(table: ScenarioTable, design: Design) -> None:
    history = follow(table, design)
    table.show_scenario("Bad day")
    table.add.click()
    assert len(history.design.scenarios["Bad day"].events) == 3
    table.table.selectRow(0)
    table.remove.click()
    assert history.design.scenarios["Bad day"].events[0].event == "spike"


def test_objectives_are_added_edited_and_removed(qtbot: QtBot, design: Design) -> None:
    panel = Objectives()
    qtbot.addWidget(panel)
    history = follow(panel, design)
    panel.served.click()
    panel.fast.click()
    assert list(history.design.board.objectives) == ["availability", "latency"]
    panel.cards["latency"].form.rows["latency_ms",].committed.emit((), 250.0)
    assert history.design.board.objectives["latency"].latency_ms == 250.0
    panel.cards["availability"].form.rows["target",].committed.emit((), 0.95)
    assert history.design.board.objectives["availability"].target == 0.95
    panel.cards["availability"].removed.emit("availability")
    assert list(history.design.board.objectives) == ["latency"]


def test_the_budget_burns_on_the_screen(qtbot: QtBot, design: Design) -> None:
    panel = Objectives(DARK)
    qtbot.addWidget(panel)
    follow(panel, design)
    panel.show()
    panel.served.click()
    assert "No requests yet" in panel.cards["availability"].verdict.text()
    seen = frame(design, 10.0)
    panel.show_frame(seen._replace(requests=Requests(10_000, 9_995, 5, 0, {"refused": 5})))
    assert "Met" in panel.cards["availability"].verdict.text()
    assert "50 % of the budget left" in panel.cards["availability"].verdict.text()
    panel.show_frame(seen._replace(requests=Requests(10_000, 9_900, 100, 0, {"refused": 100})))
    assert "Missed" in panel.cards["availability"].verdict.text()
    assert "10 times the budget used" in panel.cards["availability"].verdict.text()
    panel.show_frame(seen._replace(requests=Requests(1_000_000, 999_999, 1, 0, {"refused": 1})))
    assert "&lt;0.001 % bad" in panel.cards["availability"].verdict.text()


def test_the_dialog_as_small_as_it_can_be_shows_all_of_its_explanation(qtbot: QtBot) -> None:
    dialog = RandomFailures()
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.resize(1, 1)
    about = next(label for label in dialog.findChildren(QLabel) if "same seed" in label.text())
    qtbot.wait(1)
    assert about.height() >= about.heightForWidth(about.width())


def test_the_dialog_says_what_was_asked_for(qtbot: QtBot) -> None:
    dialog = RandomFailures()
    qtbot.addWidget(dialog)
    dialog.between.setValue(50.0)
    dialog.seed.setValue(9)
    dialog.boxes["hang"].setChecked(False)
    dialog.boxes["link_cut"].setChecked(True)
    assert dialog.drawing.weather.events == ("crash", "slow_down", "link_cut")
    assert (dialog.drawing.weather.mean_between_s, dialog.drawing.seed) == (50.0, 9)
    assert dialog.findChildren(QDialogButtonBox)
    assert dialog.findChildren(QLabel)
