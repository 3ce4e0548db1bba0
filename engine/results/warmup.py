"""Where a run's warm-up ends, from the run itself: MSER-5.

K. P. White Jr., An effective truncation heuristic for bias reduction in simulation output, Simulation 69, 1997;
K. P. White Jr., M. J. Cobb, S. C. Spratt, A comparison of five steady-state truncation heuristics for simulation,
Proceedings of the 2000 Winter Simulation Conference. The last batches are no candidates: a few of them may lie close
together by chance (K. Hoad, S. Robinson, R. Davies, Automating warm-up length estimation, JORS 61, 2010).
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

BATCH = 5
LAST = 5
"""Batches at the end that are always kept."""


def mser5(series: NDArray[np.floating[Any]]) -> int | None:
    """How many of the first observations to leave out so that the mean of the rest is known best.

    The observations are batched by five; left out are the batches for which the squared standard error of the mean
    of those kept is least. None where that would be more than half of them: the series is too short to tell.
    """
    batches = len(series) // BATCH
    if batches <= LAST:
        return None
    means = np.asarray(series[: batches * BATCH], np.float64).reshape(batches, BATCH).mean(axis=1)
    means = means - means.mean()  # sums of squares lose nothing to a large common level
    kept = np.arange(batches, 0, -1)
    sums = means[::-1].cumsum()[::-1]
    squares = (means**2)[::-1].cumsum()[::-1]
    errors = (squares - sums**2 / kept) / kept**2
    left_out = int(np.argmin(errors[: batches - LAST]))
    return None if left_out > batches // 2 else left_out * BATCH
