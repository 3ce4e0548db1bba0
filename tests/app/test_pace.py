import math

import pytest

from app.pace import LARGEST_DEBT_S, LONGEST_LEAP_S, Chunk, Pace, speed_text


class HandClock:
    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


def test_at_ten_times_speed_a_tenth_of_a_second_owes_one_simulated_second(clock: HandClock) -> None:
    pace = Pace(10.0, 5.0, clock)
    clock.now_s += 0.1
    assert pace.due_s(5.0) == pytest.approx(6.0)


def test_at_full_speed_the_next_leap_is_due_at_once(clock: HandClock) -> None:
    assert Pace(math.inf, 0.0, clock).due_s(3.0) == 3.0 + LONGEST_LEAP_S


def test_a_run_that_cannot_keep_up_forgets_its_debt(clock: HandClock) -> None:
    pace = Pace(1.0, 0.0, clock)
    clock.now_s += 60.0
    due_s = pace.due_s(0.0)
    assert due_s == pytest.approx(LARGEST_DEBT_S)
    clock.now_s += 0.1
    assert pace.due_s(due_s) == pytest.approx(due_s + 0.1)


def test_a_new_speed_counts_from_now(clock: HandClock) -> None:
    pace = Pace(50.0, 0.0, clock)
    clock.now_s += 0.1
    pace.restart(0.1, 5.0)
    clock.now_s += 0.1
    assert pace.due_s(5.0) == pytest.approx(5.01)


def test_the_achieved_speed_is_that_of_the_last_second(clock: HandClock) -> None:
    pace = Pace(math.inf, 0.0, clock)
    achieved = 0.0
    for tick in range(1, 31):
        clock.now_s += 0.1
        achieved = pace.achieved(tick * 0.1 if tick <= 15 else 1.5 + (tick - 15) * 0.5)
    assert achieved == pytest.approx(5.0)


def test_a_chunk_grows_towards_its_time_and_never_by_more_than_double() -> None:
    chunk = Chunk(1_000)
    chunk.learn(0.001)
    assert chunk.events == 2_000
    chunk.learn(0.0125)
    assert chunk.events == pytest.approx(1_600, abs=1)
    chunk.learn(100.0)
    assert chunk.events == pytest.approx(800, abs=1)


@pytest.mark.parametrize(("speed", "text"), [(0.1, "0.1×"), (1.0, "1×"), (50.0, "50×"), (math.inf, "max")])
def test_a_speed_reads_as_a_factor(speed: float, text: str) -> None:
    assert speed_text(speed) == text
