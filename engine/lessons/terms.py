"""What the glossary says of the figures that the charts draw; fields and rules explain themselves."""

from typing import NamedTuple


class Term(NamedTuple):
    """An entry of the glossary."""

    key: str
    """chart/latency, rule/REL001, field/server/cores."""
    title: str
    what: str
    why: str
    source: str


def _chart(key: str, title: str, what: str, why: str, source: str) -> Term:
    return Term(f"chart/{key}", title, what, why, source)


CHARTS: tuple[Term, ...] = (
    _chart(
        "latency",
        "Latency",
        "Time from the moment a request is issued to its answer, as percentiles: the p99 is what one request in a "
        "hundred exceeds. Only completed requests count.",
        "Users notice the slow requests, not the mean. A page of many requests nearly always meets the p99.",
        "Measured for every request in the run; J. Dean and L. A. Barroso, The Tail at Scale, CACM 56(2), 2013.",
    ),
    _chart(
        "traffic",
        "Throughput and errors",
        "Requests completed in a second, and requests failed in a second by cause: refused, timed out, rate limited, "
        "unavailable or lost.",
        "Errors are what an outage is to the user; the cause tells where to look.",
        "Counted at the clients; every failed request has exactly one cause.",
    ),
    _chart(
        "failover",
        "Failover",
        "When a component failed, when a balancer, DNS or monitor first acted on it, and when it served again.",
        "The time to detect and the time to recover are what an architecture can be built to shorten.",
        "The marks of the run; B. Beyer et al., Site Reliability Engineering, 2016, ch. 3.",
    ),
    _chart(
        "utilization",
        "Utilization",
        "Busy cores in proportion to all cores of a component that are switched on.",
        "Waiting grows without bound as it comes near to full; the reserve also has to carry what fails elsewhere.",
        "Busy time measured in the run; the utilization law (load times service time over cores).",
    ),
    _chart(
        "queue",
        "Queue length",
        "Calls that wait for a worker or a core of a component, on average.",
        "A queue that grows is the first sign of load above capacity, seconds before the first error.",
        "Measured in the run; Little's law connects it with the waiting time.",
    ),
    _chart(
        "hits",
        "Cache hit ratio",
        "Look-ups that found their key, in proportion to all look-ups of a cache.",
        "What misses goes to the database. Near the top a small fall of the ratio doubles that load.",
        "Every key is simulated, so the ratio is an outcome: of popularity, room, expiry and writes.",
    ),
    _chart(
        "goodput",
        "Offered and goodput",
        "Requests issued in a second beside those completed in time in a second.",
        "The gap is what users do not get. In an overload it may widen although the machines are fully busy.",
        "Counted at the clients.",
    ),
    _chart(
        "concurrency",
        "Concurrency",
        "Calls inside a component, being served, waiting, or waiting for an answer from below.",
        "Workers and connections are limited; a slow dependency fills them while the cores are idle.",
        "Measured in the run; Little's law: throughput times time inside.",
    ),
    _chart(
        "rate",
        "Throughput of components",
        "Calls completed by a component in a second, retries and probes of others included.",
        "One request may cause many calls: fan-out and retries show here first.",
        "Counted at each component.",
    ),
    _chart(
        "instances",
        "Instances up",
        "Instances of a component that work and serve.",
        "It shows how quickly autoscaling, a deployment or a replacement really is.",
        "Measured in the run.",
    ),
    _chart(
        "memory",
        "Memory",
        "Memory in use in proportion to what the instances of a component have.",
        "Beyond it the operating system ends the process: a crash by success.",
        "A base, and so much a call, session or entry, as the component's fields say.",
    ),
    _chart(
        "depth",
        "Queue depth",
        "Messages that wait in a message queue.",
        "It grows when workers are too few. No request fails for that, so nothing else shows it.",
        "Counted at the queue.",
    ),
    _chart(
        "age",
        "Queue age",
        "How long the oldest waiting message has been waiting.",
        "It is how late the work is, which matters more to users than how much of it there is.",
        "Measured at the queue.",
    ),
    _chart(
        "dead",
        "Dead letters",
        "Messages given up in a second, after too many deliveries or failures.",
        "Each is work that was promised and will not be done unless somebody looks.",
        "Counted at the queue.",
    ),
    _chart(
        "wait",
        "Oldest in queue",
        "How long the call that has waited longest for a worker or a core has waited.",
        "A short queue can be an old one: where the oldest is older than the callers' time-outs, all work is in vain.",
        "Read off the queue at the end of every bucket.",
    ),
    _chart(
        "residence",
        "Latency of components",
        "Mean time of a call in a component: waiting, service and what it calls in turn.",
        "It says in which part of the way the time of a slow request is spent.",
        "By Little's law: calls inside, divided by calls done.",
    ),
    _chart(
        "failures",
        "Errors of components",
        "Calls that a component failed in a second: refused, lost or without an answer from below.",
        "Retries can hide them from users while they already double the load.",
        "Counted at the component.",
    ),
    _chart(
        "lag",
        "Replication lag",
        "Mean time from a write on the primary to its arrival on the follower, of the writes applied in a bucket.",
        "A read from a follower is as old as its lag, and what has not arrived is lost with the primary.",
        "Every write is sent and applied one by one; the lag is an outcome of both ends' load.",
    ),
    _chart(
        "stale",
        "Stale reads",
        "Answers in a second that were out of date when they were given: of caches, points of presence and followers.",
        "Users see their own change undone, and a decision may rest on an old value.",
        "Every value has a version; a read is stale where a later write was acknowledged before.",
    ),
    _chart(
        "lost",
        "Lost writes so far",
        "Acknowledged writes that no surviving copy has.",
        "The user was told that it is safe. Asynchronous replication loses the window of its lag in a failover.",
        "Counted at the promotion, by the log of the primary that failed.",
    ),
    _chart(
        "cost",
        "Cost per month",
        "What the design costs a month as it runs now: machines that are on, traffic, storage and requests.",
        "Autoscaling changes it by the minute; a design is judged by it beside its latency.",
        "Price lists that each result names, with their month.",
    ),
    _chart(
        "heat",
        "Heat map",
        "A figure of every component over time, a row each: utilization, or any other that can be charted.",
        "It shows at a glance where an overload began and where it went.",
        "The same figures as the charts of components.",
    ),
)
