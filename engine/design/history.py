"""Undo and redo: a design, the Changes that led to it, and those taken back."""

from engine.design.change import Change, apply
from engine.design.document import Design


class History:
    """The design being edited. Every step is a Change, so undo is the inverse and nothing is copied.

    A gesture that may be given up (a drag) sets a `mark`, does what it does, and ends with
    `squash_to_mark` (one step to undo) or `bail` (as if it had never begun).
    """

    def __init__(self, design: Design) -> None:
        self._design = design
        self.first = design
        """The design as it was before the first step."""
        self._done: list[Change] = []
        self._undone: list[Change] = []
        self._marks: list[int] = []
        self._saved: int | None = 0

    @property
    def design(self) -> Design:
        """The design as it is now."""
        return self._design

    @property
    def can_undo(self) -> bool:
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    @property
    def undo_label(self) -> str:
        """What `undo` would take back; empty where there is nothing."""
        return self._done[-1].label if self._done else ""

    @property
    def redo_label(self) -> str:
        """What `redo` would do again; empty where there is nothing."""
        return self._undone[-1].label if self._undone else ""

    @property
    def labels(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What was done, the first step first, and what is undone, the next to redo first."""
        return tuple(change.label for change in self._done), tuple(change.label for change in reversed(self._undone))

    @property
    def dirty(self) -> bool:
        """Whether the design differs from the saved one by steps (done or taken back)."""
        return self._saved != len(self._done)

    def saved(self) -> None:
        """The design as it is now is on disk."""
        self._saved = len(self._done)

    def do(self, change: Change) -> Design:
        """Applies a Change as a new step. Raises StaleChange or BadDesign, and then nothing has changed."""
        self._design = apply(self._design, change)
        if self._saved is not None and self._saved > len(self._done):
            self._saved = None
        self._done.append(change)
        self._undone.clear()
        return self._design

    def squash_last(self) -> None:
        """Makes the last two steps one: to undo them together."""
        if len(self._done) >= 2 and self._saved != len(self._done) - 1:
            later, earlier = self._done.pop(), self._done.pop()
            if self._saved is not None and self._saved > len(self._done):
                self._saved = None
            self._done.append(earlier.squash(later))

    def undo(self) -> Change | None:
        """Takes the last step back. Returns the Change that did it, for the views; None: nothing to undo."""
        if not self._done:
            return None
        inverse = self._done[-1].inverse()
        self._design = apply(self._design, inverse)
        self._undone.append(self._done.pop())
        self._marks = [mark for mark in self._marks if mark <= len(self._done)]
        return inverse

    def redo(self) -> Change | None:
        """Does the last undone step again. Returns it; None: nothing to redo."""
        if not self._undone:
            return None
        change = self._undone[-1]
        self._design = apply(self._design, change)
        self._done.append(self._undone.pop())
        return change

    def mark(self) -> None:
        """A gesture begins here; marks nest."""
        self._marks.append(len(self._done))

    def bail(self) -> Change | None:
        """Gives up all steps since the last mark, for good. Returns the Change that did it, or None."""
        gesture = self._cut()
        if gesture is None:
            return None
        inverse = gesture.inverse()
        self._design = apply(self._design, inverse)
        return inverse

    def squash_to_mark(self, label: str = "") -> Change | None:
        """Makes all steps since the last mark one step. Returns it; None where they changed nothing."""
        gesture = self._cut()
        if gesture is None or not gesture.touched:
            return None
        step = gesture.model_copy(update={"label": label or gesture.label})
        self._done.append(step)
        return step

    def _cut(self) -> Change | None:
        """Takes the steps since the last mark off the list, as one Change."""
        start = self._marks.pop() if self._marks else len(self._done)
        steps = self._done[start:]
        if not steps:
            return None
        if self._saved is not None and self._saved > start:
            self._saved = None
        del self._done[start:]
        gesture = steps[0]
        for step in steps[1:]:
            gesture = gesture.squash(step)
        return gesture
