"""The error budget: how many requests a service level objective allows to fail, and how much of that is spent."""

from collections.abc import Mapping
from typing import Any


def error_budget(requests: Mapping[str, Any], slo: float) -> dict[str, float | bool | None]:
    """The budget of the requests that are decided, at an objective such as 0.999 of them completed.

    `spent` is the share of it that failed: 1 is all of it, also called a burn rate of 1 over the run; None for an
    objective of 1, which allows no failure, and for no request. Source: B. Beyer et al., Site Reliability
    Engineering, O'Reilly 2016, ch. 3 and 4.
    """
    failed, decided = requests["failed"], requests["completed"] + requests["failed"]
    allowed = (1 - slo) * decided
    return {
        "slo": slo,
        "allowed": allowed,
        "failed": failed,
        "remaining": allowed - failed,
        "spent": failed / allowed if allowed > 0 else None,
        "met": failed <= allowed,
    }
