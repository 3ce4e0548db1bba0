"""Measures what a lesson claims, by a run."""

from typing import Any

from engine.design import verbs
from engine.design.change import apply
from engine.design.document import Design
from engine.errors import BadDesign
from engine.lessons.lesson import Claim
from engine.simulation import Simulation

SEED = 1


def setting(claim: Claim) -> tuple[Any, ...]:
    """What the claim's run depends on: claims that agree in it can share the run."""
    return claim.scenario, tuple(deed.model_dump_json() for deed in claim.where), claim.warmup_s, claim.until_s


def result_of(design: Design, claim: Claim) -> dict[str, Any]:
    """The result, as JSON data, of the run that the claim speaks of. Raises BadDesign where it cannot run."""
    if claim.scenario and claim.scenario not in design.scenarios:
        raise BadDesign(f"claim {claim.name}: no scenario is called {claim.scenario!r}")
    for deed in claim.where:
        design = apply(design, verbs.set_field(design, deed.target, deed.field, deed.value))
    scenario = design.scenarios[claim.scenario] if claim.scenario else None
    simulation = Simulation.create(design, seed=SEED, warmup_s=claim.warmup_s, scenario=scenario)
    return simulation.run(claim.until_s).to_json()


def figure_of(result: dict[str, Any], claim: Claim) -> float:
    """The figure the claim is about. Raises BadDesign where the result has none."""
    value: Any = result
    for part in claim.figure.split("."):
        if isinstance(value, list) and part in ("0", "1", "2") and int(part) < len(value):
            value = value[int(part)]
        elif isinstance(value, dict) and part in value:
            value = value[part]
        else:
            raise BadDesign(f"claim {claim.name}: the result has no {claim.figure} ({part!r} is not there)")
    if not isinstance(value, int | float):
        raise BadDesign(f"claim {claim.name}: {claim.figure} has no value in this run")
    return float(value)
