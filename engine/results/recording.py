"""A run to look back at: frames kept as it goes, thinned so that they never outgrow their room."""

from bisect import bisect_right
from typing import Any

import numpy as np

from engine.results.frame import ComponentSeries, Floats, Frame, MessagesSeries, Series

MOST = 600
"""Frames kept at most; when they are full every second one goes, so that they stay spread over the whole run."""


class Recording:
    """Frames of one run by time. The series are kept once, in the newest frame; an older moment sees them cut."""

    def __init__(self) -> None:
        self._frames: list[Frame] = []
        self._newest: Frame | None = None
        self._apart_s = 0.0

    @property
    def until_s(self) -> float:
        """The newest moment there is; 0 before the first."""
        return 0.0 if self._newest is None else self._newest.now_s

    def __len__(self) -> int:
        return len(self._frames)

    def add(self, frame: Frame) -> None:
        """Keep a frame; one from before the last begins a new recording."""
        if self._newest is not None and frame.now_s < self._newest.now_s:
            self._frames, self._apart_s = [], 0.0
        self._newest = frame
        if self._frames and frame.now_s - self._frames[-1].now_s < self._apart_s:
            return
        self._frames.append(frame._replace(series=_NONE))
        if len(self._frames) > MOST:
            self._frames = self._frames[::2]
            self._apart_s = self.until_s / MOST

    def at(self, time_s: float) -> Frame | None:
        """What was seen at a moment: the last frame not after it, with the series up to it; None: nothing was."""
        if self._newest is None:
            return None
        place = bisect_right(self._frames, time_s, key=lambda frame: frame.now_s) - 1
        frame = self._frames[max(0, place)]
        return frame._replace(series=cut(self._newest.series, max(time_s, frame.now_s)))


def cut(series: Series, until_s: float) -> Series:
    """The series as they were at a moment: only the buckets that had ended by then."""
    count = int(np.searchsorted(series.time_s, until_s, side="right"))

    def short(values: Floats) -> Floats:
        return values[:count]

    return series._replace(
        time_s=short(series.time_s),
        offered_rps=short(series.offered_rps),
        completed_rps=short(series.completed_rps),
        failed_rps={cause: short(values) for cause, values in series.failed_rps.items()},
        latency_ms={name: short(values) for name, values in series.latency_ms.items()},
        components={name: _cut_component(one, count) for name, one in series.components.items()},
        slower_rps={threshold: short(values) for threshold, values in series.slower_rps.items()},
    )


def _cut_component(one: ComponentSeries, count: int) -> ComponentSeries:
    parts: dict[str, Any] = {name: own[:count] for name, own in one._asdict().items() if isinstance(own, np.ndarray)}
    if one.messages is not None:
        parts["messages"] = MessagesSeries(*(values[:count] for values in one.messages))
    return one._replace(**parts)


_EMPTY = np.empty(0)
_NONE = Series(1.0, _EMPTY, _EMPTY, _EMPTY, {}, {}, {})
