"""The canvas: the board under mouse and keyboard. Each gesture is a tool of its own."""

from collections.abc import Callable, Sequence
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QImage, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QToolTip

from engine.design import verbs
from engine.errors import BadDesign
from engine.results.bottleneck import bottleneck
from engine.results.frame import Frame as Moment
from widgets.canvas.board import Board
from widgets.canvas.clipboard import picture_mark
from widgets.canvas.folds import end_rect
from widgets.canvas.items.callout import Callout
from widgets.canvas.items.card import Card
from widgets.canvas.items.frame import Frame
from widgets.canvas.items.handles import CURSORS
from widgets.canvas.items.sketch import Sketch, editable
from widgets.canvas.menus import Offer, menu_for, nothing_more
from widgets.canvas.scene import Item
from widgets.canvas.tools.connect import Connect, Reconnect
from widgets.canvas.tools.drop import Drop, add_group_in_room, add_in_room
from widgets.canvas.tools.frames import ResizeFrame
from widgets.canvas.tools.grouping import KINDS, group
from widgets.canvas.tools.groups import toggle
from widgets.canvas.tools.hand_over import hand_over, takes_drops
from widgets.canvas.tools.move import Move, nudge
from widgets.canvas.tools.pan import Pan
from widgets.canvas.tools.rename import TitleField
from widgets.canvas.tools.resize import Resize
from widgets.canvas.tools.rubber_band import RubberBand
from widgets.canvas.tools.sketching import Sketching
from widgets.canvas.tools.stacks import change_count
from widgets.canvas.tools.tool import Tool
from widgets.canvas.tools.write import TextField
from widgets.language import remark, tr
from widgets.theme import LIGHT, Theme

_ARROWS = MappingProxyType(
    {
        Qt.Key.Key_Left: (-1, 0),
        Qt.Key.Key_Right: (1, 0),
        Qt.Key.Key_Up: (0, -1),
        Qt.Key.Key_Down: (0, 1),
    }
)
_ADDING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class Canvas(Board):
    """A design to draw on: drop, move, connect, select, sketch, pan and zoom."""

    armed = Signal(str)
    """The kind of mark that the next press draws, or empty."""

    def __init__(self, theme: Theme = LIGHT) -> None:
        super().__init__(theme)
        self._tool: Tool | None = None
        self.mark_kind = ""
        self.offers: Callable[[str], Sequence[Offer]] = nothing_more
        """Commands for the menu of a record, by its section; empty: of the bare canvas."""
        self.pointed: QPointF | None = None
        """Where in the scene the mouse was last."""
        self._callout = Callout(self.diagram.ink)
        self.diagram.addItem(self._callout)
        self.looked_elsewhere.connect(self._seat_callout)
        self._space = False
        self._hovered: Item | None = None
        self._drop = Drop(self)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.setAccessibleName(tr("Canvas"))
        self.setAccessibleDescription(tr("The design as a diagram. Drop components here and drag from their ports."))

    def refuse(self, sentence: str) -> None:
        super().refuse(sentence)
        QToolTip.showText(self.cursor().pos(), remark(sentence), self.viewport())

    def add_kind(self, kind: str) -> None:
        """Proposes a new component of this kind near the middle of what is seen; a group around what is selected."""
        if kind not in KINDS:
            add_in_room(self, kind)
        elif self.selected_components():
            group(self, kind, self.selected_components())
        else:
            add_group_in_room(self, kind)

    def show_frame(self, moment: Moment | None) -> None:
        """Shows a moment of a run, and what holds it back; None when there is no run."""
        super().show_frame(moment)
        found = None if moment is None else bottleneck(self.diagram.design, moment)
        known = found is not None and found.component in self.diagram.cards
        self._callout.ink = self.diagram.ink
        self._callout.tell(
            found.why if found and known else "",
            end_rect(self.diagram, found.component) if found and known else QRectF(),
        )
        self._seat_callout()

    def _seat_callout(self) -> None:
        """Keeps what holds the run back in sight, and the dots off its letters."""
        self._callout.keep_in(self.visible_rect(), self.zoom, self.diagram.ways.cards)
        covered = self._callout.covered
        self.traffic.keep_off(QRectF() if covered.isEmpty() else covered.adjusted(-2, -4, 2, 4))

    def arm(self, kind: str) -> None:
        """The next press draws a mark of this kind; empty: it selects, as usual."""
        self.mark_kind = kind
        self.viewport().setCursor(Qt.CursorShape.CrossCursor if kind else Qt.CursorShape.ArrowCursor)
        self.armed.emit(kind)

    def insert_picture(self, path: Path) -> None:
        """Proposes an image file as a mark in the middle of what is seen. Raises BadDesign where it is none."""
        image = QImage(str(path))
        if image.isNull():
            raise BadDesign(f"{path} is no picture that can be read: a PNG, JPEG, WebP, BMP or GIF file was expected")
        self.propose(verbs.set_mark(self.placed_design(), None, picture_mark(image, self.visible_rect().center())))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self.mapToScene(event.position().toPoint())
        left = event.button() == Qt.MouseButton.LeftButton
        if event.button() == Qt.MouseButton.MiddleButton or (left and self._space):
            self._tool = Pan(self, event.position().toPoint())
        elif left and self._tool is None:
            self._tool = self._grab(at, event)
        event.accept()

    def _grab(self, at: QPointF, event: QMouseEvent) -> Tool | None:
        """The gesture that begins here, after what is under the mouse."""
        if self.mark_kind:
            return Sketching(self, at, self.mark_kind)
        resized, handle = self._handle_under(at)
        if resized is not None:
            return Resize(self, resized, handle) if isinstance(resized, Sketch) else ResizeFrame(self, resized, handle)
        for wire in self.diagram.wires.values():
            if (end := wire.end_at(at)) is not None:
                return Reconnect(self, wire, end)
        item = self.diagram.item_at(at)
        adding = bool(event.modifiers() & _ADDING)
        if item is None:
            keep = self.selection if adding else ()
            self.choose(keep)
            return RubberBand(self, at, keep)
        if isinstance(item, Card) and not adding and (step := item.step_at(at)):
            change_count(self, item, step)
            return None
        if isinstance(item, Card) and not adding and (side := item.port_at(at)) is not None:
            return Connect(self, item, side)
        if adding:
            without = tuple(path for path in self.selection if path not in self.with_stack(item.path))
            self.choose(without if item.path in self.selection else (*self.selection, item.path))
            return None
        if item.path not in self.selection:
            self.choose((item.path,))
        grip = item.rect.topLeft() if isinstance(item, Sketch) else item.pos()
        return Move(self, at, grip, (item.path,))

    def _handle_under(self, at: QPointF) -> tuple[Sketch | Frame | None, str]:
        """The selected mark or frame that would be resized from here, and by which handle."""
        items: tuple[Sketch | Frame, ...] = (*self.diagram.sketches.values(), *self.diagram.all_frames())
        for item in items:
            if item.selected and item.isVisible() and (handle := item.handle_at(at)) is not None:
                return item, handle
        return None, ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self.pointed = self.mapToScene(event.position().toPoint())
        if isinstance(self._tool, Move) and self._leaves(event):
            tool, self._tool = self._tool, None
            tool.cancel()
            hand_over(self, self.selected_components()[0])
        elif self._tool is not None:
            self._tool.move(at, event)
        else:
            self._hover(self.diagram.item_at(at), at)

    def _leaves(self, event: QMouseEvent) -> bool:
        """Whether one component alone is dragged out to a view that may take it."""
        inside = self.viewport().rect().contains(event.position().toPoint())
        alone = len(self.selection) == len(self.selected_components()) == 1
        return not inside and alone and takes_drops(self, event.globalPosition().toPoint())

    def _hover(self, item: Item | None, at: QPointF) -> None:
        if item is not self._hovered:
            for one, hovered in ((self._hovered, False), (item, True)):
                if one is not None and one.scene() is self.diagram:
                    one.hovered = hovered
                    one.update()
            self._hovered = item
        on_port = isinstance(item, Card) and item.port_at(at) is not None
        if self._space:
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        elif not self.mark_kind and (handle := self._handle_under(at)[1]):
            self.viewport().setCursor(CURSORS[handle])
        elif on_port or self.mark_kind:
            self.viewport().setCursor(Qt.CursorShape.CrossCursor)
        else:
            self.viewport().unsetCursor()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        tool, self._tool = self._tool, None
        if tool is None:
            return
        tool.release(self.mapToScene(event.position().toPoint()), event)
        if isinstance(tool, Sketching):
            self._sketched()

    def _sketched(self) -> None:
        """A pen stays in hand; after any other mark one selects again, and writes on what can be written on."""
        if self.mark_kind == "pen":
            return
        fresh = self.diagram.item(self.selection[-1]) if self.selection else None
        writes = self.mark_kind in ("note", "text")
        self.arm("")
        if writes and isinstance(fresh, Sketch):
            TextField(self, fresh)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        item = self.diagram.item_at(self.mapToScene(event.position().toPoint()))
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if isinstance(item, Sketch):
            if editable(item.mark):
                TextField(self, item)
        elif isinstance(item, Frame) and item.collapsed:
            toggle(self, [item.path])
        elif item is not None:
            TitleField(self, item)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.pointed, at = self.mapToScene(event.pos()), event.globalPos()
        item = self.diagram.item_at(self.pointed)
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self.selection:
            item = self.diagram.item(self.selection[0])
            spot = self.mapFromScene(item.sceneBoundingRect().center()) if item is not None else event.pos()
            at = self.viewport().mapToGlobal(spot)
        if item is not None and item.path not in self.selection:
            self.choose((item.path,))
        menu = menu_for(self, item, self.offers("" if item is None else item.path.partition("/")[0]))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._bail()
        elif event.key() == Qt.Key.Key_Space:
            self._space = True
            self._hover(None, QPointF())
        elif self._tool is None and event.key() in _ARROWS:
            fine = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            step = 1 if fine else self.diagram.ink.theme.grid_step
            dx, dy = _ARROWS[Qt.Key(event.key())]
            nudge(self, dx * step, dy * step)
        elif self._tool is not None or not self._command(event):
            event.ignore()

    def _command(self, event: QKeyEvent) -> bool:
        """The editing keys of the platform, for where no menu has them."""
        standard = QKeySequence.StandardKey
        commands = {
            standard.Delete: self.delete_selected,
            standard.Backspace: self.delete_selected,
            standard.Copy: self.copy_selected,
            standard.Paste: self.paste,
            standard.SelectAll: self.select_all,
        }
        for key, command in commands.items():
            if event.matches(key):
                command()
                return True
        return False

    def _bail(self) -> None:
        tool, self._tool = self._tool, None
        if tool is not None:
            tool.cancel()
        elif self.mark_kind:
            self.arm("")
        else:
            self.choose(())

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            self.viewport().unsetCursor()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._space = False
        super().focusOutEvent(event)
