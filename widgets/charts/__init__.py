"""The live charts of a run."""

from widgets.charts.charts import Charts

__all__ = ["Charts"]
