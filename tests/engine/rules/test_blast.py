"""How far a failure reaches: what the rules say, beside taking the domain out and asking again."""

from collections.abc import Iterator
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.components.client import Client
from engine.components.plan import Step, Targets, carries
from engine.design.document import Design
from engine.design.files import from_json
from engine.design.notation import design
from engine.design.places import inside
from engine.rules.blast import Blast, Blasts, demands
from engine.rules.cuts import Domains, cuts, endures
from engine.rules.graph import Graph
from tests.engine.rules.cases import drawn
from tests.engine.rules.findings import found
from tests.engine.rules.test_any_design import drawings
from tests.helpers.valid_designs import runnable_designs

CLASSES = {"read": {"operation": "read", "weight": 3}, "write": {"operation": "write", "weight": 1}}
PLACES = {
    "east": {"location": "us-east-1"},
    "a": {"kind": "zone", "inside": "east"},
    "b": {"kind": "zone", "inside": "east"},
    "dc": {"kind": "data_center", "location": "eu-west-1"},
}


@st.composite
def routes(draw: st.DrawFn) -> Design:
    """Balancers before balancers before servers, some links for one class only: every call goes one way of several."""
    names = [f"lb-{n}" for n in range(draw(st.integers(1, 5)))] + [f"app-{n}" for n in range(draw(st.integers(1, 4)))]
    components: dict[str, Any] = {"users": {"kind": "client", "arrivals": {"rate_rps": 10}}}
    for name in names:
        kind = "load_balancer" if name.startswith("lb") else "server"
        components[name] = {"kind": kind, "place": draw(st.sampled_from([None, *PLACES]))}
    links: dict[str, Any] = {"users-lb-0": {"source": "users", "target": "lb-0"}}
    for number, source in enumerate(name for name in names if name.startswith("lb")):
        for target in draw(st.sets(st.sampled_from(names[number + 1 :]), min_size=1)):
            classes = draw(st.sampled_from([[], [], ["read"], ["write"]]))
            links[f"{source}-{target}"] = {"source": source, "target": target, "classes": classes}
    return from_json({"components": components, "links": links, "classes": CLASSES, "places": PLACES})


def outages(graph: Graph) -> Iterator[tuple[str, set[str]]]:
    """Every failure domain by its path, with the components that it takes along."""
    for one in graph.components:
        yield f"components/{one}", set() if endures(graph, one) else {one}
    for place in graph.design.places:
        within = inside(graph.design, place)
        yield f"places/{place}", {one for one in within if not isinstance(graph.components[one], Client)}


@given(routes())
def test_on_a_network_of_routes_the_cuts_are_those_of_taking_each_domain_out(drawn: Design) -> None:
    graph = Graph(drawn)
    for name in CLASSES:
        roads = graph.network(one for one, link in drawn.links.items() if carries(link, name))
        ends = {one for one in roads if not roads.out_degree(one)}
        reached = nx.descendants(roads, "users")
        told = cuts(graph, name)
        domains = graph.once(Domains)
        stopping = set(domains.of(told.stops["users", "call"]))
        for path, down in outages(graph):
            left = roads.subgraph(set(roads) - down)
            there = nx.descendants(left, "users")
            assert (path in stopping) == (not there & ends)
            hidden = {one for one in told.hides if path in set(domains.of(told.hides[one]))}
            assert hidden == reached - there
        assert set(told.hides) == reached | {"users"}


@given(routes())
def test_a_component_stops_a_class_where_the_minimum_cut_is_one(drawn: Design) -> None:
    graph = Graph(drawn)
    for name in CLASSES:
        roads = graph.network(one for one, link in drawn.links.items() if carries(link, name))
        roads.add_edges_from([(one, "answer") for one in list(roads) if not roads.out_degree(one) and one != "users"])
        cut = nx.minimum_node_cut(roads, "users", "answer")
        stopping = {
            path
            for path in graph.once(Domains).of(cuts(graph, name).stops["users", "call"])
            if path.startswith("components")
        }
        assert (len(cut) == 1) == bool(stopping)
        dominators = nx.immediate_dominators(roads, "users")
        chain, one = set(), dominators["answer"]
        while one != "users":
            chain.add(f"components/{one}")
            one = dominators[one]
        assert stopping == chain


def fails(graph: Graph, class_name: str, one: str, asked: str, down: set[str], partly: bool) -> bool:
    """Whether a call fails with these down, by asking step after step; `partly`: whether any may."""
    if one in down or one not in graph.behaviours or asked == "delete":
        return one in down
    behaviour = graph.behaviours[one]
    if isinstance(graph.components[one], Client):
        return _client_fails(graph, class_name, one, down, partly)
    groups = behaviour.carried[class_name]

    def lost(step: Step) -> bool:
        if step.kind != "call" or step.on_fail != "fail" or step.group not in groups:
            return False
        group = groups[step.group]
        return _nobody(graph, class_name, _takers(graph, groups, group), step.op or "", down, partly)

    plan = behaviour.plans[class_name].on_set if asked == "set" else behaviour.plans[class_name].default
    if graph.components[one].kind == "dns":
        return False
    first = next((number for number, step in enumerate(plan) if step.kind == "shard"), None)
    shards = plan[first + 1 : first + 1 + plan[first].in_use] if first is not None else ()
    unused = plan[first + 1 + plan[first].in_use : first + 1 + plan[first].copies] if first is not None else ()
    others = [step for step in plan if not any(step is other for other in (*shards, *unused))]
    if any(lost(step) for step in others if partly or step.when == "always"):
        return True
    asked_for = [lost(step) for step in shards if step.group in groups and groups[step.group].ports]
    return bool(asked_for) and (any(asked_for) if partly else all(asked_for))


def _client_fails(graph: Graph, class_name: str, one: str, down: set[str], partly: bool) -> bool:
    dns = [(link.target, False) for _, link in graph.links_from(one, {"lookup"})]
    operations = ("read", graph.classes[class_name].operation)
    groups = [graph.endpoints(one, class_name, operation) for operation in operations]
    takers = [(port.target_id, False) for group in groups for port in group.ports]
    return any(_nobody(graph, class_name, each, "", down, partly) for each in (dns, takers))


def _takers(graph: Graph, groups: Any, group: Targets) -> list[tuple[str, bool]]:
    """Who can take a call, and whether only by promotion."""
    takers = []
    for each in (group, *([groups[group.fallback]] if group.fallback in groups else [])):
        takers += [(port.target_id, False) for port in each.ports]
        primary = each.cluster if each.policy == "primary" else None
        if primary is not None and getattr(graph.components[primary], "failover", None) is not None:
            takers += [(one, True) for one in nx.descendants(graph.streams, primary)]
    return takers


def _nobody(
    graph: Graph, class_name: str, takers: list[tuple[str, bool]], op: str, down: set[str], partly: bool
) -> bool:
    return bool(takers) and all(
        one in down if promoted else fails(graph, class_name, one, op, down, partly) for one, promoted in takers
    )


@settings(max_examples=60, deadline=None)
@given(drawings() | runnable_designs())
def test_on_any_design_the_cuts_are_those_of_taking_each_domain_out(drawn: Design) -> None:
    graph = Graph(drawn)
    domains = graph.once(Domains)
    for name in graph.classes:
        told = cuts(graph, name)
        for one, asked in told.stops:
            stops, hurts = set(domains.of(told.stops[one, asked])), set(domains.of(told.hurts[one, asked]))
            for path, down in outages(graph):
                assert (path in stops) == fails(graph, name, one, asked, down, partly=False)
                assert (path in hurts) == fails(graph, name, one, asked, down, partly=True)


@settings(max_examples=60, deadline=None)
@given(drawings() | runnable_designs())
def test_shares_of_requests_are_shares_and_who_is_out_of_reach_is_not_down(drawn: Design) -> None:
    graph = Graph(drawn)
    blasts = graph.once(Blasts)
    down = dict(outages(graph))
    for path, blast in blasts.of.items():
        assert 0 <= blast.share <= 1 + 1e-9
        assert bool(blast.share) == bool(blast.stopped)
        assert blast.stopped or blast.hurt
        assert not set(blasts.unreachable(path)) & (down[path] | set(graph.entries))


def test_the_share_is_that_of_the_clients_and_classes_that_are_stopped() -> None:
    text = "web 30rps > lb > app > db; batch 10rps > lb-2 > app-2"
    graph = Graph(drawn(text, classes={"read": {"operation": "read"}, "write": {"operation": "write"}}))
    assert demands(graph) == {
        ("web", "read"): 15.0,
        ("web", "write"): 15.0,
        ("batch", "read"): 5.0,
        ("batch", "write"): 5.0,
    }
    blasts = graph.once(Blasts)
    assert blasts.of["components/db"].share == pytest.approx(0.75)
    assert blasts.of["components/app-2"].share == pytest.approx(0.25)
    assert blasts.unreachable("components/lb") == ["app", "db"]


def test_a_class_with_its_own_way_is_stopped_alone() -> None:
    text = "web 10rps > lb(standby=true) > app-1 + app-2 + app-3"
    put = {f"links/lb-app-{n}": {"classes": [name]} for n, name in ((1, "read"), (2, "read"), (3, "write"))}
    raw = drawn(text, classes=CLASSES, put=put)
    (problem,) = found(raw, "REL001")
    assert problem.message == (
        "The server 'app-3' is a single point of failure: while it is down 25 % of the requests ('write') fail."
    )


def test_a_page_is_stopped_by_what_stops_its_static_objects() -> None:
    classes = {"page": {"operation": "read", "response": "html"}, "static": {"operation": "static", "weight": 0}}
    put = {"links/web-lb": {"classes": ["page"]}, "components/web": {"assets_per_page": 5}}
    graph = Graph(drawn("web 10rps > lb(standby=true) > app*2; web > cdn", classes=classes, put=put))
    assert graph.once(Blasts).of["components/cdn"] == Blast(1.0, ("page",), ())
    put = {"components/web": {"assets_per_page": 5}}
    alone = Graph(drawn("web 10rps > lb(standby=true) > app*2; web > cdn", classes=classes, put=put))
    assert "components/cdn" not in alone.once(Blasts).of


def test_a_shard_takes_the_requests_for_its_keys_along_and_no_others() -> None:
    problems = found(design("web 10rps > app*2 > shards > db-1 + db-2"), "REL001")
    told = {problem.subjects[0]: problem.message for problem in problems}
    assert told["components/db-1"].endswith("while it is down some requests fail.")


def test_what_a_cache_holds_is_answered_without_its_database() -> None:
    problems = found(design("web 10rps > dns > app*2 > cache(pattern=read_through) > db"), "REL001")
    told = {problem.subjects[0]: problem.message for problem in problems}
    assert told["components/db"].endswith("while it is down some requests fail.")
    assert told["components/cache"].endswith("while it is down all requests fail, and nothing reaches 'db'.")


def test_a_zone_with_a_primary_and_every_replica_is_a_cut_though_each_of_them_is_none() -> None:
    def problems(of_replica: str) -> list[Any]:
        raw = drawn(
            "web 10rps > dns > app-1 + app-2 > db(failover={}) > replica; app-1 > db",
            places=PLACES,
            at={"app-1": "a", "app-2": "b", "db": "a", "replica": of_replica},
        )
        return found(raw, "GEO001")

    (problem,) = problems("a")
    assert problem.message == "An outage of the zone 'a' takes 3 components along: all requests fail."
    assert not problems("b")


def test_a_region_of_two_is_a_cut_where_what_both_need_stands_in_it_twice() -> None:
    raw = drawn(
        "web 10rps > dns > app-1 + app-2 > db(failover={}) > replica; app-1 > db",
        places=PLACES,
        at={"app-1": "a", "app-2": "dc", "db": "a", "replica": "b"},
    )
    (problem,) = found(raw, "GEO001")
    assert problem.subjects[0] == "places/east"
    assert problem.message == "An outage of the region 'east' takes 3 components along: all requests fail."
    moved = drawn(
        "web 10rps > dns > app-1 + app-2 > db(failover={}) > replica; app-1 > db",
        places=PLACES,
        at={"app-1": "a", "app-2": "dc", "db": "a", "replica": "dc"},
    )
    assert not found(moved, "GEO001")
