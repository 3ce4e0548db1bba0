"""What a right-click offers."""

from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QMenu

from engine.design import verbs
from engine.design.incidents import Incident, incidents_of
from widgets.canvas.board import Board
from widgets.canvas.items.card import Card
from widgets.canvas.items.frame import Frame
from widgets.canvas.items.sketch import Sketch, editable
from widgets.canvas.scene import Item
from widgets.canvas.tools.groups import toggle
from widgets.canvas.tools.rename import TitleField
from widgets.canvas.tools.stacks import stack, unstack
from widgets.canvas.tools.write import TextField


def menu_for(canvas: Board, item: Item | None) -> QMenu:
    """The menu for an item, or for the empty canvas."""
    menu = QMenu(canvas)
    menu.setToolTipsVisible(True)
    if item is None:
        menu.addAction("Paste", canvas.paste)
        menu.addAction("Select all", canvas.select_all)
        menu.addAction("Fit", canvas.fit)
        return menu
    if isinstance(item, Sketch):
        _add_mark(menu, canvas, item)
        return menu
    for incident in incidents_of(canvas.diagram.design, item.path):
        _add_incident(menu, canvas, incident)
    menu.addSeparator()
    if isinstance(item, Frame):
        menu.addAction("Expand" if item.collapsed else "Collapse", lambda: toggle(canvas, [item.id]))
    menu.addAction("Rename", lambda: TitleField(canvas, item))
    if isinstance(item, Card | Frame):
        menu.addAction("Duplicate", canvas.duplicate_selected)
    if isinstance(item, Card):
        if item.behind:
            menu.addAction("Unstack", lambda: unstack(canvas, [item.id]))
        elif len(canvas.selected_components()) > 1:
            menu.addAction("Stack", lambda: stack(canvas, canvas.selected_components()))
        menu.addAction("Copy", canvas.copy_selected)
    menu.addAction("Delete", canvas.delete_selected)
    return menu


def _add_mark(menu: QMenu, canvas: Board, sketch: Sketch) -> None:
    if editable(sketch.mark):
        menu.addAction("Edit text", lambda: TextField(canvas, sketch))
    if hasattr(sketch.mark, "color"):
        colors = menu.addMenu("Color")
        for name, look in canvas.diagram.ink.theme.marks.items():
            action = colors.addAction(_swatch(look.ink, look.paper), name.capitalize())
            action.triggered.connect(lambda checked=False, name=name: _paint(canvas, sketch.id, name))
    menu.addAction("Duplicate", canvas.duplicate_selected)
    menu.addAction("Copy", canvas.copy_selected)
    menu.addAction("Delete", canvas.delete_selected)


def _paint(canvas: Board, mark_id: str, color: str) -> None:
    canvas.propose(verbs.set_field(canvas.placed_design(), f"marks/{mark_id}", "color", color))


def _swatch(ink: str, paper: str) -> QPixmap:
    picture = QPixmap(14, 14)
    picture.fill(QColor(paper))
    painter = QPainter(picture)
    painter.setPen(QColor(ink))
    painter.drawRect(0, 0, 13, 13)
    painter.fillRect(4, 4, 6, 6, QColor(ink))
    painter.end()
    return picture


def _add_incident(menu: QMenu, canvas: Board, incident: Incident) -> None:
    action = menu.addAction(incident.title, lambda: canvas.event_requested.emit(incident.event))
    running = canvas.diagram.moment is not None
    action.setEnabled(running)
    action.setToolTip(incident.help if running else "Press Run first: this happens to a running design.")
