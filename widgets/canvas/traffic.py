"""Moving dots along the links: their density and color tell the rate and the errors; crosses are failed calls."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter

from widgets.canvas.dots import Dots
from widgets.canvas.nearby import box_of
from widgets.canvas.routing import Route
from widgets.canvas.scene import Diagram
from widgets.theme import Theme

SPEED = 90.0
"""Canvas units a second; the same on every link, so that only density speaks."""
MOST_DOTS = 500
TRICKLE_RPS = 1.0
SOME_FAIL, MANY_FAIL = 0.01, 0.1
"""Shares of failed calls from which the dots of a link warn, and are red."""
_SAMPLES = 33
_WIDTH = 6.0
_FAILS = 3
"""The tone of links where many calls fail, and from afar of a dot for a failing call."""
_FINE = 0.35
"""Below this zoom cards are too small for dots to hide under."""


class Traffic:
    """All dots of a diagram, moved and painted in one go."""

    def __init__(self, diagram: Diagram) -> None:
        self._diagram = diagram
        self._rows: dict[str, int] = {}
        """Of links, in what is measured."""
        self._lengths = np.empty(0)
        self._points = np.empty((0, _SAMPLES, 2))
        self._time_s = 0.0
        self._dots = Dots()
        self._kept_off = QRectF()
        self._known_covers: NDArray[np.float32] | None = None
        """Left, top, right and bottom edges, a row each."""
        self._clear()

    def _clear(self) -> None:
        self._track = np.empty(0, np.int64)
        self._offset = np.empty(0)
        self._failing = np.empty(0, np.bool_)
        self._tone = np.empty(0, np.int64)

    @property
    def count(self) -> int:
        """Dots on their way."""
        return 0 if "traffic" in self._diagram.ink.hidden else len(self._track)

    def aim(self) -> None:
        """Spreads dots over the links after the traffic the diagram shows."""
        wires = self._diagram.wires
        busy = {key: now for key, now in self._diagram.flows.items() if now.calls_rps > 0 and key in wires}
        if not busy:
            self._clear()
            return
        self._measure(busy)
        rows = np.array([self._rows[key] for key in busy])
        rates = np.array([now.calls_rps for now in busy.values()])
        shares = np.minimum(1.0, np.array([now.failed_rps for now in busy.values()]) / rates)
        counts = _counts(rates, self._lengths[rows])
        if counts.sum() > MOST_DOTS:
            counts = np.maximum(1, counts * MOST_DOTS // counts.sum())
        self._track = np.repeat(rows, counts)
        nth = np.arange(len(self._track)) - np.repeat(np.cumsum(counts) - counts, counts)
        self._offset = nth / np.repeat(counts, counts)
        tones = np.select([shares >= MANY_FAIL, shares >= SOME_FAIL, rates < TRICKLE_RPS], [_FAILS, 2, 0], 1)
        self._tone, share = np.repeat(tones, counts), np.repeat(shares, counts)
        self._failing = (np.floor((nth + 1) * share) > np.floor(nth * share)) | ((nth == 0) & (share >= 0.01))

    def _measure(self, keys: Iterable[str]) -> None:
        """Points at even distances along these links, kept until they are led elsewhere."""
        fresh = [key for key in keys if key not in self._rows]
        if fresh:
            self._rows |= {key: len(self._rows) + nth for nth, key in enumerate(fresh)}
            self._lengths = np.resize(self._lengths, len(self._rows))
            self._points = np.resize(self._points, (len(self._rows), _SAMPLES, 2))
        wires, led = self._diagram.wires, self._diagram.led
        for key in (*fresh, *(key for key in led if key in self._rows and key in wires)):
            row = self._rows[key]
            self._points[row], self._lengths[row] = _sampled(wires[key].route)
        led.clear()

    def advance(self, seconds: float) -> None:
        """Moves all dots on."""
        self._time_s += seconds

    def look_again(self) -> None:
        """Something else stands still under the dots: find anew what covers them."""
        self._known_covers = None

    def keep_off(self, rect: QRectF) -> None:
        """No dot is drawn in this part of the scene: something is written there; an empty one frees it."""
        if rect != self._kept_off:
            self._kept_off = rect
            self._known_covers = None

    def paint(self, painter: QPainter, visible: QRectF) -> None:
        """Draws the dots that can be seen; crosses where calls fail."""
        if not self.count:
            return
        self._measure(())
        pace = SPEED / self._lengths[self._track]
        along = (self._offset + self._time_s * pace) % 1.0 * (_SAMPLES - 1)
        before = along.astype(np.int64)
        rest = (along - before)[:, None]
        spots = self._points[self._track, before] * (1 - rest) + self._points[self._track, before + 1] * rest
        seen = (spots[:, 0] > visible.left()) & (spots[:, 0] < visible.right())
        seen &= (spots[:, 1] > visible.top()) & (spots[:, 1] < visible.bottom())
        if self._known_covers is None:
            self._known_covers = self._covers(visible, painter.worldTransform().m11())
        if self._known_covers.size and seen.any():
            left, top, right, bottom = self._known_covers
            x, y = spots[seen].astype(np.float32).T[:, :, None]
            hidden = (x >= left - 2) & (x <= right + 2) & (y >= top) & (y <= bottom)
            seen[seen] = ~hidden.any(axis=1)
        ink = self._diagram.ink
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        tones, crossed = self._tone, self._failing
        if painter.worldTransform().m11() < _FINE:  # a cross would be no larger than a dot
            tones, crossed = np.where(self._failing, _FAILS, tones), np.zeros_like(self._failing)
        whole = seen & ~crossed
        self._dots.paint(painter, spots[whole], tones[whole], tone_colors(ink.theme), _WIDTH)
        crosses = spots[seen & crossed].tolist()
        painter.setPen(ink.pen(ink.theme.error, 2.2))
        painter.drawLines([QLineF(x - 3.5, y - 3.5, x + 3.5, y + 3.5) for x, y in crosses])
        painter.drawLines([QLineF(x - 3.5, y + 3.5, x + 3.5, y - 3.5) for x, y in crosses])

    def _covers(self, visible: QRectF, scale: float) -> NDArray[np.float32]:
        """The cards, labels and remarks in sight: traffic passes under them."""
        diagram = self._diagram
        boxes: list[tuple[float, float, float, float]] = []
        if not self._kept_off.isEmpty():
            boxes.append(box_of(self._kept_off))
        if scale >= _FINE:
            boxes += diagram.ways.cards.near(box_of(visible)).values()
            labels = diagram.labels.near(visible)
            boxes += [box for key, box in labels.items() if diagram.wires[key].labelled(scale)]
        return np.array(boxes, np.float32).reshape(-1, 4).T


def tone_colors(theme: Theme) -> tuple[str, str, str, str]:
    """Colors of dots: at a trickle, in traffic, where some calls fail, where many do."""
    return theme.muted, theme.accent, theme.warning, theme.error


def _counts(rates: NDArray[np.float64], lengths: NDArray[np.float64]) -> NDArray[np.int64]:
    """How many dots links carry: one every 110 units at a trickle, every 14 at ten thousand a second."""
    spacing = np.maximum(14.0, 110.0 - 24.0 * np.round(np.log10(1 + rates) * 2) / 2)
    return np.maximum(1, np.round(lengths / spacing)).astype(np.int64)


def _sampled(route: Route) -> tuple[NDArray[np.float64], float]:
    line = np.array(route.spots)
    travelled = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    even = np.linspace(0, travelled[-1], _SAMPLES)
    points = np.stack([np.interp(even, travelled, line[:, axis]) for axis in (0, 1)], axis=1)
    return points, max(1.0, float(travelled[-1]))
