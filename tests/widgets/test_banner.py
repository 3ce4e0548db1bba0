import pytest
from pytestqt.qtbot import QtBot

from widgets import banner as banner_module
from widgets.banner import Banner


@pytest.fixture
def banner(qtbot: QtBot) -> Banner:
    banner = Banner()
    qtbot.addWidget(banner)
    return banner


def test_an_error_stays_until_it_is_dismissed(banner: Banner) -> None:
    banner.tell("The file is gone.", "error")
    assert banner.text == "The file is gone."
    banner.clear()
    assert banner.text == ""


def test_good_news_goes_away_by_itself(qtbot: QtBot, banner: Banner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(banner_module, "SHORT_MS", 20)
    banner.tell("Saved.", "done")
    assert banner.text == "Saved."
    qtbot.waitUntil(lambda: banner.text == "")


def test_only_the_teller_of_a_topic_takes_it_back(banner: Banner) -> None:
    banner.tell("Preparing…", "busy", "preparing")
    banner.tell("The file is gone.", "error")
    banner.settle("preparing")
    assert banner.text == "The file is gone."


def test_a_message_told_after_good_news_is_not_cut_short(
    qtbot: QtBot, banner: Banner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(banner_module, "SHORT_MS", 20)
    banner.tell("Saved.", "done")
    banner.tell("The file is gone.", "error")
    qtbot.wait(60)
    assert banner.text == "The file is gone."
