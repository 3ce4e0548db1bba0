"""Every number that a lesson shows is read from its design or is the limit of a claim.

What a run has to bear out is a claim (`test_claims.py` runs them). Numbers in the last column of a table, Source, are
those of the work that it cites.
"""

import re
from functools import cache

import pytest

from app import presets
from engine.design.files import load
from engine.lessons import Lesson, load_lesson, resolved
from engine.lessons.wording import PLACEHOLDER

ORDER = re.compile(r"^\d+\. ", re.MULTILINE)
CODE = re.compile(r"`[^`]*`")
NUMERAL = re.compile(r"(?<![\w.-])\d[\d.,]*")
"""p99 and m7g are names; their digits follow a letter, those of us-east-1 a hyphen."""

every_preset = pytest.mark.parametrize("name", presets.names())


@cache
def lesson_of(name: str) -> Lesson:
    return load_lesson(presets.FOLDER / name / presets.LESSON)


def shown(lesson: Lesson) -> list[str]:
    """The lines a learner reads, but for the column of sources and the numbers of an ordered list."""
    lines = [without_source(line) for line in lesson.text.splitlines()]
    asked = (text for one in lesson.questions for text in (one.question, one.answer))
    return [*lines, *(step.text for step in lesson.steps), *asked]


def without_source(line: str) -> str:
    return line.rstrip(" |").rpartition("|")[0] if line.startswith("|") else ORDER.sub("", line)


def by_hand(text: str) -> list[str]:
    """Numerals of a line that are no placeholders."""
    return NUMERAL.findall(CODE.sub("", PLACEHOLDER.sub("", text)))


@every_preset
def test_no_number_is_written_by_hand(name: str) -> None:
    assert [line for line in shown(lesson_of(name)) if by_hand(line)] == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("costs 30 USD", ["30"]),
        ("*1,000 users*", ["1,000"]),
        ("at 0.5 ms, 7 %", ["0.5", "7"]),
        ("the p99 of an m7g.large in us-east-1", []),
        ("{{components/web/cores}} cores, `x = 3`", []),
    ],
)
def test_a_number_by_hand_is_found_out(line: str, found: list[str]) -> None:
    assert by_hand(line) == found


def test_the_source_of_a_table_is_left_out_and_nothing_else_of_it() -> None:
    assert by_hand(without_source("| 3 cores | 4 of them | ACM 5, 2013 |")) == ["3", "4"]
    assert by_hand(without_source("2. The server has 8 cores.")) == ["8"]


@every_preset
def test_every_limit_of_a_claim_that_a_text_shows_is_one_that_is_run(name: str) -> None:
    lesson = lesson_of(name)
    named = re.findall(r"\{\{claim:([^}]*)\}\}", lesson.text)
    assert set(named) <= {claim.name for claim in lesson.claims}


@every_preset
def test_every_reference_to_a_step_is_to_one_of_the_chapter(name: str) -> None:
    assert set(re.findall(r"\{\{step:([^}]*)\}\}", lesson_of(name).text)) <= set(presets.names())


@every_preset
def test_a_line_of_a_table_keeps_its_columns_when_it_is_filled_in(name: str) -> None:
    lesson = lesson_of(name)
    text = resolved(lesson.text, lesson, load(presets.path(name)))
    assert all(line.count("|") == 4 for line in text.splitlines() if line.startswith("|"))
