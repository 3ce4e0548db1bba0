"""The live charts of a run, side by side over one time axis."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QImage, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from engine.design import verbs
from engine.design.change import Change
from engine.design.document import ChartLayout, Design
from engine.results.frame import Frame, Series
from widgets.charts import curves
from widgets.charts.bar import Bar
from widgets.charts.catalog import HEAT, PERCENTILES, Kind, Shown, kind_of
from widgets.charts.heat_map import HeatMap
from widgets.charts.outages import Outage, outages, together
from widgets.charts.pins import PinBoard
from widgets.charts.stretch import Stretch
from widgets.language import tr
from widgets.theme import LIGHT, Theme

if TYPE_CHECKING:
    from widgets.charts.plot import Plot

PICTURE_PX = (1680, 840)
PAGE_PX, PAGE_ROW_PX = 860, 210
"""On paper: three charts side by side."""
WIDTH_OF_ONE_PX = 280
HEIGHT_OF_TWO_PX = 300
"""Room for two rows; where there is less, all six may stand in one."""
AT_ONCE = 1
"""Charts drawn per frame: the others follow with the next ones, so that no frame waits for all six."""
REST_MS = 120
"""When no frame follows for so long, the charts still waiting are drawn."""
AFFECTED = 3
"""Components whose instances the failover chart draws."""
EMPTY = "Press Run to watch latency, throughput, cache hits and failover, request by request."


class Charts(PinBoard):
    """Charts that the person chose, over one time axis; only those that can be seen are drawn."""

    export_wanted = Signal(object)
    """This Plot, or the HeatMap, should be written to a file."""
    proposed = Signal(object)
    """A Change: a layout is forgotten."""
    layout_kept = Signal(object)
    """A ChartLayout should be kept with the design, under a name that is still to be asked for."""

    def __init__(self, theme: Theme = LIGHT) -> None:
        super().__init__()
        self.setAccessibleName(tr("Charts"))
        self.setAcceptDrops(True)
        self._theme = theme
        self._design = Design()
        self._frame: Frame | None = None
        self._newest: Frame | None = None
        """What there is to show, also while the charts stand still."""
        self._selected: tuple[str, ...] = ()
        self._busiest: tuple[str, ...] = ()
        self._busiest_of: tuple[object, ...] = ()
        self._outages: tuple[Outage, ...] = ()
        self._columns = 0
        self._plots: dict[str, Plot] = {}
        self._kinds: dict[str, Kind] = {}
        self._stretch = Stretch()
        self._waiting: list[Plot] = []
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._redraw)
        self._lay_out()
        self.set_theme(theme)
        self.show_frame(None)

    def show(self, design: Design | None = None, change: Change | None = None) -> None:
        """Offer the layouts of the design after `change`; called bare, it is QWidget.show."""
        if design is None:
            super().show()
            return
        self._design = design
        if change is None or any(path.startswith("layouts/") for path in change.touched):
            self._bar.offer_layouts(tuple(design.board.layouts))

    @property
    def shown(self) -> tuple[Plot, ...]:
        """The charts that are chosen, in their order."""
        return tuple(self._plots[key] for key in self._bar.charts if key in self._plots)

    @property
    def exportable(self) -> tuple[Plot | HeatMap, ...]:
        """Each chart that stands there and can be written to a file."""
        is_there = HEAT in self._bar.charts and self._frame is not None
        return (*self.shown, self._heat) if is_there else self.shown

    def choose_charts(self, names: Sequence[str]) -> None:
        """Show these charts, made when first chosen."""
        for key in names:
            kind = kind_of(key)
            if key not in self._plots and kind is not None:
                self._kinds[key] = kind
                self._plots[key] = self._made(key, kind)
        if set(names) != set(self._bar.charts):
            self._bar.choose_charts(names)
            return
        self._columns = 0
        self._arrange()
        for key, plot in self._plots.items():
            plot.setVisible(key in names)
        self._heat.setVisible(HEAT in names)
        self._bar.show_heat(HEAT in names)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self._redraw()

    def show_frame(self, frame: Frame | None) -> None:
        """Draw the run up to this moment; None: there is no run."""
        self._newest = frame
        if frame is None or (self._frame is not None and frame.now_s < self._frame.now_s):
            self._bar.resume()
        if self._bar.is_paused:
            return
        is_new_run = frame is None or self._frame is None or frame.now_s < self._frame.now_s
        self._frame = frame
        self._stack.setCurrentIndex(0 if frame is None else 1)
        if frame is not None and not self._plots:
            self.choose_charts(self._bar.charts)
        if is_new_run:
            self._follow()
        if frame is not None and self.isVisible():
            self._prepare(frame)
            self._waiting += [plot for plot in self.shown if plot not in self._waiting]
            now = [plot for plot in self._waiting if _is_seen(self, plot)][: len(self.shown) if is_new_run else AT_ONCE]
            self._draw(frame, now)
            self._rest.start()

    def select(self, paths: Sequence[str]) -> None:
        """Draw the selected components too, beside the busiest."""
        self._selected = tuple(path.partition("/")[2] for path in paths if path.startswith("components/"))
        self._redraw()

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's colors."""
        self._theme = theme
        for plot in self._plots.values():
            plot.set_theme(theme)
        self._heat.set_theme(theme)
        self.setStyleSheet(
            f'QLabel[role="empty"] {{ color: {theme.muted}; }} Plot {{ background: {theme.surface}; }}'
            f"Plot QLabel {{ font-size: {theme.px(11)}px; color: {theme.text}; }}"
            f"QFrame#ground {{ background: {theme.border}; }} QScrollArea {{ border: 0; }}"
        )
        self._redraw()

    def page_picture(self) -> QImage:
        """All charts of the whole run for paper: as wide as a page, so that they can be read, and sharp in print."""
        high = PAGE_ROW_PX * max(1, ceil(len(self.shown) / 3))
        if HEAT in self._bar.charts:
            high += self._heat.sizeHint().height() + 1
        return _pictured(self, LIGHT, QSize(PAGE_PX, high), 2.0, Stretch())

    def export_png(self, path: Path | str) -> None:
        """Write all charts as one picture of the part of the run they show. Raises OSError where it cannot be."""
        picture = _pictured(self, self._theme, QSize(*PICTURE_PX), 1.0, self._stretch)
        if not picture.save(str(path), "PNG"):  # type: ignore[call-overload]
            raise OSError(f"{path} could not be written")

    def show_log(self, log: bool) -> None:
        """Draw latency on a logarithmic axis, or not."""
        self._bar.show_log(log)
        if "latency" in self._plots:
            self._plots["latency"].set_log(log)
        self._redraw()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._redraw()
        self._rest.start()  # what can be seen is known only once everything is laid out

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        self._rest.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._rest.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._rest.isActive() and any(_is_seen(self, plot) for plot in self._waiting):
            self._rest.start()  # Qt tells of a dock that is raised among tabs by nothing else

    def _redraw(self) -> None:
        if self._frame is not None and self.isVisible():
            self._prepare(self._frame)
            self._draw(self._frame, [plot for plot in self.shown if _is_seen(self, plot)])

    def _prepare(self, frame: Frame) -> None:
        self._outages = outages(frame.markers)
        self._choose(frame.series)
        self._bar.offer(tuple(frame.series.components))

    def _draw(self, frame: Frame, plots: Sequence[Plot]) -> None:
        series = frame.series
        known_s = float(series.time_s[-1]) if len(series.time_s) else 0.0  # looked back at: beyond its frame
        span = self._stretch.at(max(frame.now_s, series.bucket_s, known_s))
        keys = {plot: key for key, plot in self._plots.items()}
        shown = self._chosen(series)
        for plot in plots:
            failover = keys[plot] == "failover"
            marked = together(self._outages) if failover else ()
            curves_now = self._kinds[keys[plot]].draw(series, shown)
            plot.draw(
                series.time_s,
                curves_now,
                span=span if self._stretch.follows else None,
                newest=marked[-1] if marked else None,
            )
            if failover:
                plot.mark(marked, frame.now_s)
        if HEAT in self._bar.charts:
            self._heat.draw(series, span)
        self._waiting = [plot for plot in self._waiting if plot not in plots]

    def _choose(self, series: Series) -> None:
        """Choose the busiest anew each time the run has doubled, so that colors do not jump."""
        key = (series.bucket_s, len(series.time_s).bit_length(), tuple(series.components))
        if key != self._busiest_of:
            self._busiest_of = key
            self._busiest = curves.busiest(series)

    def _chosen(self, series: Series) -> Shown:
        names = dict.fromkeys(outage.component for outage in reversed(self._outages))
        affected = [name for name in names if name in series.components][:AFFECTED]
        if self._bar.component:
            one = [self._bar.component] if self._bar.component in series.components else []
            return Shown(one, affected, self._bar.percentiles)
        extra = [name for name in self._selected if name in series.components and name not in self._busiest]
        components = [*self._busiest, *extra][: curves.MOST + len(extra)]
        return Shown(components, affected, self._bar.percentiles)

    def _follow(self) -> None:
        """Show the run, or its newest part, as it goes on."""
        self._stretch = Stretch(self._bar.newest_s)
        self._bar.show_following(True)

    def _zoom(self, from_s: float, until_s: float, by: Plot) -> None:
        """All time axes move as one."""
        self._stretch = self._stretch._replace(moved=(from_s, until_s))
        self._bar.show_following(False)
        for plot in self._plots.values():
            if plot is not by:
                plot.show_span(from_s, until_s)
        self._heat.show_span((from_s, until_s))

    def _lay_out(self) -> None:
        self._bar = Bar()
        self._bar.logged.connect(self.show_log)
        self._bar.chosen.connect(self._redraw)
        for again in (self._follow, self._redraw):
            self._bar.followed.connect(again)
        self._bar.charts_chosen.connect(self.choose_charts)
        self._bar.resumed.connect(lambda: self.show_frame(self._newest))
        self._bar.percentiles_chosen.connect(self._redraw)
        self._bar.layout_chosen.connect(lambda name: take(self, self._bar, self._design.board.layouts[name]))
        self._bar.layout_kept.connect(lambda: self.layout_kept.emit(layout_of(self._bar)))
        self._bar.layout_dropped.connect(
            lambda name: self.proposed.emit(verbs.remove(self._design, [f"layouts/{name}"]))
        )
        empty = QLabel(tr(EMPTY), alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        empty.setProperty("role", "empty")
        ground = QFrame()
        ground.setObjectName("ground")
        self._grid = QGridLayout(ground)
        self._grid.setContentsMargins(0, 1, 0, 0)
        self._grid.setSpacing(1)
        self._heat = HeatMap()
        self._bar.heat_chosen.connect(self._heat.choose)
        self._heat.export_wanted.connect(self.export_wanted)
        self._heat.hide_wanted.connect(lambda: self.unpin(HEAT))
        self._heat.pointed.connect(lambda time_s: _point(self.shown, self._heat, time_s))
        self._heat.hide()
        self._scroll = scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(ground)
        charts = QWidget()
        column = QVBoxLayout(charts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(scroll, 1)
        scroll.verticalScrollBar().valueChanged.connect(self._redraw)
        self._stack = QStackedWidget()
        self._stack.addWidget(empty)
        self._stack.addWidget(charts)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self._arrange()

    def _made(self, key: str, kind: Kind) -> Plot:
        from widgets.charts.plot import Plot  # its library would double the time to the window

        plot = Plot(kind.title, kind.unit, top=kind.top, least_top=kind.least_top, empty=kind.empty)
        if key == "failover":
            plot.add_right_axis("/s")
        if key == "latency":
            plot.set_log(self._bar.is_log)
        plot.set_theme(self._theme)
        if self._stretch.moved is not None:
            plot.show_span(*self._stretch.moved)
        plot.zoomed.connect(lambda from_s, until_s: self._zoom(from_s, until_s, plot))
        plot.pointed.connect(lambda time_s: _point(self.shown, self._heat, time_s))
        plot.export_wanted.connect(self.export_wanted)
        plot.hide_wanted.connect(lambda: self.unpin(key))
        return plot

    def _arrange(self) -> None:
        """As many charts side by side as are wide enough; the last one takes what is left of its row."""
        fitting = max(1, self.width() // self._theme.px(WIDTH_OF_ONE_PX))
        choices = (1, 2, 3) if self.height() >= self._theme.px(HEIGHT_OF_TWO_PX) else (1, 2, 3, 6)
        columns = max(number for number in choices if number <= fitting)
        if columns != self._columns:
            self._columns = columns
            for place, plot in enumerate(self.shown):
                wide = 1 if place < len(self.shown) - 1 else columns - place % columns
                self._grid.addWidget(plot, place // columns, place % columns, 1, wide)
            self._grid.addWidget(self._heat, 1 + len(self.shown) // columns, 0, 1, columns)
            for column in range(6):
                self._grid.setColumnStretch(column, 1 if column < columns else 0)


def _point(plots: Sequence[Plot], heat: HeatMap, time_s: float | None) -> None:
    """All charts read the same moment."""
    for plot in plots:
        plot.show_cursor(time_s)
    heat.show_cursor(time_s)


def layout_of(bar: Bar) -> ChartLayout:
    """The charts as they stand."""
    return ChartLayout(
        charts=bar.charts, percentiles=bar.percentiles, log=bar.is_log, newest_s=bar.newest_s, heat=bar.heat
    )


def take(charts: Charts, bar: Bar, layout: ChartLayout) -> None:
    """Show the charts of a layout, as it has them."""
    bar.choose_percentiles([name for name in layout.percentiles if name in PERCENTILES])
    charts.choose_charts([name for name in layout.charts if kind_of(name) or name == HEAT])
    charts.show_log(layout.log)
    bar.choose_newest(layout.newest_s)
    bar.choose_heat(layout.heat)


def catch_up(charts: Charts) -> None:
    """Draw the charts that are out of sight too, as one of them is about to be written."""
    if charts._frame is not None:
        charts._prepare(charts._frame)
        charts._draw(charts._frame, charts.shown)


def _is_seen(charts: Charts, plot: Plot) -> bool:
    return not plot.visibleRegion().isEmpty() or charts.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)


def _pictured(charts: Charts, theme: Theme, size: QSize, scale: float, stretch: Stretch) -> QImage:
    """All charts, seen or not, in this theme and size, over this part of the run."""
    picture = Charts(theme)
    picture.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    picture.resize(size)
    picture.select([f"components/{name}" for name in charts._selected])
    picture.choose_charts(charts._bar.charts)
    picture._bar.choose_heat(charts._bar.heat)
    picture._bar.choose_percentiles(charts._bar.percentiles)
    picture._bar.choose_component(charts._bar.component)
    picture.show_log(charts._bar.is_log)
    picture.show_frame(charts._frame)
    picture._stretch = stretch
    for pictured, plot in zip(picture.shown, charts.shown, strict=False):  # before a run there are none on the screen
        pictured.hidden = set(plot.hidden)
        if stretch.moved is not None:
            pictured.show_span(*stretch.moved)
    picture._bar.hide()
    picture.show()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    image = QImage(size * scale, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(scale)
    picture.grab()  # only now everything has its size
    picture._redraw()
    picture.render(image)
    picture.close()
    picture.deleteLater()
    return image
