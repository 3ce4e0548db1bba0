"""Failures as the failover chart tells them: when it happened, when it was noticed, when it was over."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from engine.results.frame import Marker
from widgets.figures import span
from widgets.language import counted, tr


class Outage(NamedTuple):
    """One failure of one component, in simulated seconds; None: not yet."""

    component: str
    failed_s: float
    detected_s: float | None = None
    recovered_s: float | None = None

    def told(self) -> str:
        """Time to detect and time to recover, in words."""
        seen = tr("not detected yet")
        if self.detected_s is not None:
            seen = tr("detected in {time}", time=span(self.detected_s - self.failed_s))
        over = tr("still down")
        if self.recovered_s is not None:
            over = tr("recovered in {time}", time=span(self.recovered_s - self.failed_s))
        if self.detected_s is None and self.recovered_s is not None:
            seen = tr("never detected")
        return f"{self.component}: {seen}, {over}"


def outages(markers: Sequence[Marker]) -> tuple[Outage, ...]:
    """The failures that these moments tell of, in the order in which they happened."""
    result: list[Outage] = []
    for marker in sorted(markers, key=lambda marker: marker.time_s):
        if marker.what == "failed":
            result.append(Outage(marker.component, marker.time_s))
            continue
        place = next((i for i in reversed(range(len(result))) if _awaits(result[i], marker)), None)
        if place is not None:
            seen = marker.what == "detected"
            old = result[place]
            result[place] = old._replace(detected_s=marker.time_s) if seen else old._replace(recovered_s=marker.time_s)
    return tuple(result)


def together(found: Sequence[Outage]) -> tuple[Outage, ...]:
    """What failed at one moment as one outage: noticed when the first was, over when the last is up again."""
    result: list[Outage] = []
    for failed_s, group in groupby(found, key=lambda one: one.failed_s):
        members = list(group)
        if len(members) == 1:
            result += members
            continue
        names = {one.component for one in members}
        name = counted("{count} component", "{count} components", len(names))
        seen = [one.detected_s for one in members if one.detected_s is not None]
        over = [one.recovered_s for one in members if one.recovered_s is not None]
        ended_s = max(over) if len(over) == len(members) else None
        result.append(Outage(name, failed_s, min(seen, default=None), ended_s))
    return tuple(result)


def _awaits(outage: Outage, marker: Marker) -> bool:
    same = outage.component == marker.component and outage.recovered_s is None
    return same and (marker.what == "recovered" or outage.detected_s is None)
