"""A slider beside a number that one tunes while a run goes on."""

from math import log10

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSlider, QWidget

from widgets.forms.fields import Number

SLIDING = frozenset(
    {
        "rate_rps",
        "users",
        "cores",
        "instances",
        "nodes",
        "ttl_s",
        "capacity_items",
        "memory_mb",
        "max_concurrency",
        "loss",
    }
)
"""Fields that have one: what people turn up and down to see what happens."""
STEPS, REST_MS = 200, 60
"""Positions of the slider; after so long at rest the value is committed."""


class TuningSlider(QSlider):
    """From a tenth of the value to ten times it, evenly in its logarithm; a share from 0 to 1."""

    tuned = Signal(object)
    """The new value."""

    def __init__(self, number: Number, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._number = number
        self._middle = 1.0
        self.setRange(0, STEPS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(lambda: self.tuned.emit(self.tuned_value))
        self.actionTriggered.connect(lambda _: self._rest.start())

    @property
    def is_share(self) -> bool:
        return self._number.low == 0 and self._number.high == 1

    @property
    def tuned_value(self) -> float | int:
        """The value at the slider's position."""
        place = self.sliderPosition() / STEPS
        value = place if self.is_share else self._middle * 10 ** (2 * place - 1)
        low, high = self._number.low, self._number.high
        value = min(max(value, low or 0.0), high if high is not None else value)
        return round(value) if self._number.whole else float(f"{value:.3g}")

    def show_value(self, value: float | None) -> None:
        """Stand where the value is; while it is dragged it stays under the hand."""
        self.setEnabled(value is not None)
        if value is None or self.isSliderDown() or self._rest.isActive():
            return
        if self.is_share:
            self.setValue(round(value * STEPS))
        elif value > 0:
            if not self._middle / 10 <= value <= self._middle * 10 or not self.hasFocus():
                self._middle = float(value)
            self.setValue(round((log10(value / self._middle) + 1) / 2 * STEPS))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
