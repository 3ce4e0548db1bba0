"""Figures read short, and hold what they were made of."""

import re
from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.figures import amount, duration, money, number, percent, share, short, signed, size
from engine.moments import clock, label, marks, step_s

FACTORS = {
    "ms": 1e-3,
    "s": 1.0,
    "min": 60.0,
    "h": 3600.0,
    "d": 86_400.0,
    "k": 1e3,
    "M": 1e6,
    "G": 1e9,
    "T": 1e12,
    "B": 1.0,
    "kB": 1e3,
    "MB": 1e6,
    "GB": 1e9,
    "TB": 1e12,
    "%": 0.01,
    "USD": 1.0,
    "": 1.0,
}


def read(text: str) -> float:
    """What a person takes from it: the parts of a time add up, a prefix before a unit multiplies."""
    parts = re.findall(r"([\d.,]+)((?: [^\d\s]+)*)", text)
    total = 0.0
    for digits, units in parts:
        factor = 1.0
        for unit in units.split():
            factor *= FACTORS[unit]
        total += float(digits.replace(",", "")) * factor
    return total


positive = st.floats(min_value=0.01, max_value=1e12)


@given(positive)
def test_a_number_is_read_back_to_three_digits(value: float) -> None:
    assert isclose(read(number(value)), value, rel_tol=5.1e-3)


@given(positive)
def test_a_size_and_a_price_are_read_back_to_three_digits(value: float) -> None:
    assert isclose(read(size(value)), value, rel_tol=5.1e-3)
    assert isclose(read(money(value)), value, rel_tol=5.1e-3)


@given(st.floats(min_value=1e-5, max_value=1e9))
def test_a_length_of_time_is_read_back_to_two_digits(seconds: float) -> None:
    assert isclose(read(duration(seconds)), seconds, rel_tol=2.2e-2)


@given(st.floats(min_value=1e-5, max_value=1.0))
def test_a_share_is_read_back_to_three_digits(value: float) -> None:
    assert isclose(read(share(value)), value, rel_tol=5.1e-3)


@given(st.floats(min_value=1e-9, max_value=1e12))
def test_nothing_reads_as_none_or_as_a_thousand_of_a_smaller_unit(value: float) -> None:
    for text in (number(value), duration(value), size(value), money(value), short(value), amount(value, "ms")):
        assert not re.search(r"(?<![\d.,])0(\.0*)? |(?<![\d.,])0(\.0*)?$", text), text
        assert not re.search(r"e[+-]|1,?000 (ms|B|kB|MB|GB|k|M)\b|(?<!\d)60 (s|min)\b|(?<!\d)24 h", text), text


@given(st.floats(min_value=1e-9, max_value=1.0, exclude_max=True))
def test_a_share_that_is_not_none_or_not_all_never_reads_so(value: float) -> None:
    for text in (share(value), percent(value)):
        assert text not in ("0 %", "100 %"), text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0 s"),
        (0.00034, "0.34 ms"),
        (0.34, "340 ms"),
        (0.99996, "1 s"),
        (1.234, "1.23 s"),
        (59.97, "1 min"),
        (90, "1 min 30 s"),
        (3599.8, "1 h"),
        (7500, "2 h 5 min"),
        (86_399, "1 d"),
        (3 * 86_400 + 4 * 3600, "3 d 4 h"),
        (-90, "-1 min 30 s"),
        (float("inf"), "–"),
    ],
)
def test_a_length_of_time_has_the_units_that_keep_it_short(seconds: float, text: str) -> None:
    assert duration(seconds) == text


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (1234.0, "ms", "1.23 s"),
        (0.0, "ms", "0 ms"),
        (4.2, "GB", "4.2 GB"),
        (0.5, "GB", "500 MB"),
        (3100, "USD", "3,100 USD"),
        (12_345, "/s", "12.3 k/s"),
        (63.4, "%", "63.4 %"),
    ],
)
def test_a_value_has_the_unit_that_keeps_it_short(value: float, unit: str, text: str) -> None:
    assert amount(value, unit) == text


def test_a_difference_has_its_sign_and_none_has_none() -> None:
    assert [signed(value, "ms") for value in (1.25, -1250.0, 0.0, 1e-4, -1e-4)] == [
        *("+1.25 ms", "-1.25 s", "0 ms", "<+0.01 ms", ">-0.01 ms")
    ]


@pytest.mark.parametrize(
    ("time_s", "text"),
    [
        (0, "0 s"),
        (4.25, "4.25 s"),
        (90, "1:30"),
        (90.5, "1:30.5"),
        (3725, "1:02:05"),
        (7200, "2 h"),
        (9000, "2:30 h"),
        (3 * 86_400, "day 3"),
        (3 * 86_400 + 6 * 3600, "day 3, 06:00"),
    ],
)
def test_a_moment_reads_like_a_clock(time_s: float, text: str) -> None:
    assert clock(time_s) == text


def test_a_mark_needs_no_seconds_where_marks_are_minutes_apart() -> None:
    assert [label(time_s, 900) for time_s in (0, 900, 2700, 3600, 4500)] == ["0", "15 min", "45 min", "1 h", "1:15 h"]
    assert [label(time_s, 30) for time_s in (0, 30, 60, 90)] == ["0 s", "30 s", "1:00", "1:30"]


@given(st.floats(0, 1e7), st.floats(0.01, 1e7), st.integers(3, 12))
def test_marks_are_round_inside_their_stretch_and_neither_crowded_nor_lonely(
    from_s: float, length_s: float, most: int
) -> None:
    found = marks(from_s, from_s + length_s, length_s / most)
    slack = 1e-6 * (1 + length_s)
    assert all(from_s - slack <= mark <= from_s + length_s + slack for mark in found)
    assert most // 3 <= len(found) <= most + 1
    assert len({clock(mark) for mark in found}) == len(found) or length_s / most < 1e-3


@given(st.floats(0.01, 1e8))
def test_a_step_is_the_next_one_that_people_count_in(least_s: float) -> None:
    assert least_s * (1 - 1e-9) <= step_s(least_s) <= 3 * least_s


@pytest.mark.parametrize(
    ("value", "text"),
    [(1.0, "100 %"), (0.99999, "99.999 %"), (0.9951, "99.51 %"), (0.9995, "99.95 %"), (0.5, "50 %"), (0.0, "0 %")],
)
def test_a_share_just_below_one_never_reads_as_all(value: float, text: str) -> None:
    assert share(value) == text
