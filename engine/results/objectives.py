"""Objectives and their error budgets: how much may fail, how much has, and how fast it goes.

Source: Beyer et al., The Site Reliability Workbook, O'Reilly 2018, ch. 2 and 5 (error budgets, burn rates over
several windows).
"""

from typing import Literal, NamedTuple

from engine.design.document import Objective
from engine.results.frame import CAUSES, Frame
from engine.results.histogram import slower

FAST_S, SLOW_S = 10.0, 60.0
"""Windows of simulated time: a fast one that shows trouble at once, and a slow one that shows it lasts."""

Verdict = Literal["met", "burning", "missed", "unknown"]


class Budget(NamedTuple):
    """How an objective stands. Shares are of the requests that were decided (completed or failed)."""

    allowed_share: float
    """The error budget: the share of requests that may be bad."""
    bad_share: float
    """The share that was."""
    left: float
    """The budget that is left, 1 = all, below 0 = overdrawn."""
    fast_burn: float | None
    """Budget used in the fast window, in proportion to what was allowed there; 1 = exactly used up."""
    slow_burn: float | None
    verdict: Verdict


def budget(objective: Objective, frame: Frame) -> Budget:
    """The error budget of an objective at a moment of a run.

    Availability counts failed requests. A latency objective counts completed requests slower than its threshold, and
    failed ones: who waits for nothing has waited too long.
    """
    decided = frame.requests.completed + frame.requests.failed
    allowed = 1.0 - objective.target
    if not decided:
        return Budget(allowed, 0.0, 1.0, None, None, "unknown")
    slow = slower_than(frame, objective.latency_ms)
    bad = (frame.requests.failed + slow) / decided
    left = 1.0 - (bad / allowed if allowed > 0 else float("inf") if bad > 0 else 0.0)
    fast, lasting = burn(objective, frame, FAST_S), burn(objective, frame, SLOW_S)
    missed = bad > allowed + 1e-12
    burning = fast is not None and lasting is not None and fast > 1.0 and lasting > 1.0
    return Budget(allowed, bad, left, fast, lasting, "missed" if missed else "burning" if burning else "met")


def slower_than(frame: Frame, latency_ms: float | None) -> float:
    """Completed requests slower than a threshold, by the histogram of all; within a bin they are spread evenly."""
    if latency_ms is None or frame.latencies is None:
        return 0.0
    return float(slower(frame.latencies.counts, frame.latencies.edges_ms, latency_ms))


def burn(objective: Objective, frame: Frame, window_s: float) -> float | None:
    """How fast the budget went in the last seconds; None where nothing was decided.

    None too for a threshold that the run did not know of in these seconds: it counts those of the design it runs.
    """
    allowed = 1.0 - objective.target
    if allowed <= 0:
        return None
    series = frame.series
    within = series.time_s > (series.time_s[-1] - window_s if len(series.time_s) else 0.0)
    if objective.latency_ms is None:
        slow = 0.0
    elif objective.latency_ms in series.slower_rps:
        slow = float(series.slower_rps[objective.latency_ms][within].sum())
    else:
        return None
    failed = sum(float(series.failed_rps[cause][within].sum()) for cause in CAUSES if cause in series.failed_rps)
    decided = failed + float(series.completed_rps[within].sum())
    return (failed + slow) / decided / allowed if decided else None
