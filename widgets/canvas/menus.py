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
from widgets.canvas.tools.rename import TitleField
from widgets.canvas.tools.write import TextField
from widgets.language import tr, tr_in
from widgets.metrics import METRICS, metrics_of, pin_name


def menu_for(canvas: Board, item: Item | None) -> QMenu:
    """The menu for an item, or for the empty canvas."""
    menu = QMenu(canvas)
    menu.setToolTipsVisible(True)
    if item is None:
        menu.addAction(tr("Paste"), canvas.paste)
        menu.addAction(tr("Select all"), canvas.select_all)
        menu.addAction(tr("Fit"), canvas.fit)
        return menu
    if isinstance(item, Sketch):
        _add_mark(menu, canvas, item)
        return menu
    for incident in incidents_of(canvas.diagram.design, item.path):
        _add_incident(menu, canvas, incident)
    if isinstance(item, Card):
        _add_figures(menu, canvas, item)
    menu.addSeparator()
    menu.addAction(tr("Rename"), lambda: TitleField(canvas, item))
    if isinstance(item, Card | Frame):
        menu.addAction(tr("Duplicate"), canvas.duplicate_selected)
    if isinstance(item, Card):
        menu.addAction(tr("Copy"), canvas.copy_selected)
    menu.addAction(tr("Delete"), canvas.delete_selected)
    return menu


def _add_mark(menu: QMenu, canvas: Board, sketch: Sketch) -> None:
    if editable(sketch.mark):
        menu.addAction(tr("Edit text"), lambda: TextField(canvas, sketch))
    if hasattr(sketch.mark, "color"):
        colors = menu.addMenu(tr("Color"))
        for name, look in canvas.diagram.ink.theme.marks.items():
            action = colors.addAction(_swatch(look.ink, look.paper), name.capitalize())
            action.triggered.connect(lambda checked=False, name=name: _paint(canvas, sketch.id, name))
    menu.addAction(tr("Duplicate"), canvas.duplicate_selected)
    menu.addAction(tr("Copy"), canvas.copy_selected)
    menu.addAction(tr("Delete"), canvas.delete_selected)


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
    figures = menu.addMenu("Chart")
    figures.setEnabled(one is not None)
    figures.menuAction().setToolTip("Pin a figure of it to the charts." if one else "Press Run first.")
    for key in () if one is None else metrics_of(one):
        action = figures.addAction(METRICS[key].title.removesuffix(" of components"))
        action.triggered.connect(lambda checked=False, key=key: canvas.pin_wanted.emit(pin_name(key, card.id)))


def _add_incident(menu: QMenu, canvas: Board, incident: Incident) -> None:
    action = menu.addAction(tr_in("event", incident.title), lambda: canvas.event_requested.emit(incident.event))
    running = canvas.diagram.moment is not None
    action.setEnabled(running)
    action.setToolTip(tr(incident.help) if running else tr("Press Run first: this happens to a running design."))
