"""Reads challenges: folders with a challenge.json, a start design and a stored solution."""

from pathlib import Path
from typing import NamedTuple

from pydantic import ValidationError

from engine.challenges.challenge import LEVELS, Challenge
from engine.components.client import Client
from engine.design import strict_json
from engine.design.document import Design
from engine.design.files import load
from engine.design.sentences import sentence
from engine.errors import BadDesign

TASK, START, SOLUTION = "challenge.json", "start.loadscape", "solution.loadscape"


class Stored(NamedTuple):
    """A challenge with the design it begins with and one that solves it."""

    challenge: Challenge
    start: Design
    solution: Design


def read_challenge(text: str, name: str = TASK) -> Challenge:
    """The challenge in a JSON text. Raises BadDesign, one sentence that begins with the name."""
    try:
        challenge = Challenge.model_validate(strict_json.parse(text))
        if challenge.warmup_s >= challenge.until_s:
            raise BadDesign("warmup_s must be below until_s: else nothing is measured")
    except ValidationError as error:
        raise BadDesign(f"{name}: {sentence(error, model=Challenge)}") from None
    except BadDesign as error:
        raise BadDesign(f"{name}: {error}") from None
    return challenge


def load_challenge(folder: Path) -> Stored:
    """The challenge of a folder. Raises BadDesign with the file and what was expected."""
    path = folder / TASK
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise BadDesign(f"{path}: is missing or not a text that can be read") from None
    stored = Stored(read_challenge(text, str(path)), load(folder / START), load(folder / SOLUTION))
    for event in stored.challenge.scenario.events:
        if not isinstance(stored.start.components.get(event.target), Client):
            raise BadDesign(f"{path}: scenario: {event.target!r} is no client of the start design")
    if unknown := sorted({*stored.challenge.sites} - {*stored.start.places}):
        raise BadDesign(f"{path}: sites: {unknown[0]!r} is no place of the start design")
    for goal in stored.challenge.goals:
        part, _, rest = goal.figure.partition(".")
        if part == "classes" and rest.partition(".")[0] not in stored.start.classes:
            raise BadDesign(f"{path}: goals: {goal.figure!r} speaks of a class that the start design has not")
    return stored


def names(folder: Path) -> tuple[str, ...]:
    """The challenges in a folder of such folders, in order: their names begin with a number, from easy to hard."""
    return tuple(sorted(one.name for one in folder.iterdir() if (one / TASK).is_file()))


def hardness(challenge: Challenge) -> int:
    """0 for an easy one, 2 for a hard one."""
    return LEVELS.index(challenge.level)
