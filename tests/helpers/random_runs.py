"""Small designs drawn at random, with everything that the reference simulator knows."""

from random import Random
from typing import Any

from engine.design.document import Design, Event, EventName, Scenario
from tests.helpers.outcome import Run

REQUESTS = 1500.0


def random_run(seed: int) -> Run:
    """A client, one to three alike servers, and perhaps a balancer, a cache, databases and a fault."""
    random = Random(seed)
    rate = random.choice([200.0, 500.0])
    n = random.choice([1, 1, 2, 3])
    webs = [f"web-{i}" for i in range(n)]
    has_database = random.random() < 0.75
    has_cache = has_database and random.random() < 0.6
    replicas = random.choice([0, 0, 1]) if has_database else 0
    components: dict[str, Any] = {"users": client(random, rate)}
    links: dict[str, Any] = {}
    if n > 1:
        algorithm = random.choice(["round_robin", "random", "least_connections"])
        components["lb"] = {"kind": "load_balancer", "algorithm": algorithm}
        links |= {f"lb-{web}": link(random, "lb", web) for web in webs}
    entry = "lb" if n > 1 else webs[0]
    links["users-entry"] = link(random, "users", entry, loss=random.choice([0, 0, 0.02]))
    web = server(random, rate / n)
    policy = patience(random)
    for name in webs:
        components[name] = web
        if has_cache:
            links[f"{name}-cache"] = link(random, name, "cache")
        for target in ["db", "db-r"][: 1 + replicas] if has_database else []:
            links[f"{name}-{target}"] = link(random, name, target, **policy)
    if has_cache:
        components["cache"] = cache(random)
    if has_database:
        components["db"] = database(random, rate)
    if replicas:
        components["db-r"] = components["db"] | {"role": "replica", "max_connections": None}
        links["db-db-r"] = {"source": "db", "target": "db-r", "role": "replication"}
    classes = mix(random, writes=has_database and not replicas)
    until_s = 0.2 + REQUESTS / rate
    struck = scenario(random, webs + (["cache"] if has_cache else []) + (["db"] if has_database else []), until_s)
    drawn = Design.model_validate({"components": components, "links": links, "classes": classes})
    return Run(drawn, until_s, 0.2, struck)


def time(random: Random, mean_ms: float) -> dict[str, Any]:
    shape = random.choice(["constant", "exponential", "exponential", "lognormal", "gamma", "pareto"])
    record = {"distribution": shape, "mean_ms": mean_ms}
    if shape in ("lognormal", "gamma"):
        record["cv"] = random.choice([0.4, 1.5])
    return record | ({"shape": 3.5} if shape == "pareto" else {})


def client(random: Random, rate: float) -> dict[str, Any]:
    think = {"distribution": "exponential", "mean_ms": 1000 * 12 / rate}
    arrivals = random.choice(
        [
            {"process": "poisson", "rate_rps": rate},
            {"process": "poisson", "rate_rps": rate},
            {"process": "deterministic", "rate_rps": rate},
            {"process": "closed", "population": 15, "think": think},
        ]
    )
    back_off = {"base_ms": random.choice([5, 20]), "factor": 2, "max_ms": 30, "jitter": random.choice([0, 1])}
    timeout_ms = random.choice([40, 100, 500])
    return {
        "kind": "client", "arrivals": arrivals, "timeout_ms": timeout_ms, "retries": random.choice([0, 1, 2]),
        "back_off": back_off,
    }  # fmt: skip


def server(random: Random, rate: float) -> dict[str, Any]:
    cores = random.choice([1, 2, 4])
    load = random.choice([0.4, 0.7, 1.1])
    workers = random.choice([None, cores, 2 * cores + 2])
    queue_limit = random.choice([3, 10]) if load > 1 else random.choice([None, 2, 10])
    return {
        "kind": "server",
        "cores": cores,
        "service": time(random, 1000 * load * cores / rate),
        "max_concurrency": workers,
        "queue_limit": queue_limit,
        "discipline": random.choice(["fifo", "fifo", "lifo"]),
    }


def cache(random: Random) -> dict[str, Any]:
    return {
        "kind": "cache",
        "capacity_items": random.choice([30, 100]),
        "eviction": random.choice(["lru", "fifo"]),
        "ttl_s": random.choice([None, 0.5]),
        "get": time(random, 0.2),
    }


def database(random: Random, rate: float) -> dict[str, Any]:
    cores = random.choice([1, 2])
    mean_ms = 1000 * random.choice([0.4, 0.7]) * cores / rate
    limit = random.choice([None, 6])
    service = time(random, mean_ms)
    return {"kind": "database", "cores": cores, "read": service, "write": service, "max_connections": limit}


def patience(random: Random) -> dict[str, Any]:
    back_off = {"base_ms": 3, "factor": 2, "max_ms": 10, "jitter": 1}
    timeout_ms = random.choice([None, 15])
    return {"timeout_ms": timeout_ms, "retries": random.choice([0, 2]), "back_off": random.choice([None, back_off])}


def link(random: Random, source: str, target: str, **fields: Any) -> dict[str, Any]:
    latency = random.choice([None, time(random, 0.5)])
    return {"source": source, "target": target, "latency": latency} | fields


def mix(random: Random, *, writes: bool) -> dict[str, Any]:
    keys, exponent = random.choice([50, 400]), random.choice([0.0, 0.9])
    shares = {"read": 0.8, "write": 0.2} if writes else {"read": 1.0}
    return {
        operation: {"operation": operation, "weight": weight, "keys": keys, "zipf_exponent": exponent}
        for operation, weight in shares.items()
    }


def scenario(random: Random, targets: list[str], until_s: float) -> Scenario | None:
    if random.random() < 0.5:
        return None
    events: list[EventName] = ["crash", "crash", "hang"]
    event = random.choice(events)
    # only what calls nothing hangs: what a hung caller makes of an answer is the product's own affair
    leaves = [name for name in targets if not name.startswith("web")] or targets[:1]
    target = random.choice(targets if event == "crash" else leaves)
    return Scenario(events=(Event(at_s=0.4 * until_s, event=event, target=target, for_s=0.2 * until_s),))
