"""What a right-click offers: what can happen to the record, its own editors, and commands of the menu bar."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtGui import QAction, QColor, QPainter, QPixmap
from PySide6.QtWidgets import QMenu

from engine.design import verbs
from engine.design.incidents import Incident, incidents_of, strikes
from widgets.canvas.board import Board
from widgets.canvas.items.card import Card
from widgets.canvas.items.frame import Frame
from widgets.canvas.items.sketch import Sketch, editable
from widgets.canvas.scene import Item
from widgets.canvas.tools.groups import toggle
from widgets.canvas.tools.rename import TitleField
from widgets.canvas.tools.stacks import stack, unstack
from widgets.canvas.tools.write import TextField
from widgets.language import remark, tr, tr_in
from widgets.metrics import METRICS, metrics_of, pin_name


class Offer(NamedTuple):
    """Actions that stand together; with a title they are a submenu."""

    title: str
    actions: Sequence[QAction]


def nothing_more(section: str) -> Sequence[Offer]:
    """For a canvas without a window around it."""
    return ()


def menu_for(canvas: Board, item: Item | None, offers: Sequence[Offer] = ()) -> QMenu:
    """The menu for an item, or for the empty canvas."""
    menu = QMenu(canvas)
    menu.setToolTipsVisible(True)
    if isinstance(item, Sketch):
        _add_mark(menu, canvas, item)
    elif item is not None:
        for incident in incidents_of(canvas.diagram.design, item.path):
            _add_incident(menu, canvas, item.path, incident)
        if isinstance(item, Card):
            _add_figures(menu, canvas, item)
        menu.addSeparator()
        _add_folding(menu, canvas, item)
        menu.addAction(tr("Rename"), lambda: TitleField(canvas, item))
    for offer in offers:
        _add_offer(menu, offer)
    return menu


def _add_folding(menu: QMenu, canvas: Board, item: Item) -> None:
    """Fold a group into its box, or identical components onto one card."""
    if isinstance(item, Frame):
        menu.addAction(tr("Expand") if item.collapsed else tr("Collapse"), lambda: toggle(canvas, [item.path]))
    if isinstance(item, Card) and item.behind:
        menu.addAction(tr("Unstack"), lambda: unstack(canvas, [item.id]))
    elif isinstance(item, Card) and len(canvas.selected_components()) > 1:
        menu.addAction(tr("Stack"), lambda: stack(canvas, canvas.selected_components()))


def _add_offer(menu: QMenu, offer: Offer) -> None:
    """Lines between separators, or a submenu that is gray while none of its lines can be done."""
    if not offer.title:
        menu.addSeparator()
        menu.addActions(offer.actions)
        menu.addSeparator()
        return
    below = menu.addMenu(offer.title)
    below.setToolTipsVisible(True)
    below.addActions(offer.actions)
    if not any(action.isEnabled() for action in offer.actions):
        below.menuAction().setEnabled(False)
        below.menuAction().setToolTip(offer.actions[0].toolTip())


def _add_mark(menu: QMenu, canvas: Board, sketch: Sketch) -> None:
    if editable(sketch.mark):
        menu.addAction(tr("Edit text"), lambda: TextField(canvas, sketch))
    if hasattr(sketch.mark, "color"):
        colors = menu.addMenu(tr("Color"))
        for name, look in canvas.diagram.ink.theme.marks.items():
            action = colors.addAction(_swatch(look.ink, look.paper), remark(name))
            action.triggered.connect(lambda checked=False, name=name: _paint(canvas, sketch.id, name))


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


def _add_figures(menu: QMenu, canvas: Board, card: Card) -> None:
    """Its figures, each to be pinned to the charts."""
    moment = canvas.diagram.moment
    one = None if moment is None else moment.series.components.get(card.id)
    figures = menu.addMenu(tr("Chart"))
    figures.setEnabled(one is not None)
    figures.menuAction().setToolTip(tr("Pin a figure of it to the charts." if one else "Press Run first."))
    for key in () if one is None else metrics_of(one):
        action = figures.addAction(tr(METRICS[key].title.removesuffix(" of components")))
        action.triggered.connect(lambda checked=False, key=key: canvas.pin_wanted.emit(pin_name(key, card.id)))


def _add_incident(menu: QMenu, canvas: Board, path: str, incident: Incident) -> None:
    def strike() -> None:
        for event in strikes(canvas.diagram.design, path, incident.event):
            canvas.event_requested.emit(event)

    action = menu.addAction(tr_in("event", incident.title), strike)
    running = canvas.diagram.moment is not None
    action.setEnabled(running)
    action.setToolTip(tr(incident.help) if running else tr("Press Run first: this happens to a running design."))
