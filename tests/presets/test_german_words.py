"""Numbers that German texts write as words are those of the English, paragraph by paragraph: those are accounted for.

What an English lesson says in words is checked on its design (`test_words.py`), so a German one that says the same in
every paragraph is as true.
"""

import re
from collections.abc import Iterator

from app import presets
from engine.lessons import Lesson, load_lesson
from engine.lessons.wording import PLACEHOLDER
from tests.presets.counting import ENGLISH, GERMAN, counts, overlooked
from tests.presets.test_numerals import CODE, every_preset, lesson_of, without_source
from widgets.language import entries

MARK = re.compile(r"(#+|[-*]|\d+\.) |\|")
NAME = re.compile(r"^- \*[^*]+\*")
"""What a scenario is called: the design has it in one language only."""
PLACE = re.compile(r"\{\w+\}")
LOOSE = ("von beiden abstürzen lassen", "auf beiden seiten")
"""Ways of speaking that have no number in English."""
ENTRIES = ("mit jeder der beiden regionen", "keins von beiden", "die beiden verbinden")
"""The same, of the window."""


def german_of(name: str) -> Lesson:
    """The German lesson of a preset."""
    return load_lesson(presets.FOLDER / name / "lesson.de.md")


def paragraphs(lesson: Lesson) -> Iterator[str]:
    """What a learner reads, a paragraph, point, row, question or step at a time."""
    found = [""]
    for line in lesson.text.splitlines():
        if not line.strip() or MARK.match(line):
            found.append("")
        found[-1] += f" {without_source(line)}"
    found += [text for one in lesson.questions for text in (one.question, one.answer)]
    found += [step.text for step in lesson.steps]
    for text in found:
        if flat := " ".join(CODE.sub("", PLACEHOLDER.sub("", text)).split()):
            yield NAME.sub("", flat)


def without(text: str, phrases: tuple[str, ...]) -> str:
    """The text but for ways of speaking."""
    return re.sub("|".join(map(re.escape, phrases)), "", text, flags=re.IGNORECASE)


def differing(english: Lesson, german: Lesson) -> list[tuple[str, str]]:
    """Paragraphs that do not count the same."""
    pairs = zip(paragraphs(english), paragraphs(german), strict=True)
    return [(ours, theirs) for ours, theirs in pairs if counts(ours, ENGLISH) != counts(without(theirs, LOOSE), GERMAN)]


@every_preset
def test_a_german_lesson_counts_what_its_original_counts(name: str) -> None:
    assert differing(lesson_of(name), german_of(name)) == []


@every_preset
def test_no_german_number_word_of_a_lesson_is_overlooked(name: str) -> None:
    assert [word for text in paragraphs(german_of(name)) for word in overlooked(text)] == []


def test_every_german_text_of_the_window_counts_what_its_english_counts() -> None:
    amiss = [
        (key.text, form)
        for key, message in entries("de").items()
        for form in message.forms
        if counts(PLACE.sub("", key.text), ENGLISH) != counts(without(form, ENTRIES), GERMAN) or overlooked(form)
    ]
    assert amiss == []


def test_a_wrong_or_unknown_number_of_a_translation_is_found_out() -> None:
    name = "08-load-balancer-and-replication"
    german = german_of(name)
    wrong = german.model_copy(update={"text": german.text.replace("vier Webserver", "drei Webserver")})
    assert len(differing(lesson_of(name), wrong)) == german.text.count("vier Webserver") > 0
    assert overlooked("Dreizehn Server, vierzig Kerne, einmal ein paar Millisekunden") == ["Dreizehn", "vierzig"]


def test_every_german_manner_of_speaking_is_used() -> None:
    texts = [text.lower() for name in presets.names() for text in paragraphs(german_of(name))]
    told = [form.lower() for message in entries("de").values() for form in message.forms]
    assert [phrase for phrase in LOOSE if not any(phrase in text for text in texts)] == []
    assert [phrase for phrase in ENTRIES if not any(phrase.lower() in text for text in told)] == []
