"""Rules about the shape of a design and the roles in it: links, balancers, queues, sessions."""

from collections.abc import Iterator
from typing import Any

from engine.components.cache import Cache
from engine.components.cdn import Cdn
from engine.components.load_balancer import LoadBalancer
from engine.components.message_queue import MessageQueue
from engine.components.server import Server
from engine.components.worker import Worker
from engine.design import verbs
from engine.design.change import Change, propose
from engine.design.document import Link
from engine.design.spec import Spec
from engine.design.verbs import fresh_id
from engine.rules.graph import Graph, component_path, link_path
from engine.rules.load import traffic
from engine.rules.repairs import id_of, put, sized
from engine.rules.rule import Found, Problem, finding, rule


def _take_out(graph: Graph, problem: Problem) -> Change:
    return verbs.disconnect(graph.design, id_of(problem.subjects[0]))


@rule("TOP008", "link-to-itself", "error", _take_out)
def link_to_itself(graph: Graph) -> Iterator[Found]:
    """A component that calls itself.

    What it finds: links whose two ends are the same component.
    Why it matters: every call would make another one, for ever.
    Example: `"app-app": {"source": "app", "target": "app"}`.
    Fix: remove the link.
    Sources: M. Nygard, Release It!, 2nd ed. 2018, ch. 4 (blocked threads).
    """
    for link_id, link in graph.design.links.items():
        if link.source == link.target:
            yield finding(
                f"The {graph.label(link.source)} is linked to itself.", link_path(link_id), component_path(link.source)
            )


@rule("TOP009", "link-drawn-twice", "warning", _take_out)
def link_drawn_twice(graph: Graph) -> Iterator[Found]:
    """Two links that say the same.

    What it finds: links with the same ends, the same role and the same request classes as another.
    Why it matters: the target counts twice where a target is chosen, and is called twice where each link is a call.
    Example: `lb-app` and `lb-app-2`, both from `lb` to `app`.
    Fix: remove the second; a `weight` says it when a target should get more.
    Sources: NGINX, ngx_http_upstream_module (`weight`).
    """
    seen: dict[Any, str] = {}
    for link_id, link in graph.design.links.items():
        what = (link.source, link.target, graph.roles[link_id], frozenset(link.classes))
        if what in seen:
            yield finding(
                f"The link {link_id!r} says the same as {seen[what]!r}: {link.source!r} calls {link.target!r} twice.",
                link_path(link_id),
                link_path(seen[what]),
            )
        seen.setdefault(what, link_id)


def _two_instances(graph: Graph, problem: Problem) -> Change | None:
    server = id_of(problem.subjects[1])
    if not isinstance(graph.components[server], Server):
        return None
    return put(graph.design, f"Run two instances of {server}", component_path(server), instances=2)


@rule("TOP010", "balancer-with-one-target", "advice", _two_instances)
def balancer_with_one_target(graph: Graph) -> Iterator[Found]:
    """A load balancer with nothing to choose from.

    What it finds: load balancers with a single target that is a single instance without autoscaling.
    Why it matters: the balancer adds a price and a point of failure, and the target still is one.
    Example: `lb > app`.
    Fix: a second instance of the server.
    Sources: Amazon ELB User Guide, Application Load Balancers (two Availability Zones or more).
    """
    for one in graph.of(LoadBalancer):
        targets = list(dict.fromkeys(link.target for _, link in graph.links_from(one)))
        alone = graph.components[targets[0]] if len(targets) == 1 else None
        if isinstance(alone, Server) and alone.instances == 1 and alone.autoscaling is None:
            yield finding(
                f"The load balancer {one!r} has one target, {targets[0]!r}: there is nothing to balance.",
                component_path(one),
                component_path(targets[0]),
            )


def _beside(graph: Graph, one: str, spec: Spec, link: Link | None, label: str, back: bool = False) -> Change:
    """A new component to the right of this one, linked from it (or from the new one to it)."""
    design = graph.design
    new_id = fresh_id(design.components, spec.names[0])
    ends = (new_id, one) if back else (one, new_id)
    wired = (link or Link(source=one, target=new_id)).model_copy(update={"source": ends[0], "target": ends[1]})
    placed = spec.model_copy(update={"place": graph.components[one].place})
    records: dict[str, Any] = {
        component_path(new_id): placed,
        link_path(fresh_id(design.links, f"{one[:28]}-{new_id[:28]}")): wired,
    }
    if one in design.board.positions:
        x, y = design.board.positions[one]
        records[f"positions/{new_id}"] = (x + 240, y + 120)
    return propose(design, label, records)


def _dead_letters_only(graph: Graph, queue: str) -> bool:
    callers = [graph.components[link.source] for _, link in graph.links_to(queue)]
    return bool(callers) and all(isinstance(caller, MessageQueue) for caller in callers)


def _add_worker(graph: Graph, problem: Problem) -> Change:
    queue = id_of(problem.subjects[0])
    calls = graph.once(traffic).calls.get(queue, {})
    jobs_rps = sum(rps * graph.classes[name].service_factor for (name, _), rps in calls.items())
    return _beside(graph, queue, sized(Worker(), jobs_rps), None, f"Let a worker consume {queue}")


@rule("TOP011", "queue-without-consumer", "error", _add_worker)
def queue_without_consumer(graph: Graph) -> Iterator[Found]:
    """Work that is accepted and never done.

    What it finds: message queues that are published to and have no worker; those for dead letters are kept to be
    looked at, and may have none.
    Why it matters: messages pile up until the queue is full and refuses, or loses, the rest.
    Example: `app > queue`.
    Fix: add a worker, of as many instances as the jobs need.
    Sources: Hohpe and Woolf, Enterprise Integration Patterns, 2003 (Message Channel, Message Endpoint).
    """
    for one in graph.of(MessageQueue):
        consumers = graph.behaviours[one].groups["consumers"].ports
        if graph.links_to(one, {"publish"}) and not consumers and not _dead_letters_only(graph, one):
            yield finding(f"The message queue {one!r} has no worker: its messages are never done.", component_path(one))


def _add_dead_letters(graph: Graph, problem: Problem) -> Change:
    queue = id_of(problem.subjects[0])
    return _beside(graph, queue, MessageQueue(), None, f"Keep dead letters of {queue}")


@rule("TOP012", "dead-letters-nowhere", "advice", _add_dead_letters)
def dead_letters_nowhere(graph: Graph) -> Iterator[Found]:
    """Messages that are given up without a trace.

    What it finds: queues with a `max_receives` that hand messages to workers and have no queue for the dead ones.
    Why it matters: a message that cannot be done is dropped, and nobody can find out why or do it later.
    Example: `queue(max_receives=5) > worker`.
    Fix: a queue for dead letters.
    Sources: Amazon SQS Developer Guide, dead-letter queues; Hohpe and Woolf, 2003 (Dead Letter Channel).
    """
    for one in graph.of(MessageQueue):
        queue = graph.components[one]
        assert isinstance(queue, MessageQueue)
        groups = graph.behaviours[one].groups
        if queue.max_receives is not None and groups["consumers"].ports and "dead letters" not in groups:
            yield finding(
                f"The message queue {one!r} drops a message after {queue.max_receives} deliveries: no queue keeps the "
                "dead ones.",
                component_path(one),
            )


def _five_receives(graph: Graph, problem: Problem) -> Change:
    path = problem.subjects[0]
    return put(graph.design, f"Give up on messages of {id_of(path)} after 5 deliveries", path, max_receives=5)


@rule("TOP013", "message-never-given-up", "advice", _five_receives)
def message_never_given_up(graph: Graph) -> Iterator[Found]:
    """A queue for dead letters that none ever reaches by being delivered too often.

    What it finds: queues without a `max_receives` that are linked to a queue for dead letters.
    Why it matters: a message that crashes its worker comes back for ever, and crashes the next one.
    Example: `queue > worker; queue > queue-dead`, with `"max_receives": null`.
    Fix: give up after five deliveries.
    Sources: Amazon SQS Developer Guide, dead-letter queues (maxReceiveCount).
    """
    for one in graph.of(MessageQueue):
        queue = graph.components[one]
        assert isinstance(queue, MessageQueue)
        if queue.max_receives is None and "dead letters" in graph.behaviours[one].groups:
            yield finding(
                f"The message queue {one!r} delivers a message without end: one that crashes its worker never reaches "
                "the dead letters.",
                component_path(one),
            )


def _sticky(graph: Graph, problem: Problem) -> Change:
    balancer = problem.subjects[1]
    return put(graph.design, f"Let {id_of(balancer)} bring users back", balancer, sticky=True)


def _sessions_asked(graph: Graph, one: str) -> bool:
    """Whether requests that need a session come to a component."""
    calls = graph.once(traffic).calls.get(one, {})
    return any(rps > 0 and graph.classes[name].needs_session for (name, _), rps in calls.items())


@rule("TOP014", "stateful-without-stickiness", "warning", _sticky)
def stateful_without_stickiness(graph: Graph) -> Iterator[Found]:
    """Users who are sent to a server that does not know them.

    What it finds: balancers with several targets that keep sessions in their own memory, where neither a cookie nor
    the user's address brings a user back to the same one.
    Why it matters: with n servers all but one in n requests find no session: users log in again and again.
    Example: `lb > app*2(state=stateful)` with round robin and a class that needs a session.
    Fix: sticky routing; better is a session store that all servers share.
    Sources: Amazon ELB, sticky sessions; Wiggins, The Twelve-Factor App, 2011, VI.
    """
    for one in graph.of(LoadBalancer):
        balancer = graph.components[one]
        assert isinstance(balancer, LoadBalancer)
        targets = list(dict.fromkeys(link.target for _, link in graph.links_from(one)))
        servers = [(target, graph.components[target]) for target in targets]
        stateful = [(to, it) for to, it in servers if isinstance(it, Server) and it.state == "stateful"]
        several = len(targets) > 1 or any(graph.behaviours[to].station.most > 1 for to, _ in stateful)
        asked = any(_sessions_asked(graph, to) for to, _ in stateful)
        if several and asked and not balancer.sticky and balancer.algorithm not in ("ip_hash", "consistent_hash"):
            yield finding(
                f"The server {stateful[0][0]!r} keeps sessions in its memory, but the load balancer {one!r} sends its "
                "users to others too.",
                component_path(stateful[0][0]),
                component_path(one),
            )


def _session_store(graph: Graph, problem: Problem) -> Change:
    server = id_of(problem.subjects[0])
    role = Link(source=server, target=server, role="session")
    for cache in graph.of(Cache):
        if cache in {link.target for _, link in graph.links_from(server)}:
            return verbs.connect(graph.design, server, cache, role)
    return _beside(graph, server, Cache(), role, f"Give {server} a session store")


@rule("TOP015", "session-store-missing", "warning", _session_store)
def session_store_missing(graph: Graph) -> Iterator[Found]:
    """Requests that need a session, and nobody who keeps one.

    What it finds: stateless servers at the head of the design that are asked for a class that needs a session, and
    have no link of the role `session`.
    Why it matters: the session is not looked up at all: the design is faster on paper than it can be.
    Example: `web > app` with a class that has `"needs_session": true`.
    Fix: a session store: the server's cache, or a new one.
    Sources: Wiggins, The Twelve-Factor App, 2011, VI (sticky sessions and time-limited stores).
    """
    for one in graph.of(Server):
        server = graph.components[one]
        assert isinstance(server, Server)
        front = all(
            link.source in graph.clients or isinstance(graph.components[link.source], LoadBalancer | Cdn)
            for _, link in graph.links_to(one)
        )
        kept = server.state == "stateful" or graph.links_from(one, {"session"})
        if front and not kept and _sessions_asked(graph, one):
            yield finding(
                f"The server {one!r} is asked for requests that need a session, and has no session store.",
                component_path(one),
            )


def _remove_place(graph: Graph, problem: Problem) -> Change:
    return verbs.remove(graph.design, [problem.subjects[0]])


@rule("TOP016", "place-without-components", "advice", _remove_place)
def place_without_components(graph: Graph) -> Iterator[Found]:
    """A zone or region in which nothing stands.

    What it finds: places without a component, in themselves or in a place inside them.
    Why it matters: it looks like redundancy in the drawing, and is none.
    Example: a zone `us-east-c` that was drawn and not used.
    Fix: remove the place.
    Sources: AWS Well-Architected Framework, Reliability Pillar (deploy the workload to multiple locations).
    """
    used = {component.place for component in graph.components.values()}
    used |= {place.inside for one, place in graph.design.places.items() if one in used}
    named = {event.target for of in graph.design.scenarios.values() for event in of.events}
    outer = {place.inside for place in graph.design.places.values()}
    for one in graph.design.places:
        if one not in used and one not in named and one not in outer and graph.components:
            yield finding(f"Nothing stands in the place {one!r}.", f"places/{one}")


RULES = (
    link_to_itself,
    link_drawn_twice,
    balancer_with_one_target,
    queue_without_consumer,
    dead_letters_nowhere,
    message_never_given_up,
    stateful_without_stickiness,
    session_store_missing,
    place_without_components,
)
