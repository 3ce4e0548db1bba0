"""The debrief and the bands against runs whose end is known."""

import numpy as np
import pytest

from engine.design.document import Event, Scenario
from engine.design.notation import design as parse
from engine.experiments import Stopped, Watch, replicate, run
from engine.results.bands import band, collapse_share, collapsed, failed
from engine.results.debrief import debrief, worst_moment


def test_a_quiet_run_has_headroom_everywhere() -> None:
    told = debrief(run(parse("users 20rps > web > db"), 20.0).to_json())
    assert told.headline.startswith("100 % of ")
    assert "there is headroom everywhere" in told.hottest[-1]
    assert told.errors == ()
    assert [heading for heading, _ in told.sections()] == ["Hottest"]


def test_an_overloaded_server_is_named_as_the_bottleneck() -> None:
    told = debrief(run(parse("users 900rps > web > db"), 20.0).to_json())
    assert told.hottest[0].startswith("web was ")
    assert "it is the bottleneck" in told.hottest[0]


def test_a_failure_is_told_with_its_times() -> None:
    crash = Scenario(events=(Event(at_s=5.0, event="crash", target="web", for_s=4.0),))
    told = debrief(run(parse("users 50rps > web"), 20.0, scenario=crash).to_json())
    assert told.recovered[0].startswith("web failed at 5 s: ")
    assert "it was back after" in told.recovered[0]
    assert any("a component was down" in sentence for sentence in told.errors)
    assert any("Most calls failed on users-web" in sentence for sentence in told.errors)


@pytest.mark.parametrize(("failures", "last"), [(4, "1 more failure followed."), (5, "2 more failures followed.")])
def test_failures_beyond_the_first_three_are_counted(failures: int, last: str) -> None:
    crashes = tuple(
        Event(at_s=float(at), event="crash", target="web", for_s=1.0) for at in range(1, 1 + 2 * failures, 2)
    )
    told = debrief(run(parse("users 50rps > web"), 14.0, scenario=Scenario(events=crashes)).to_json())
    assert told.recovered[-1] == last


def test_a_run_without_requests_says_so() -> None:
    assert debrief(run(parse("users 0.001rps > web"), 0.1).to_json()).headline == "No request arrived."


def test_the_worst_moment_is_when_a_series_was_highest() -> None:
    assert worst_moment([1.0, 2.0, 3.0], [5.0, None, 9.0]) == (3.0, 9.0)
    assert worst_moment([1.0], [None]) is None


def test_a_band_holds_eight_runs_of_ten() -> None:
    runs = replicate(parse("users 50rps > web"), 20.0, 20)
    found = band(runs.results, "completed_rps")
    rows = np.array([result["series"]["completed_rps"] for result in runs.results])
    inside = (rows >= found.low) & (rows <= found.high)
    assert 0.75 <= inside.mean() <= 0.95
    assert (found.low <= found.middle).all()
    assert (found.middle <= found.high).all()
    assert band(failed(runs.results), "failed").high.max() == 0


def test_a_metastable_or_overloaded_run_has_collapsed_and_a_healthy_one_has_not() -> None:
    healthy, flooded = replicate(parse("users 50rps > web"), 10.0, 3), replicate(parse("users 4000rps > web"), 10.0, 3)
    assert not any(map(collapsed, healthy.results))
    assert all(map(collapsed, flooded.results))
    assert collapse_share(flooded.results).mean == 1.0


def test_an_experiment_tells_how_far_it_is_and_can_be_called_off() -> None:
    heard: list[int] = []
    replicate(parse("users 50rps > web"), 5.0, 4, watch=Watch(heard.append))
    assert sorted(heard) == [1, 2, 3, 4]
    watch = Watch()
    watch.stop = True
    with pytest.raises(Stopped):
        replicate(parse("users 50rps > web"), 1e6, 4, watch=watch)
