"""`loadscape challenge`: lists the challenges, tells one, and judges a design that is to solve it."""

import argparse
from pathlib import Path

from app.source import NoSuchDesign
from engine.challenges.challenge import Challenge
from engine.challenges.reading import START, load_challenge, names
from engine.design.files import load
from engine.figures import money

FOLDER = Path(__file__).resolve().parents[1] / "challenges"
"""Beside this package in a checkout, in an installed wheel and in a bundle."""
DONE, NOT_MET = 0, 1


def challenge(options: argparse.Namespace) -> int:
    """Print the list, the task, or the verdict on a design; 1 where it does not solve the challenge."""
    if options.name is None:
        told = [(name, load_challenge(FOLDER / name).challenge) for name in names(FOLDER)]
        width = max(len(name) for name, _ in told)
        print("\n".join(f"{name:<{width}}   {one.level:<6}   {one.title}" for name, one in told))
        return DONE
    folder = find(options.name)
    stored = load_challenge(folder)
    if options.design is None:
        print("\n".join(task(stored.challenge, folder / START)))
        return DONE
    design = load(options.design)
    # The compiler behind it loads only once all input is known to be good.
    from engine.challenges.judging import judge

    verdict = judge(stored.challenge, stored.start, design)
    print("\n".join((f"{stored.challenge.title}: {stars(verdict.stars)}", *verdict.sentences)))
    return DONE if verdict.met else NOT_MET


def find(named: str) -> Path:
    """The folder of a challenge by its name, with or without its number. Raises NoSuchDesign."""
    for name in names(FOLDER):
        if named in (name, name.partition("-")[0], name.partition("-")[2]):
            return FOLDER / name
    raise NoSuchDesign(f"{named}: no challenge is called so (`loadscape challenge` lists them).")


def task(one: Challenge, start: Path) -> list[str]:
    """What a challenge asks for, line by line."""
    return [one.title, one.text, *asked(one), f"- At most {money(one.ceiling_usd)} a month", f"Begin with {start}"]


def asked(one: Challenge) -> list[str]:
    """Its goals, a line each."""
    return [f"- {goal.title}: {goal.operator} {goal.say(goal.limit)}" for goal in one.goals]


def stars(count: int) -> str:
    """How well it was met."""
    return ("not met", "met, 1 star of 3", "met, 2 stars of 3", "met, 3 stars of 3")[count]
