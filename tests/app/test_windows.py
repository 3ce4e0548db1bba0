"""Several windows at once, and the session that the next start restores."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSettings, QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.docks import FRAME, fit
from app.look import Look
from app.settings import Settings
from app.window import Window
from app.windows import CASCADE_PX, Windows
from engine.components.server import Server
from engine.design import verbs
from engine.design.change import Change
from engine.design.document import Design
from engine.design.files import save
from engine.design.journal import journal_path, recover
from engine.design.notation import design as parse
from tests.app.desk import Answers
from tests.app.fake_simulation import Factory
from widgets.language import silence


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def windows(settings: Settings, tmp_path: Path, qtbot: QtBot) -> Iterator[Windows]:
    application = QApplication.instance()
    assert isinstance(application, QApplication)

    def make(settings: Settings, look: Look, folder: Path) -> Window:
        return Window(settings, look, folder, dialogs=Answers, create=Factory())

    windows = Windows(settings, Look(application, settings), tmp_path / "state", make=make)
    yield windows
    for window in windows.open:
        window.document.history.saved()
    windows.quit()
    application.processEvents()
    assert not windows.open


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"{name}.loadscape" for name in ("shop", "news")]
    for path in paths:
        save(Design(name=path.stem), path)
    return paths


def opened(windows: Windows) -> list[Path | None]:
    return [window.document.path for window in windows.open]


def test_a_further_window_has_a_design_of_its_own(windows: Windows, files: list[Path], qtbot: QtBot) -> None:
    windows.start(files[0])
    qtbot.waitUntil(lambda: opened(windows) == [files[0]])
    windows.open[0].commands.by_id["file.new_window"].trigger()
    assert opened(windows) == [files[0], None]
    assert windows.open[1].document.design == Design()
    assert windows.open[1].pos() != windows.open[0].pos()


def test_one_look_is_worn_by_every_window(windows: Windows) -> None:
    windows.start(None)
    windows.another()
    windows.open[0].commands.by_id["view.theme.contrast-dark"].trigger()
    assert {window.panels.canvas.diagram.ink.theme.name for window in windows.open} == {"high contrast, dark"}


def test_the_title_of_a_panel_grows_with_the_text(windows: Windows, qtbot: QtBot) -> None:
    windows.start(None)
    dock = windows.open[0].context.docks["minimap"]

    def high() -> int:
        """Rows of pixels that the title has."""
        QApplication.processEvents()
        picture = dock.grab(QRect(4, 0, 80, dock.widget().y() - 3)).toImage()
        ground = picture.pixel(0, 0)
        rows = [y for y in range(picture.height()) if any(picture.pixel(x, y) != ground for x in range(80))]
        return len(rows)

    before = high()
    for percent in (200, 100, 200, 100):
        windows.open[0].context.look.size_text(percent)
        assert high() > 1.4 * before if percent == 200 else high() == before


def test_what_was_open_at_the_end_is_open_at_the_next_start(
    windows: Windows, settings: Settings, files: list[Path], qtbot: QtBot
) -> None:
    windows.start(files[0])
    windows.another(files[1])
    qtbot.waitUntil(lambda: opened(windows) == list(files))
    windows.open[0].commands.by_id["file.quit"].trigger()
    assert not windows.open
    assert settings.session == tuple(files)
    windows.start(None)
    qtbot.waitUntil(lambda: opened(windows) == list(files))


def test_a_window_closed_by_itself_is_not_restored(
    windows: Windows, settings: Settings, files: list[Path], qtbot: QtBot
) -> None:
    windows.start(files[0])
    windows.another(files[1])
    qtbot.waitUntil(lambda: opened(windows) == list(files))
    windows.open[1].commands.by_id["file.close"].trigger()
    assert opened(windows) == [files[0]]
    windows.open[0].commands.by_id["file.close"].trigger()
    assert settings.session == (files[0],)


def test_a_window_that_must_not_be_left_keeps_the_program_open(windows: Windows, files: list[Path]) -> None:
    windows.start(None)
    windows.another()
    first = windows.open[0]
    first.document.do(_named(first.document.design, "Draft"))
    windows.quit()
    assert windows.open == [first]


def _named(design: Design, name: str) -> Change:

    return verbs.retitle(design, "design", name)


def test_a_file_asked_for_is_opened_in_place_of_the_session(
    windows: Windows, settings: Settings, files: list[Path], qtbot: QtBot
) -> None:
    settings.session = (files[1],)
    windows.start(files[0])
    qtbot.waitUntil(lambda: opened(windows) == [files[0]])


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    yield
    silence(qapp)


def test_another_language_is_spoken_at_once_and_what_is_open_stays_open(
    windows: Windows, files: list[Path], qtbot: QtBot, english: None
) -> None:
    windows.start(files[0])
    windows.another()
    qtbot.waitUntil(lambda: opened(windows) == [files[0], None])
    design = windows.open[0].document.design
    change = verbs.add(design, "web", Server(), (0.0, 0.0))
    windows.open[0].document.do(change)
    before, place = windows.open.copy(), QRect(30, 40, 1300, 780)
    windows.open[0].setGeometry(place)
    windows.open[0].commands.by_id["view.language.de"].trigger()
    qtbot.waitUntil(lambda: not set(before) & set(windows.open))
    first, second = windows.open
    assert opened(windows) == [files[0], None]
    assert first.isVisible()
    assert first.geometry() == place
    assert first.minimumSizeHint().width() < 1000
    assert first.document.modified
    assert not second.document.modified
    assert "web" in first.panels.canvas.diagram.cards
    assert [action.text() for action in first.menuBar().actions()][:2] == ["&Datei", "&Bearbeiten"]
    first.document.undo()
    assert first.document.design == design
    windows.open[0].commands.by_id["view.language.en"].trigger()
    qtbot.waitUntil(lambda: first not in windows.open)
    assert windows.open[0].menuBar().actions()[0].text() == "&File"


def test_a_run_ends_for_another_language_only_where_the_person_says_so(
    windows: Windows, settings: Settings, files: list[Path], qtbot: QtBot, english: None
) -> None:
    windows.start(files[0])
    window = windows.another()
    qtbot.waitUntil(lambda: opened(windows) == [files[0], None])
    answers = windows.open[0].context.dialogs, window.context.dialogs
    window.document.begin(parse("web 100rps > app"))
    window.runner.run(window.document.design)
    assert window.runner.state != "idle"
    windows.speak("en")
    assert settings.language == "en"
    windows.speak("de")
    assert [one for dialogs in answers if isinstance(dialogs, Answers) for one in dialogs.asked] == ["end 1 runs"]
    assert windows.open[1] is window
    assert window.runner.state != "idle"
    assert settings.language == "en"
    for dialogs in answers:
        assert isinstance(dialogs, Answers)
        dialogs.end_runs_answer = True
    windows.speak("de")
    assert settings.language == "de"
    assert windows.open[1] is not window
    assert "Lauf" in windows.open[1].panels.banner.text


def test_the_journal_of_an_unsaved_design_goes_on_in_another_language(
    windows: Windows, files: list[Path], qtbot: QtBot, english: None
) -> None:
    windows.start(files[0])
    qtbot.waitUntil(lambda: opened(windows) == [files[0]])
    windows.open[0].document.do(verbs.add(windows.open[0].document.design, "web", Server(), (0.0, 0.0)))
    windows.open[0].commands.by_id["view.language.de"].trigger()
    old = windows.open[0]
    qtbot.waitUntil(lambda: old not in windows.open)
    windows.open[0].document.do(verbs.add(windows.open[0].document.design, "app", Server(), (200.0, 0.0)))
    kept = recover(journal_path(files[0]))
    assert kept is not None
    assert [change.label for change in kept.changes] == ["Add web", "Add app"]


def test_a_window_is_no_larger_than_its_screen_and_the_canvas_keeps_its_share(windows: Windows) -> None:
    window = windows.another()
    assert window.height() <= window.screen().availableSize().height()
    window.resize(1440, 900)
    QApplication.processEvents()
    charts, canvas = window.context.docks["charts"], window.panels.canvas
    share = charts.height() / canvas.height()
    fit(window, QSize(1366, 768))
    QApplication.processEvents()
    assert window.size() == QSize(1366, 768) - FRAME
    assert charts.height() / canvas.height() == pytest.approx(share, rel=0.35)
    fit(window, QSize(1920, 1080))
    assert window.size() == QSize(1366, 768) - FRAME


def test_a_further_window_begins_in_the_corner_where_little_of_the_screen_is_left(windows: Windows) -> None:
    first = windows.another()
    screen = first.screen().availableGeometry()
    first.move(screen.topLeft())
    second = windows.another()
    assert second.pos() == screen.topLeft() + QPoint(CASCADE_PX, CASCADE_PX)
    second.move(screen.center())
    assert windows.another().pos() == screen.topLeft()
