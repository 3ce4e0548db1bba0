"""What a right-click offers."""

from PySide6.QtWidgets import QMenu

from engine.design.incidents import Incident, incidents_of
from widgets.canvas.board import Board
from widgets.canvas.items.card import Card
from widgets.canvas.items.frame import Frame
from widgets.canvas.items.wire import Wire
from widgets.canvas.tools.rename import TitleField


def menu_for(canvas: Board, item: Card | Wire | Frame | None) -> QMenu:
    """The menu for an item, or for the empty canvas."""
    menu = QMenu(canvas)
    menu.setToolTipsVisible(True)
    if item is None:
        menu.addAction("Paste", canvas.paste)
        menu.addAction("Select all", canvas.select_all)
        menu.addAction("Fit", canvas.fit)
        return menu
    section = "components" if isinstance(item, Card) else "links" if isinstance(item, Wire) else "places"
    for incident in incidents_of(canvas.diagram.design, f"{section}/{item.id}"):
        _add_incident(menu, canvas, incident)
    menu.addSeparator()
    menu.addAction("Rename", lambda: TitleField(canvas, item))
    if isinstance(item, Card):
        menu.addAction("Duplicate", canvas.duplicate_selected)
        menu.addAction("Copy", canvas.copy_selected)
    menu.addAction("Delete", canvas.delete_selected)
    return menu


def _add_incident(menu: QMenu, canvas: Board, incident: Incident) -> None:
    action = menu.addAction(incident.title, lambda: canvas.event_requested.emit(incident.event))
    running = canvas.diagram.moment is not None
    action.setEnabled(running)
    action.setToolTip(incident.help if running else "Press Run first: this happens to a running design.")
