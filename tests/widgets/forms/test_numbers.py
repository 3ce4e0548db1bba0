from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from widgets.forms.numbers import formatted, parsed, stepped
from widgets.language import silence, speak


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    speak(qapp, "de")
    yield
    silence(qapp)


@pytest.mark.parametrize(
    ("text", "unit", "expected"),
    [
        ("250", "", 250),
        ("1e6", "", 1e6),
        ("10k", "", 10_000),
        ("1.5 M", "", 1.5e6),
        ("1 000 000", "", 1e6),
        ("1,000", "", 1000),
        ("2 s", "ms", 2000),
        ("2 ms", "ms", 2),
        ("30 min", "s", 1800),
        ("5 %", "", 0.05),
        ("2 kB", "bytes", 2000),
        ("1k requests/s", "requests/s", 1000),
    ],
)
def test_a_number_is_read_as_people_type_it(text: str, unit: str, expected: float) -> None:
    assert parsed(text, unit, whole=False) == expected


@pytest.mark.parametrize("text", ["", "abc", "1 2", "5 apples", "nan", "inf", "1e999", "--1"])
def test_what_is_no_number_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(ValueError, match=r"^Must be .*\.$"):
        parsed(text, "ms", whole=False)


def test_a_whole_number_may_be_scientific_but_not_broken() -> None:
    assert parsed("1e6", "", whole=True) == 1_000_000
    with pytest.raises(ValueError, match="whole number"):
        parsed("1.5", "", whole=True)


@pytest.mark.parametrize("number", [0, 1, 1.5, 0.1, 1e-9, 12345.678, 1e6, 123_456_789, 3.3e20])
def test_a_formatted_number_reads_back_as_itself(number: float) -> None:
    assert parsed(formatted(number), "", whole=False) == pytest.approx(number, rel=1e-5)


def test_a_step_is_a_tenth_of_the_size() -> None:
    assert stepped(200, 1) == 210
    assert stepped(0.05, -1) == 0.049
    assert stepped(0, 3) == 3


@pytest.mark.parametrize(
    ("text", "expected"), [("0,5", 0.5), ("0.5", 0.5), ("1.234,5", 1234.5), ("1\u202f000", 1000.0)]
)
def test_german_numbers_have_a_comma_and_a_point_will_do(text: str, expected: float, german: None) -> None:
    assert parsed(text, "ms", whole=False) == expected


def test_a_number_is_shown_with_a_comma_in_german_and_reads_back(german: None) -> None:
    assert formatted(0.0225) == "0,0225"
    assert formatted(1e6) == "1\u202f000\u202f000"
    assert parsed(f"{formatted(1.25e-7)} ms", "ms", whole=False) == 1.25e-7
