"""What the engine says has its German: a new sentence without one fails here."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.challenges.reading import Stored, load_challenge, names
from engine.design.notation import design
from engine.design.sentences import EXPECTED
from engine.design.spec import Spec
from engine.lessons.glossary import glossary
from engine.lowering.faults import NEEDS
from engine.results.debrief import MEANING
from engine.rules import RULES, check
from tests.app.engine_texts import ROOT, raised, said_in, shape, yielded
from widgets.glossary import Glossary, spoken
from widgets.language import FOLDER, entries, part, read, sentence, silence, speak
from widgets.rule_page import html_of

GERMAN = entries("de")
SHAPES = {shape(key.text) for key in GERMAN}
ENGLISH = re.compile(r"\b(the|and|with|which|is|are|It|to|busy)\b")
PROSE = re.compile(r"[A-Za-z]{3,}")


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    speak(qapp, "de")
    yield
    silence(qapp)


def untranslated(said: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """What has words and no entry."""
    return [(text, place) for text, place in said if _has_words(text) and shape(text) not in SHAPES]


def _has_words(text: str) -> bool:
    return bool(PROSE.search(re.sub(r"`[^`]*`|\{\w*\}", "", text)))


def test_every_sentence_of_a_rule_and_every_fix_has_its_german() -> None:
    said = list(said_in("engine/rules"))
    assert len(said) > 130
    assert untranslated(said) == []


def test_every_name_and_every_section_of_a_rules_page_has_its_german(german: None) -> None:
    for rule in RULES:
        assert sentence(rule.name) != rule.name, rule.name
        for section in re.split(r"^[A-Z][a-z ]+: ", rule.page.partition(": ")[2], flags=re.MULTILINE)[:-1]:
            flat = " ".join(section.split())
            assert untranslated([(flat[:1].upper() + flat[1:], rule.code)]) == []


def test_a_rules_page_is_german_but_for_its_sources(german: None) -> None:
    page = html_of(next(rule.page for rule in RULES if rule.code == "CAP002"))
    assert "CAP002 Jenseits des Knicks" in page
    assert "Was sie findet" in page
    assert "im Mittel mindestens zwei Bedienzeiten" in page
    assert "Guerrilla Capacity Planning" in page


def test_findings_are_german_with_their_values(german: None) -> None:
    assert sentence("The server 'app' would be 92% busy: calls wait 2.5 service times there.") == (
        "Server „app“ wäre zu 92% ausgelastet: Aufrufe warten dort 2,5 Bedienzeiten lang."
    )


def test_how_far_a_failure_reaches_is_told_in_german(german: None) -> None:
    said = "The server 'app' is a single point of failure: while it is down 63 % of the requests ('page') fail"
    told = "Single Point of Failure: Server „app“. Bei Ausfall scheitern 63 % der Anfragen („page“)"
    assert sentence(f"{said}.") == f"{told}."
    assert sentence(f"{said}, and nothing reaches 'db' and 'cache'.") == f"{told}; unerreichbar: „db“ und „cache“."


def test_every_name_of_a_list_has_its_quotes(german: None) -> None:
    failing = "63 % of the requests ('feed', 'page')"
    assert sentence(failing) == "63 % der Anfragen („feed“, „page“)"
    assert sentence(f"Everything stands in 'us-east-1': with its loss {failing} fail.") == (
        "Alles steht in „us-east-1“: Geht es verloren, scheitern 63 % der Anfragen („feed“, „page“)."
    )
    assert sentence("Everything stands in 'us-east-1': with its loss all requests fail.") == (
        "Alles steht in „us-east-1“: Geht es verloren, scheitern alle Anfragen."
    )


def test_what_a_design_is_told_is_german(german: None) -> None:
    problems = check(design("web 9999rps > lb > app*2 > db > app-1; cache; app-1 > (retries=1) app-9; lb > lb"))
    assert len(problems) > 8
    said = {
        text for problem in problems for text in (problem.message, problem.fix.label if problem.fix else "") if text
    }
    assert {text for text in said if sentence(text) == text} == set()


@pytest.mark.parametrize("file", sorted((FOLDER / "de").glob("*.ts")), ids=lambda file: file.stem)
def test_no_text_is_translated_twice_and_placeholders_agree(file: Path) -> None:
    mine = read(file)
    assert set(mine) & set(read(FOLDER / "de.ts")) == set()
    for key, message in mine.items():
        for form in message.forms:
            assert set(re.findall(r"\{\w+\}", form)) == set(re.findall(r"\{\w+\}", key.text)), key.text


def test_what_an_entry_makes_is_recognized_as_its_own(german: None) -> None:
    for key, message in GERMAN.items():
        names = re.findall(r"\{(\w+)\}", key.text)
        if len(key.text) > 25 and names and not re.search(r"\}[^ ]?\{", key.text) and "\n" not in key.text:
            values = {name: str(70 + place) for place, name in enumerate(dict.fromkeys(names))}
            assert sentence(key.text.format(**values)) == message.forms[-1].format(**values), key.text


FOR_AUTHORS = ("engine/kernel", "engine/program", "engine/lessons")
"""What only who writes kinds, kernels and lessons can cause: it never comes up in the window."""


def test_every_refusal_has_its_german() -> None:
    folders = sorted(f"engine/{one.name}" for one in (ROOT / "engine").iterdir() if one.is_dir())
    said = [one for folder in folders if folder not in FOR_AUTHORS for one in raised(folder)]
    assert len(said) > 100
    assert untranslated(said) == []


def test_what_keeps_a_design_from_running_has_its_german() -> None:
    said = list(said_in("engine/lowering", {"append": 0, "_expect": 2, "target_with": 3}))
    said += [(who, "NEEDS") for _, who in NEEDS.values()]
    assert len(said) > 10
    assert untranslated(said) == []


def test_every_wrong_value_in_a_file_is_told_in_german(german: None) -> None:
    for expected in EXPECTED.values():
        filled = re.sub(r"\{\w+\}", "3", expected)
        for end in ("", ", but is 7") if expected != "is missing" else ("",):
            text = f"design.json: components.web.cores {filled}{end}"
            told = sentence(text)
            assert told != text
            assert not re.search(r" (be|is|must|but) ", told), told


def test_a_form_shows_the_rest_of_a_sentence_in_german(german: None) -> None:
    assert sentence("Must be at least 1, but is 0.") == "Muss mindestens 1 sein, ist aber 0."


def test_what_a_kind_may_call_is_told_in_german_to_the_last_kind(german: None) -> None:
    told = sentence("a server cannot call a client; it may call: cache, API gateway, load balancer")
    assert told == "ein Client gehört nicht zu dem, was ein Server aufrufen kann: Cache, API-Gateway, Load Balancer"
    assert part("web-1, cache") == "web-1, cache"


def test_every_kind_has_its_german_article_in_what_is_said_of_it(german: None) -> None:
    for kind in Spec.kinds().values():
        article, _, name = sentence(kind.about.one).partition(" ")
        assert article in ("ein", "eine"), kind
        assert name == sentence(kind.about.title), kind
    said = "its role 'session' does not fit a database calling an API gateway"
    assert sentence(said) == "die Rolle „session“ passt nicht, wo eine Datenbank ruft und ein API-Gateway antwortet"
    assert sentence("an object storage never calls a database") == (
        "eine Datenbank gehört nicht zu dem, was ein Object Storage aufruft"
    )


def test_each_value_of_a_refusal_is_told_in_its_own_place(german: None) -> None:
    assert sentence("event crash: 'db' is not in the running design as a client") == (
        "Ereignis Absturz: „db“ ist im laufenden Entwurf nicht, was erwartet wird: ein Client"
    )
    assert sentence("a.json: line 3, column 7: not valid JSON (Expecting value)").startswith("a.json: Zeile 3, Spalte")


def test_every_entry_of_the_glossary_is_german_but_for_names_and_sources(german: None) -> None:
    terms = glossary()
    for term, said in zip(terms, map(spoken, terms), strict=True):
        assert said.what != term.what, term
        assert said.why != term.why, term
        if not term.key.startswith("rule/"):
            assert said.source != term.source or re.search(r"[A-Z0-9]", term.source[1:]), term


def test_no_entry_of_the_glossary_keeps_a_part_in_english(german: None) -> None:
    for said in map(spoken, glossary()):
        told = re.sub(r"`[^`]*`", "", f"{said.what} {said.why}")
        assert not ENGLISH.search(told), said


def test_the_search_of_the_glossary_understands_german(german: None, qtbot: QtBot) -> None:
    dialog = Glossary()
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.search.setText("Jenseits des Knicks")
    item = dialog.list.item(0)
    assert item is not None
    assert item.text() == "CAP002 Jenseits des Knicks"


@pytest.mark.parametrize(
    ("english", "expected"),
    [
        ("p99: not met, 240 ms when db is lost (asked: <= 200 ms).", "p99: verfehlt, 240 ms beim Verlust von db"),
        ("p99: met, 99.95 % (asked: >= 99.9 %).", "p99: erreicht, 99,95 % (verlangt: >= 99,9 %)."),
        ("Cost star: at most 1,300 USD a month.", "Stern für Kosten: höchstens 1.300 USD im Monat."),
        ("The cost of 300 USD a month is above the ceiling of 250 USD.", "Die Kosten von 300 USD im Monat liegen über"),
    ],
)
def test_a_verdict_is_german(german: None, english: str, expected: str) -> None:
    assert sentence(english).startswith(expected)


def test_every_sentence_of_a_verdict_and_a_debrief_has_its_german(german: None) -> None:
    said = list(yielded("engine/results/debrief.py", "engine/results/bottleneck.py", "engine/challenges/judging.py"))
    said += [(f"70 requests (7 %) failed: {meaning}.", "MEANING") for meaning in MEANING.values()]
    assert len(said) > 30
    for text, place in said:
        told = sentence(text.replace("{}", "70"))
        assert not ENGLISH.search(told), (place, told)


def unsaid(stored: Iterable[Stored]) -> list[tuple[str, str]]:
    """What challenges say and have no German for."""
    asked = [(text, one.challenge.title) for one in stored for text in (one.challenge.title, one.challenge.text)]
    goals = {goal.title for one in stored for goal in one.challenge.goals}
    return [*untranslated(asked), *untranslated((title, "goal") for title in goals if len(title) > 3)]


def test_every_challenge_has_its_german_and_a_new_one_without_is_found_out() -> None:
    stored = [load_challenge(ROOT / "challenges" / name) for name in names(ROOT / "challenges")]
    assert len(stored) >= 10
    assert unsaid(stored) == []
    new = stored[0].challenge.model_copy(update={"title": "Ten thousand ships", "text": "None of them may sink."})
    found = unsaid([*stored, stored[0]._replace(challenge=new)])
    assert found == [("Ten thousand ships", new.title), ("None of them may sink.", new.title)]


def test_every_text_of_the_report_has_its_german() -> None:
    template = (ROOT / "app/export/report.html.j2").read_text().partition("<body>")[2]
    given = [match[1] for match in re.finditer(r"""tr\(["'](.+?)["'][,)]""", template)]
    assert len(given) > 12
    assert untranslated((text, "report") for text in given) == []
    assert re.findall(r">\s*[A-Za-z]{3,}", re.sub(r"\{[{%].*?[%}]\}", "", template)) == []


@pytest.mark.parametrize(
    ("english", "expected"),
    [
        ("at least 99.5 %", "mindestens 99,5 %"),
        ("at most 2.5 requests/s", "höchstens 2,5 Anfragen/s"),
        ("1,000,000", "1.000.000"),
        ("1.24 M USD", "1,24 M USD"),
        ("12.3 k/s", "12,3 k/s"),
        ("1 min 30 s", "1 min 30 s"),
        ("<0.01 ms", "<0,01 ms"),
        ("Oregon", "Oregon"),
    ],
)
def test_the_numbers_in_a_lesson_are_written_as_in_german(german: None, english: str, expected: str) -> None:
    assert part(english) == expected


def test_what_the_program_refuses_in_the_window_has_its_german() -> None:
    said = [*raised("app/export"), *raised("widgets/canvas")]
    assert len(said) > 5
    assert untranslated(said) == []
