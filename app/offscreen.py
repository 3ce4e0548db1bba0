"""The same window on a machine without a display: runs a design, prints the summary, keeps the pictures."""

import math
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QMessageLogContext, QSettings, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from app.collector import Collector
from app.export import export
from app.look import Look
from app.report import report
from app.runner import Create, create_simulation
from app.settings import Settings, ThemeChoice
from app.source import find
from app.window import SIZE, Window
from app.worker import Running
from engine.design.document import Design, Scenario
from engine.errors import BadDesign

WARMUP_S = 5.0
SEED = 1


def with_warmup(design: Design, seed: int, scenario: Scenario | None) -> Running:
    """As `loadscape simulate` does it, so that both print the same figures."""
    return create_simulation(design, seed, scenario, WARMUP_S)


def run_offscreen(named: str, out: Path, *, until_s: float = 60.0, create: Create = with_warmup) -> int:
    """Run a file or preset with its first scenario, as fast as it goes; returns the program's exit code.

    Writes window.png, window-dark.png, diagram.png and charts.png to `out`.

    Raises LoadscapeError where there is no such design or it cannot run.
    """
    path = find(named)
    application = _application()
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="loadscape-") as folder:
        settings = Settings(QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat))
        settings.theme = "light"
        window = Window(settings, Look(application, settings), Path(folder), create=create)
        collector = Collector(window)
        try:
            _run(window, path, until_s)
            written = _pictures(window, out)
        finally:
            window.document.history.saved()
            window.close()
            collector.close()
    print(f"\nPictures: {', '.join(map(str, written))}")
    return 0


def _application() -> QApplication:
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    qInstallMessageHandler(_tell)
    return QApplication(sys.argv[:1])


def _tell(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """What Qt has to say, without what the off-screen platform says at every window and nobody can act on."""
    if not message.startswith("This plugin does not support"):
        print(message, file=sys.stderr)


def _run(window: Window, path: Path, until_s: float) -> None:
    window.resize(*SIZE)
    window.show()
    window.start(path)
    scenario = next(iter(window.document.design.scenarios), "")
    window.panels.controls.choose_scenario(scenario)
    print(f"Running {window.document.design.name!r}" + (f" with scenario {scenario!r}" if scenario else "") + " …")
    ended = QEventLoop()
    failures: list[BaseException | str] = []
    results: list[Any] = []
    runner, design = window.runner, window.document.design
    runner.finished.connect(results.append)
    runner.failed.connect(failures.append)
    runner.broke.connect(failures.append)
    for signal in (runner.finished, runner.failed, runner.broke):
        signal.connect(ended.quit)
    runner.set_speed(math.inf)
    runner.run(design, seed=SEED, scenario=design.scenarios.get(scenario), until_s=until_s)
    ended.exec()
    if failures:
        failure = failures[0]
        raise failure if isinstance(failure, BaseException) else BadDesign(failure)
    print(report(results[0].to_json()), end="")


def _pictures(window: Window, out: Path) -> list[Path]:
    written = []
    choices: dict[ThemeChoice, str] = {"dark": "window-dark.png", "light": "window.png"}
    for choice, name in choices.items():
        window.context.look.choose(choice)
        QApplication.processEvents()
        window.grab().save(str(out / name))
        written.append(out / name)
    export(window.document.design, out / "diagram.png")
    window.panels.charts.export_png(out / "charts.png")
    return [*written, out / "diagram.png", out / "charts.png"]
