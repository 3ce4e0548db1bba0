"""The diagram as something to work on: selection, and what is proposed about it."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QGuiApplication

from engine.design import verbs
from engine.design.change import Change, apply
from engine.design.document import Design
from engine.design.verbs.fragments import part_of
from engine.errors import LoadscapeError
from widgets.canvas.clipboard import copied_whole, fragment, landing, packed, picture_mark
from widgets.canvas.folds import seen
from widgets.canvas.layout import positions
from widgets.canvas.view import View
from widgets.language import sentence, tr
from widgets.mime import FRAGMENT
from widgets.theme import Theme


class Board(View):
    """A view with a selection. It proposes Changes and asks for events; it does neither itself."""

    proposed = Signal(object)
    """A Change, for the history."""
    selection_moved = Signal(tuple)
    """Paths of the selected records, after the person selected others."""
    event_requested = Signal(object)
    """An Event, for the running simulation."""
    pin_wanted = Signal(str)
    """The name of a figure of a component that should stand in the charts."""
    refused = Signal(str)
    """A sentence that says why a gesture did nothing."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.selection: tuple[str, ...] = ()
        self._snaps = True

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.select(self.selection)

    def set_grid_snap(self, on: bool) -> None:
        """Whether what is dragged settles on the grid."""
        self._snaps = on

    def show(self, design: Design, change: Change | None) -> None:  # type: ignore[override]
        """Shows a design after a Change; None shows it as a new one."""
        self.diagram.show_design(design, change)
        self.traffic.aim()
        self.choose(path for path in self.selection if self.diagram.item(path) is not None)
        self.select(self.selection)

    def show_problems(self, problems: Iterable[object]) -> None:
        """Marks the subjects of problems with the worst severity of each."""
        worst: dict[str, str] = {}
        for problem in problems:
            severity = str(getattr(problem, "severity"))  # noqa: B009
            for path in getattr(problem, "subjects"):  # noqa: B009
                worst[path] = min(worst.get(path, "z"), severity, key=_GRAVITY.index)
        self.diagram.show_severities(worst)

    def select(self, paths: Iterable[str]) -> None:
        """Selects these records, without telling anybody."""
        self.selection = tuple(dict.fromkeys(paths))
        chosen = frozenset(self.selection)
        for item in self.diagram.all_items():
            if item.selected != (item.path in chosen):
                item.selected = not item.selected
                item.update()

    def choose(self, paths: Iterable[str]) -> None:
        """Selects these records for the person, of a stack all, and says so."""
        before = self.selection
        self.select(one for path in paths for one in self.with_stack(path))
        if self.selection != before:
            self.selection_moved.emit(self.selection)

    def with_stack(self, path: str) -> tuple[str, ...]:
        """The path, and those of all that are drawn as one card with it."""
        if not path.startswith("components/"):
            return (path,)
        return tuple(f"components/{key}" for key in self.diagram.folded.stacked(path.partition("/")[2]))

    def show_paths(self, paths: Iterable[str]) -> None:
        """Shows these records as large as fits, at most somewhat enlarged."""
        rect = QRectF()
        for path in paths:
            item = seen(self.diagram, path)
            if item is not None:
                rect = rect.united(item.sceneBoundingRect())
        if not rect.isNull():
            self.show_rect(rect, 1.6)

    def select_all(self) -> None:
        self.choose(item.path for item in self.diagram.all_items() if item.isVisible())

    def selected_components(self) -> list[str]:
        """Ids of the selected components."""
        return [path.partition("/")[2] for path in self.selection if path.startswith("components/")]

    def snapped(self, point: QPointF) -> QPointF:
        """The point, on the grid where snapping is on."""
        if not self._snaps:
            return QPointF(round(point.x()), round(point.y()))
        step = self.diagram.ink.theme.grid_step
        return QPointF(round(point.x() / step) * step, round(point.y() / step) * step)

    def placed_design(self) -> Design:
        """The design with every component where it is seen, so that what is edited does not jump."""
        return _placed(self.diagram.design)

    def propose(self, change: Change) -> None:
        """Proposes a Change made from `placed_design`; what it adds is then selected."""
        pins = _pins(self.diagram.design)
        if pins is not None:
            change = pins.squash(change).model_copy(update={"label": change.label})
        self.proposed.emit(change)
        added = [path for path in change.added if self.diagram.item(path)]
        chosen = [path for path in added if path.startswith(_CHOSEN)] or [
            path for path in added if path.startswith(_FRAMES)
        ]
        if chosen:
            self.choose(chosen)

    def refuse(self, sentence: str) -> None:
        """Says why a gesture did nothing."""
        self.refused.emit(sentence)

    def delete_selected(self) -> None:
        """Proposes to remove what is selected; a line that stands for several links with all of them."""
        bundles = self.diagram.folded.bundles
        paths = [f"links/{key}" for one in self.selection for key in bundles.get(one.removeprefix("links/"), ())]
        if self.selection:
            self.propose(verbs.remove(self.placed_design(), dict.fromkeys((*self.selection, *paths))))

    def selected_marks(self) -> list[str]:
        """Ids of the selected marks."""
        return [path.partition("/")[2] for path in self.selection if path.startswith("marks/")]

    def selected_frames(self) -> list[str]:
        """Paths of the selected places and groups."""
        return [path for path in self.selection if path.startswith(_FRAMES)]

    def copy_selected(self) -> None:
        """Puts what is selected on the clipboard: as JSON for a canvas, as text and as a picture for elsewhere."""
        ids, marks, whole = self.taken_along(), self.selected_marks(), self.selected_frames()
        if ids or marks or whole:
            content = packed(self.placed_design(), ids, marks, whole, self.diagram.ink.theme)
            QGuiApplication.clipboard().setMimeData(content)

    def taken_along(self) -> list[str]:
        """Ids of the selected components and of those in selected places and groups."""
        ids = dict.fromkeys(self.selected_components())
        for path in self.selection:
            if path.startswith(("places/", "groups/")):
                ids |= dict.fromkeys(sorted(self.diagram.held(path)))
        return list(ids)

    def cut_selected(self) -> None:
        """Copies what is selected, and proposes to remove it; a place goes with what stands in it."""
        self.copy_selected()
        inside = (f"components/{key}" for key in self.taken_along())
        self.propose(verbs.remove(self.placed_design(), tuple(dict.fromkeys((*self.selection, *inside)))))

    def duplicate_selected(self) -> None:
        """Proposes copies of what is selected: of components, of marks, or of a whole place or group."""
        design, marks, whole = self.placed_design(), self.selected_marks(), self.selected_frames()
        alone = len(self.selection) == len(whole) == 1
        try:
            if alone and whole[0].startswith("places/"):
                self.propose(verbs.duplicate_place(design, whole[0].partition("/")[2]))
            elif alone:
                self.propose(verbs.duplicate_group(design, whole[0].partition("/")[2]))
            elif whole:
                ids = self.taken_along()
                move = landing(design, part_of(design, ids, marks, whole), self.visible_rect(), None, whole)
                self.propose(verbs.duplicate(design, ids, move, marks, whole))
            elif self.selected_components() or marks:
                self.propose(verbs.duplicate(design, self.selected_components(), mark_ids=marks))
                return
            self._reveal()
        except LoadscapeError as error:
            self.refuse(str(error))

    def _reveal(self) -> None:
        """Scrolls, and where it must zooms out, as far as it takes to see what is selected."""
        rect = QRectF()
        for path in self.selection:
            if (item := seen(self.diagram, path)) is not None:
                rect = rect.united(item.sceneBoundingRect())
        wanted, sight = rect.adjusted(-_FRAME, -_FRAME, _FRAME, _FRAME), self.visible_rect()
        if rect.isNull():
            return
        if wanted.width() > sight.width() or wanted.height() > sight.height():
            self.show_rect(wanted, self.zoom)
        else:
            self.ensureVisible(wanted, 0, 0)

    def paste(self, at: QPointF | None = None) -> None:
        """Proposes to add what is on the clipboard, a part of a design or a picture: at a point, or in sight."""
        content = QGuiApplication.clipboard().mimeData()
        try:
            if content.hasImage() and not content.hasFormat(FRAGMENT):
                mark = picture_mark(QGuiApplication.clipboard().image(), at or self.visible_rect().center())
                self.propose(verbs.set_mark(self.placed_design(), None, mark))
            else:
                design, part = self.placed_design(), _placed(verbs.read_fragment(fragment(content)))
                whole = copied_whole(content)
                move = landing(design, part, self.visible_rect(), at, whole)
                self.propose(verbs.paste_part(design, part, move, whole))
                self._reveal()
        except LoadscapeError as error:
            self.refuse(tr("Nothing to paste: {error}", error=sentence(str(error))))


_CHOSEN = ("components/", "marks/")
"""What is selected when it has been added."""
_FRAMES = ("places/", "groups/")
_FRAME = 40.0
"""What a frame takes around its members."""
_GRAVITY = ("error", "warning", "advice", "z")


def _pins(design: Design) -> Change | None:
    """Gives components without a position the one they are shown at."""
    missing = {key: at for key, at in positions(design).items() if key not in design.board.positions}
    return verbs.move(design, missing) if missing else None


def _placed(design: Design) -> Design:
    pins = _pins(design)
    return apply(design, pins) if pins is not None else design
