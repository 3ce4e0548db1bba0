"""What a right-click offers."""

from typing import Any, NamedTuple

from PySide6.QtWidgets import QMenu

from engine.design.document import Event
from widgets.canvas.board import Board
from widgets.canvas.items.card import Card
from widgets.canvas.items.frame import Frame
from widgets.canvas.items.wire import Wire
from widgets.canvas.tools.rename import TitleField


class Incident(NamedTuple):
    """An entry of the menu that makes something happen to the running design."""

    text: str
    event: str
    help: str
    fields: dict[str, Any]


ON_COMPONENTS = (
    Incident("Crash", "crash", "Refuses connections at once.", {}),
    Incident("Hang", "hang", "Answers nothing; callers time out.", {}),
    Incident("Slow down ×3", "slow_down", "Work takes three times as long.", {"factor": 3.0}),
    Incident("Restart", "restart", "Boots and serves again.", {}),
)
ON_LINKS = (
    Incident("Cut", "link_cut", "Nothing gets through; callers time out.", {}),
    Incident("Add delay of 100 ms", "link_delay", "Each message takes 100 ms longer.", {"delay_ms": 100.0}),
)
ON_PLACES = (Incident("Outage", "outage", "Everything inside goes down.", {}),)


def menu_for(canvas: Board, item: Card | Wire | Frame | None) -> QMenu:
    """The menu for an item, or for the empty canvas."""
    menu = QMenu(canvas)
    menu.setToolTipsVisible(True)
    if item is None:
        menu.addAction("Paste", canvas.paste)
        menu.addAction("Select all", canvas.select_all)
        menu.addAction("Fit", canvas.fit)
        return menu
    incidents = ON_COMPONENTS if isinstance(item, Card) else ON_LINKS if isinstance(item, Wire) else ON_PLACES
    for incident in incidents:
        _add_incident(menu, canvas, item.id, incident)
    menu.addSeparator()
    menu.addAction("Rename", lambda: TitleField(canvas, item))
    if isinstance(item, Card):
        menu.addAction("Duplicate", canvas.duplicate_selected)
        menu.addAction("Copy", canvas.copy_selected)
    menu.addAction("Delete", canvas.delete_selected)
    return menu


def _add_incident(menu: QMenu, canvas: Board, target: str, incident: Incident) -> None:
    event = Event.model_validate({"event": incident.event, "target": target, **incident.fields})
    action = menu.addAction(incident.text, lambda: canvas.event_requested.emit(event))
    running = canvas.diagram.moment is not None
    action.setEnabled(running)
    action.setToolTip(incident.help if running else "Press Run first: this happens to a running design.")
