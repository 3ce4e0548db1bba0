"""The summary for a terminal, from a made-up result."""

import copy
from typing import Any

import pytest

from app.report import bold, number, report
from engine.results.budget import error_budget
from engine.results.replications import summarize

RESULT: dict[str, Any] = {
    "format": 1,
    "design": "Load balancer with two servers",
    "seed": 1,
    "until_s": 60.0,
    "warmup_s": 5.0,
    "requests": {
        "offered": 12_345,
        "completed": 12_000,
        "failed": 340,
        "in_flight": 5,
        "by_cause": {"refused": 300, "timed_out": 40, "rate_limited": 0, "unavailable": 0, "lost": 0},
    },
    "throughput_rps": 218.18,
    "goodput_rps": 217.0,
    "latency_ms": {
        "mean": 31.23,
        "p50": 25.0,
        "p90": 60.1,
        "p95": 80.2,
        "p99": 140.9,
        "p999": 12_300.0,
        "max": None,
    },
    "availability": 0.9724,
    "classes": {"read": {"requests": {"offered": 11_000, "failed": 300}, "latency_ms": {"p50": 24.0}}},
    "components": {
        "lb": {"kind": "load_balancer", "utilization": 0.0, "queue_length": 0.0, "throughput_rps": 224.5},
        "web-1": {"kind": "server", "utilization": 0.62, "queue_length": 1.25, "throughput_rps": 112.2},
        "cache": {"kind": "cache", "utilization": 0.1, "queue_length": 0, "throughput_rps": 90.0, "hit_ratio": 0.873},
    },
    "links": {},
    "failovers": [
        {"component": "web-1", "failed_s": 30.0, "detected_s": 37.5, "recovered_s": None, "lost_writes": 0},
    ],
    "cost_usd_per_month": 421.6,
    "series": {"time_s": [1.0]},
    "engine": {"events": 1_500_000, "wall_s": 0.5, "version": "0.1.0"},
}


def line_of(text: str, word: str) -> str:
    return next(line for line in text.splitlines() if line.startswith(word))


def test_totals_causes_and_latencies_stand_in_their_lines() -> None:
    text = report(RESULT)
    assert "12,345 offered" in line_of(text, "Requests")
    assert "refused" in line_of(text, "Failed")
    assert "lost" not in line_of(text, "Failed")
    assert "mean 31.2 ms" in line_of(text, "Latency")
    assert "p99 141 ms" in line_of(text, "Latency")
    assert "p99.9 12.3 s   max –" in text


def test_each_component_has_a_line_with_a_bar_as_long_as_its_utilization() -> None:
    line = line_of(report(RESULT), "web-1")
    assert line.count("█") == 6
    assert "62 %" in line
    assert " 112 " in line
    assert "87.3 %" in line_of(report(RESULT), "cache")


def test_a_failure_that_was_not_recovered_shows_a_dash() -> None:
    text = report(RESULT)
    row = next(line for line in text.splitlines() if line.startswith("web-1") and "30 s" in line)
    assert row.split() == ["web-1", "30", "s", "7.5", "s", "–", "0"]


def test_columns_line_up_and_fit_into_a_hundred_cells() -> None:
    lines = report(RESULT).splitlines()
    assert max(map(len, lines)) <= 100
    places = {line.index("load balancer") for line in lines if line.startswith("lb")}
    assert places == {line_of(report(RESULT), "Component").index("Kind")}


def test_only_a_terminal_gets_bold_headings() -> None:
    assert "\x1b[1m" in report(RESULT, bold)
    assert "\x1b" not in report(RESULT)


def test_replications_show_half_widths_beside_the_means() -> None:
    other = copy.deepcopy(RESULT)
    other["latency_ms"]["mean"] = 33.23
    other["seed"] = 2
    text = report(summarize([RESULT, other]))
    assert "mean 32.2 ms ± 12.7 ms" in text
    assert "2 replications" in text


def test_one_failure_of_several_runs_is_one_line_with_its_mean() -> None:
    other = copy.deepcopy(RESULT)
    other["failovers"][0] |= {"detected_s": 36.5, "recovered_s": 50.0, "lost_writes": 3}
    rows = [line for line in report(summarize([RESULT, other])).splitlines() if "  30 s  " in line]
    assert [row.split() for row in rows] == [["web-1", "30", "s", "7", "s", "20", "s", "1.5"]]


def test_a_collapse_in_some_runs_is_told_as_such() -> None:
    calm = copy.deepcopy(RESULT)
    calm["requests"] |= {"failed": 0, "by_cause": dict.fromkeys(RESULT["requests"]["by_cause"], 0)}
    text = report(summarize([RESULT] * 7 + [calm] * 13))
    assert "any request in 7 of 20 runs (35 %, 18.1 % to 56.7 %)" in text
    assert "timed out in 7 of 20 runs" in text
    assert "unavailable in" not in text


def test_a_spent_error_budget_is_not_met() -> None:
    text = report({**RESULT, "error_budget": error_budget(RESULT["requests"], 0.999)})
    assert "340 failed of 12 allowed at 99.9 %, 2,760 % spent: NOT met" in text


def test_a_precision_says_whether_it_was_reached() -> None:
    precision = {
        "asked": 0.05, "reached": True, "p99_ms": 140.9, "ci95": [137, 145], "relative": 0.03, "method": "batches",
        "parts": 32, "warmup_s": 7.0, "warmup_found": True, "at_most_s": 100.0,
    }  # fmt: skip
    assert "p99 141 ms ± 3 % from 32 batches, within the 5 % asked" in report({**RESULT, "precision": precision})
    missed = precision | {"reached": False, "relative": 0.2, "warmup_found": False}
    assert "NOT the 5 % asked: longer runs are needed; the end of the warm-up was NOT found" in report(
        {**RESULT, "precision": missed}
    )
    assert "NOT reached" in report({**RESULT, "precision": missed | {"relative": None, "ci95": None, "p99_ms": None}})


@pytest.mark.parametrize(("value", "text"), [(0.0, "0"), (0.00004, "<0.01"), (0.25, "0.25"), (1234.5, "1,234")])
def test_a_number_is_as_exact_as_anybody_acts_on(value: float, text: str) -> None:
    assert number(value) == text
