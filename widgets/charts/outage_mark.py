"""One failure on the failover chart: lines at its moments, and the outage shaded."""

from typing import Any

import pyqtgraph as pg
from frozendict import frozendict
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from widgets.charts.outages import Outage
from widgets.figures import span
from widgets.language import tr
from widgets.theme import Theme

_TOLD = frozendict(
    {"failed": "{component} failed", "detected": "detected in {time}", "recovered": "recovered in {time}"}
)


class OutageMark:
    """One failure on the chart: three lines and a shade, used again for another one."""

    def __init__(self, item: Any, theme: Theme) -> None:
        self._shade = pg.LinearRegionItem(movable=False)
        self._shade.setZValue(-20)
        self._lines: dict[str, Any] = {}
        item.addItem(self._shade, ignoreBounds=True)
        for what, position in (("failed", 0.92), ("detected", 0.74), ("recovered", 0.56)):
            line = pg.InfiniteLine(label="", labelOpts={"position": position, "anchors": [(0, 0.5), (1, 0.5)]})
            item.addItem(line, ignoreBounds=True)
            self._lines[what] = line
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        shade = QColor(theme.error)
        shade.setAlpha(30)
        self._shade.setBrush(shade)
        for edge in self._shade.lines:
            edge.setPen(QPen(Qt.PenStyle.NoPen))
        for what, color in (("failed", theme.error), ("detected", theme.warning), ("recovered", theme.fine)):
            dashed = {"failed": Qt.PenStyle.SolidLine, "detected": Qt.PenStyle.DashLine}.get(what, Qt.PenStyle.DotLine)
            self._lines[what].setPen(pg.mkPen(color, width=1.4, style=dashed))
            self._lines[what].label.setColor(theme.text)
            self._lines[what].label.fill = pg.mkBrush(theme.surface)

    def hide(self) -> None:
        for item in (self._shade, *self._lines.values()):
            item.hide()

    def show_outage(self, outage: Outage, now_s: float, *, labeled: bool) -> None:
        end_s = now_s if outage.recovered_s is None else outage.recovered_s
        if self._shade.getRegion() != (outage.failed_s, end_s):
            self._shade.setRegion((outage.failed_s, end_s))
        self._shade.show()
        moments = {"failed": outage.failed_s, "detected": outage.detected_s, "recovered": outage.recovered_s}
        for place, (what, at_s) in enumerate(moments.items()):
            line = self._lines[what]
            line.setVisible(at_s is not None)
            if at_s is not None:
                text_lies_left = at_s >= now_s / 2
                line.setZValue(place if text_lies_left else -place)
                line.setValue(at_s)
                line.label.setFormat(tr(_TOLD[what], component=outage.component, time=span(at_s - outage.failed_s)))
                line.label.setVisible(labeled)
