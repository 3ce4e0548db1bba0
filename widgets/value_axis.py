"""The axis of values beside every chart: round marks from 0, written as figures are, in the language of the window."""

from collections.abc import Sequence
from math import ceil, floor, log10
from typing import Any

from PySide6.QtGui import QFontMetrics

AXIS_PX = 52
"""Width of an axis, as long as its texts fit: charts below each other then begin at one line."""


def round_top(highest: float) -> float:
    """A round number above the highest value, so that the axis stands still most of the time."""
    size = 10.0 ** floor(log10(highest)) if highest > 0 else 1.0
    return next(step * size for step in (1, 1.5, 2, 3, 4, 5, 6, 8, 10, 12) if step * size >= highest * 1.02)


def steps(top: float, *, whole: bool = False) -> tuple[float, ...]:
    """Round marks from 0 to `top`, three to six of them; whole numbers where halves mean nothing."""
    size = 10.0 ** floor(log10(top))
    step = next(part * size for part in (0.2, 0.25, 0.5, 1.0, 2.0) if top / (part * size) <= 5)
    if whole:
        step = max(1.0, float(ceil(step)))
    return tuple(float(f"{step * place:.6g}") for place in range(int(top / step + 1e-9) + 1))


def decades(low: float, top: float) -> tuple[float, ...]:
    """Exponents of 10 for a logarithmic axis, with 2 and 5 between them where there is room."""
    first, after = floor(log10(max(low, 1e-2))), ceil(log10(top))
    parts = (1, 2, 5) if after - first <= 2 else (1, 3) if after - first <= 3 else (1,)
    marks = [exponent + log10(part) for exponent in range(first, after + 1) for part in parts]
    return tuple(mark for mark in marks if mark <= log10(top) + 1e-9)


def thinned(marks: Sequence[tuple[float, str]], room: int) -> list[tuple[float, str]]:
    """The first of every so many marks, so that no more are left than there is room for: two at the least."""
    every = -(-(len(marks) - 1) // max(1, room - 1)) if len(marks) > 1 else 1
    return list(marks[::every])


def write(axis: Any, marks: Sequence[tuple[float, str]], metrics: QFontMetrics, height: float) -> None:
    """Write these marks at an axis of pyqtgraph, which has no types: as many as its height has room for."""
    axis.setTicks([thinned(marks, int(height / metrics.height()))])
    axis.setWidth(max(AXIS_PX, 8 + max(metrics.horizontalAdvance(text) for _, text in marks)))
