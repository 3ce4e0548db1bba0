"""One chart on pyqtgraph, which has no types: only this module and its neighbors speak to it."""

from collections.abc import Sequence
from html import escape
from math import ceil
from typing import Any

import numpy as np
import pyqtgraph as pg
from frozendict import frozendict
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QGraphicsItem, QLabel, QSizePolicy, QVBoxLayout, QWidget

from engine.results.frame import Floats
from widgets.chart_ground import draw_grid, grid, prepare
from widgets.charts.curves import Curve, logarithm, stacked, top_of, within
from widgets.charts.legend import moments, unbroken
from widgets.charts.offers import offer
from widgets.charts.outage_mark import OutageMark
from widgets.charts.outages import Outage
from widgets.charts.stretch import Span
from widgets.charts.vector import svg_of
from widgets.figures import amount, clock
from widgets.language import tr
from widgets.theme import Theme
from widgets.time_axis import TimeAxis
from widgets.value_axis import AXIS_PX, decades, steps, write

MARKED = 12
"""Outages drawn; older ones have scrolled out of interest."""
LEAST_RIGHT = 1.9
"""The right scale goes up to 2 a second at least, whose half is a round number too."""
LEAST_PX, PICTURE_PX = 130, 86
"""Least height of a chart and of its picture without the legend."""
LABELED_PX = 240
"""A chart as high as this writes the moments of the newest outage beside their lines; a lower one has no room."""
_GLYPHS = frozendict({"line": "━", "area": "■", "step": "▟"})


class Plot(QWidget):
    """A titled chart over time; its legend stands above it and reads the newest values."""

    zoomed = Signal(float, float)
    """The time axis was moved by hand, to show this span."""
    pointed = Signal(object)
    """The mouse is over this time in seconds; None: it has left."""
    export_wanted = Signal(object)
    """This chart should be written to a file."""
    hide_wanted = Signal(object)
    """It should be shown no more."""

    def __init__(self, title: str, unit: str, *, top: float = 0.0, least_top: float = 1.0, empty: str = "") -> None:
        super().__init__()
        self._title = tr(title)
        self._unit = unit
        self._top = top
        self._least_top = least_top
        self._empty = tr(empty)
        self._log = False
        self._curves: dict[str, Any] = {}
        self._styles: dict[str, tuple[object, ...]] = {}
        self._range: tuple[tuple[float, ...], float] | None = None
        self._marks: list[OutageMark] = []
        self._entries: list[str] = []
        self.hidden: set[str] = set()
        """Names of curves that a click in the legend has hidden."""
        self._drawn: tuple[Floats, Sequence[Curve], str] = (np.empty(0), (), "")
        self._stack: Sequence[Curve] = ()
        """What is drawn: without what is hidden, the areas one on top of the other."""
        self._cursor_s: float | None = None
        self._heading = QLabel()
        self._heading.setTextFormat(Qt.TextFormat.RichText)
        self._heading.setWordWrap(True)
        self._heading.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._heading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._view = pg.PlotWidget(axisItems={"bottom": TimeAxis()})
        self._view.setAccessibleName(tr("Chart: {title}", title=title))
        self._view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for taker in (self._view, self._view.viewport()):
            taker.setAcceptDrops(False)  # a scene takes every drag; what is dropped here is for the charts around it
        self._item = self._view.getPlotItem()
        self._box = self._item.getViewBox()
        self._right: Any = None
        self._right_unit = ""
        self._right_top = 0.0
        self._set_up()
        self._cursor = pg.InfiniteLine(movable=False)
        self._cursor.hide()
        self._item.addItem(self._cursor, ignoreBounds=True)
        self._heading.linkActivated.connect(self._toggle)
        self._item.scene().sigMouseMoved.connect(self._point)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda at: offer(self, at))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 2)
        layout.setSpacing(0)
        layout.addWidget(self._heading)
        layout.addWidget(self._view, 1)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._view.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def show_span(self, from_s: float, until_s: float) -> None:
        """Show this part of the time axis, as high as what is in it."""
        self._fit((from_s, until_s))

    def set_log(self, log: bool) -> None:
        """Draw the values on a logarithmic axis, or not."""
        self._log = log
        self._range = None

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's colors."""
        self._theme = theme
        self._styles = {}
        self._grid.setPen(theme.grid)
        self._cursor.setPen(pg.mkPen(theme.muted, width=1, style=Qt.PenStyle.DashLine))
        self._view.setBackground(theme.surface)
        self._view.setMinimumHeight(theme.px(PICTURE_PX))
        self.setMinimumHeight(theme.px(LEAST_PX))
        for name in ("left", "bottom", "right"):
            self._item.getAxis(name).setPen(theme.border)
            self._item.getAxis(name).setTextPen(theme.muted)
        for mark in self._marks:
            mark.set_theme(theme)

    def draw(
        self, time_s: Floats, curves: Sequence[Curve], *, span: Span | None = None, newest: Outage | None = None
    ) -> None:
        """Draw these curves in place of the last; `span` is the part of the run to show, None leaves it.

        The moments of the `newest` outage are told below the legend, which explains the lines that mark them.
        """
        told = "" if newest is None else moments(newest, self._theme)
        self._drawn = (time_s, curves, told)
        self._redraw(span)

    def _redraw(self, span: Span | None) -> None:
        time_s, curves, _ = self._drawn
        self._stack = stacked([curve for curve in curves if curve.name not in self.hidden])
        present = {curve.name for curve in self._stack}
        for name in [name for name in self._curves if name not in present]:
            self._curves.pop(name).clear()
            self._styles.pop(name, None)
        for depth, curve in enumerate(self._stack):
            self._draw(depth, time_s, curve)
        self._fit(span)
        self._head()

    def mark(self, outages: Sequence[Outage], now_s: float) -> None:
        """Draw failures: lines at their moments, the outage shaded."""
        shown = outages[-MARKED:]
        labeled = self.height() >= LABELED_PX
        while len(self._marks) < len(shown):
            self._marks.append(OutageMark(self._item, self._theme))
        for place, mark in enumerate(self._marks):
            if place < len(shown):
                mark.show_outage(shown[place], now_s, labeled=labeled and place == len(shown) - 1)
            else:
                mark.hide()

    def add_right_axis(self, unit: str) -> None:
        """A second scale for the curves that ask for it."""
        self._right = pg.ViewBox()
        self._item.showAxis("right")
        self._item.scene().addItem(self._right)
        self._item.getAxis("right").linkToView(self._right)
        self._right_unit = unit
        self._item.getAxis("right").setStyle(tickLength=0)
        self._right.setXLink(self._item)
        self._right.setMouseEnabled(x=False, y=False)
        self._right.setZValue(-10)
        self._box.sigResized.connect(lambda: self._right.setGeometry(self._box.sceneBoundingRect()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room(anew=True)

    def _make_room(self, *, anew: bool) -> None:
        """As high as the legend needs; while its entries stay, it only grows, so that nothing jumps."""
        self._heading.ensurePolished()
        needed = self._heading.heightForWidth(self.width() - 12)
        self._heading.setFixedHeight(max(needed, 20, 0 if anew else self._heading.height()))

    def _set_up(self) -> None:
        prepare(self._item)
        self._box.setLimits(xMin=0)
        self._box.sigResized.connect(self._label)
        self._box.sigRangeChangedManually.connect(self._zoom)
        self._box.disableAutoRange()
        self._grid = grid()
        self._item.addItem(self._grid, ignoreBounds=True)
        for name in ("left", "bottom"):
            self._item.getAxis(name).setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self._item.getAxis("left").setWidth(AXIS_PX)

    def _zoom(self) -> None:
        """What a person has moved the time axis to."""
        self._fit(None)
        self.zoomed.emit(*self._box.viewRange()[0])

    def _draw(self, depth: int, time_s: Floats, curve: Curve) -> None:
        if curve.name not in self._curves:
            stepped = "left" if curve.style == "step" else None
            item = pg.PlotDataItem(stepMode=stepped, connect="finite", autoDownsampleFactor=1.0)
            (self._right if curve.right else self._item).addItem(item)
            item.setDownsampling(auto=True, method="peak")  # the plot sets its own when an item is added
            item.setClipToView(True)
            self._curves[curve.name] = item
        item = self._curves[curve.name]
        style = (curve.color, curve.style, depth)
        if self._styles.get(curve.name) != style:
            self._styles[curve.name] = style
            _style(item, curve, depth, self._theme)
        values = logarithm(curve.height) if self._log else curve.height
        item.setData(time_s, values)

    def _fit(self, span: Span | None) -> None:
        """Both scales to what is drawn of this part of the run; None: of the part that is shown."""
        shown = span or tuple(self._box.viewRange()[0])
        time_s, drawn = self._drawn[0], self._stack
        self._fit_left(within(time_s, [curve for curve in drawn if not curve.right], shown), shown[1])
        if self._right is not None:
            self._fit_right(within(time_s, [curve for curve in drawn if curve.right], shown))
        if span is not None:
            self._box.setXRange(*span, padding=0)

    def _fit_left(self, curves: Sequence[Curve], end_s: float) -> None:
        top = self._top or top_of(curves, self._least_top)
        lows = [float(np.nanmin(curve.values)) for curve in curves if np.any(curve.values > 0)] if self._log else []
        marks = decades(min(lows, default=1.0), top) if self._log else steps(top, whole=not self._unit)
        rows = max(2.0, self._view.height() / (1.2 * self.fontMetrics().height()) - 1)
        marks = marks[:: ceil(len(marks) / rows)]
        if self._range != (marks, end_s):
            self._range = (marks, end_s)
            low, high = (marks[0], np.log10(top)) if self._log else (0, top)
            self._box.setYRange(low, high, padding=0.02 if self._log else 0)
            self._label()
            draw_grid(self._grid, marks, end_s)

    def _label(self) -> None:
        """Write what stands at the lines, where there is room beside for it."""
        marks = self._range[0] if self._range is not None else ()
        if marks:
            shown = [(mark, amount(10**mark if self._log else mark, self._unit)) for mark in marks]
            write(self._item.getAxis("left"), shown, self.fontMetrics(), self._box.height())

    def _fit_right(self, curves: Sequence[Curve]) -> None:
        """Three marks: the axis stands beside the left one and has its lines."""
        top = top_of(curves, LEAST_RIGHT)
        if top != self._right_top:
            self._right_top = top
            self._right.setYRange(0, top, padding=0)
            shown = [(mark, amount(mark, self._right_unit)) for mark in (0, top / 2, top)]
            axis = self._item.getAxis("right")
            axis.setTicks([shown])
            axis.setWidth(8 + max(self.fontMetrics().horizontalAdvance(text) for _, text in shown))

    def show_cursor(self, time_s: float | None) -> None:
        """Read the curves at this time, in the legend too; None: at their newest value."""
        self._cursor_s = time_s
        self._cursor.setVisible(time_s is not None)
        if time_s is not None:
            self._cursor.setValue(time_s)
        self._head()

    def csv(self) -> str:
        """The curves as a table, a row a bucket."""
        time_s, curves, _ = self._drawn
        rows = zip(time_s.tolist(), *(curve.values.tolist() for curve in curves), strict=True)
        units = [self._right_unit if curve.right else self._unit for curve in curves]
        names = [f"{curve.name} ({unit})" if unit else curve.name for curve, unit in zip(curves, units, strict=True)]
        head = ["time_s", *(f'"{name}"' for name in names)]
        lines = [",".join("" if value != value else f"{value:.9g}" for value in row) for row in rows]
        return "\n".join([",".join(head), *lines, ""])

    def svg(self) -> bytes:
        """The chart as an SVG drawing, its axes too: what is cached for the screen would be a picture in it."""
        axes = [self._item.getAxis(name) for name in ("left", "bottom")]
        for axis in axes:
            axis.setCacheMode(QGraphicsItem.CacheMode.NoCache)
        drawing = svg_of(self, self._title)
        for axis in axes:
            axis.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        return drawing

    @property
    def title(self) -> str:
        return self._title

    def _toggle(self, name: str) -> None:
        """A click in the legend hides a curve, or shows it again."""
        self.hidden ^= {name}
        self._redraw(None)

    def _point(self, at: QPointF) -> None:
        inside = self._box.sceneBoundingRect().contains(at)
        self.pointed.emit(float(self._box.mapSceneToView(at).x()) if inside else None)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(None)

    def _head(self) -> None:
        time_s, curves, below = self._drawn
        units = {True: self._right_unit, False: self._unit}
        told = {one.name: _reading(one, time_s, self._cursor_s, units[one.right]) for one in curves}
        if self._cursor_s is not None:
            below = f" &nbsp;<i>{tr('at {time}', time=clock(round(max(0.0, self._cursor_s), 1)))}</i>{below}"
        entries = [
            f'<a href="{escape(curve.name)}" style="text-decoration:none; color:{self._theme.text}">'
            f'<span style="color:{self._theme.series_color(curve.color)}">{_GLYPHS[curve.style]}</span>'
            f"&nbsp;{unbroken(curve.title)}</a>&nbsp;<b>{unbroken(told[curve.name])}</b>"
            if curve.name not in self.hidden
            else f'<a href="{escape(curve.name)}" style="color:{self._theme.faint}"><s>{unbroken(curve.title)}</s></a>'
            for curve in sorted(curves, key=lambda curve: curve.right)
        ]
        present = [*(curve.name for curve in curves), str(bool(below))]
        text = f"<b>{self._title}</b>&nbsp;&nbsp; {'&nbsp; '.join(entries) or self._empty}{below}"
        if text != self._heading.text():
            self._heading.setText(text)
            self._make_room(anew=present != self._entries)
            self._entries = present


def _reading(curve: Curve, time_s: Floats, cursor_s: float | None, unit: str) -> str:
    """What a curve says under the cursor, or now."""
    if cursor_s is None or not len(time_s):
        return curve.now
    place = min(int(np.searchsorted(time_s, cursor_s)), len(time_s) - 1)
    return amount(float(curve.values[place]), unit)


def _mixed(color: QColor, ground: QColor) -> QColor:
    """The color, paler: opaque, since a stack is drawn one over the other."""
    share = 0.6
    return QColor.fromRgbF(
        share * color.redF() + (1 - share) * ground.redF(),
        share * color.greenF() + (1 - share) * ground.greenF(),
        share * color.blueF() + (1 - share) * ground.blueF(),
    )


def _style(item: Any, curve: Curve, depth: int, theme: Theme) -> None:
    color = QColor(theme.series_color(curve.color))
    item.setZValue(depth)
    again = curve.color >= len(theme.series)
    line = pg.mkPen(color, width=1, style=Qt.PenStyle.DashLine if again else Qt.PenStyle.SolidLine)
    item.setPen(line if curve.style != "area" else None)
    if curve.style == "area":
        item.setFillLevel(0)
        item.setFillBrush(_mixed(color, QColor(theme.surface)))
