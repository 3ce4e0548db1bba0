"""The time line: what is planned, what happened, and any moment of the run to look back at."""

from widgets.timeline.timeline import TimeLine

__all__ = ["TimeLine"]
