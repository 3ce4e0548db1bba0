"""Rules about how failures are noticed and what is done about them: health checks, failover, monitoring."""

from collections.abc import Iterator
from typing import Any

from engine.components.database import Database
from engine.components.dns import Dns
from engine.components.load_balancer import LoadBalancer
from engine.components.monitoring import Alert, Monitoring
from engine.components.server import Server
from engine.design import verbs
from engine.design.change import Change
from engine.design.records import get
from engine.design.spec import HealthCheck
from engine.figures import duration, share
from engine.rules.graph import Graph, component_path
from engine.rules.repairs import id_of, put
from engine.rules.rule import Found, Problem, finding, rule

MONTH_S = 30 * 86_400.0
TARGETS = ("server", "load_balancer", "rate_limiter", "cache", "database", "cdn", "sharded_database")


def _choices(graph: Graph, component_id: str) -> int:
    """How many instances a router chooses from."""
    targets = {link.target for _, link in graph.links_from(component_id) if link.weight > 0}
    instances = (graph.components[target] for target in targets)
    return sum(one.instances if isinstance(one, Server) else one.kind in TARGETS for one in instances)


def _checks(graph: Graph) -> Iterator[tuple[str, HealthCheck]]:
    """Every health check, by the component that makes it."""
    for component_id, component in graph.components.items():
        if isinstance(component, Dns | LoadBalancer) and component.health_check is not None:
            yield component_id, component.health_check
        if isinstance(component, Database) and component.failover is not None:
            yield component_id, component.failover.health_check


def _with_check(graph: Graph, path: str, label: str, **fields: Any) -> Change:
    """Other values of the health check of a router or of a primary's failover."""
    component = get(graph.design, path)
    if isinstance(component, Database):
        assert component.failover is not None
        check = component.failover.health_check.model_copy(update=fields)
        return put(graph.design, label, path, failover=component.failover.model_copy(update={"health_check": check}))
    return put(graph.design, label, path, health_check=component.health_check.model_copy(update=fields))


def _add_check(graph: Graph, problem: Problem) -> Change:
    path = problem.subjects[0]
    return put(graph.design, f"Let {id_of(path)} check the health of its targets", path, health_check=HealthCheck())


@rule("REL011", "balancer-without-health-check", "warning", _add_check)
def balancer_without_health_check(graph: Graph) -> Iterator[Found]:
    """A load balancer that does not notice a dead target.

    What it finds: load balancers with two targets or more that neither check their health nor eject the failing ones.
    Why it matters: the dead target goes on getting its share: of two targets, every other request fails.
    Example: `lb > app*2` with `"health_check": null`.
    Fix: an active health check.
    Sources: NGINX, HTTP health checks; Envoy, outlier detection; HAProxy, "check".
    """
    for one in graph.of(LoadBalancer):
        balancer = graph.components[one]
        assert isinstance(balancer, LoadBalancer)
        choices = _choices(graph, one)
        if balancer.health_check is None and balancer.passive_ejection is None and choices > 1:
            yield finding(
                f"The load balancer {one!r} does not check its {choices} targets: "
                "one that is down goes on getting its share of the calls.",
                component_path(one),
            )


@rule("REL012", "dns-without-health-check", "warning", _add_check)
def dns_without_health_check(graph: Graph) -> Iterator[Found]:
    """DNS that goes on naming a dead endpoint.

    What it finds: DNS with two records or more, of any policy but simple, that does not check their health.
    Why it matters: the failover policy never fails over, and the others send users to an endpoint that is down.
    Example: `dns(policy=failover) > lb-1 + lb-2` with `"health_check": null`.
    Fix: an active health check.
    Sources: Amazon Route 53 Developer Guide, "Creating Route 53 health checks and configuring DNS failover".
    """
    for one in graph.of(Dns):
        dns = graph.components[one]
        assert isinstance(dns, Dns)
        if dns.health_check is None and dns.policy != "simple" and _choices(graph, one) > 1:
            yield finding(
                f"The DNS {one!r} answers with endpoints that it does not check: "
                f"its policy {dns.policy!r} goes on naming one that is down.",
                component_path(one),
            )


def _sooner_timeout(graph: Graph, problem: Problem) -> Change:
    path = problem.subjects[0]
    check = dict(_checks(graph))[id_of(path)]
    return _with_check(
        graph, path, f"Let a check of {id_of(path)} end before the next", timeout_s=max(0.001, check.interval_s / 2)
    )


@rule("REL013", "check-outlasts-interval", "warning", _sooner_timeout)
def check_outlasts_interval(graph: Graph) -> Iterator[Found]:
    """A health check that is still waiting when the next is due.

    What it finds: health checks of balancers, DNS and failovers with a time-out longer than their interval.
    Why it matters: a target that hangs is then found later than interval and thresholds promise; products refuse
    such values.
    Example: `"health_check": {"interval_s": 1, "timeout_s": 2}`.
    Fix: a time-out of half the interval.
    Sources: Amazon ELB, Application Load Balancers, health checks for target groups (time-out and interval).
    """
    for one, check in _checks(graph):
        if check.timeout_s > check.interval_s:
            yield finding(
                f"A health check of the {graph.label(one)} waits {duration(check.timeout_s)}, longer than the "
                f"{duration(check.interval_s)} to the next one.",
                component_path(one),
            )


def _second_check(graph: Graph, problem: Problem) -> Change:
    path = problem.subjects[0]
    return _with_check(graph, path, f"Let two checks of {id_of(path)} decide", unhealthy_after=2)


@rule("REL014", "one-check-decides", "advice", _second_check)
def one_check_decides(graph: Graph) -> Iterator[Found]:
    """A single lost probe that takes a target out.

    What it finds: health checks that find a target dead after one failed check.
    Why it matters: one lost packet or one pause of a garbage collector takes a healthy target out, or promotes a
    replica and loses writes.
    Example: `"failover": {"health_check": {"unhealthy_after": 1}}`.
    Fix: two failed checks in a row.
    Sources: HAProxy configuration manual ("fall", 3 by default); Chandra and Toueg, "Unreliable Failure Detectors for
    Reliable Distributed Systems", JACM 43(2), 1996.
    """
    for one, check in _checks(graph):
        if check.unhealthy_after == 1:
            yield finding(
                f"One failed check is enough for the {graph.label(one)} to act: a lost probe looks like a crash.",
                component_path(one),
            )


def detection_s(check: HealthCheck) -> float:
    """The longest time from a failure to the check that finds it."""
    return check.interval_s * check.unhealthy_after + check.timeout_s


def _check_sooner(graph: Graph, problem: Problem) -> Change | None:
    path = problem.subjects[0]
    check = dict(_checks(graph))[id_of(path)]
    budget_s = _budget_s(graph) * max(1, _choices(graph, id_of(path)))
    interval_s = budget_s / (check.unhealthy_after + 1) * 0.9
    if interval_s < 0.1:
        return None
    return _with_check(
        graph,
        path,
        f"Check {id_of(path)} every {duration(interval_s)}",
        interval_s=interval_s,
        timeout_s=interval_s / 2,
    )


def _budget_s(graph: Graph) -> float:
    """Seconds of a full outage in a month that the strictest objective leaves."""
    objectives = graph.design.board.objectives.values()
    return min(((1 - one.target) * MONTH_S for one in objectives), default=MONTH_S)


@rule("REL015", "detection-slower-than-objective", "warning", _check_sooner)
def detection_slower_than_objective(graph: Graph) -> Iterator[Found]:
    """One failure that uses up the error budget before it is even noticed.

    What it finds: health checks that notice a failed target so late that the requests lost until then exceed a
    month's error budget of the strictest objective. Of n targets only one n-th of the requests is lost.
    Why it matters: no design keeps an objective whose budget a single crash consumes.
    Example: an objective of 99.9999 % (2.6 s a month) with checks every 5 s that must fail twice.
    Fix: check more often.
    Sources: Treynor et al., "The Calculus of Service Availability", ACM Queue 15(2), 2017.
    """
    budget_s = _budget_s(graph)
    for one, check in _checks(graph):
        balancer = graph.components[one]
        lost_s = detection_s(check) / max(1, _choices(graph, one))
        retries = isinstance(balancer, LoadBalancer) and balancer.retries > 0
        if lost_s > budget_s and not retries:
            yield finding(
                f"The {graph.label(one)} may need {duration(detection_s(check))} to notice a failure: "
                f"more than the {duration(budget_s)} of outage a month that the objective allows.",
                component_path(one),
            )


def _add_replica(graph: Graph, problem: Problem) -> Change:
    return verbs.add_replica(graph.design, id_of(problem.subjects[0]))


@rule("REL016", "failover-without-replica", "warning", _add_replica)
def failover_without_replica(graph: Graph) -> Iterator[Found]:
    """Automatic failover with nobody to promote.

    What it finds: primaries with failover and no replica that follows them.
    Why it matters: the failure is noticed, and nothing can take over.
    Example: `db(failover={})` alone.
    Fix: add a replica, in another zone where there is one.
    Sources: Amazon RDS User Guide, "Multi-AZ deployments"; Patroni documentation, replica bootstrap.
    """
    for one in graph.of(Database):
        database = graph.components[one]
        assert isinstance(database, Database)
        if database.role == "primary" and database.failover is not None and not graph.links_from(one, {"replication"}):
            yield finding(f"The database {one!r} has failover but no replica to fail over to.", component_path(one))


def _watch_instances(graph: Graph, problem: Problem) -> Change:
    path = problem.subjects[0]
    alerts = get(graph.design, path).alerts.model_copy(update={"up_share": Alert(below=1.0, for_s=30.0)})
    return put(graph.design, f"Alert when instances of {id_of(path)}'s components are down", path, alerts=alerts)


@rule("REL017", "healing-without-alert", "warning", _watch_instances)
def healing_without_alert(graph: Graph) -> Iterator[Found]:
    """Automation that waits for an alert that cannot come.

    What it finds: monitoring with automatic healing and not a single alert rule.
    Why it matters: healing begins with an alert; without one nothing is ever replaced.
    Example: `monitoring(auto_heal=true, alerts={"up_share": null})`.
    Fix: an alert when instances are down for 30 s.
    Sources: Prometheus documentation, alerting rules; Beyer et al., Site Reliability Engineering, 2016, ch. 10.
    """
    for one in graph.of(Monitoring):
        monitoring = graph.components[one]
        assert isinstance(monitoring, Monitoring)
        if monitoring.auto_heal and not monitoring.watch().alerts:
            yield finding(f"The monitoring {one!r} heals when an alert fires, but has no alert.", component_path(one))


@rule("REL018", "objective-unwatched", "advice")
def objective_unwatched(graph: Graph) -> Iterator[Found]:
    """An objective, and nobody who would notice that it is missed.

    What it finds: designs with a service level objective and no monitoring.
    Why it matters: an error budget that nobody watches burns unseen.
    Example: an objective of 99.9 % and servers without monitoring.
    Fix: none offered; add a monitoring and link it to what serves.
    Sources: Beyer et al., The Site Reliability Workbook, 2018, ch. 5 (alerting on SLOs).
    """
    if graph.design.board.objectives and graph.entries and not any(graph.of(Monitoring)):
        first = next(iter(graph.design.board.objectives.values()))
        yield finding(
            f"The objective {first.title or f'of {share(first.target)}'!r} for {graph.entries[0]!r} is watched by no "
            "monitoring.",
            component_path(graph.entries[0]),
        )


RULES = (
    balancer_without_health_check,
    dns_without_health_check,
    check_outlasts_interval,
    one_check_decides,
    detection_slower_than_objective,
    failover_without_replica,
    healing_without_alert,
    objective_unwatched,
)
