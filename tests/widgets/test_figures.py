"""Measured figures read the same wherever they stand."""

import pytest
from PySide6.QtWidgets import QApplication

from widgets.figures import amount, clock, money, monthly, percent, rate, request_rate, span, whole
from widgets.language import silence, speak


@pytest.mark.parametrize(("value", "text"), [(0.0, "0 %"), (0.001, "<1 %"), (0.634, "63 %"), (1.0, "100 %")])
def test_a_small_share_never_reads_as_none(value: float, text: str) -> None:
    assert percent(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0/s"), (0.4, "0.4/s"), (12, "12/s"), (999.9, "1.0 k/s"), (2e4, "20.0 k/s"), (3.4e6, "3.4 M/s")],
)
def test_a_rate_reads_in_three_digits(value: float, text: str) -> None:
    assert rate(value) == text


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        (12.345, "ms", "12.3 ms"),
        (25_000, "ms", "25 s"),
        (12_345, "/s", "12.3 k/s"),
        (3, "", "3"),
        (1500, "ms", "1.5 s"),
        (0.0013, "", "<0.01"),
        (float("nan"), "%", "–"),
    ],
)
def test_an_amount_is_short_and_has_its_unit(value: float, unit: str, expected: str) -> None:
    assert amount(value, unit) == expected


def test_a_rate_of_requests_names_what_it_counts() -> None:
    assert [request_rate(value) for value in (12, 1234, 3.4e6)] == ["12 req/s", "1.2 k req/s", "3.4 M req/s"]


def test_a_length_of_time_has_minutes_once_there_are_any() -> None:
    assert (span(4.2), span(1250.4)) == ("4.2 s", "20 min 50 s")


def test_figures_have_the_decimal_sign_of_the_language(qapp: QApplication) -> None:
    speak(qapp, "de")
    try:
        assert (request_rate(1234), amount(1234.0, "ms"), span(4.2)) == ("1,2 k Anfr./s", "1,23 s", "4,2 s")
        assert (clock(90.5), clock(3 * 86_400 + 3600)) == ("1:30,5", "Tag 3, 01:00")
        assert (money(3100), monthly(3100), whole(1_234_567)) == ("3.100 USD", "3.100 USD/Monat", "1.234.567")
    finally:
        silence(qapp)
