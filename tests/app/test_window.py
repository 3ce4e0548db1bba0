from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from app import presets
from app.commands.file import open_path
from engine.design import verbs
from engine.design.document import Design, Event
from engine.design.files import load, save
from tests.app.desk import Answers, Desk


@pytest.fixture
def file(tmp_path: Path) -> Path:
    save(Design(name="Shop"), tmp_path / "shop.loadscape")
    return tmp_path / "shop.loadscape"


def closes(desk: Desk) -> bool:
    event = QCloseEvent()
    desk.window.closeEvent(event)
    return event.isAccepted()


def test_the_title_names_the_file_and_marks_what_is_unsaved(desk: Desk, file: Path) -> None:
    open_path(desk.window.context, file)
    assert desk.window.windowTitle() == "shop.loadscape[*] – Loadscape"
    assert not desk.window.isWindowModified()
    desk.change()
    assert desk.window.isWindowModified()
    desk.command("edit.undo")
    assert not desk.window.isWindowModified()


def test_undo_says_what_it_takes_back(desk: Desk) -> None:
    desk.begin()
    document = desk.window.document
    document.do(verbs.move(document.design, {"lb": (40.0, 40.0)}))
    desk.window.commands.refresh_now()
    assert desk.window.commands.by_id["edit.undo"].text() == "Undo move lb"


def test_an_empty_canvas_offers_the_presets_and_a_click_opens_one(desk: Desk, qtbot: QtBot) -> None:
    assert desk.window.panels.welcome.isVisible()
    button = desk.window.panels.welcome.designs[presets.names()[2]]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert desk.window.document.design == load(presets.path(presets.names()[2]))
    assert not desk.window.panels.welcome.isVisible()


def test_after_the_blank_canvas_was_chosen_letters_draw(desk: Desk, qtbot: QtBot) -> None:
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    buttons = desk.window.panels.welcome.findChildren(QPushButton)
    next(button for button in buttons if button.text() == "Blank Canvas").click()
    qtbot.waitUntil(desk.window.panels.canvas.hasFocus)


def test_the_welcome_keeps_to_the_middle_when_the_canvas_below_it_scrolls(desk: Desk) -> None:
    desk.window.panels.canvas.viewport().scroll(200, 100)
    room, card = desk.window.panels.canvas.viewport().rect().center(), desk.window.panels.welcome.geometry().center()
    assert (room - card).manhattanLength() <= 4


def test_saving_a_preset_asks_for_a_file_of_its_own(desk: Desk, tmp_path: Path) -> None:
    desk.command(f"presets.{presets.names()[0]}")
    desk.answers.path = tmp_path / "mine.loadscape"
    desk.command("file.save")
    assert desk.answers.asked[-1].startswith("save ")
    assert load(tmp_path / "mine.loadscape") == desk.window.document.design


@pytest.mark.parametrize(("answer", "closed"), [("save", True), ("discard", True), ("cancel", False)])
def test_closing_with_unsaved_changes_asks(desk: Desk, file: Path, answer: str, closed: bool) -> None:
    open_path(desk.window.context, file)
    desk.change()
    desk.answers.leave_answer = answer  # type: ignore[assignment]
    assert closes(desk) is closed
    assert desk.answers.asked == ["leave shop.loadscape"]
    assert bool(load(file).components) is (answer == "save")


def test_closing_a_saved_design_asks_nothing(desk: Desk, file: Path) -> None:
    open_path(desk.window.context, file)
    assert closes(desk)
    assert desk.answers.asked == []


def test_cancelling_the_file_name_cancels_closing(desk: Desk) -> None:
    desk.change()
    desk.answers.leave_answer = "save"
    assert not closes(desk)


@pytest.mark.parametrize("command", ["file.new", "file.open", f"presets.{presets.names()[1]}"])
def test_nothing_unsaved_is_replaced_without_a_question(desk: Desk, file: Path, command: str) -> None:
    desk.change()
    before = desk.window.document.design
    desk.answers.path = file
    desk.command(command)
    assert desk.window.document.design == before
    assert any(question.startswith("leave") for question in desk.answers.asked)


def drop(desk: Desk, path: Path) -> bool:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    action, button, key = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), action, data, button, key)
    enter.setAccepted(False)
    desk.window.dragEnterEvent(enter)
    if enter.isAccepted():
        desk.window.dropEvent(QDropEvent(QPointF(5, 5), action, data, button, key))
    return enter.isAccepted()


def test_a_design_file_dropped_on_the_window_opens(desk: Desk, qtbot: QtBot, file: Path) -> None:
    assert drop(desk, file)
    qtbot.waitUntil(lambda: desk.window.document.path == file)


def test_other_files_cannot_be_dropped(desk: Desk, tmp_path: Path) -> None:
    assert not drop(desk, tmp_path / "holiday.jpg")


def test_a_dropped_file_that_is_no_design_is_a_message(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "bad.loadscape").write_text("no design")
    before = desk.begin()
    drop(desk, tmp_path / "bad.loadscape")
    qtbot.waitUntil(lambda: "bad.loadscape" in desk.window.panels.banner.text)
    assert desk.window.document.design is before


def test_problems_are_found_while_drawing(desk: Desk, qtbot: QtBot) -> None:
    desk.begin("web 10rps > app")
    qtbot.waitUntil(lambda: desk.window.panels.status.text != "")
    document = desk.window.document
    document.do(verbs.remove(document.design, ["components/web"]))
    qtbot.waitUntil(lambda: "error" in desk.window.panels.status.text)


def test_a_proposed_change_reaches_the_design_through_the_history(desk: Desk) -> None:
    desk.begin()
    desk.window.panels.canvas.proposed.emit(verbs.remove(desk.window.document.design, ["components/db"]))
    assert "db" not in desk.window.document.design.components
    assert desk.window.document.history.can_undo


def test_a_change_that_cannot_be_made_is_a_message(desk: Desk) -> None:
    before = desk.begin()
    change = verbs.remove(before, ["components/db"])
    desk.window.document.do(change)
    desk.window.panels.canvas.proposed.emit(change)
    assert desk.window.panels.banner.text


def test_run_draws_frames_until_stop(desk: Desk, qtbot: QtBot) -> None:
    desk.begin()
    with qtbot.waitSignal(desk.window.runner.framed):
        desk.command("run.run")
    qtbot.waitUntil(lambda: desk.window.panels.controls._clock.text() != "00:00.0")
    with qtbot.waitSignal(desk.window.runner.finished):
        desk.command("run.stop")
    assert desk.window.runner.state == "idle"


def test_an_event_from_the_canvas_reaches_the_run(desk: Desk, qtbot: QtBot) -> None:
    desk.begin()
    with qtbot.waitSignal(desk.window.runner.framed):
        desk.command("run.run")
    crash = Event(event="crash", target="app-1")
    desk.window.panels.canvas.event_requested.emit(crash)
    qtbot.waitUntil(lambda: desk.factory.made[0].applied == [crash])


def test_an_event_without_a_run_tells_to_press_run(desk: Desk) -> None:
    desk.begin()
    desk.window.panels.canvas.event_requested.emit(Event(event="crash", target="app-1"))
    assert "press Run" in desk.window.panels.banner.text


def test_the_inject_menu_offers_each_fault_for_the_selected(desk: Desk, qtbot: QtBot) -> None:
    desk.begin()
    with qtbot.waitSignal(desk.window.runner.framed):
        desk.command("run.run")
    desk.window.panels.canvas.choose(("components/app-1",))
    menu = desk.window.commands.by_id["run.inject"].menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    hang = next(action for action in menu.actions() if action.text() == "Hang")
    hang.trigger()
    qtbot.waitUntil(lambda: [event.event for event in desk.factory.made[0].applied] == ["hang"])


def test_opening_another_design_ends_the_run_and_empties_the_charts(desk: Desk, qtbot: QtBot, file: Path) -> None:
    desk.begin()
    with qtbot.waitSignal(desk.window.runner.framed):
        desk.command("run.run")
    open_path(desk.window.context, file)
    assert desk.window.runner.state == "idle"
    with qtbot.assertNotEmitted(desk.window.runner.framed, wait=100):
        pass


def test_the_chosen_scenario_is_played(desk: Desk, qtbot: QtBot) -> None:
    desk.command(f"presets.{presets.FIRST}")
    name = next(iter(desk.window.document.design.scenarios))
    desk.window.panels.controls.choose_scenario(name)
    with qtbot.waitSignal(desk.window.runner.framed):
        desk.command("run.run")
    assert desk.factory.made[0].scenario == desk.window.document.design.scenarios[name]


def test_a_programming_error_in_the_run_keeps_the_design_and_writes_a_report(desk: Desk, qtbot: QtBot) -> None:
    before = desk.begin()
    with qtbot.waitSignal(desk.window.runner.framed):
        desk.command("run.run")
    with qtbot.waitSignal(desk.window.runner.broke):
        desk.factory.made[0].explode = True
    [report] = [question.removeprefix("crashed ") for question in desk.answers.asked]
    assert "a planted programming error" in Path(report).read_text()
    assert desk.window.document.design is before


def test_the_theme_is_worn_at_once_and_after_the_next_start(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.command("view.theme.dark")
    assert desk.window.context.look.theme.dark
    again = Desk(qtbot, tmp_path)
    assert again.window.context.look.theme.dark
    again.command("view.theme.light")
    again.close()


def test_hidden_docks_stay_hidden_after_the_next_start(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.command("view.charts")
    desk.close()
    again = Desk(qtbot, tmp_path)
    assert again.window.context.docks["charts"].isHidden()
    assert not again.window.context.docks["problems"].isHidden()
    again.close()


def test_what_a_crash_left_is_offered_at_the_next_start(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.change()
    [journal] = (tmp_path / "state").glob("untitled-*.journal")
    left = journal.read_bytes()
    desk.close()
    journal.write_bytes(left)

    class Restore(Answers):
        def recover(self, name: str) -> bool:
            super().recover(name)
            return True

    again = Desk(qtbot, tmp_path, dialogs=Restore)
    again.window.start(None)
    assert again.answers.asked == ["recover Untitled"]
    assert len(again.window.document.design.components) == 1
    again.close()
    assert list((tmp_path / "state").glob("untitled-*")) == []


def test_a_missing_file_at_the_start_is_a_message(desk: Desk, tmp_path: Path) -> None:
    desk.window.start(tmp_path / "gone.loadscape")
    assert "gone.loadscape" in desk.window.panels.banner.text


def test_recent_files_open_from_the_menu(desk: Desk, file: Path) -> None:
    open_path(desk.window.context, file)
    desk.command("file.new")
    desk.window.commands.refresh_now()
    menu = desk.window.commands.by_id["file.recent"].menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    assert desk.window.document.path == file


def test_the_steps_go_back_and_forth(desk: Desk) -> None:
    desk.begin()
    for _ in range(3):
        desk.change()
    after = desk.window.document.design
    assert desk.window.panels.steps.list.count() == 4
    desk.window.panels.steps.wanted.emit(1)
    assert len(desk.window.document.history.labels[0]) == 1
    assert desk.window.panels.steps.list.currentRow() == 1
    desk.window.panels.steps.wanted.emit(3)
    assert desk.window.document.design == after


def test_finding_brings_a_component_into_sight_and_selects_it(desk: Desk, qtbot: QtBot) -> None:
    desk.begin()
    desk.command("edit.find")
    desk.window.panels.outline.search.setText("database")
    qtbot.keyClick(desk.window.panels.outline.search, Qt.Key.Key_Return)
    assert desk.window.panels.canvas.selection == ("components/db",)
    seen = desk.window.panels.canvas.visible_rect()
    assert seen.contains(desk.window.panels.canvas.diagram.cards["db"].scene_rect())


def test_layers_left_out_are_left_out_after_the_next_start_too(desk: Desk) -> None:
    desk.command("view.layer.marks")
    desk.command("view.layer.labels")
    assert desk.window.panels.canvas.diagram.ink.hidden == {"marks", "labels"}
    assert desk.window.context.settings.hidden_layers == {"marks", "labels"}
    desk.command("view.layer.marks")
    assert desk.window.context.settings.hidden_layers == {"labels"}
