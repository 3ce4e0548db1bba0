"""The live figures of a component in the inspector: read while a run goes on, and dragged onto the charts."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeWidget, QTreeWidgetItem

from engine.results.frame import ComponentSeries
from widgets.language import tr
from widgets.metrics import METRICS, metrics_of, pin_name
from widgets.mime import METRIC

_KEY = Qt.ItemDataRole.UserRole


class LiveFigures(QTreeWidget):
    """A row a figure: what it is, and what it reads. Enter or a double-click pins it, as dragging does."""

    pin_wanted = Signal(str)
    """The name of a figure of a component that should stand in the charts."""

    def __init__(self) -> None:
        super().__init__()
        self._component = ""
        self.setAccessibleName(tr("Live figures"))
        self.setToolTip(tr("Drag a figure onto the charts, or press Enter, to watch it there."))
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.itemActivated.connect(lambda row: self.pin_wanted.emit(self._name(row)))

    def show_component(self, component: str, one: ComponentSeries | None) -> None:
        """Read the figures of this component; None: there is no run, and nothing to read."""
        self._component = component
        keys = () if one is None else tuple(metrics_of(one))
        if keys != self.keys:
            self.clear()
            for key in keys:
                row = QTreeWidgetItem(self, [tr(METRICS[key].title.removesuffix(" of components")), ""])
                row.setData(0, _KEY, key)
                row.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.resizeColumnToContents(0)
            height = max(self.sizeHintForRow(0), 1) * len(keys) + 2 * self.frameWidth() + 4
            self.setFixedHeight(height)
        for place, key in enumerate(keys):
            reading = self.topLevelItem(place)
            text = "" if one is None else METRICS[key].now(one)
            if reading is not None and reading.text(1) != text:
                reading.setText(1, text)
        self.setVisible(bool(keys))

    @property
    def keys(self) -> tuple[str, ...]:
        """The figures on show."""
        rows = (self.topLevelItem(place) for place in range(self.topLevelItemCount()))
        return tuple(str(row.data(0, _KEY)) for row in rows if row is not None)

    def mimeTypes(self) -> list[str]:
        return [METRIC]

    def mimeData(self, items: Sequence[QTreeWidgetItem]) -> QMimeData:
        data = QMimeData()
        if items:
            data.setData(METRIC, QByteArray(self._name(items[0]).encode()))
        return data

    def _name(self, row: QTreeWidgetItem) -> str:
        return pin_name(str(row.data(0, _KEY)), self._component)
