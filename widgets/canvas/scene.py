"""The diagram: one item per component, link and place, kept in step with the design by Changes."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QGraphicsScene

from engine.components.roles import role_of
from engine.design.change import Change
from engine.design.document import Design, Link, Role
from engine.design.folding import Fold
from engine.design.marks import box
from engine.design.records import mapping
from engine.results.frame import Frame as Moment
from engine.results.frame import LinkNow
from widgets.canvas.badges import spread
from widgets.canvas.detours import Steps
from widgets.canvas.folds import show_fold
from widgets.canvas.items.card import Card
from widgets.canvas.items.frame import Frame
from widgets.canvas.items.ink import Ink, Layer
from widgets.canvas.items.label_layer import LabelLayer
from widgets.canvas.items.sketch import Sketch
from widgets.canvas.items.wire import Wire
from widgets.canvas.labels import Labels
from widgets.canvas.layout import Position, positions
from widgets.canvas.live import flows, together
from widgets.canvas.surrounding import follow_records, show_figures, surround
from widgets.canvas.ways import STEPS_A_FRAME, Ways
from widgets.theme import Theme

Item = Card | Wire | Frame | Sketch


class Diagram(QGraphicsScene):
    """The scene of one design. It shows; it never changes the design."""

    redrawn = Signal()
    """The drawing is another: a Change, cards that are being dragged, a layer or a theme."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.ink = Ink(theme)
        self.design = Design()
        self.moment: Moment | None = None
        self.flows: Mapping[str, LinkNow] = {}
        """What the moment tells of the links that are drawn; one that stands for several carries all of theirs."""
        self.cards: dict[str, Card] = {}
        self.wires: dict[str, Wire] = {}
        self.frames: dict[str, Frame] = {}
        """Of places."""
        self.groups: dict[str, Frame] = {}
        self.sketches: dict[str, Sketch] = {}
        self.ways = Ways()
        self.labels = Labels(self.wires, self.ways.cards)
        """Whoever paints the scene settles them first."""
        self.addItem(LabelLayer(self.labels.seen))
        self._wires_of: dict[str, set[str]] = {}
        self.led: set[str] = set()
        """Links that were led elsewhere; the traffic takes them out when it follows."""
        self.folded = Fold()
        self._severities: Mapping[str, str] = {}

    def set_theme(self, theme: Theme) -> None:
        """Draws everything anew in these colors."""
        self.ink = Ink(theme, self.ink.hidden)
        self.show_design(self.design, None)
        self.show_moment(self.moment)

    def hide_layers(self, hidden: frozenset[Layer]) -> None:
        """Leaves these layers out, on the screen only."""
        self.ink.hidden = hidden
        for sketch in self.sketches.values():
            sketch.setVisible("marks" not in hidden)
        self.update()
        self.redrawn.emit()

    def show_design(self, design: Design, change: Change | None) -> None:
        """Follows a Change, touching only what it names; None builds everything anew."""
        self.design = design
        if change is None:
            self._clear()
            parts = ("components", "links", "places", "groups", "marks")
            touched = frozenset(f"{part}/{key}" for part in parts for key in mapping(design, part))
        else:
            touched = change.touched
        components = _ids(touched, "components")
        self._show_components(components)
        near = (self.wires[key] for end in components for key in self._wires_of.get(end, ()))
        others = {wire.id for wire in near if _role(design, design.links.get(wire.id, wire.link)) != wire.role}
        stale = self._show_links(_ids(touched, "links") | others)
        if self.ways.style != design.board.link_style:
            self.ways.style = design.board.link_style
            stale |= self.wires.keys()
        follow_records(self, touched)
        self._show_marks(_ids(touched, "marks"))
        own = design.board.positions
        if change is None or len(own) < len(design.components):
            where = positions(design)
        else:
            where = {key: own[key] for key in (components | _ids(touched, "positions")) if key in own}
        stale |= show_fold(self, change)
        if change is None:
            self.labels.loosen_all()
        self._follow(stale | self._links_at(self._stand(where)) | self.ways.concerned())
        self.labels.keep()
        show_figures(self)
        if change is None:
            self.setSceneRect(self.content_rect())  # looked through by its parts: all of it is far larger
        for path in touched:
            if (item := self.item(path)) is not None:
                self._show_severity(item)
        spread(self.wires, self._severities)
        self.redrawn.emit()

    def _clear(self) -> None:
        for item in self.all_items():
            self.removeItem(item)
        self.labels.clear()
        for known in (self.cards, self.wires, self.frames, self.groups, self.sketches, self._wires_of):
            known.clear()
        self.ways.clear()

    def _show_components(self, ids: Iterable[str]) -> None:
        for key in ids:
            spec, card = self.design.components.get(key), self.cards.get(key)
            if spec is None and card is not None:
                self.removeItem(self.cards.pop(key))
                self.labels.disturb(self.ways.cards.get(key))
                self.ways.remove_card(key)
            elif spec is not None and card is not None:
                card.show_spec(spec)
            elif spec is not None:
                self.cards[key] = Card(key, spec, self.ink)
                self.addItem(self.cards[key])

    def _show_links(self, ids: Iterable[str]) -> set[str]:
        """Adds, updates and removes links; returns those that must find their way again."""
        pairs: set[tuple[str, str]] = set()
        for key in ids:
            link, wire = self.design.links.get(key), self.wires.get(key)
            if wire is not None:
                pairs.add((wire.link.source, wire.link.target))
                for end in (wire.link.source, wire.link.target):
                    self._wires_of[end].discard(key)
            if link is None:
                if wire is not None:
                    self.removeItem(self.wires.pop(key))
                    self.ways.remove_link(key)
                    self.labels.forget(key)
                continue
            if wire is None:
                self.wires[key] = wire = Wire(key, link, self.ink)
                self.addItem(wire)
            wire.show_link(link, _role(self.design, link))
            self.labels.loosen((key,))
            pairs.add((link.source, link.target))
            for end in (link.source, link.target):
                self._wires_of.setdefault(end, set()).add(key)
        self._show_crowds({end for pair in pairs for end in pair})
        return {key for pair in pairs for key in self.twins(*pair)}

    def _show_crowds(self, ends: Iterable[str]) -> None:
        for wire_id in {key for end in ends for key in self._wires_of.get(end, ())}:
            wire = self.wires[wire_id]
            crowd = max(len(self._wires_of[wire.link.source]), len(self._wires_of[wire.link.target]))
            if crowd != wire.crowd:
                wire.crowd = crowd
                wire.update()

    def _show_marks(self, ids: Iterable[str]) -> None:
        for key in ids:
            mark, sketch = self.design.board.marks.get(key), self.sketches.get(key)
            if mark is None and sketch is not None:
                self.removeItem(self.sketches.pop(key))
            elif mark is not None and sketch is not None:
                sketch.show_mark(mark)
            elif mark is not None and box(mark) is not None:
                self.sketches[key] = Sketch(key, mark, self.ink)
                self.sketches[key].setVisible("marks" not in self.ink.hidden)
                self.addItem(self.sketches[key])

    def twins(self, one: str, other: str) -> set[str]:
        """Links that join the same two components, either way."""
        return self._wires_of.get(one, set()) & self._wires_of.get(other, set())

    def preview(self, where: Mapping[str, Position]) -> None:
        """Puts cards at positions that are not the design's (yet); only what must give way does so at once."""
        self.labels.remember()
        moved = self._stand(where)
        own = self._links_at(moved)
        steps = Steps(STEPS_A_FRAME)
        self._follow(own, steps)
        self._follow(self.ways.crossed(moved) - own, steps)
        self.redrawn.emit()

    def settle(self) -> None:
        """Puts every card back where the design has it."""
        moved = self._stand(positions(self.design))
        self._follow(self._links_at(moved) | self.ways.concerned())
        for rect in self.labels.restore():
            self.update(rect)
        self.redrawn.emit()

    def _stand(self, where: Mapping[str, Position]) -> set[str]:
        """Puts cards at positions; frames around them follow. Returns the seats that were elsewhere."""
        moved = set()
        for key, (x, y) in where.items():
            card = self.cards[key]
            if card.pos() != QPointF(x, y):
                card.stand_at(x, y)
            before = self.ways.cards.get(key)
            if not card.isVisible():
                self.ways.remove_card(key)
            elif self.ways.stand(key, card.scene_rect()):
                self.labels.disturb(before)
                self.labels.disturb(self.ways.cards.get(key))
                moved.add(key)
        return moved | surround(self)

    def _links_at(self, seats: Iterable[str]) -> set[str]:
        """Links that lead to a card, to those behind it, or to what a box holds."""
        found: set[str] = set()
        for seat in seats:
            ends = self.held(seat) if "/" in seat else self.folded.stacked(seat)
            found.update(*(self._wires_of.get(end, ()) for end in ends))
        return found

    def _follow(self, ids: Iterable[str], steps: Steps | None = None) -> None:
        """Lets links find their way again; all in one order, so that the same design looks the same."""
        moved: set[str] = set()
        for key in sorted(set(ids) & self.wires.keys()):
            wire = self.wires[key]
            seats = (self.folded.seat(wire.link.source), self.folded.seat(wire.link.target))
            lane = lane_of(key, self.twins(wire.link.source, wire.link.target))
            if key in self.folded.bundles:
                lane = -0.5 if key in self.folded.both_ways else 0.0
            moved |= self.ways.find(key, seats, lane, steps)
        for key in set().union(*map(self.ways.beside, moved)) & self.wires.keys():
            way = self.ways.route(key)
            if way != self.wires[key].route:
                self.wires[key].follow(way)
                self.led.add(key)
                self.labels.loosen((key,))

    def item(self, path: str) -> Item | None:
        """The item of a record, by its path."""
        section, _, key = path.partition("/")
        if section == "components":
            return self.cards.get(key)
        if section == "links":
            return self.wires.get(key)
        if section == "marks":
            return self.sketches.get(key)
        return self.frames.get(key) if section == "places" else self.groups.get(key) if section == "groups" else None

    def all_items(self) -> tuple[Item, ...]:
        """Every item of a record."""
        return (*self.cards.values(), *self.wires.values(), *self.all_frames(), *self.sketches.values())

    def all_frames(self) -> tuple[Frame, ...]:
        """The frames of all places and groups."""
        return (*self.frames.values(), *self.groups.values())

    def item_at(self, point: QPointF) -> Item | None:
        """What lies on top under a point of the scene: notes before cards before links before frames."""
        for item in self.items(point, deviceTransform=QTransform()):
            if isinstance(item, Item):
                return item
        return None

    def members(self, place_id: str) -> set[str]:
        """Ids of the components in a place and in the zones inside it."""
        places = {place_id} | {key for key, place in self.design.places.items() if place.inside == place_id}
        return {key for key, spec in self.design.components.items() if spec.place in places}

    def held(self, path: str) -> set[str]:
        """Ids of the components that stand in the place or group at a path."""
        section, _, key = path.partition("/")
        if section == "places":
            return self.members(key)
        group = self.design.board.groups.get(key)
        return set() if group is None else set(group.members)

    def show_moment(self, moment: Moment | None) -> None:
        """Tells cards and links their live figures, which are written once they are read; None takes them away."""
        self.moment = moment
        folded = self.folded
        components = {} if moment is None else moment.components
        for key, card in self.cards.items():
            card.now = components.get(key)
        self.flows = now = {} if moment is None else flows(moment, folded)
        for key, wire in self.wires.items():
            wire.now = now.get(key)
        if moment is not None:
            for key in folded.stacks.keys() | folded.behind.keys():
                self.cards[key].now = together(moment, folded.stacked(key))
        show_figures(self)

    def show_severities(self, severities: Mapping[str, str]) -> None:
        """Marks records that have a problem, by path."""
        self._severities = severities
        spread(self.wires, severities)
        for item in self.all_items():
            self._show_severity(item)

    def _show_severity(self, item: Item) -> None:
        severity = self._severities.get(item.path, "")
        if item.severity != severity:
            item.severity = severity
            item.update()

    def content_rect(self) -> QRectF:
        """What is drawn, without margins."""
        rect = QRectF()
        for item in (item for item in self.all_items() if item.isVisible()):
            rect = rect.united(item.sceneBoundingRect())
        return rect


def _ids(paths: Iterable[str], section: str) -> set[str]:
    return {path.partition("/")[2] for path in paths if path.startswith(f"{section}/")}


def _role(design: Design, link: Link) -> Role:
    """What a link carries, which may depend on what its ends are; its own word where an end is gone."""
    source, target = design.components.get(link.source), design.components.get(link.target)
    return link.role if source is None or target is None else role_of(link, source, target)


def lane_of(key: str, twins: Iterable[str]) -> float:
    """Which of the ways between two components a link takes beside its twins, so that none lies on another."""
    all_of_them = sorted({key, *twins})
    return all_of_them.index(key) - (len(all_of_them) - 1) / 2
