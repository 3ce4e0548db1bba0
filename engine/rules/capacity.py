"""Rules of capacity: what the clients' steady traffic asks for, and what there is. All read one analytic pass."""

import math
from collections.abc import Iterator

from engine.components.client import Client, Profile
from engine.components.database import Database
from engine.components.load_balancer import LoadBalancer
from engine.components.message_queue import MessageQueue
from engine.components.rate_limiter import RateLimiter
from engine.components.server import Server
from engine.components.worker import Worker
from engine.design.change import Change
from engine.design.records import get
from engine.figures import amount, duration, percent
from engine.rules.graph import ROLES, Graph, component_path, link_path
from engine.rules.load import sustained_factor, traffic
from engine.rules.repairs import id_of, put
from engine.rules.rule import Found, Problem, finding, rule
from engine.rules.waits import answer_ms, too_soon

LONG_WAIT = 2.0
"""Waiting of so many service times is long."""
BUSY = 0.7
"""No queue is long below this, whatever the formula says of one core."""


def waits_per_service(utilization: float, cores: int) -> float:
    """Mean wait in proportion to the service time of an M/M/c queue, in Sakasegawa's approximation."""
    return float(utilization ** (math.sqrt(2 * (cores + 1)) - 1) / (cores * (1 - utilization)))


@rule("CAP002", "past-the-knee", "warning")
def past_the_knee(graph: Graph) -> Iterator[Found]:
    """A component where calls wait longer than they are worked on.

    What it finds: components that are not overloaded, but where a call waits at least two service times in the mean.
    The more cores there are, the later that begins: at 67 % with one core, at 90 % with four.
    Why it matters: beyond the knee a little more traffic makes answers much slower; there is no room for a burst.
    Example: 90 requests/s of 10 ms each on one core.
    Fix: none; more cores, more instances, a cache or less work is the designer's choice.
    Sources: Sakasegawa, "An approximation formula Lq = a rho^b/(1 - rho)", Annals of the Institute of Statistical
    Mathematics 29, 1977; Gunther, Guerrilla Capacity Planning, 2007.
    """
    for one, utilization in graph.once(traffic).utilization.items():
        station = graph.behaviours[one].station
        if BUSY <= utilization < 1 and waits_per_service(utilization, station.cores) >= LONG_WAIT:
            wait = waits_per_service(utilization, station.cores)
            yield finding(
                f"The {graph.label(one)} would be {percent(utilization)} busy: "
                f"calls wait {wait:.1f} service times there.",
                component_path(one),
            )


def _pools(graph: Graph) -> Iterator[tuple[str, list[str]]]:
    """Load balancers with their servers."""
    for balancer in graph.of(LoadBalancer):
        targets = dict.fromkeys(link.target for _, link in graph.links_from(balancer) if link.weight > 0)
        servers = [one for one in targets if isinstance(graph.components[one], Server)]
        if servers and len(servers) == len(targets):
            yield balancer, servers


def _instances(graph: Graph, one: str) -> int:
    return graph.behaviours[one].station.most


def _one_more(graph: Graph, problem: Problem) -> Change | None:
    path = problem.subjects[0]
    server = graph.components[id_of(path)]
    if not isinstance(server, Server) or server.autoscaling is not None or len(problem.subjects) != 2:
        return None
    work = graph.once(traffic).utilization[id_of(path)] * server.instances
    instances = math.floor(work) + 2
    return put(graph.design, f"Run {instances} instances of {id_of(path)}", path, instances=instances)


@rule("CAP003", "no-room-for-a-failure", "warning", _one_more)
def no_room_for_a_failure(graph: Graph) -> Iterator[Found]:
    """A pool that the loss of one server overloads.

    What it finds: servers behind a balancer that are not overloaded together, but would be with one of them down.
    Why it matters: one crash then takes the others with it: redundancy that holds only while nothing fails.
    Example: two servers at 60 % each.
    Fix: where it is one component with several instances, as many that one can be missing.
    Sources: Beyer et al., Site Reliability Engineering, 2016, ch. 22 (cascading failures) and app. B (N + 2).
    """
    busy = graph.once(traffic).utilization
    for balancer, servers in _pools(graph):
        number = sum(_instances(graph, one) for one in servers)
        work = sum(busy.get(one, 0.0) * _instances(graph, one) for one in servers)
        scaled = any(graph.behaviours[one].station.scaling for one in servers)
        if number > 1 and not scaled and work / number < 1 <= work / (number - 1):
            where = (*map(component_path, servers), component_path(balancer))
            if len(servers) == 1:
                yield finding(
                    f"The load balancer {balancer!r} needs all its {number} servers: with one instance of "
                    f"{servers[0]!r} down the others would be {percent(work / (number - 1))} busy.",
                    *where,
                )
            else:
                yield finding(
                    f"The load balancer {balancer!r} needs all its {number} servers: with {servers[0]!r} down "
                    f"the others would be {percent(work / (number - 1))} busy.",
                    *where,
                )


def _under_way(graph: Graph, component_id: str) -> float:
    """Calls that are in a component at once in the mean, at least: Little's law."""
    return graph.once(traffic).rps(component_id) * graph.once(answer_ms).get(component_id, 0.0) / 1000


def _larger_pool(graph: Graph, problem: Problem) -> Change:
    path = problem.subjects[0]
    link = get(graph.design, path)
    wanted = graph.once(traffic).link_rps[id_of(path)] * graph.once(answer_ms)[link.target] / 1000
    size = math.ceil(2 * wanted) + 1
    return put(graph.design, f"Give {id_of(path)} {size} connections", path, pool_size=size)


@rule("CAP004", "pool-too-small", "error", _larger_pool)
def pool_too_small(graph: Graph) -> Iterator[Found]:
    """Fewer connections than calls that are under way.

    What it finds: links whose pool is smaller than rate times mean answer, even if nothing waits below.
    Why it matters: calls wait for a connection, ever longer, while the target is idle.
    Example: 1,000 calls/s of 10 ms each over a pool of 5; ten are under way at once.
    Fix: twice as many connections as are needed in the mean.
    Sources: Little, "A proof for the queuing formula L = lambda W", Operations Research 9(3), 1961; HikariCP wiki,
    "About Pool Sizing".
    """
    flow, times = graph.once(traffic), graph.once(answer_ms)
    for link_id, link in graph.design.links.items():
        if link.pool_size is None:
            continue
        wanted = flow.link_rps.get(link_id, 0.0) * times.get(link.target, 0.0) / 1000
        if wanted >= link.pool_size:
            yield finding(
                f"The link {link_id!r} has {link.pool_size} connections, but {wanted:.1f} calls to {link.target!r} "
                "are under way at once.",
                link_path(link_id),
            )


def _workers(graph: Graph, one: str) -> tuple[str, int] | None:
    """The field that says how many calls an instance has in hand, and the number."""
    component = graph.components[one]
    if isinstance(component, Server) and component.max_concurrency is not None:
        return "max_concurrency", component.max_concurrency
    if isinstance(component, Database) and component.max_connections is not None:
        return "max_connections", component.max_connections
    return ("concurrency", component.concurrency) if isinstance(component, Worker) else None


def _more_workers(graph: Graph, problem: Problem) -> Change | None:
    path = problem.subjects[0]
    field = _workers(graph, id_of(path))
    assert field is not None
    number = math.ceil(2 * _under_way(graph, id_of(path)) / _instances(graph, id_of(path))) + 1
    if number > 100_000:
        return None
    return put(graph.design, f"Let {id_of(path)} take {number} calls at once", path, **{field[0]: number})


@rule("CAP005", "workers-too-few", "error", _more_workers)
def workers_too_few(graph: Graph) -> Iterator[Found]:
    """Fewer workers than calls that are inside, although cores may be idle.

    What it finds: servers (`max_concurrency`), workers (`concurrency`) and databases (`max_connections`) with fewer
    places than rate times mean answer, waiting for calls below included.
    Why it matters: a worker that waits for an answer is not free. Calls queue, or are refused, at idle cores.
    Example: 100 requests/s that wait 200 ms for another service, on a server with 16 workers.
    Fix: twice as many as are needed in the mean.
    Sources: Little, "A proof for the queuing formula L = lambda W", Operations Research 9(3), 1961.
    """
    busy = graph.once(traffic).utilization
    for one in graph.components:
        field = _workers(graph, one)
        if field is None or busy.get(one, 0.0) >= 1:
            continue
        inside = _under_way(graph, one)
        if inside >= field[1] * _instances(graph, one):
            yield finding(
                f"The {graph.label(one)} has {field[1] * _instances(graph, one)} places ({field[0]}), but {inside:.1f} "
                "calls are inside at once.",
                component_path(one),
            )


@rule("CAP006", "time-out-below-the-answer", "warning")
def time_out_below_the_answer(graph: Graph) -> Iterator[Found]:
    """A caller that gives up before the mean answer is there.

    What it finds: links and clients whose time-out is shorter than the mean answer of what they call, waiting left out.
    Why it matters: most calls time out although nothing is broken, and their work is wasted.
    Example: a time-out of 5 ms for a server that computes 10 ms.
    Fix: none; a longer time-out above and faster work below are both possible.
    Sources: Beyer et al., Site Reliability Engineering, 2016, ch. 22 (picking a deadline).
    """
    used = graph.once(traffic).link_rps
    links = (
        (link_id, link.target, link.timeout_ms)
        for link_id, link in graph.design.links.items()
        if link.hedge_after_ms is None and used.get(link_id, 0.0) > 0
    )
    for link_id, target, after_ms, mean_ms in too_soon(graph, links):
        yield finding(
            f"The link {link_id!r} gives up after {amount(after_ms, 'ms')}, but {target!r} answers in "
            f"{amount(mean_ms, 'ms')} in the mean.",
            link_path(link_id),
        )
    clients = (
        (one, link.target, client.timeout_ms)
        for one in graph.entries
        if isinstance(client := graph.components[one], Client)
        for _, link in graph.links_from(one, ROLES - {"lookup"})
    )
    for one, target, after_ms, mean_ms in too_soon(graph, clients):
        yield finding(
            f"The client {one!r} gives up after {amount(after_ms, 'ms')}, but {target!r} answers in "
            f"{amount(mean_ms, 'ms')} in the mean.",
            component_path(one),
            component_path(target),
        )


@rule("CAP007", "limit-below-traffic", "warning")
def limit_below_traffic(graph: Graph) -> Iterator[Found]:
    """A rate limit that turns steady traffic away.

    What it finds: API gateways with a limit for all that is lower than the steady rate of what arrives.
    Why it matters: the difference is answered 429, all day, to users who do nothing unusual.
    Example: 1,500 requests/s at a limit of 1,000 a second.
    Fix: none; whether the limit or the traffic is right is not written in the design.
    Sources: RFC 6585, section 4 (429 Too Many Requests); Amazon API Gateway, request throttling.
    """
    for one in graph.of(RateLimiter):
        limiter = graph.components[one]
        assert isinstance(limiter, RateLimiter)
        arriving, allowed = graph.once(traffic).rps(one), limiter.limit / limiter.window_s
        if limiter.per == "all" and arriving > allowed * 1.0001:
            yield finding(
                f"The API gateway {one!r} lets {allowed:,.0f} requests/s pass of {arriving:,.0f} that arrive: "
                f"{percent(1 - allowed / arriving)} are turned away.",
                component_path(one),
            )


def _more_partitions(graph: Graph, problem: Problem) -> Change | None:
    path = problem.subjects[0]
    wanted = _deliveries(graph, id_of(path))
    number = math.ceil(2 * wanted) + 1
    if number > 10_000:
        return None
    return put(graph.design, f"Give {id_of(path)} {number} partitions", path, partitions=number)


def _deliveries(graph: Graph, queue: str) -> float:
    """Messages of a queue that are worked on at once in the mean: rate times the workers' time for one."""
    flow, times = graph.once(traffic), graph.once(answer_ms)
    workers = [graph.design.links[port.link_id] for port in graph.behaviours[queue].groups["consumers"].ports]
    ends = [link.source if link.target == queue else link.target for link in workers]
    slowest = max((times.get(one, 0.0) for one in ends), default=0.0)
    return flow.rps(queue) * slowest / 1000


@rule("CAP008", "partitions-too-few", "error", _more_partitions)
def partitions_too_few(graph: Graph) -> Iterator[Found]:
    """An ordered queue that works on fewer messages at once than come in.

    What it finds: queues with partitions where rate times the workers' time is more than the partitions: one message
    of each is under way at a time.
    Why it matters: the backlog grows however many workers there are.
    Example: 100 jobs/s of 100 ms each in 4 partitions; ten are needed.
    Fix: twice as many partitions as are needed in the mean.
    Sources: Apache Kafka documentation, consumer groups and partitions; Little, Operations Research 9(3), 1961.
    """
    for one in graph.of(MessageQueue):
        queue = graph.components[one]
        assert isinstance(queue, MessageQueue)
        if queue.partitions is not None and (wanted := _deliveries(graph, one)) >= queue.partitions:
            yield finding(
                f"The message queue {one!r} has {queue.partitions} partitions, but {wanted:.1f} messages must be "
                "worked on at once.",
                component_path(one),
            )


def peak_factor(profile: Profile, within_s: float) -> float:
    """How many times its plain rate a profile reaches, faster than within this time; 1 where it rises slowly."""
    sudden = profile.shape in ("step", "spike") or (profile.shape == "ramp" and profile.for_s < within_s)
    return max(1.0, profile.factor) if sudden else 1.0


def _start_with_enough(graph: Graph, problem: Problem) -> Change | None:
    path = problem.subjects[0]
    component = get(graph.design, path)
    least = math.ceil(_peak_work(graph, id_of(path)) * 1.1) + 1
    scaling = component.autoscaling.model_copy(update={"min_instances": least})
    if least > scaling.max_instances:
        return None
    return put(graph.design, f"Keep {least} instances of {id_of(path)} on", path, autoscaling=scaling)


def _peak_work(graph: Graph, one: str) -> float:
    """Busy instances that the sudden peak of all clients together asks of a component."""
    component = graph.components[one]
    assert isinstance(component, Server | Worker)
    assert component.autoscaling is not None
    scaling = component.autoscaling
    reaction_s = scaling.evaluation_s + component.boot_s
    arrivals = [client.arrivals for client in map(graph.components.get, graph.entries) if isinstance(client, Client)]
    steady = sum(one.mean_rps * sustained_factor(one.profile) for one in arrivals)
    peak = sum(one.mean_rps * peak_factor(one.profile, reaction_s) for one in arrivals)
    work = graph.once(traffic).utilization.get(one, 0.0) * _instances(graph, one)
    return work * peak / steady if steady > 0 else 0.0


@rule("CAP009", "scaling-slower-than-the-ramp", "warning", _start_with_enough)
def scaling_slower_than_the_ramp(graph: Graph) -> Iterator[Found]:
    """Traffic that rises faster than instances can boot.

    What it finds: components with autoscaling whose clients jump to a rate that the least number of instances cannot
    carry, in less time than one evaluation and one boot take.
    Why it matters: the queue grows for minutes, and calls time out, before the first new instance answers.
    Example: a spike of five times the rate at one instance that takes 90 s to notice and boot.
    Fix: as many instances at all times as the peak needs, where the maximum allows it.
    Sources: Amazon EC2 Auto Scaling User Guide, "Scheduled scaling" and "Predictive scaling".
    """
    for one, component in graph.components.items():
        if not isinstance(component, Server | Worker) or component.autoscaling is None:
            continue
        least = component.autoscaling.min_instances
        work = _peak_work(graph, one)
        if work >= least and _jumps(graph, component.autoscaling.evaluation_s + component.boot_s):
            reaction_s = component.autoscaling.evaluation_s + component.boot_s
            yield finding(
                f"The traffic of the {graph.label(one)} jumps to what {work:.1f} instances can do, but only {least} "
                f"are sure to be on and a new one takes up to {duration(reaction_s)}.",
                component_path(one),
            )


def _jumps(graph: Graph, within_s: float) -> bool:
    """Whether a client's traffic rises in less than this time."""
    clients = [client for client in map(graph.components.get, graph.entries) if isinstance(client, Client)]
    return any(peak_factor(client.arrivals.profile, within_s) > 1 for client in clients)


RULES = (
    past_the_knee,
    no_room_for_a_failure,
    pool_too_small,
    workers_too_few,
    time_out_below_the_answer,
    limit_below_traffic,
    partitions_too_few,
    scaling_slower_than_the_ramp,
)
