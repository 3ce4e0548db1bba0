"""What a call sets off at a component, ready for arithmetic: made once, followed with every rate."""

from typing import Literal, NamedTuple

from engine.components.plan import OpName, Plan, Targets
from engine.rules.graph import Behaviour, Graph

Split = tuple[tuple[str, str, float], ...]
"""Targets, the links to them, and which share of a group's calls each of them gets."""


class Move(NamedTuple):
    """One step of a plan."""

    kind: Literal["limit", "local", "work", "call"]
    calls: float = 1.0
    """For every call that arrives; of those that go by key the mean."""
    missed: bool = False
    """Only for those that the cache before it has missed."""
    work_s: float = 0.0
    split: Split = ()
    op: OpName | None = None
    """What is asked for; None: what was asked here."""
    asked: tuple[str, ...] = ()
    """Of a get: the caches that may answer it."""


Course = tuple[Move, ...]
LIMIT, LOCAL = Move("limit"), Move("local")


class Courses:
    """The courses of a graph's components; those of behaviours that an edit has left are taken over."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._before: dict[tuple[str, str, bool], tuple[Behaviour, Course]] = graph.earlier.get(Courses, {})
        self._made: dict[tuple[str, str, bool], tuple[Behaviour, Course]] = {}
        self._splits: dict[int, tuple[Targets, Split]] = {}
        """By the identity of a group, which is kept with it."""
        graph.later[Courses] = self._made

    def of(self, component_id: str, class_name: str, op: OpName) -> Course:
        """What a call of a class with this operation does at a component."""
        if op == "delete":
            return ()
        key, behaviour = (component_id, class_name, op == "set"), self._graph.behaviours[component_id]
        made = self._made.get(key) or self._before.get(key)
        if made is None or made[0] is not behaviour:
            plans = behaviour.plans[class_name]
            course = self._course(behaviour, class_name, plans.on_set if op == "set" else plans.default)
            made = (behaviour, course)
        self._made[key] = made
        return made[1]

    def split(self, group: Targets) -> Split:
        """Which members get which share of a group's calls."""
        known = self._splits.get(id(group))
        if known is not None:
            return known[1]
        split = _alone(group) if len(group.ports) == 1 else _shared(group)
        self._splits[id(group)] = (group, split)
        return split

    def _course(self, behaviour: Behaviour, class_name: str, plan: Plan) -> Course:
        groups = behaviour.carried[class_name]
        moves: list[Move] = []
        shards: list[float] = []
        for step in plan:
            if step.kind in ("shard", "scatter"):
                share = 1.0 if step.kind == "scatter" else 1.0 / step.in_use
                shards = [share] * step.in_use + [0.0] * (step.copies - step.in_use)
                continue
            calls = (shards.pop(0) if shards else 1.0) * step.copies
            missed = step.when == "missed"
            if step.when == "no_session":
                continue
            if step.kind == "limit":
                moves.append(LIMIT)
            elif step.kind in ("local_get", "edge_get"):
                moves.append(LOCAL)
            elif step.kind == "work" and step.service is not None:
                moves.append(Move("work", calls, missed, step.service.mean / 1000))
            elif step.kind == "call" and step.group in groups:
                group = groups[step.group]
                asked = tuple(port.target_id for port in group.ports) if step.op == "get" else ()
                moves.append(Move("call", calls, missed, 0.0, self.split(group), step.op, asked))
            elif step.kind == "enqueue":
                moves.append(Move("call", calls, missed, 0.0, self.split(groups["consumers"])))
        return tuple(moves)


def _alone(group: Targets) -> Split:
    """All calls to the only member, if it takes any."""
    (port,) = group.ports
    takes = port.target_id == group.cluster if group.policy == "primary" else port.link.weight > 0
    return ((port.target_id, port.link_id, 1.0),) if takes else ()


def _shared(group: Targets) -> Split:
    ports = tuple(port for port in group.ports if port.link.weight > 0)
    if group.policy == "primary":
        ports = tuple(port for port in group.ports if port.target_id == group.cluster)
    if group.policy in ("primary", "first"):
        ports = ports[:1]
    weights = [port.link.weight if group.policy.startswith("weighted") else 1.0 for port in ports]
    whole = sum(weights)
    return tuple((port.target_id, port.link_id, weight / whole) for port, weight in zip(ports, weights, strict=True))
