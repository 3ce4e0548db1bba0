"""Numbers that lessons and scenarios write as words: each is checked on the design, or counts nothing of it."""

import re
from collections.abc import Iterator, Mapping

import pytest

from app import presets
from engine.design.files import load
from engine.lessons import Lesson
from engine.lessons.wording import PLACEHOLDER
from tests.presets.counting import ENGLISH
from tests.presets.test_numerals import CODE, every_preset, lesson_of, shown
from tests.presets.words import FACTS

WORD = re.compile(rf"\b({'|'.join(ENGLISH)})(?!\w)", re.IGNORECASE)
LOOSE = (
    *("two kinds of data", "two ways to more capacity", "two things are won", "two things are new", "two small things"),
    *("two things must be thought of", "the latency has two humps", "two peaks, hits and misses"),
    *("half a round trip", "half of the round trip between two zones", "two that are more than half full has not two"),
    *("which three times add up", "have two of everything", "three times a well-tuned site", "three times as well"),
    *(
        "the two sides no longer",
        "two machines in a row",
        "the same traffic twice",
        "the other half of the application",
    ),
    *("half of the users within", "two servers at more than half would not survive", "with any of the two"),
    *("both halves", "of which two points are the writes", "the servers that are left do twice the work"),
    *("would eight shards help", "of them in half a minute", "after half a minute", "half a minute after it is over"),
    *("half a minute later", "after two minutes"),
    *("halve the interval", "would have to be doubled", "with hundreds one must be told", "most feeds mix both"),
    *("for an account with millions of followers", "must reach millions of feeds"),
    *("the same crash hurt more with two", "three missed advertisements of a second"),
)
"""Ways of speaking, and what a claim or the arithmetic beside it counts."""
SET: Mapping[str, Mapping[str, float | None]] = {
    "09-cache-tier": {"ten seconds": 10.0, "to an eighth": None},
    "10-cache-pitfalls": {"a tenth of the memory": 30.0, "two seconds": 2.0},
    "15-data-center-outage": {"five minutes": 300.0},
    "16-message-queue": {"twice the workers": 6},
    "failure-dns-ttl-too-long": {"ten seconds": 10.0},
    "failure-queue-backlog": {"twice the workers": 8, "double the workers": 8},
    "failure-slow-dependency": {"a tenth of a second": 100.0},
}
"""By lesson and phrase: the value that a step or a claim sets; none where the learner is free to."""


def said(lesson: Lesson) -> str:
    """What a learner reads, as one line without placeholders."""
    return re.sub(r"\s+", " ", CODE.sub("", PLACEHOLDER.sub("", "\n".join(shown(lesson)).lower())))


def phrases(name: str) -> Iterator[str]:
    """All phrases that may hold a number word in this lesson, longest first."""
    yield from sorted({*FACTS.get(name, ()), *SET.get(name, ()), *LOOSE}, key=len, reverse=True)


@every_preset
def test_every_number_word_of_a_lesson_is_accounted_for(name: str) -> None:
    text = said(lesson_of(name))
    for phrase in phrases(name):
        text = text.replace(phrase, "#")
    assert [text[max(0, hit.start() - 40) : hit.end() + 40] for hit in WORD.finditer(text)] == []


@pytest.mark.parametrize(("name", "phrase"), [(name, phrase) for name in FACTS for phrase in FACTS[name]])
def test_what_a_number_word_counts_is_so(name: str, phrase: str) -> None:
    assert phrase in said(lesson_of(name))
    assert FACTS[name][phrase](load(presets.path(name)))


@pytest.mark.parametrize(("name", "phrase"), [(name, phrase) for name in SET for phrase in SET[name]])
def test_what_a_step_sets_is_what_it_says(name: str, phrase: str) -> None:
    lesson, value = lesson_of(name), SET[name][phrase]
    deeds = [step.do for step in lesson.steps] + [deed for claim in lesson.claims for deed in claim.where]
    assert phrase in said(lesson)
    assert value is None or value in [deed.value for deed in deeds]


def test_every_manner_of_speaking_is_used() -> None:
    texts = [said(lesson_of(name)) for name in presets.names()]
    assert [phrase for phrase in LOOSE if not any(phrase in text for text in texts)] == []


TIMES = {"twice": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "ten": 10, "a hundred": 100}


@every_preset
def test_a_scenario_is_as_strong_and_as_long_as_its_title_says(name: str) -> None:
    for title, scenario in load(presets.path(name)).scenarios.items():
        text = f"{title}: {scenario.title}".lower()
        factors = {event.factor for event in scenario.events}
        for word in re.findall(r"\b(twice|(?:a )?\w+(?= times))", text):
            assert word not in TIMES or TIMES[word] in factors, text
        assert " doubles" not in text or 2 in factors, text
        if "for half a minute" in text:
            assert {event.for_s for event in scenario.events} == {30}, text
        if hot := re.search(r"\b(half|fifth) of all", text):
            assert {"half": 0.5, "fifth": 0.2}[hot[1]] in {event.share for event in scenario.events}, text
