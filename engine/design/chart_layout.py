"""A layout of the charts, kept with the design."""

from typing import Annotated

from pydantic import Field, Strict

from engine.design.spec import Record


class ChartLayout(Record):
    """Which charts stand in the panel, and how they are drawn; names that are not known are left out."""

    charts: Annotated[tuple[str, ...], Strict(False), Field(max_length=100)] = ()
    percentiles: Annotated[tuple[str, ...], Strict(False), Field(max_length=20)] = ("p50", "p95", "p99")
    log: bool = False
    newest_s: Annotated[float, Field(ge=0)] = 0.0
    """How much of the newest the charts follow; 0: the whole run."""
    heat: Annotated[str, Field(max_length=100)] = "utilization"
    """The figure of the heat map."""
