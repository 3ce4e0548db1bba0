"""Looking at a diagram: zoom, pan, grid, and a picture of what stands still under what moves."""

from math import floor, inf
from time import monotonic, perf_counter

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QHideEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsView

from engine.results.frame import Frame as Moment
from widgets.canvas.items.wire import LABELS
from widgets.canvas.scene import Diagram
from widgets.canvas.scenery import Scenery
from widgets.canvas.still import Job, Still
from widgets.canvas.traffic import Traffic
from widgets.theme import Theme

NEAREST, FARTHEST = 4.0, 0.03
STEP = 1.25
TICK_MS = 20
"""Dots move fifty times a second."""
MEND_MS = 8
"""Between two rounds of mending there is time for the mouse."""
MENDING_S = 0.007
"""So long a frame may mend what can wait."""
SLOW_S, SLOW_SHARE, MOST_MENDING_S = 0.03, 0.25, 0.012
"""Frames farther apart than this mend for a share of the time between them, also where a moment came in each."""
STANDSTILL_S = 0.7
"""Without a newer frame for this long the run is taken as paused, and nothing moves."""


class View(QGraphicsView):
    """A diagram that can be looked at, live or still; it proposes nothing."""

    looked_elsewhere = Signal()
    """Another part of the drawing is in sight, or the same at another size."""

    def __init__(self, theme: Theme) -> None:
        self.diagram = Diagram(theme)
        super().__init__(self.diagram)
        self.traffic = Traffic(self.diagram)
        self._still = Still()
        self._scenery = Scenery(self, self.diagram)
        self._upheavals = 0
        self._told = False
        """Whether a moment came since the last frame: that took time enough, and the next one reads it."""
        self._mending = QTimer(self)
        self._mending.setSingleShot(True)
        self._mending.setInterval(MEND_MS)
        self._mending.timeout.connect(self.viewport().update)
        self._newest = (0.0, -1.0)
        self._painted_s = 0.0
        self.led = False
        """Whether an animation leads what is in sight."""
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self.setSceneRect(-60_000, -60_000, 120_000, 120_000)
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontAdjustForAntialiasing)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.diagram.changed.connect(self._spoil)
        self.centerOn(0, 0)

    @property
    def zoom(self) -> float:
        """Pixels per canvas unit."""
        return self.transform().m11()

    def set_theme(self, theme: Theme) -> None:
        """Takes every color from this theme."""
        self.diagram.set_theme(theme)
        self._still.forget()
        self.viewport().update()

    def show_frame(self, moment: Moment | None) -> None:
        """Shows a moment of a run; None when there is no run."""
        self.diagram.show_moment(moment)
        self.traffic.aim()
        self._told = True
        self._still.age()
        self.viewport().update()
        if moment is None:
            self._timer.stop()
        elif moment.now_s != self._newest[1]:
            self._newest = (monotonic(), moment.now_s)
            if not self._timer.isActive():
                self._timer.start()

    @property
    def moving(self) -> bool:
        """Whether dots run along the links."""
        return self._timer.isActive()

    def _tick(self) -> None:
        if monotonic() - self._newest[0] > STANDSTILL_S:
            self._timer.stop()
        self.traffic.advance(TICK_MS / 1000)
        self.viewport().update()

    def zoom_step(self, steps: int) -> None:
        """Zooms in (above 0) or out by so many steps around the middle."""
        self.zoom_by(STEP**steps, self.viewport().rect().center())

    def reset_zoom(self) -> None:
        """One canvas unit is one pixel."""
        self.zoom_by(1 / self.zoom, self.viewport().rect().center())

    def zoom_by(self, factor: float, at: QPoint) -> None:
        """Zooms so that the point of the viewport stays where it is."""
        target = min(NEAREST, max(FARTHEST, self.zoom * factor))
        fixed = self.mapToScene(at)
        factor = target / self.zoom
        self.scale(factor, factor)
        moved = self.mapFromScene(fixed) - at
        self.pan_by(-moved)

    def pan_by(self, delta: QPoint) -> None:
        """Moves the drawing by so many pixels."""
        for bar, pixels in ((self.horizontalScrollBar(), delta.x()), (self.verticalScrollBar(), delta.y())):
            bar.setValue(bar.value() - pixels)

    def fit(self) -> None:
        """Shows everything, at most a little enlarged."""
        self.show_rect(self.diagram.content_rect(), 1.2)

    def show_rect(self, rect: QRectF, most: float) -> None:
        """Shows a part of the scene, enlarged at most so many times; an empty one: the middle."""
        if rect.isNull():
            self.reset_zoom()
            self.centerOn(0, 0)
            return
        room = self.viewport().size()
        scale = min(room.width() / (rect.width() + 40), room.height() / (rect.height() + 40), most)
        scale = max(FARTHEST, scale)
        self.resetTransform()
        self.scale(scale, scale)
        self.centerOn(rect.center())

    def visible_rect(self) -> QRectF:
        """The part of the scene that can be seen."""
        return self.mapToScene(self.viewport().rect()).boundingRect()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.pixelDelta().isNull() and event.phase() != Qt.ScrollPhase.NoScrollPhase and not event.modifiers():
            self.pan_by(event.pixelDelta())
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.pan_by(QPoint(event.angleDelta().y() or event.angleDelta().x(), 0))
        else:
            self.zoom_by(STEP ** (event.angleDelta().y() / 120), event.position().toPoint())
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        pinch = Qt.NativeGestureType.ZoomNativeGesture
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == pinch:
            self.zoom_by(1 + event.value(), event.position().toPoint())
            return True
        return super().viewportEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.looked_elsewhere.emit()
        self.viewport().update()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing moves that nobody sees."""
        super().hideEvent(event)
        self._timer.stop()
        self._mending.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.looked_elsewhere.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        start_s = perf_counter()
        if self._upheavals != self.diagram.labels.upheavals:
            self._upheavals = self.diagram.labels.upheavals
            self._still.age()
        if self.zoom >= LABELS:
            self._still.spoil(self.diagram.labels.settle_moved())
        seen_by = self.viewportTransform()
        if not self._still.up_to_date(seen_by):
            self.traffic.look_again()
        if self.led:  # all of it moves: what is kept of an earlier moment would be torn off
            self._still.forget()
        painter = QPainter(self.viewport())
        apart_s, self._painted_s = start_s - self._painted_s, start_s
        picture = self._mended(self._spare(apart_s, perf_counter() - start_s))
        painter.drawPixmap(-self._still.sight.topLeft(), picture)
        self._told = False
        if self.traffic.count:
            painter.setWorldTransform(seen_by)
            self.traffic.paint(painter, self.visible_rect())
        painter.end()
        if not self._still.done and self.isVisible():
            self._mending.start()

    def _spare(self, apart_s: float, spent_s: float) -> float:
        """How long this frame may mend what can wait; below nothing: not at all."""
        if apart_s > SLOW_S:
            return max(0.0, min(MOST_MENDING_S, apart_s * SLOW_SHARE) - spent_s)
        return -1.0 if self._told else max(0.0, MENDING_S - spent_s)

    def _mended(self, seconds: float) -> QPixmap:
        """The picture of what stands still; what of it can wait is mended for so long."""
        scenery = self._scenery
        job = Job(self.viewport(), self.viewportTransform(), scenery.piece, seconds, scenery.margin)
        return self._still.picture(job, self._scenery)

    def finish(self) -> None:
        """Paints all that waits, as for a picture of what is seen."""
        self._mended(inf)
        self.viewport().update()

    def _spoil(self, rects: list[QRectF]) -> None:
        if self.diagram.sceneRect() in rects:  # Qt's way to say everything, which may be more than that
            self._still.forget()
        else:
            self._still.spoil(rects)
        self.viewport().update()

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        theme = self.diagram.ink.theme
        rect = QRectF(rect)
        painter.fillRect(rect, self.diagram.ink.color(theme.canvas))
        step = theme.grid_step * (1 if self.zoom >= 0.7 else 2)
        if self.zoom < 0.35:
            return
        left, top = floor(rect.left() / step) * step, floor(rect.top() / step) * step
        row = QPolygonF([QPointF(left + k * step, 0) for k in range(int(rect.width() / step) + 2)])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(self.diagram.ink.hairline(theme.grid))
        for k in range(int(rect.height() / step) + 2):
            painter.drawPoints(row.translated(0, top + k * step))
