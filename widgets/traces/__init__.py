"""Requests that were followed: a list, and the waterfall of one of them."""

from widgets.traces.panel import Traces

__all__ = ["Traces"]
