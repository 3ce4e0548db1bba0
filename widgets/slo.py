"""The panel of objectives: what a run is judged by, and how its error budget burns."""

from collections.abc import Mapping, Sequence
from html import escape

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from engine.design import verbs
from engine.design.change import Change
from engine.design.document import Design, Objective
from engine.errors import LoadscapeError
from engine.results.frame import Frame
from engine.results.objectives import FAST_S, SLOW_S, Budget, Verdict, budget
from widgets.figures import amount, percent, share, short, span
from widgets.flow import Flow
from widgets.forms.form import Form
from widgets.forms.look import sheet
from widgets.language import tr
from widgets.theme import LIGHT, Theme

EMPTY = "No objective yet. Add one, such as 99.9 % of all requests served, to see its error budget burn."
WORDS: Mapping[Verdict, str] = {"met": "Met", "burning": "Burning", "missed": "Missed", "unknown": "No requests yet"}
SIGNS: Mapping[Verdict, str] = {"met": "✓", "burning": "▲", "missed": "✕", "unknown": "–"}


class BudgetBar(QWidget):
    """How much of an error budget is left."""

    def __init__(self) -> None:
        super().__init__()
        self._left = 1.0
        self._color = LIGHT.fine
        self._theme = LIGHT

    def show_left(self, left: float, theme: Theme) -> None:
        self._left, self._theme = left, theme
        self._color = theme.fine if left > 0.5 else theme.busy if left > 0 else theme.error
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        rect = QRectF(0, self.height() / 2 - 4, self.width(), 8)
        painter.setBrush(QColor(self._theme.border))
        painter.drawRoundedRect(rect, 4, 4)
        rect.setWidth(rect.width() * max(0.0, min(1.0, self._left)))
        painter.setBrush(QColor(self._color))
        painter.drawRoundedRect(rect, 4, 4)
        painter.end()


class _Card(QFrame):
    """One objective: its fields, its budget, its verdict."""

    edited = Signal(str, object)
    removed = Signal(str)

    def __init__(self, objective_id: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self._id = objective_id
        self.verdict = QLabel()
        self.verdict.setWordWrap(True)
        self.bar = BudgetBar()
        self.form = Form(Objective)
        remove = QPushButton(tr("Remove"))
        remove.setAccessibleName(tr("Remove objective {objective_id}", objective_id=objective_id))
        remove.clicked.connect(lambda: self.removed.emit(self._id))
        self.form.edited.connect(lambda records, path: self.edited.emit(self._id, records[0]))
        grid = QGridLayout(self)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.verdict, 0, 0)
        grid.addWidget(remove, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.bar, 1, 0, 1, 2)
        grid.addWidget(self.form, 2, 0, 1, 2)

    def show_objective(self, objective: Objective) -> None:
        self.form.show_records([objective], {})

    def show_budget(self, name: str, stand: Budget | None, theme: Theme) -> None:
        self.bar.show_left(1.0 if stand is None else stand.left, theme)
        self.verdict.setText(f"<b>{escape(name)}</b><br>{escape(told(stand))}")


def told(stand: Budget | None) -> str:
    """How an objective stands, in words and numbers."""
    if stand is None or stand.verdict == "unknown":
        return f"{SIGNS['unknown']} {tr(WORDS['unknown'])}"
    bad, allowed = share(stand.bad_share), share(stand.allowed_share)
    used = 1.0 - stand.left
    left = (
        tr("{share} of the budget left", share=percent(stand.left))
        if stand.left >= 0
        else tr("{times} times the budget used", times=amount(used, ""))
    )
    word = tr(WORDS[stand.verdict])
    text = f"{SIGNS[stand.verdict]} {word}: " + tr(
        "{bad} bad of {allowed} allowed, {left}", bad=bad, allowed=allowed, left=left
    )
    if stand.fast_burn is not None and stand.slow_burn is not None:
        text += tr(
            "; burn rate {fast} in {fast_s}, {slow} in {slow_s}",
            fast=short(stand.fast_burn),
            fast_s=span(FAST_S),
            slow=short(stand.slow_burn),
            slow_s=span(SLOW_S),
        )
    return text


def named(objective: Objective) -> str:
    """An objective in words: its title, or what it asks."""
    good = (
        tr("served") if objective.latency_ms is None else tr("within {time}", time=amount(objective.latency_ms, "ms"))
    )
    return objective.title or f"{share(objective.target)} {good}"


class Objectives(QWidget):
    """All objectives of the design over the run."""

    proposed = Signal(object)

    def __init__(self, theme: Theme = LIGHT) -> None:
        super().__init__()
        self._theme = theme
        self._design = Design()
        self._frame: Frame | None = None
        self.cards: dict[str, _Card] = {}
        self._empty = QLabel(tr(EMPTY))
        self._empty.setWordWrap(True)
        self.served = QPushButton(tr("Add Availability"))
        self.fast = QPushButton(tr("Add Latency"))
        self._column = QVBoxLayout()
        self._lay_out()
        self.served.clicked.connect(lambda: self._add("availability", Objective()))
        self.fast.clicked.connect(lambda: self._add("latency", Objective(target=0.99, latency_ms=300.0)))
        self.set_theme(theme)

    def show(self, design: Design | None = None, change: Change | None = None) -> None:
        """Show the design after `change`; called bare, it is QWidget.show."""
        if design is None:
            super().show()
            return
        self._design = design
        objectives = design.board.objectives
        for key in [key for key in self.cards if key not in objectives]:
            card = self.cards.pop(key)
            card.hide()
            card.deleteLater()
        for key, objective in objectives.items():
            if key not in self.cards:
                self.cards[key] = card = _Card(key)
                card.edited.connect(self._set)
                card.removed.connect(self._remove)
                self._column.insertWidget(self._column.count() - 1, card)
            self.cards[key].show_objective(objective)
        self._empty.setVisible(not objectives)
        self._show_budgets()

    def show_frame(self, frame: Frame | None) -> None:
        """How the objectives stand at this moment; None: there is no run."""
        self._frame = frame
        if self.isVisible():
            self._show_budgets()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_budgets()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        card = f"#card {{ background: {theme.surface}; border: 1px solid {theme.border}; border-radius: 8px; }}"
        self.setStyleSheet(sheet(theme) + card)
        self._empty.setStyleSheet(f"color: {theme.muted};")
        self._show_budgets()

    def stands(self) -> Sequence[Budget]:
        """The budgets of all objectives, in their order; none without a run."""
        frame = self._frame
        return [] if frame is None else [budget(one, frame) for one in self._design.board.objectives.values()]

    def told(self) -> list[tuple[str, str]]:
        """Every objective with how it stands, in words."""
        names = [named(one) for one in self._design.board.objectives.values()]
        return list(zip(names, map(told, self.stands()), strict=False))

    def _show_budgets(self) -> None:
        stands: Sequence[Budget | None] = self.stands() or [None] * len(self.cards)
        for (key, objective), stand in zip(self._design.board.objectives.items(), stands, strict=True):
            self.cards[key].show_budget(named(objective), stand, self._theme)

    def _add(self, wish: str, objective: Objective) -> None:
        key = verbs.fresh_id(self._design.board.objectives, wish)
        self._set(key, objective)

    def _set(self, key: str, objective: Objective) -> None:
        try:
            label = f"Set objective {key}"
            self.proposed.emit(verbs.put(self._design, f"objectives/{key}", objective, label))
        except LoadscapeError:
            self.show(self._design)

    def _remove(self, key: str) -> None:
        self.proposed.emit(verbs.remove(self._design, [f"objectives/{key}"]))

    def _lay_out(self) -> None:
        buttons = Flow()
        buttons.addWidget(self.served)
        buttons.addWidget(self.fast)
        inside = QWidget()
        inside.setLayout(self._column)
        self._column.addWidget(self._empty)
        self._column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addLayout(buttons)
        column.addWidget(scroll, 1)
