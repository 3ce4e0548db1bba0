"""A translated lesson is the same lesson: the same steps, checks, claims and numbers, in another language."""

import re
from collections import Counter
from pathlib import Path

import pytest

from app import presets
from engine.lessons.lesson import Lesson
from engine.lessons.reading import load_lesson
from engine.lessons.wording import PLACEHOLDER
from widgets.language import Key, entries

TRANSLATED = sorted(presets.FOLDER.glob("*/lesson.*.md"))
SPAN = re.compile(r"`[^`]+`")
LINK = re.compile(r"\]\((http[^)]+)\)")


def test_every_lesson_is_there_in_german() -> None:
    assert [name for name in presets.names() if presets.lesson(name, "de") == presets.lesson(name)] == []


def test_a_lesson_is_called_as_in_the_menu() -> None:
    german = entries("de")
    titles = {name: load_lesson(presets.FOLDER / name / "lesson.de.md").title for name in presets.names()}
    assert titles == {name: german[Key(presets.title(name), "")].forms[0] for name in presets.names()}


@pytest.mark.parametrize("path", TRANSLATED, ids=lambda path: f"{path.parent.name}-{path.suffixes[0][1:]}")
def test_a_translation_is_the_same_lesson(path: Path) -> None:
    theirs, ours = load_lesson(path.with_name(presets.LESSON)), load_lesson(path)
    assert shape_of(ours) == shape_of(theirs)
    assert ours.text != theirs.text
    assert {step.text for step in ours.steps} & {step.text for step in theirs.steps} == set()
    assert {one.answer for one in ours.questions} & {one.answer for one in theirs.questions} == set()


def shape_of(lesson: Lesson) -> tuple[object, ...]:
    """All of a lesson that is not words."""
    steps = [(step.do, step.watch, step.check) for step in lesson.steps]
    marks = [line.split(" ")[0] for line in lesson.text.splitlines() if re.match(r"(#+|[-*|]|\d+\.)( |$)", line)]
    filled = Counter(PLACEHOLDER.findall(lesson.text)), Counter(SPAN.findall(lesson.text))
    return (
        lesson.findings,
        steps,
        lesson.claims,
        len(lesson.questions),
        marks,
        filled,
        Counter(LINK.findall(lesson.text)),
    )


def test_a_lesson_without_a_translation_is_shown_in_english() -> None:
    missing = next((name for name in presets.names() if presets.lesson(name, "xx")), "")
    assert presets.lesson(missing, "xx") == presets.FOLDER / missing / presets.LESSON
