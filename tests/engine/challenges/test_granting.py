"""Who adds a component in a challenge is not refused for a time or a price that nobody told them."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from engine.challenges.fairness import check_fair
from engine.challenges.granting import granted
from engine.challenges.reading import Stored, load_challenge, names
from engine.components.cache import Cache
from engine.components.client import Client
from engine.design import verbs
from engine.design.change import apply
from engine.design.document import Design
from engine.design.spec import Spec, UnknownSpec

FOLDER = Path(__file__).parents[3] / "challenges"
STORED: Mapping[str, Stored] = {name[:2]: load_challenge(FOLDER / name) for name in names(FOLDER)}
KINDS = sorted(name for name, kind in Spec.kinds().items() if not issubclass(kind, Client | UnknownSpec))


def fresh(kind: str, start: Design) -> Spec:
    """A component as the palette makes it, let go where others of its kind stand, or else any machine."""
    alike = [spec.place for spec in start.components.values() if spec.kind == kind]
    places = [*alike, *(spec.place for spec in start.components.values() if not isinstance(spec, Client))]
    place = next((place for place in places if place is not None), None)
    return Spec.kinds()[kind].model_validate({"kind": kind, "place": place})


@pytest.mark.parametrize("number", STORED)
@pytest.mark.parametrize("kind", KINDS)
def test_a_component_of_any_kind_may_be_added_to_any_start_design(number: str, kind: str) -> None:
    stored = STORED[number]
    change = granted(verbs.add(stored.start, "fresh", fresh(kind, stored.start), (0.0, 0.0)), stored.start)
    check_fair(stored.challenge, stored.start, apply(stored.start, change))


def test_what_is_given_is_filled_in_and_what_was_chosen_stays() -> None:
    start = STORED["05"].start
    price = next(spec.node_price_usd_per_month for spec in start.components.values() if isinstance(spec, Cache))
    plain, chosen = Cache(), Cache(node_price_usd_per_month=1.0, memory_mb=64.0)
    made = [
        apply(start, granted(verbs.add(start, "fresh", spec, (0.0, 0.0)), start)).components["fresh"]
        for spec in (plain, chosen)
    ]
    assert isinstance(made[0], Cache)
    assert made[0].node_price_usd_per_month == price != plain.node_price_usd_per_month
    assert made[1] == chosen


def test_a_change_that_adds_no_component_is_the_same() -> None:
    start = STORED["01"].start
    change = verbs.move(start, dict.fromkeys(start.components, (5.0, 5.0)))
    assert granted(change, start) == change
