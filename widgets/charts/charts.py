"""The live charts of a run, side by side over one time axis."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QHideEvent, QImage, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from engine.results.frame import Frame, Series
from widgets.charts import curves
from widgets.charts.bar import Bar
from widgets.charts.outages import Outage, outages
from widgets.charts.plot import Plot
from widgets.theme import LIGHT, Theme

PICTURE_PX = (1680, 840)
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


class Charts(QWidget):
    """Six charts; only those that can be seen are drawn."""

    def __init__(self, theme: Theme = LIGHT) -> None:
        super().__init__()
        self.setAccessibleName("Charts")
        self._theme = theme
        self._frame: Frame | None = None
        self._selected: tuple[str, ...] = ()
        self._busiest: tuple[str, ...] = ()
        self._busiest_of: tuple[object, ...] = ()
        self._outages: tuple[Outage, ...] = ()
        self._follows = True
        self._columns = 0
        self._failover = Plot("Failover", "", least_top=1.0)
        self._failover.add_right_axis("/s")
        self._latency = Plot("Latency", "ms")
        self._drawn: Mapping[Plot, Callable[[Series], Sequence[curves.Curve]]] = {
            self._latency: curves.latency,
            Plot("Throughput and errors", "/s"): curves.traffic,
            self._failover: self._failover_curves,
            Plot("Utilization", "%", top=100): self._utilization,
            Plot("Queue length", ""): self._queue_length,
            Plot("Cache hit ratio", "%", top=100, empty="no cache was asked so far"): curves.hit_ratio,
        }
        self._waiting: list[Plot] = []
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._redraw)
        self._lay_out()
        self.set_theme(theme)
        self.show_frame(None)

    def show_frame(self, frame: Frame | None) -> None:
        """Draw the run up to this moment; None: there is no run."""
        is_new_run = frame is None or self._frame is None or frame.now_s < self._frame.now_s
        self._frame = frame
        self._stack.setCurrentIndex(0 if frame is None else 1)
        if is_new_run:
            self._follow(True)
        if frame is not None and self.isVisible():
            self._prepare(frame)
            self._waiting += [plot for plot in self._drawn if plot not in self._waiting]
            now = [plot for plot in self._waiting if self._is_seen(plot)][: len(self._drawn) if is_new_run else AT_ONCE]
            self._draw(frame, now)
            self._rest.start()

    def select(self, paths: Sequence[str]) -> None:
        """Draw the selected components too, beside the busiest."""
        self._selected = tuple(path.partition("/")[2] for path in paths if path.startswith("components/"))
        self._redraw()

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's colors."""
        self._theme = theme
        for plot in self._drawn:
            plot.set_theme(theme)
        self.setStyleSheet(
            f'QLabel[role="empty"] {{ color: {theme.muted}; }} Plot {{ background: {theme.surface}; }}'
            f"Plot QLabel {{ font-size: {theme.px(11)}px; color: {theme.text}; }}"
            f"QFrame#ground {{ background: {theme.border}; }} QScrollArea {{ border: 0; }}"
        )
        self._redraw()

    def picture(self) -> QImage:
        """All charts as one picture, whatever of them is on the screen."""
        picture = Charts(self._theme)
        picture.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        picture.resize(*PICTURE_PX)
        picture.select([f"components/{name}" for name in self._selected])
        picture.show_log(self._bar.is_log)
        picture.show_frame(self._frame)
        picture._bar.hide()
        picture.show()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        image = picture.grab().toImage()
        picture.close()
        picture.deleteLater()
        return image

    def export_png(self, path: Path | str) -> None:
        """Write all charts as one picture. Raises OSError where the file cannot be written."""
        if not self.picture().save(str(path), "PNG"):  # type: ignore[call-overload]
            raise OSError(f"{path} could not be written")

    def show_log(self, log: bool) -> None:
        """Draw latency on a logarithmic axis, or not."""
        self._bar.show_log(log)
        self._latency.set_log(log)
        self._redraw()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._redraw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._rest.stop()

    def _redraw(self) -> None:
        if self._frame is not None and self.isVisible():
            self._prepare(self._frame)
            self._draw(self._frame, [plot for plot in self._drawn if self._is_seen(plot)])

    def _prepare(self, frame: Frame) -> None:
        self._outages = outages(frame.markers)
        self._choose(frame.series)
        self._bar.offer(tuple(frame.series.components))

    def _is_seen(self, plot: Plot) -> bool:
        return not plot.visibleRegion().isEmpty() or self.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)

    def _draw(self, frame: Frame, plots: Sequence[Plot]) -> None:
        series = frame.series
        until_s = max(frame.now_s, series.bucket_s) if self._follows else None
        for plot in plots:
            newest = self._outages[-1] if plot is self._failover and self._outages else None
            plot.draw(series.time_s, self._drawn[plot](series), until_s=until_s, newest=newest)
            if plot is self._failover:
                plot.mark(self._outages, frame.now_s)
        self._waiting = [plot for plot in self._waiting if plot not in plots]

    def _choose(self, series: Series) -> None:
        """Choose the busiest anew each time the run has doubled, so that colors do not jump."""
        key = (series.bucket_s, len(series.time_s).bit_length(), tuple(series.components))
        if key != self._busiest_of:
            self._busiest_of = key
            self._busiest = curves.busiest(series)

    def _shown(self, series: Series) -> Sequence[str]:
        if self._bar.component:
            return [self._bar.component] if self._bar.component in series.components else []
        extra = [name for name in self._selected if name in series.components and name not in self._busiest]
        return [*self._busiest, *extra][: curves.MOST + len(extra)]

    def _utilization(self, series: Series) -> Sequence[curves.Curve]:
        return curves.of_components(series, self._shown(series), lambda one: one.utilization * 100, "%")

    def _queue_length(self, series: Series) -> Sequence[curves.Curve]:
        return curves.of_components(series, self._shown(series), lambda one: one.queue_length, "")

    def _failover_curves(self, series: Series) -> Sequence[curves.Curve]:
        names = dict.fromkeys(outage.component for outage in reversed(self._outages))
        return curves.failover(series, [name for name in names if name in series.components][:AFFECTED])

    def _follow(self, follows: bool) -> None:
        self._follows = follows
        self._bar.show_following(follows)

    def _zoom(self, from_s: float, until_s: float, by: Plot) -> None:
        """All time axes move as one."""
        self._follow(False)
        for plot in self._drawn:
            if plot is not by:
                plot.show_span(from_s, until_s)

    def _follow_again(self) -> None:
        self._follow(True)
        self._redraw()

    def _lay_out(self) -> None:
        self._bar = Bar()
        self._bar.logged.connect(self.show_log)
        self._bar.chosen.connect(self._redraw)
        self._bar.followed.connect(self._follow_again)
        empty = QLabel(EMPTY)
        empty.setProperty("role", "empty")
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        empty.setWordWrap(True)
        ground = QFrame()
        ground.setObjectName("ground")
        self._grid = QGridLayout(ground)
        self._grid.setContentsMargins(0, 1, 0, 0)
        self._grid.setSpacing(1)
        for plot in self._drawn:
            plot.zoomed.connect(lambda from_s, until_s, by=plot: self._zoom(from_s, until_s, by))
        scroll = QScrollArea()
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
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self._arrange()

    def _arrange(self) -> None:
        """As many charts side by side as are wide enough, in full rows."""
        fitting = max(1, self.width() // WIDTH_OF_ONE_PX)
        choices = (1, 2, 3) if self.height() >= HEIGHT_OF_TWO_PX else (1, 2, 3, 6)
        columns = max(number for number in choices if number <= fitting)
        if columns != self._columns:
            self._columns = columns
            for place, plot in enumerate(self._drawn):
                self._grid.addWidget(plot, place // columns, place % columns)
            for column in range(6):
                self._grid.setColumnStretch(column, 1 if column < columns else 0)
