"""Every view of the window, and which of them show what."""

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtGui import QImage

from app import presets
from app.pace import SPEEDS, speed_text
from engine.design.files import load
from widgets.banner import Banner
from widgets.canvas import Canvas
from widgets.canvas.minimap import Minimap
from widgets.canvas.picture import image_of
from widgets.chaos import Chaos
from widgets.charts import Charts
from widgets.controls import RunControls
from widgets.debrief import DebriefCard
from widgets.inspector import Inspector
from widgets.language import tr
from widgets.lesson import LessonPanel
from widgets.outline import Outline
from widgets.palette import Palette
from widgets.problems import ProblemList
from widgets.scenario_table import ScenarioTable
from widgets.slo import Objectives
from widgets.status import Status
from widgets.steps import Steps
from widgets.theme import Theme
from widgets.timeline import TimeLine
from widgets.traces import Traces
from widgets.welcome import Welcome


def _controls() -> RunControls:
    return RunControls([(speed, speed_text(speed)) for speed in SPEEDS])


def _thumbnail(preset: str, theme: Theme) -> QImage:
    return image_of(load(presets.path(preset)), theme, scale=0.5)


@dataclass
class Panels:
    """The views, each made once; none of them knows another."""

    canvas: Canvas = field(default_factory=Canvas)
    palette: Palette = field(default_factory=Palette)
    outline: Outline = field(default_factory=Outline)
    inspector: Inspector = field(default_factory=Inspector)
    steps: Steps = field(default_factory=Steps)
    chaos: Chaos = field(default_factory=Chaos)
    charts: Charts = field(default_factory=Charts)
    traces: Traces = field(default_factory=Traces)
    lesson: LessonPanel = field(default_factory=LessonPanel)
    problems: ProblemList = field(default_factory=ProblemList)
    scenario: ScenarioTable = field(default_factory=ScenarioTable)
    objectives: Objectives = field(default_factory=Objectives)
    timeline: TimeLine = field(default_factory=TimeLine)
    status: Status = field(default_factory=Status)
    banner: Banner = field(default_factory=Banner)
    controls: RunControls = field(default_factory=_controls)

    def __post_init__(self) -> None:
        offers = [(name, tr(presets.title(name))) for name in presets.steps()]
        self.minimap = Minimap(self.canvas)
        self.welcome = Welcome(offers, _thumbnail, self.canvas.viewport())
        self.debrief = DebriefCard(self.canvas.viewport())

    @property
    def themed(self) -> tuple[Any, ...]:
        """Views with colors of their own: `set_theme`."""
        return tuple(vars(self).values())

    @property
    def drawn(self) -> tuple[Any, ...]:
        """Views of the design: `show(design, change)`."""
        planned = (self.chaos, self.scenario, self.objectives, self.timeline, self.charts, self.problems)
        return self.canvas, self.palette, self.inspector, self.outline, *planned

    @property
    def selecting(self) -> tuple[Any, ...]:
        """Views of the selection: `select(paths)`."""
        return self.inspector, self.charts, self.outline, self.chaos

    @property
    def live(self) -> tuple[Any, ...]:
        """Views of a moment of the run: `show_frame(frame)`."""
        return self.canvas, self.charts, self.status, self.objectives, self.inspector

    @property
    def proposing(self) -> tuple[Any, ...]:
        """Views that propose Changes."""
        edited = (self.timeline, self.scenario, self.objectives, self.charts)
        return self.canvas, self.inspector, self.problems, *edited

    @property
    def docked(self) -> dict[str, Any]:
        """Views that stand in docks, by the names of app/docks.py."""
        sides = ("palette", "outline", "minimap", "inspector", "steps", "chaos", "lesson")
        below = ("charts", "traces", "problems", "scenario", "objectives")
        return {name: getattr(self, name) for name in (*sides, *below)}
