"""Moments of a run that never happened, for views to show."""

from collections.abc import Mapping

import numpy as np
from frozendict import frozendict

from engine.results.frame import ComponentNow, Frame, LinkNow, Requests, Series


def moment(components: Mapping[str, ComponentNow], links: Mapping[str, LinkNow], now_s: float = 1.0) -> Frame:
    """A frame with these figures and nothing else."""
    none = np.empty(0)
    return Frame(
        now_s=now_s,
        events=0,
        requests=Requests(0, 0, 0, 0, frozendict()),
        series=Series(1.0, none, none, none, frozendict(), frozendict(), frozendict()),
        components=components,
        links=links,
        markers=(),
    )
