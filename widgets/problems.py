"""The problems panel: what the rules found, with a way to the place and, where there is one, a fix."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from frozendict import frozendict
from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QIcon,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from widgets.fix_cell import FixCell
from widgets.language import sentence, tr, tr_in
from widgets.rule_page import RulePage
from widgets.severity import severity_icon
from widgets.silencing import SilencedLine
from widgets.theme import LIGHT, Theme

if TYPE_CHECKING:
    from engine.design.change import Change
    from engine.design.document import Design
    from engine.rules import Problem

SEVERITIES = ("error", "warning", "advice")
EMPTY = "No problems found"
_COLUMNS = ("Severity", "Code", "Problem", "Where", "", "")
_PLURALS = frozendict({"error": "errors", "warning": "warnings", "advice": "advice"})
_SEVERITY, _CODE, _SENTENCE, _SUBJECT, _WHY, _FIX = range(6)
_NARROW_LETTERS = 80
_PADDING = 4
_Index = QModelIndex | QPersistentModelIndex


class _Model(QAbstractTableModel):
    """The problems as rows."""

    def __init__(self) -> None:
        super().__init__()
        self.problems: tuple[Problem, ...] = ()
        self._icons: dict[str, QIcon] = {}
        self._link = QColor()
        self.narrow = False
        """Whether there is room for the shape of a severity only, not for its word."""

    def set_problems(self, problems: tuple[Problem, ...]) -> None:
        self.beginResetModel()
        self.problems = problems
        self.endResetModel()

    def set_theme(self, theme: Theme) -> None:
        colors = {"error": theme.error, "warning": theme.warning, "advice": theme.advice}
        self._icons = {severity: severity_icon(severity, color) for severity, color in colors.items()}
        self._link = QColor(theme.accent)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        return 0 if parent.isValid() else len(self.problems)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        return 0 if parent.isValid() else len(_COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        across = orientation == Qt.Orientation.Horizontal
        if not across or role != Qt.ItemDataRole.DisplayRole or (self.narrow and section == _SEVERITY):
            return None
        return tr(_COLUMNS[section])

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        problem = self.problems[index.row()]
        if index.column() == _WHY:
            return self._why(problem, role)
        if role == Qt.ItemDataRole.DisplayRole:
            return None if self.narrow and index.column() == _SEVERITY else _text(problem, index.column())
        if role == Qt.ItemDataRole.DecorationRole and index.column() == _SEVERITY:
            return self._icons.get(problem.severity)
        if role == Qt.ItemDataRole.ToolTipRole:
            return sentence(problem.message)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{tr_in('severity', problem.severity)}: {sentence(problem.message)}"
        return None

    def _why(self, problem: Problem, role: int) -> Any:
        """The cell that leads to the rule's page looks like a link."""
        if role == Qt.ItemDataRole.DisplayRole:
            return tr("Why?")
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._link
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return tr("Why {code} matters, with an example and sources", code=problem.code)
        return None


class ProblemList(QWidget):
    """All problems, the worst first."""

    jumped = Signal(tuple)
    """The subjects of the problem that was clicked, as record paths."""
    proposed = Signal(object)
    """The Change that clears a problem, or reports a silenced rule again."""
    silence_wanted = Signal(str)
    """A rule, by its code, is not to be reported for this design, or to get another reason."""

    def __init__(self, theme: Theme = LIGHT) -> None:
        super().__init__()
        self.setAccessibleName(tr("Problems"))
        self._theme = theme
        self._model = _Model()
        self._counts = QLabel()
        self._counts.setTextFormat(Qt.TextFormat.RichText)
        self._empty = QLabel(tr(EMPTY))
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._table = _Table()
        self._table.setModel(self._model)
        self._table.clicked.connect(self._click)
        self._table.chosen.connect(self._jump)
        self._table.asked.connect(self._explain)
        self._table.menu_wanted.connect(self._offer)
        self._table.resized.connect(self._put_fixes)
        self._table.verticalScrollBar().valueChanged.connect(self._put_fixes)
        self._silenced = SilencedLine()
        self._silenced.proposed.connect(self.proposed)
        self._silenced.reason_wanted.connect(self.silence_wanted)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._table)
        self._lay_out()
        self.set_theme(theme)

    def show(self, design: Design | None = None, change: Change | None = None) -> None:
        """Show how many rules the design silences; called bare, it is QWidget.show."""
        if design is None:
            super().show()
            return
        self._silenced.show_design(design)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show these problems; the current one stays current where it is still there."""
        ordered = tuple(sorted(problems, key=lambda problem: (SEVERITIES.index(problem.severity), problem.code)))
        if [problem.told for problem in ordered] == [problem.told for problem in self._model.problems]:
            self._model.problems = ordered
            self._put_fixes()
            return
        current = self._current()
        at = self._table.verticalScrollBar().value()
        self._model.set_problems(ordered)
        self._stack.setCurrentIndex(1 if ordered else 0)
        self._table.setColumnHidden(_FIX, all(problem.remedy is None for problem in ordered))
        self._put_fixes()
        self._count()
        self._table.resizeRowsToContents()
        if current is not None:
            same = [row for row, problem in enumerate(ordered) if problem.told == current.told]
            self._table.setCurrentIndex(self._model.index(same[0], _SENTENCE) if same else QModelIndex())
        self._table.verticalScrollBar().setValue(at)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's colors."""
        self._theme = theme
        self._model.set_theme(theme)
        self._empty.setStyleSheet(f"color: {theme.muted};")
        self._table.viewport().update()
        self._count()

    @cached_property
    def page(self) -> RulePage:
        """Where a rule is explained; made when the first one is."""
        return RulePage(self)

    def _click(self, index: QModelIndex) -> None:
        """On “Why?” the rule's page, elsewhere the place."""
        (self._explain if index.column() == _WHY else self._jump)(index)

    def _explain(self, index: QModelIndex) -> None:
        if index.isValid():
            self.page.show_rule(self._model.problems[index.row()].code)

    def _offer(self, index: QModelIndex, at: QPoint) -> None:
        """What can be done about a row, at this point of the screen."""
        problem = self._model.problems[index.row()]
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Why?"), lambda: self.page.show_rule(problem.code))
        menu.addAction(tr("Show on the Canvas"), lambda: self.jumped.emit(problem.subjects)).setEnabled(
            bool(problem.subjects)
        )
        if problem.fix is not None:
            label = tr("Fix: {label}", label=sentence(problem.fix.label)).replace("&", "&&")
            menu.addAction(label, lambda: self.proposed.emit(problem.fix))
        menu.addSeparator()
        silence = tr("Silence {code} in this design…", code=problem.code)
        menu.addAction(silence, lambda: self.silence_wanted.emit(problem.code))
        menu.popup(at)

    def _jump(self, index: QModelIndex) -> None:
        if index.isValid():
            self.jumped.emit(self._model.problems[index.row()].subjects)

    def _current(self) -> Problem | None:
        index = self._table.currentIndex()
        return self._model.problems[index.row()] if index.isValid() else None

    def _put_fixes(self) -> None:
        """A button in each row in sight that has a fix: fixes are made only now, by those who could press one."""
        first, last = (self._table.rowAt(y) for y in (0, self._table.viewport().height() - 1))
        rows = range(max(first, 0), (last if last >= 0 else len(self._model.problems) - 1) + 1)
        for row in rows:
            fix, place = self._model.problems[row].fix, self._model.index(row, _FIX)
            shown = self._table.indexWidget(place)
            if fix is None:
                if shown is not None:
                    self._table.setIndexWidget(place, QWidget())
            elif not isinstance(shown, FixCell) or shown.label != fix.label:
                made = FixCell(self._model.problems[row].code, fix.label)
                made.button.clicked.connect(lambda _=False, row=row: self._propose(row))
                self._table.setIndexWidget(place, made)

    def _propose(self, row: int) -> None:
        if (fix := self._model.problems[row].fix) is not None:
            self.proposed.emit(fix)

    def _count(self) -> None:
        counts: Counter[str] = Counter(problem.severity for problem in self._model.problems)
        colors = {"error": self._theme.error, "warning": self._theme.warning, "advice": self._theme.advice}
        said = [
            f'<b style="color:{colors[severity]}">{counts[severity]}</b> '
            f"{tr_in('severity', severity) if counts[severity] == 1 else tr(_PLURALS[severity])}"
            for severity in SEVERITIES
            if counts[severity]
        ]
        self._counts.setText(" &nbsp;·&nbsp; ".join(said))
        self._counts.setVisible(bool(said))

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.setContentsMargins(8, 4, 8, 4)
        heading.addWidget(self._counts)
        heading.addStretch(1)
        heading.addWidget(self._silenced)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(heading)
        layout.addWidget(self._stack, 1)


class _Delegate(QStyledItemDelegate):
    """Wraps a sentence within the padding of the style sheet, which Qt forgets when it asks for a row's height."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        option.rect.setWidth(option.rect.width() - 2 * _PADDING)
        return super().sizeHint(option, index)


class _Table(QTableView):
    """Rows only: Enter chooses the current one, Space asks why it is there, Tab leaves to the buttons."""

    chosen = Signal(QModelIndex)
    asked = Signal(QModelIndex)
    resized = Signal()
    menu_wanted = Signal(QModelIndex, QPoint)
    """A row's menu, and where on the screen."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Problems found"))
        self.setStyleSheet(f"QTableView::item {{ padding: {_PADDING}px; }}")
        self.setItemDelegate(_Delegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setIconSize(QSize(14, 14))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(28)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def setModel(self, model: Any) -> None:
        super().setModel(model)
        header = self.horizontalHeader()
        for column in range(len(_COLUMNS)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(_SENTENCE, QHeaderView.ResizeMode.Stretch)
        for column, width in (
            (_SEVERITY, 90),
            (_CODE, 72),
            (_SUBJECT, 120),
        ):
            header.resizeSection(column, width)
        self._fit_words()
        header.sectionResized.connect(lambda *_: self.resizeRowsToContents())

    def _fit_words(self) -> None:
        """The last columns have the width of what they say, in the size of the text."""
        letter = self.fontMetrics().averageCharWidth()
        for column, text, around in ((_WHY, "Why?", 8), (_FIX, "Fix", 32)):
            width = self.fontMetrics().horizontalAdvance(tr(text)) + letter + around
            self.horizontalHeader().resizeSection(column, width)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.model() is not None:
            self._fit_words()

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = self.width() < self.fontMetrics().averageCharWidth() * _NARROW_LETTERS
        for column in (_CODE, _SUBJECT):
            self.setColumnHidden(column, narrow)
        model = self.model()
        if isinstance(model, _Model) and model.narrow != narrow:
            model.narrow = narrow
            self.horizontalHeader().resizeSection(_SEVERITY, 30 if narrow else 90)
        super().resizeEvent(event)
        self.resizeRowsToContents()
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Space:
            self.asked.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Of the row under the mouse; by the keyboard of the current one."""
        keyed = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if keyed else self.indexAt(event.pos())
        if index.isValid():
            at = self.visualRect(index).bottomLeft() if keyed else event.pos()
            self.menu_wanted.emit(index, self.viewport().mapToGlobal(at))


def _text(problem: Problem, column: int) -> str:
    ids = [path.partition("/")[2] or path for path in problem.subjects]
    subject = ids[0] if len(ids) == 1 else f"{ids[0]} +{len(ids) - 1}" if ids else tr("design")
    severity = tr(problem.severity.capitalize())
    return (severity, problem.code, sentence(problem.message), subject, "", "")[column]
