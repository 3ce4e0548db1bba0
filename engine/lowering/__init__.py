"""The compiler: a design becomes the tables the kernel runs on."""

from collections.abc import Mapping

from frozendict import frozendict

from engine.components.client import Client
from engine.components.plan import ALL_CLASSES, Lowerable
from engine.components.rate_limiter import CELLS, RateLimiter
from engine.components.roles import ends, role_of
from engine.design.document import Design, RequestClass
from engine.design.verbs.naming import fresh_id
from engine.lowering.assemble import assemble
from engine.lowering.builder import Builder
from engine.lowering.clients import add_classes, add_clients, count_users
from engine.lowering.clusters import add_clusters
from engine.lowering.groups import add_groups
from engine.lowering.links import add_nowhere_link
from engine.lowering.network import ports_of
from engine.lowering.plans import add_dead_letters, add_plans, add_write_behind
from engine.lowering.queues import add_queues
from engine.lowering.shards import add_shardings
from engine.lowering.stations import add_stations
from engine.lowering.watches import add_watches
from engine.program import LOG_HEADS, LOG_ROWS, Program


def lower(
    design: Design, seed: int = 1, warmup_s: float = 0.0, nodes: Mapping[str, int] = frozendict()
) -> tuple[Program | None, tuple[str, ...]]:
    """The program of a design, or None and one sentence for each thing that keeps it from running.

    `nodes`: by component how many instances there are rows for at least, those switched off included.
    """
    problems = _problems(design)
    if problems:
        return None, problems
    if not design.classes:
        design = design.model_copy(update={"classes": frozendict({"request": RequestClass()})})
    design = _with_assets(design)
    builder = Builder(design, ports_of(design), seed, nodes)
    count_users(builder)
    add_classes(builder)
    add_stations(builder)
    add_nowhere_link(builder)
    add_clusters(builder, LOG_ROWS, LOG_HEADS)
    add_groups(builder)
    add_queues(builder)
    add_plans(builder)
    add_write_behind(builder)
    add_shardings(builder)
    add_dead_letters(builder)
    add_clients(builder)
    add_watches(builder)
    return assemble(builder, warmup_s), ()


def _with_assets(design: Design) -> Design:
    """Assets that pages pull are of the design's static class; where there is none they get one of their own."""
    classes = design.classes
    pulled = any(
        isinstance(component, Client) and component.pulls_assets(kind)
        for component in design.components.values()
        for kind in classes.values()
    )
    if not pulled or any(kind.operation == "static" for kind in classes.values()):
        return design
    assets = RequestClass(operation="static", weight=0.0)
    return design.model_copy(update={"classes": frozendict({**classes, fresh_id(classes, "assets"): assets})})


def _problems(design: Design) -> tuple[str, ...]:
    problems = []
    clients = [one for one, component in design.components.items() if component.kind == "client"]
    if not clients:
        problems.append("the design has no client: nothing would send a request")
    for component_id, component in design.components.items():
        if not isinstance(component, Lowerable):
            problems.append(f"components.{component_id}: kind {component.kind!r} is not known to this version")
    for client_id in clients:
        mix = getattr(design.components[client_id], "mix", {})
        problems += [
            f"components.{client_id}.mix: no request class is called {name!r}"
            for name in mix
            if name not in design.classes
        ]
        weights = mix.values() if mix else [kind.weight for kind in design.classes.values()] or [1.0]
        if not sum(weights) > 0:
            problems.append(f"components.{client_id}.mix: expected at least one request class with a weight above 0")
    users = sum(component.active_users for component in design.components.values() if isinstance(component, Client))
    for component_id, component in design.components.items():
        if isinstance(component, RateLimiter) and component.cells(users) > CELLS:
            problems.append(
                f"components.{component_id}.limit: a log of {component.limit} requests for each of {users} users "
                f"is more than is simulated exactly; expected at most {CELLS} in all"
            )
    for link_id, link in design.links.items():
        role = role_of(link, *(design.components[one] for one in ends(design, link)))
        if link.classes and role in ALL_CLASSES:
            problems.append(
                f"links.{link_id}.classes: expected none: a link of the role {role} carries whatever there is"
            )
    for place_id, place in design.places.items():
        if _stands_in_itself(design, place_id):
            problems.append(f"places.{place_id}.inside: a place cannot stand in itself ({place.inside})")
    return tuple(problems)


def _stands_in_itself(design: Design, place_id: str) -> bool:
    seen = {place_id}
    outer = design.places[place_id].inside
    while outer is not None:
        if outer in seen:
            return True
        seen.add(outer)
        outer = design.places[outer].inside
    return False


__all__ = ["lower"]
