"""A run to look back at: bounded, thinned evenly, and every moment is what was seen then."""

from hypothesis import given
from hypothesis import strategies as st

from engine.design.notation import design as parse
from engine.results.recording import MOST, Recording, cut
from engine.simulation import Simulation
from tests.app.fake_simulation import frame

DESIGN = parse("users 50rps > web > db")


@given(st.lists(st.floats(0.01, 5.0), min_size=1, max_size=2000))
def test_a_recording_keeps_a_bounded_number_of_frames_spread_over_the_run(steps: list[float]) -> None:
    recording, now_s, times = Recording(), 0.0, []
    still = frame(DESIGN, 1.0)
    for step in steps:
        now_s += step
        times.append(now_s)
        recording.add(still._replace(now_s=now_s))
    assert len(recording) <= MOST
    assert recording.until_s == now_s
    seen = recording.at(now_s)
    assert seen is not None
    assert now_s - seen.now_s <= 2 * now_s / MOST + 5.0


def test_a_moment_is_shown_as_it_was_seen() -> None:
    simulation = Simulation.create(DESIGN)
    recording, kept = Recording(), {}
    for time_s in range(1, 21):
        simulation.advance(float(time_s))
        kept[time_s] = simulation.frame()
        recording.add(kept[time_s])
    for time_s in (3, 11, 20):
        seen = recording.at(time_s + 0.4)
        assert seen is not None
        assert seen._replace(series=kept[time_s].series) == kept[time_s]
        assert seen.series.completed_rps.tolist() == kept[time_s].series.completed_rps.tolist()
        assert seen.series.components["web"].utilization.tolist() == (
            kept[time_s].series.components["web"].utilization.tolist()
        )


def test_a_new_run_begins_a_new_recording() -> None:
    recording = Recording()
    assert recording.at(5.0) is None
    for now_s in (1.0, 2.0, 3.0, 0.5):
        recording.add(frame(DESIGN, 1.0)._replace(now_s=now_s))
    assert len(recording) == 1
    assert recording.until_s == 0.5


def test_the_series_are_cut_at_the_last_bucket_that_had_ended() -> None:
    series = frame(DESIGN, 10.0).series
    assert cut(series, 4.5).time_s.tolist() == [1.0, 2.0, 3.0, 4.0]
    assert len(cut(series, 0.0).time_s) == 0
