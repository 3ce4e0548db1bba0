"""The track: the painted part of the time line, under mouse and keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.moments import step_s
from engine.results.frame import AlertSeen, Marker
from widgets.figures import clock
from widgets.language import tr
from widgets.mime import EVENT
from widgets.theme import LIGHT, Theme
from widgets.timeline.drawing import AXIS_PX, FLAGS_PX, Sight, paint
from widgets.timeline.lanes import MOMENT_PX, SHORTEST_S, Bar, Scale, lanes

LANE_PX, EDGE_PX = 20, 10
GRIP_PX = 6
"""So near its end a bar is stretched, not moved."""
STEPS_A_LINE = 100
"""An arrow key goes so much of the line, a round time, but never less than a second; Shift a tenth of it."""
SNAP_S = 0.1


class Track(QWidget):
    """Bars of events, flags of what happened, and the moment that is shown."""

    moved = Signal(int, float, float)
    """A bar was let go: its place in the scenario, its new start and end in seconds."""
    removed = Signal(int)
    picked = Signal(int)
    """A bar was chosen; -1: none."""
    dropped = Signal(str, float)
    """An event (JSON) was dropped at a time."""
    scrubbed = Signal(float)
    """This moment is asked for."""
    ranged = Signal(object)
    """Shift and a drag marked a range, from when until when in seconds; None: the mark was taken away."""

    def __init__(self) -> None:
        super().__init__()
        self._theme: Theme = LIGHT
        self._bars: tuple[Bar, ...] = ()
        self._markers: Sequence[Marker] = ()
        self._alerts: Sequence[AlertSeen] = ()
        self._recorded_s = 0.0
        self._shown_s: float | None = None
        self._range: tuple[float, float] | None = None
        self._chosen = -1
        self._grabbed: tuple[str, float, Bar | None] | None = None
        self._ghost_s: float | None = None
        self.setAccessibleName(tr("Time line"))
        self.setAccessibleDescription(
            tr("Events of the scenario. Up and down choose one, left and right move it, Delete removes it.")
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def chosen(self) -> int:
        """Place of the chosen event in the scenario; -1: none."""
        return self._chosen

    def show_bars(self, bars: Sequence[Bar]) -> None:
        self._bars = tuple(bars)
        if self._chosen >= len(self._bars):
            self.choose(-1)
        self._grabbed = None
        self.updateGeometry()
        self.update()

    def show_run(self, recorded_s: float, markers: Sequence[Marker], alerts: Sequence[AlertSeen]) -> None:
        """What a run has recorded so far, and what happened in it."""
        self._recorded_s, self._markers, self._alerts = recorded_s, markers, alerts
        self.update()

    def show_moment(self, time_s: float | None) -> None:
        """The moment that charts and canvas show; None: the newest."""
        self._shown_s = time_s
        self.update()

    def show_range(self, marked: tuple[float, float] | None) -> None:
        self._range = marked
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def choose(self, place: int) -> None:
        """Choose an event by its place in the scenario."""
        if place != self._chosen:
            self._chosen = place
            self.picked.emit(place)
            self.update()

    def scale(self) -> Scale:
        """Time to pixels, for all there is to show."""
        ends = [bar.end_s for bar in self._shown_bars()]
        until_s = max([SHORTEST_S, self._recorded_s, *(end * 1.08 for end in ends)])
        return Scale(until_s, EDGE_PX, max(EDGE_PX + 50.0, self.width() - EDGE_PX))

    def rects(self) -> list[QRectF]:
        """Where the bars lie, in the order of the scenario."""
        scale, bars = self.scale(), self._shown_bars()
        metrics = self.fontMetrics()
        found = lanes(bars, scale, [metrics.horizontalAdvance(bar.text) for bar in bars])
        rects = []
        for bar, lane in zip(bars, found, strict=True):
            start = scale.x(bar.start_s)
            width = max(MOMENT_PX, scale.x(bar.end_s) - start)
            rects.append(QRectF(start, FLAGS_PX + lane * LANE_PX + 3, width, LANE_PX - 6))
        return rects

    def sizeHint(self) -> QSize:
        scale, bars = self.scale(), self._shown_bars()
        metrics = self.fontMetrics()
        used = lanes(bars, scale, [metrics.horizontalAdvance(bar.text) for bar in bars])
        count = max(used, default=0) + 1
        return QSize(400, FLAGS_PX + count * LANE_PX + AXIS_PX)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def _shown_bars(self) -> tuple[Bar, ...]:
        """The bars as they are while one is dragged."""
        if self._grabbed is None or self._grabbed[2] is None:
            return self._bars
        dragged = self._grabbed[2]
        return tuple(dragged if bar.place == dragged.place else bar for bar in self._bars)

    def _hit(self, at: QPointF) -> tuple[int, str]:
        """The bar under a point and whether it is its end; -1: none."""
        for place in reversed(range(len(self._bars))):
            rect = self.rects()[place].adjusted(-2, -2, 2, 2)
            lasts = self._bars[place].end_s > self._bars[place].start_s
            if rect.contains(at):
                return place, "end" if lasts and at.x() > rect.right() - GRIP_PX else "body"
        return -1, ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        place, part = self._hit(event.position())
        self.choose(place)
        time_s = self.scale().time_s(event.position().x())
        if place >= 0:
            self._grabbed = (part, time_s, self._bars[place])
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._grabbed = ("range", time_s, None)
        else:
            self._grabbed = ("scrub", time_s, None)
            self.scrubbed.emit(time_s)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is None:
            self._point(event.position())
            return
        part, began_s, bar = self._grabbed
        time_s = self.scale().time_s(event.position().x())
        if bar is not None:
            own = next(one for one in self._bars if one.place == bar.place)
            self._grabbed = (part, began_s, _dragged(own, part, time_s - began_s))
            self.update()
        elif part == "range":
            self.show_range((min(began_s, time_s), max(began_s, time_s)))
        else:
            self.scrubbed.emit(time_s)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        grabbed, self._grabbed = self._grabbed, None
        if grabbed is None:
            return
        bar = grabbed[2]
        if bar is not None:
            if bar not in self._bars:
                self.moved.emit(bar.place, bar.start_s, bar.end_s)
        elif grabbed[0] == "range" and self._range is not None:
            self.ranged.emit(self._range)
        self.update()

    def _point(self, at: QPointF) -> None:
        place, part = self._hit(at)
        shapes = {"end": Qt.CursorShape.SizeHorCursor, "body": Qt.CursorShape.OpenHandCursor}
        self.setCursor(shapes.get(part, Qt.CursorShape.ArrowCursor))
        if place >= 0:
            bar = self._bars[place]
            start, end = clock(bar.start_s), clock(bar.end_s)
            lasting = tr("{text}, from {start} until {end}", text=bar.text, start=start, end=end)
            self.setToolTip(lasting if end != start else tr("{text}, at {start}", text=bar.text, start=start))
        else:
            self.setToolTip(tr("Click or drag: look back. Shift and drag: mark a range to loop."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, fine = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        by_s = max(1.0, step_s(self.scale().until_s / STEPS_A_LINE)) * (0.1 if fine else 1.0)
        sign = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key), 0)
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._bars:
            step = 1 if key == Qt.Key.Key_Down else -1
            self.choose((self._chosen + step) % len(self._bars) if self._chosen >= 0 else 0)
        elif sign and 0 <= self._chosen < len(self._bars):
            bar = _dragged(self._bars[self._chosen], "body", sign * by_s)
            self.moved.emit(bar.place, bar.start_s, bar.end_s)
        elif sign:
            now_s = self._recorded_s if self._shown_s is None else self._shown_s
            self.scrubbed.emit(max(0.0, now_s + sign * by_s))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._chosen >= 0:
            self.removed.emit(self._chosen)
        elif key == Qt.Key.Key_Escape:
            self._grabbed = None
            self.choose(-1)
            self.show_range(None)
            self.ranged.emit(None)
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(EVENT):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._ghost_s = self.scale().time_s(event.position().x())
        event.acceptProposedAction()
        self.update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._ghost_s = None
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        self._ghost_s = None
        text = bytes(event.mimeData().data(EVENT).data()).decode(errors="replace")
        event.acceptProposedAction()
        self.dropped.emit(text, _rounded(self.scale().time_s(event.position().x())))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        paint(painter, self.rect(), self._sight())
        painter.end()

    def _sight(self) -> Sight:
        return Sight(
            theme=self._theme,
            scale=self.scale(),
            bars=self._shown_bars(),
            rects=self.rects(),
            chosen=self._chosen,
            recorded_s=self._recorded_s,
            shown_s=self._shown_s,
            ghost_s=self._ghost_s,
            marked=self._range,
            markers=self._markers,
            alerts=self._alerts,
            focused=self.hasFocus(),
        )


def _rounded(time_s: float) -> float:
    return round(round(time_s / SNAP_S) * SNAP_S, 6)


def _dragged(bar: Bar, part: str, by_s: float) -> Bar:
    """The bar moved, or with another end; it never begins before 0 or lasts less than a step."""
    if part == "end":
        return bar._replace(end_s=max(bar.start_s + SNAP_S, _rounded(bar.end_s + by_s)))
    start_s = max(0.0, _rounded(bar.start_s + by_s))
    return bar._replace(start_s=start_s, end_s=round(start_s + bar.end_s - bar.start_s, 6))
