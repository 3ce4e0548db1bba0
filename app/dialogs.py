"""Every question the window asks; tests answer in its place."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal

from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox, QWidget

from engine.design.files import SUFFIX
from widgets.language import counted, tr
from widgets.random_failures import Drawing, RandomFailures
from widgets.silencing import ReasonQuestion
from widgets.study.campaign_questions import CampaignPlan, CampaignQuestions
from widgets.study.questions import Plan, StudyQuestions

Leave = Literal["save", "discard", "cancel"]

DESIGNS = f"Loadscape designs (*{SUFFIX} *.json);;All files (*)"
PICTURES = "PNG picture (*.png);;SVG drawing (*.svg)"
PNG_ONLY = "PNG picture (*.png)"
CHARTS = "PNG picture (*.png);;SVG drawing (*.svg);;Table (*.csv)"
TABLE = "Table (*.csv)"
TRACES = "OpenTelemetry traces (*.json)"
REPORTS = "HTML page (*.html);;PDF document (*.pdf)"
IMAGES = "Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.gif)"


class Dialogs:
    """Modal questions over one window."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def leave(self, name: str) -> Leave:
        """What becomes of the unsaved changes of a design that is about to be closed."""
        box = QMessageBox(self._parent)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(tr("Unsaved changes"))
        box.setText(tr("Save the changes to “{name}”?", name=name))
        box.setInformativeText(tr("They are lost if you don't save them."))
        save = box.addButton(tr("Save"), QMessageBox.ButtonRole.AcceptRole)
        discard = box.addButton(tr("Discard"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(save)
        box.exec()
        clicked = box.clickedButton()
        return "save" if clicked is save else "discard" if clicked is discard else "cancel"

    def end_runs(self, runs: int) -> bool:
        """Whether so many runs may end, as windows that are made anew begin without one."""
        box = QMessageBox(self._parent)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(tr("Language"))
        box.setText(
            counted("Change the language and end {count} run?", "Change the language and end {count} runs?", runs)
        )
        box.setInformativeText(tr("The windows are made anew. Designs and steps stay; what was measured is lost."))
        change = box.addButton(tr("Change the language"), QMessageBox.ButtonRole.AcceptRole)
        stay = box.addButton(tr("Keep running"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.exec()
        return box.clickedButton() is change

    def recover(self, name: str) -> bool:
        """Whether the changes a crash left in the journal of `name` are taken over; else they are thrown away."""
        box = QMessageBox(self._parent)
        box.setIcon(QMessageBox.Icon.Information)
        box.setWindowTitle(tr("Recover unsaved work"))
        box.setText(tr("Loadscape ended unexpectedly while “{name}” had unsaved changes.", name=name))
        box.setInformativeText(tr("They were kept. Restore them?"))
        restore = box.addButton(tr("Restore"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(tr("Throw away"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(restore)
        box.setEscapeButton(restore)  # who just closes the question loses nothing
        box.exec()
        return box.clickedButton() is restore

    def open_design(self, folder: Path) -> Path | None:
        """The design file to open."""
        chosen, _ = QFileDialog.getOpenFileName(self._parent, tr("Open a design"), str(folder), tr(DESIGNS))
        return Path(chosen) if chosen else None

    def save_design(self, proposal: Path) -> Path | None:
        """Where the design is to be saved; the suffix is added where none was given."""
        return self._save("Save the design as", proposal, DESIGNS)

    def random_failures(self) -> Drawing | None:
        """How failures are to be drawn by chance."""
        dialog = RandomFailures(self._parent)
        accepted = dialog.exec()
        dialog.deleteLater()
        return dialog.drawing if accepted else None

    def plan_study(self, title: str, about: str, others: dict[str, str]) -> Plan | None:
        """How many runs, how long, and with what to compare."""
        dialog = StudyQuestions(title, about, others, self._parent)
        accepted = dialog.exec()
        dialog.deleteLater()
        return dialog.plan if accepted else None

    def plan_campaign(self, failures: int, scenarios: Iterable[str], chosen: str) -> CampaignPlan | None:
        """Under how many seeds every failure is tried, how long it lasts, and which scenario is played besides."""
        dialog = CampaignQuestions(failures, scenarios, chosen, self._parent)
        accepted = dialog.exec()
        dialog.deleteLater()
        return dialog.plan if accepted else None

    def silence_reason(self, code: str, reason: str) -> str:
        """Why a rule is not to be reported for this design; empty: rather report it."""
        dialog = ReasonQuestion(code, reason, self._parent)
        accepted = dialog.exec()
        dialog.deleteLater()
        return dialog.reason if accepted else ""

    def name_scenario(self, taken: Iterable[str]) -> str:
        """A name for a new scenario; empty: rather not."""
        return self._name("Save as scenario", "Scenario", taken)

    def name_layout(self, taken: Iterable[str]) -> str:
        """A name for a layout of charts; empty: rather not."""
        return self._name("Keep this layout", "Layout", taken)

    def choose_chart(self, titles: Sequence[str]) -> str:
        """Which chart is meant; empty: rather none."""
        asked = tr("Export one chart"), tr("Chart")
        title, accepted = QInputDialog.getItem(self._parent, *asked, list(titles), 0, False)
        return title if accepted else ""

    def _name(self, title: str, wish: str, taken: Iterable[str]) -> str:
        names = set(taken)
        free = next(name for number in range(1, len(names) + 2) if (name := f"{tr(wish)} {number}") not in names)
        name, accepted = QInputDialog.getText(self._parent, tr(title), tr("Name"), text=free)
        return name.strip()[:200] if accepted else ""

    def open_picture(self, folder: Path) -> Path | None:
        """The picture to put on the canvas."""
        chosen, _ = QFileDialog.getOpenFileName(self._parent, tr("Open a picture"), str(folder), tr(IMAGES))
        return Path(chosen) if chosen else None

    def save_picture(self, title: str, proposal: Path, formats: str = PICTURES) -> Path | None:
        """Where a picture goes; its suffix decides the format."""
        return self._save(title, proposal, formats)

    def _save(self, title: str, proposal: Path, formats: str) -> Path | None:
        """The dialog adds the suffix itself, so that it asks before a file of the whole name is replaced."""
        dialog = QFileDialog(self._parent, tr(title), str(proposal.parent), tr(formats))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(proposal.suffix)
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(_suffix(kind) or proposal.suffix))
        dialog.selectFile(proposal.name)
        chosen = dialog.selectedFiles() if dialog.exec() else []
        dialog.deleteLater()
        return Path(chosen[0]) if chosen else None

    def about(self, version: str) -> None:
        """Who we are."""
        QMessageBox.about(
            self._parent,
            tr("About Loadscape"),
            tr(
                "<b>Loadscape {version}</b><p>Draw a web architecture, press Run, and watch millions of users hit it, "
                "request by request.</p><p>Open source under the MIT license.</p>",
                version=version,
            ),
        )

    def crashed(self, report: Path) -> None:
        """A programming error happened; the design is kept."""
        QMessageBox.critical(
            self._parent,
            tr("Loadscape made a mistake"),
            tr(
                "Something went wrong inside Loadscape. Your design is kept.\n\nA report was written to {report}",
                report=report,
            ),
        )


def _suffix(kind: str) -> str:
    """The first suffix of a line in the dialog's list: `.svg` of `SVG drawing (*.svg)`; empty for all files."""
    pattern = kind.partition("(*")[2].split(")")[0].split(" ")[0]
    return pattern if pattern.startswith(".") else ""
