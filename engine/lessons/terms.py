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
        "heat",
        "Heat map of utilization",
        "The utilization of every component over time, a row each, dark for idle and bright for busy.",
        "It shows at a glance where an overload began and where it went.",
        "The same figures as the chart Utilization.",
    ),
)
