"""Every command of the table, whatever it does."""

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QVariantAnimation
from PySide6.QtGui import QKeySequence, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.commands import TABLE, Command
from app.commands.actions import BAR
from app.commands.challenges import begin
from app.commands.command import MENUS
from engine.design import verbs
from engine.design.document import Event, Place
from engine.experiments import run
from engine.simulation import Simulation
from tests.app.desk import Desk
from widgets.chooser import Chooser
from widgets.icons import FOLDER
from widgets.tour import Tour

RUNNABLE = [command for command in TABLE if command.choices is None and command.id != "file.quit"]
CHOSEN = ("components/lb", "components/app-1", "components/app-2")
FAMILIES = {family: [command for command in RUNNABLE if command.menu.partition("/")[0] == family] for family in MENUS}
SELECTIONS = {
    "arrange.ungroup": ("places/zone",),
    "arrange.autoscaling_group": ("components/app-1",),
    "arrange.collapse": ("places/zone",),
    "arrange.stack": ("components/app-1", "components/app-2"),
    "arrange.unstack": ("components/app-1",),
}


def by_id(command: Command) -> str:
    return command.id


def test_no_two_commands_share_an_id_or_a_key() -> None:
    ids = Counter(command.id for command in TABLE)
    keys = Counter(QKeySequence(key).toString() for command in TABLE for key in command.keys)
    assert ids.most_common(1)[0][1] == 1
    assert keys.most_common(1)[0][1] == 1
    assert "" not in keys


@pytest.mark.parametrize("command", TABLE, ids=by_id)
def test_every_command_says_in_a_sentence_what_it_does(command: Command) -> None:
    assert command.help.endswith(".")
    assert command.help[0].isupper()


@pytest.mark.parametrize("command", TABLE, ids=by_id)
def test_every_command_stands_in_a_menu_and_its_icon_exists(command: Command) -> None:
    assert command.menu.partition("/")[0] in MENUS
    assert not command.icon or (FOLDER / f"{command.icon}.svg").is_file()


@pytest.mark.parametrize("family", FAMILIES)
def test_every_command_that_is_not_gray_runs(
    family: str, qtbot: QtBot, tmp_path: Path, subtests: pytest.Subtests
) -> None:
    """The design is changed and undone once, runs, and has a selection, so that nearly all of them are possible.

    Commands that leave their window as it was share it; after any other the next one gets a new window.
    """
    QPixmap(8, 8).save(str(tmp_path / "picture.png"))
    desk: Desk | None = None
    new: dict[str, object] = {}
    for command in FAMILIES[family]:
        if desk is None:
            desk = Desk(qtbot, tmp_path)
            desk.begin()
            new = state(desk)
        with subtests.test(command.id):
            try:
                run_command(desk, command, qtbot, tmp_path)
                desk.begin()
            finally:
                if state(desk) != new:
                    desk.close()
                    desk = None
    if desk is not None:
        desk.close()


def state(desk: Desk) -> dict[str, object]:
    """What a window shows besides its design, and what it keeps: whatever a command may leave behind."""
    window, panels = desk.window, desk.window.panels
    store = window.context.settings.store
    store.sync()
    return {
        "kept": {key: str(store.value(key)) for key in store.allKeys()},
        "docks": window.saveState(),
        "look": (window.windowState(), window.size(), panels.canvas.zoom, QApplication.font(), QApplication.palette()),
        "children": Counter(type(child).__name__ for child in window.findChildren(QWidget) if child.isVisible()),
        "windows": sum(widget.isVisible() for widget in QApplication.topLevelWidgets()),
        "running": (window.runner.state, window.context.outcome.result, window.context.selection),
        "said": panels.banner.text,
        "actions": {name: (one.isEnabled(), one.isChecked()) for name, one in window.commands.by_id.items()},
    }


def run_command(desk: Desk, command: Command, qtbot: QtBot, folder: Path) -> None:
    errors: list[str] = []
    desk.answers.leave_answer = "discard"
    names = {"draw.picture": "picture.png", "file.export_report": "report.html"}
    usual = "picture.png" if "export" in command.id else "design.loadscape"
    desk.answers.path = folder / names.get(command.id, usual)
    desk.begin()
    desk.command("file.save_as") if command.id == "file.open" else None
    desk.change()
    desk.change()
    desk.window.document.undo()
    if command.menu.startswith("Run"):
        with qtbot.waitSignal(desk.window.runner.framed):
            desk.command("run.step" if command.id == "run.run" else "run.run")
        desk.window.playback.give(Event(event="crash", target="lb"))
    if command.id in ("study.debrief", "file.export_report"):
        desk.window.context.outcome.result = run(desk.window.document.design, 1.0).to_json()
    if command.id == "file.export_chart":
        with qtbot.waitSignal(desk.window.runner.framed):
            desk.command("run.run")
    if command.id in ("arrange.collapse", "arrange.collapse_all"):
        document = desk.window.document
        document.do(verbs.group(document.design, ["lb"], "zone", Place(kind="zone")))
    if command.id in ("arrange.stack", "arrange.unstack"):
        desk.begin("web 10rps > lb > app*2 > db")
        if command.id == "arrange.unstack":
            document = desk.window.document
            document.do(verbs.stack(document.design, ["app-1", "app-2"]))
    if command.id == "challenges.judge":
        begin(desk.window.context, "01-second-server")
    if command.id == "file.export_traces":
        simulation = Simulation.create(desk.window.document.design)
        simulation.advance(1.0)
        desk.window.runner.traced.emit(simulation.traces())
    if command.id == "arrange.ungroup":
        document = desk.window.document
        document.do(verbs.group(document.design, ["lb"], "zone", Place(kind="zone")))
    desk.window.panels.canvas.choose(SELECTIONS.get(command.id, CHOSEN))
    desk.window.commands.refresh_now()
    desk.window.commands.by_id[command.id].triggered.connect(lambda: errors.append("ran"))
    desk.command(command.id)
    assert errors == ["ran"]
    said = desk.window.panels.banner.text
    assert said == "" or said.startswith(("Saved", "Exported", "Remembered", "The language"))
    for tour in desk.window.findChildren(Tour):
        tour.end()
    for dialog in desk.window.findChildren(QDialog):
        dialog.close()
    for glide in desk.window.findChildren(QVariantAnimation):
        glide.stop()


def test_a_gray_command_says_why(desk: Desk) -> None:
    desk.window.commands.refresh_now()
    for command in TABLE:
        action = desk.window.commands.by_id[command.id]
        reason = command.when(desk.window.context)
        assert action.isEnabled() == (reason is None)
        if reason is not None:
            assert reason[0].lower() + reason[1:] in action.toolTip()


def test_every_command_can_be_reached_through_the_menus(desk: Desk) -> None:
    found: list[object] = []

    def walk(menu: QMenu) -> None:
        for action in menu.actions():
            found.append(action)
            below = action.menu()
            if isinstance(below, QMenu):
                walk(below)

    for action in desk.window.menuBar().actions():
        menu = action.menu()
        assert isinstance(menu, QMenu)
        walk(menu)
    assert all(action in found for action in desk.window.commands.by_id.values())


def test_the_toolbar_names_commands_that_exist_and_have_icons() -> None:
    table = {command.id: command for command in TABLE}
    assert all(table[command_id].icon for group in BAR for command_id in group)


def test_the_list_of_commands_holds_each_of_them(desk: Desk) -> None:
    desk.command("help.find")
    [chooser] = desk.window.findChildren(Chooser)
    assert chooser.list.topLevelItemCount() == len([command for command in TABLE if command.choices is None])
    chooser.close()


def test_commands_used_of_late_come_first_the_next_time(desk: Desk) -> None:
    desk.begin()
    desk.window.commands.refresh_now()
    for title in ("Zoom In", "Select All"):
        next(entry for entry in desk.window.commands.entries() if entry.title == title).run()
    assert [entry.title for entry in desk.window.commands.entries()][:2] == ["Select All", "Zoom In"]
    assert desk.window.context.selection
