"""Terms of a lesson are links to the glossary: each once, none in code, headings or links, and all lead there."""

import re

import pytest

from app import presets
from engine.lessons.glossary import glossary
from engine.lessons.linking import LANGUAGES, SCHEME, linked
from engine.lessons.reading import load_lesson

KEYS = {term.key for term in glossary()}
LINK = re.compile(r"\[([^\]]*)\]\(glossary:([^)]*)\)")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_leads_to_an_entry(language: str) -> None:
    phrases = LANGUAGES[language][0]
    assert {phrase: key for phrase, key in phrases.items() if key not in KEYS} == {}
    assert all(phrase == phrase.lower() == " ".join(phrase.split()) for phrase in phrases)


def test_german_lessons_lead_to_every_entry_that_english_ones_lead_to() -> None:
    reached = {
        language: {key for name in presets.names() for key in linked(_lesson(name, language), language).keys}
        for language in LANGUAGES
    }
    assert reached["en"] - reached["de"] == set()


def test_two_clients_of_the_same_server_are_not_sent_to_stickiness() -> None:
    assert "field/load_balancer/sticky" not in linked(_lesson("02-web-and-mobile", "en"), "en").keys
    assert "field/load_balancer/sticky" in linked(_lesson("12-stateless-web-tier", "en"), "en").keys


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_store_for_sessions_leads_to_the_rule_that_asks_for_one(language: str) -> None:
    keys = linked(_lesson("21-millions-of-users", language), language).keys
    assert "rule/TOP015" in keys
    assert "field/server/session_limit" not in keys


def _lesson(name: str, language: str) -> str:
    path = presets.lesson(name, language)
    assert path is not None
    assert presets.language_of(path) == language
    return load_lesson(path).text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", presets.names())
def test_every_link_of_a_lesson_leads_to_an_entry_and_none_twice(name: str, language: str) -> None:
    written = _lesson(name, language)
    text, keys = linked(written, language)
    found = [key for _, key in LINK.findall(text)]
    assert found == list(keys)
    assert len(keys) == len(set(keys)) >= 2
    assert set(keys) <= KEYS
    assert LINK.sub(r"\1", text) == written


@pytest.mark.parametrize(
    "text",
    [
        "# Utilization and latency",
        "`utilization`",
        "[latency](https://example.org/latency)",
        "<https://example.org/latency>",
        "https://example.org/latency",
        "```\nutilization\n```",
        "*replication lag is shown*",
        "{{components/web-1/retries}}",
        "overutilization, queue-like",
    ],
)
def test_what_is_code_heading_link_or_name_stays_as_it_is(text: str) -> None:
    assert linked(text) == (text, ())


def test_the_first_occurrence_is_linked_also_in_bold_and_over_the_end_of_a_line() -> None:
    text, keys = linked("**Utilization of `web`**: a single point\nof failure. Utilization again, P99 and p50.")
    assert text == (
        f"**[Utilization]({SCHEME}chart/utilization) of `web`**: a [single point\nof failure]({SCHEME}rule/REL001). "
        f"Utilization again, [P99]({SCHEME}chart/latency) and p50."
    )
    assert keys == ("chart/utilization", "rule/REL001", "chart/latency")


def test_the_longest_phrase_wins() -> None:
    assert linked("a visibility time-out").keys == ("field/message_queue/visibility_timeout_s",)
    assert linked("the replication lag").keys == ("chart/lag",)
