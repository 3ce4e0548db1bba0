"""Plans: for every station, request class and operation the steps below."""

from engine.components.plan import Lowerable, Plan, Step, carrying, component_of
from engine.lowering.builder import NOWHERE, Builder
from engine.lowering.watches import log_steps
from engine.program import NONE, OnFail, Op, StepKind, When

VARIANTS = 3
"""Plans per station and class: of a request or get, of a set, of a delete."""


def add_plans(builder: Builder) -> None:
    """Write every component's plans; stations of one component share them."""
    for component_id, component in builder.design.components.items():
        if not isinstance(component, Lowerable):
            continue
        logs = log_steps(builder, component_id)
        for owner, station in builder.owners(component_id):
            first = len(builder.plans)
            for class_name, request_class in builder.design.classes.items():
                plans = component.plans(request_class, carrying(builder.ports[component_id], class_name))
                for variant, plan in enumerate(((*plans.default, *logs), plans.on_set, ())):
                    _add_plan(builder, (owner, station), class_name, variant, plan)
            for row in [station] if component_id in builder.sites else builder.station_rows(component_id):
                builder.stations.set(row, plan=first)


Owner = tuple[str, int]
"""Whose plan it is: its name and its station."""


def _add_plan(builder: Builder, owner: Owner, class_name: str, variant: int, plan: Plan) -> None:
    first = len(builder.steps)
    for place, step in enumerate(plan):
        if step.kind != "lookup" or not step.static_class or _differs(builder, owner[0], step, class_name):
            add_step(builder, owner, (owner[0], class_name, variant, place), step)
    builder.plans.add((owner[0], class_name, variant), step0=first, steps=len(builder.steps) - first)


def _differs(builder: Builder, owner: str, step: Step, class_name: str) -> bool:
    """Whether static objects have other endpoints than a class, which are then to be looked up too."""
    asked = Step("lookup", group=step.endpoint)
    return group_of(builder, owner, asked, class_name) != group_of(
        builder, owner, asked._replace(static_class=True), class_name
    )


def add_step(builder: Builder, owner: Owner, key: tuple[str, str, int, int], step: Step) -> None:
    """Write one step under its key: (owner, request class, variant, place)."""
    name, station = owner
    memory = "sessions" if step.kind == "session" else "cache"
    static = static_class(builder) if step.static_class else None
    builder.steps.add(
        key,
        kind=StepKind[step.kind.upper()],
        when=When[step.when.upper()],
        on_fail=OnFail[step.on_fail.upper()],
        group=group_of(builder, name, step, key[1]),
        op=NONE if step.op is None else Op[step.op.upper()],
        endpoint=group_of(builder, name, step._replace(group=step.endpoint, prefer=""), key[1]),
        copies=step.copies,
        wait_for=step.wait_for if step.wait_for is not None and step.wait_for < step.copies else 0,
        service=NONE if step.service is None else builder.distribution(step.service),
        cache=builder.stations.get(station, memory),
        request_class=NONE if static is None else list(builder.design.classes).index(static),
        own_writes=int(step.own_writes),
        limiter=builder.limiters.keys.get((name, 0), NONE),
        share=step.share,
        by_user=int(step.by_user),
        seen0=builder.known_block() if step.kind in ("session_check", "session_kept") else 0,
        durable=int(step.durable),
    )


def static_class(builder: Builder) -> str | None:
    """The design's static class."""
    return next((name for name, kind in builder.design.classes.items() if kind.operation == "static"), None)


def group_of(builder: Builder, owner: str, step: Step, class_name: str) -> int:
    """The group that a step calls: that of the links which carry its class, where not all of them do."""
    name = (static_class(builder) or class_name) if step.static_class else class_name
    ending = builder.endings.get((component_of(owner), name), "")
    group = builder.groups.keys.get((owner, step.group + ending), NOWHERE)
    return builder.groups.keys.get((owner, step.prefer + ending), group) if step.prefer else group


def add_write_behind(builder: Builder) -> None:
    """A cache that writes behind has a step of its own for the write that reaches the database later."""
    for component_id, component in builder.design.components.items():
        if getattr(component, "pattern", "") != "write_behind":
            continue
        groups = [key for key in builder.groups.keys if isinstance(key, tuple) and key[0] == component_id]
        writes = [str(key[1]) for key in groups if str(key[1]).startswith("writes ")]
        if not writes:
            continue
        key = (component_id, "", 0, 0)
        owner = component_id, builder.stations.keys[component_id, 0]
        add_step(builder, owner, key, Step("call", group=writes[0], op="write", on_fail="ignore"))
        for row in builder.station_rows(component_id):
            builder.caches.set(builder.stations.get(row, "cache"), write_step=builder.steps.keys[key])


def add_dead_letters(builder: Builder) -> None:
    """A queue with a group for its dead letters has a step of its own that sends them there."""
    for queue_id, row in builder.queues.keys.items():
        group = (queue_id, "dead letters")
        if group in builder.groups.keys:
            key = (str(queue_id), "", 0, 0)
            add_step(
                builder,
                (str(queue_id), builder.stations.keys[str(queue_id), 0]),
                key,
                Step("call", group="dead letters", on_fail="ignore"),
            )
            builder.queues.set(row, dead_step=builder.steps.keys[key])
