import pytest

from app.challenge import FOLDER
from app.cli import main

EASY = "01-second-server"


def test_all_challenges_are_listed_with_their_level(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["challenge"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == sorted(one.name for one in FOLDER.iterdir())
    assert {line.split()[1] for line in lines} == {"easy", "medium", "hard"}


def test_a_challenge_is_told_with_its_goals_its_ceiling_and_where_to_begin(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["challenge", "second-server"]) == 0
    told = capsys.readouterr().out
    assert ">= 99.9 %" in told
    assert "At most 250 USD a month" in told
    assert str(FOLDER / EASY / "start.loadscape") in told


def test_a_solution_exits_0_and_says_its_stars(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["challenge", "01", str(FOLDER / EASY / "solution.loadscape")]) == 0
    assert "met, 3 stars of 3" in capsys.readouterr().out


def test_a_design_that_does_not_solve_it_exits_1_and_says_what_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["challenge", EASY, str(FOLDER / EASY / "start.loadscape")]) == 1
    told = capsys.readouterr().out
    assert told.startswith("More users than one server bears: not met")
    assert "Requests that succeed: not met" in told


def test_a_design_with_other_traffic_exits_2_with_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["challenge", EASY, str(FOLDER / "02-cache" / "solution.loadscape")]) == 2
    assert capsys.readouterr().err == (
        "loadscape: The client users is not as in the start design: the traffic is given.\n"
    )


def test_a_challenge_that_is_nowhere_exits_2_and_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["challenge", "no-such"]) == 2
    assert (
        capsys.readouterr().err == "loadscape: no-such: no challenge is called so (`loadscape challenge` lists them).\n"
    )
