"""How the members of an autoscaling group scale: one form that sets all of them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from engine.components.autoscaling import Autoscaling
from engine.design.change import apply, propose
from engine.design.document import Design
from engine.design.spec import Record, Spec
from engine.design.verbs.grouping import SCALES
from engine.errors import LoadscapeError
from widgets.forms.fields import Path
from widgets.forms.form import Form
from widgets.forms.rows import Rows
from widgets.language import counted, tr


class GroupScaling(QWidget):
    """The scaling rule that the members of one group have; where theirs differ, "mixed", and an edit makes it one."""

    proposed = Signal(object)
    """A Change."""
    explained = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._design = Design()
        self._group = ""
        self._members: Mapping[str, Spec] = {}
        heading = QLabel(tr("Autoscaling"))
        heading.setProperty("role", "section")
        self.note = QLabel()
        self.note.setProperty("role", "muted")
        self.note.setWordWrap(True)
        self.form = Form(Autoscaling)
        self.form.edited.connect(self._edited)
        self.form.explained.connect(self.explained)
        lines = Rows(self)
        for widget in (heading, self.note, self.form):
            lines.addWidget(widget)
        self.hide()

    @property
    def members(self) -> frozenset[str]:
        """The paths of the components whose rules are on show."""
        return frozenset(self._members)

    def show_group(self, design: Design, paths: Sequence[str], *, fresh: bool) -> None:
        """Show the rules of the members where exactly one autoscaling group is selected; else hide."""
        keys = [path.removeprefix("groups/") for path in paths if path.startswith("groups/")]
        group = design.board.groups.get(keys[0]) if len(keys) == len(paths) == 1 else None
        scales = group is not None and group.kind == "autoscaling_group"
        ids = group.members if group is not None and scales else ()
        self._design, self._group = design, keys[0] if scales else ""
        self._members = {f"components/{key}": design.components[key] for key in ids if _rule(design.components[key])}
        self.setVisible(scales)
        self.form.setVisible(bool(self._members))
        if not self._members:
            empty = tr("It has no members yet. Drag servers or workers into it: they then scale themselves.")
            self.note.setText(tr("None of its members scales itself any more.") if ids else empty)
            return
        said = counted("For its one member.", "For each of its {count} members.", len(self._members))
        self.note.setText(said)
        rules = [rule for spec in self._members.values() if (rule := _rule(spec)) is not None]
        self.form.show_records(rules, {}, fresh=fresh)

    def _edited(self, rules: Sequence[Record], path: Path) -> None:
        """Propose the rules for the members, where the whole design allows them."""
        pairs = zip(self._members.items(), rules, strict=True)
        records = {key: spec.model_copy(update={SCALES: rule}) for (key, spec), rule in pairs}
        label = f"Set {self.form.title(path).lower()} of {self._group}"
        try:
            change = propose(self._design, label, records)
            apply(self._design, change)
        except LoadscapeError as error:
            self.form.refuse(path, str(error))
        else:
            self.proposed.emit(change)


def _rule(spec: Spec) -> Record | None:
    return getattr(spec, SCALES, None)
