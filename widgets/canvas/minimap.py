"""The minimap: the whole drawing made small, with the part in sight as a rectangle that can be moved."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets.canvas.overview import paint_small
from widgets.canvas.view import STEP, View
from widgets.language import tr
from widgets.theme import LIGHT, Theme

SIZE = QSize(220, 150)
MARGIN_PX = 8
SETTLE_MS = 120
"""Changes that come closer together than this are drawn once."""
SHARE_OF_SIGHT = 0.2
"""An arrow key moves by so much of what is in sight; with Shift, by all of it."""


class Minimap(QWidget):
    """A small picture of what a view could show. It moves the view; it never changes the design."""

    def __init__(self, view: View, theme: Theme = LIGHT) -> None:
        super().__init__()
        self._view = view
        self._theme = theme
        self._picture: QPixmap | None = None
        self._drawn = QRectF()
        """The part of the scene that the picture shows."""
        self.pictures = 0
        """How often the picture was drawn anew."""
        self._grip: QPointF | None = None
        self._soon = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._soon.timeout.connect(self._draw_anew)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Minimap"))
        self.setAccessibleDescription(
            tr("The whole drawing made small. Arrow keys move what is in sight, plus and minus zoom, Home shows all.")
        )
        self.setToolTip(tr("Drag or click to move what is in sight; the wheel zooms"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 80)
        view.diagram.redrawn.connect(self._soon.start)
        view.looked_elsewhere.connect(self.update)

    def sizeHint(self) -> QSize:
        return SIZE

    def set_theme(self, theme: Theme) -> None:
        """Takes every color from this theme."""
        self._theme = theme
        self._draw_anew()

    def _draw_anew(self) -> None:
        self._picture = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._picture = None
        super().resizeEvent(event)

    @property
    def _scale(self) -> float:
        room = self.size() - QSize(2 * MARGIN_PX, 2 * MARGIN_PX)
        if self._drawn.isEmpty():
            return 1.0
        return min(room.width() / self._drawn.width(), room.height() / self._drawn.height(), 0.5)

    def scene_at(self, at: QPointF) -> QPointF:
        """The point of the scene under a pixel of the minimap."""
        return self._drawn.center() + (at - QRectF(self.rect()).center()) / self._scale

    def pixel_of(self, point: QPointF) -> QPointF:
        """Where a point of the scene is drawn."""
        return QRectF(self.rect()).center() + (point - self._drawn.center()) * self._scale

    def sight(self) -> QRectF:
        """The rectangle around what the view shows, in pixels."""
        seen = self._view.visible_rect()
        return QRectF(self.pixel_of(seen.topLeft()), self.pixel_of(seen.bottomRight()))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is None:
            self._picture = self._drawing()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        ink = self._view.diagram.ink
        if not self._drawn.isEmpty():
            painter.setPen(QPen(ink.color(self._theme.accent), 1.5))
            painter.setBrush(ink.color(self._theme.accent, 0.12))
            painter.drawRect(self.sight().intersected(frame))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        edge = self._theme.accent if self.hasFocus() else self._theme.faint
        painter.setPen(QPen(ink.color(edge), 2 if self.hasFocus() else 1))
        painter.drawRect(frame)
        painter.end()

    def _drawing(self) -> QPixmap:
        self.pictures += 1
        self._drawn = self._view.diagram.content_rect()
        ratio = self.devicePixelRatio()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._view.diagram.ink.color(self._theme.canvas))
        if not self._drawn.isEmpty():
            painter = QPainter(picture)
            center = QRectF(self.rect()).center()
            painter.translate(center)
            painter.scale(self._scale, self._scale)
            painter.translate(-self._drawn.center())
            paint_small(painter, self._view.diagram)
            painter.end()
        return picture

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._drawn.isEmpty():
            return
        at, sight = event.position(), self.sight()
        if not sight.contains(at):
            self._view.centerOn(self.scene_at(at))
            sight = self.sight()
        self._grip = at - sight.center()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            self._view.centerOn(self.scene_at(event.position() - self._grip))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None
        self.unsetCursor()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zooms the view around the point of the drawing that is under the mouse."""
        if not self._drawn.isEmpty():
            steps = event.angleDelta().y() / 120
            at = self._view.mapFromScene(self.scene_at(event.position()))
            inside = self._view.viewport().rect().contains(at)
            self._view.zoom_by(STEP**steps, at if inside else self._view.viewport().rect().center())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        room = self._view.viewport().size()
        share = 1.0 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else SHARE_OF_SIGHT
        across, down = round(room.width() * share), round(room.height() * share)
        moves = {
            Qt.Key.Key_Left: QPoint(across, 0),
            Qt.Key.Key_Right: QPoint(-across, 0),
            Qt.Key.Key_Up: QPoint(0, down),
            Qt.Key.Key_Down: QPoint(0, -down),
        }
        key = Qt.Key(event.key())
        if key in moves:
            self._view.pan_by(moves[key])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._view.zoom_step(1)
        elif key == Qt.Key.Key_Minus:
            self._view.zoom_step(-1)
        elif key == Qt.Key.Key_Home:
            self._view.fit()
        else:
            event.ignore()
