"""What the advisor's table says of a step."""

from engine.advisor import Advice
from engine.design.change import Change
from engine.results.intervals import Interval, mean_interval
from engine.steps.step import Step
from widgets.study.advice import cells

STEP = Step("Twice the cores for db: 8", Change(label="Twice the cores"))
SURE = mean_interval([0.02, 0.03, 0.04])


def p99_of(seen: Interval | None) -> str:
    return cells(Advice(STEP, seen, SURE, SURE, SURE))[1]


def test_a_figure_of_several_runs_has_its_interval() -> None:
    assert p99_of(mean_interval([-100.0, -120.0, -140.0])) == "-120 ms ± 49.7 ms"


def test_a_figure_that_one_run_alone_has_is_told_as_that_of_one_run() -> None:
    assert p99_of(mean_interval([-120.0])) == "-120 ms in one run"


def test_a_figure_that_no_run_has_is_a_dash() -> None:
    assert p99_of(None) == "–"
