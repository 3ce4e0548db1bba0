"""The ground that every chart of pyqtgraph is drawn on: its edges, and lines at the marks of its values."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg

TOP_PX, END_PX = 8, 20
"""Room for half of the highest mark, and of the last one of the time axis."""


def prepare(item: Any) -> None:
    """Take away buttons, menu and ticks; the mouse moves the time axis alone."""
    item.hideButtons()
    item.setMenuEnabled(False)
    item.layout.setContentsMargins(0, TOP_PX, END_PX, 0)
    item.getViewBox().setMouseEnabled(x=True, y=False)
    for name in ("left", "bottom"):
        item.getAxis(name).setStyle(tickLength=0, tickTextOffset=4)


def grid() -> Any:
    """Lines behind all curves, none yet."""
    lines = pg.PlotCurveItem(connect="pairs")
    lines.setZValue(-30)
    return lines


def draw_grid(lines: Any, marks: Sequence[float], end_s: float) -> None:
    """One line a mark, from 0 beyond the end of the time axis."""
    lines.setData(np.tile([0.0, 2 * end_s], len(marks)), np.repeat(marks, 2))
