"""Fields of links, classes, places and events, and those that change no figure."""

from collections.abc import Mapping

from tests.helpers.field_case import (
    CACHE,
    DB,
    PLACES,
    REPLICAS,
    STATEFUL,
    WRITES,
    Case,
    breaker,
    classes,
    on_link,
)

RECORDS: Mapping[str, Case] = {
    "Link.source": Case("web 100rps > app + app-2 > db", "app", "app-2", {"links": {"app-db": {"source": "@"}}}),
    "Link.target": Case(
        "web 100rps > app > db + db-2(read.mean_ms=9)", "db", "db-2", {"links": {"app-db": {"target": "@"}}}
    ),
    "Link.role": on_link(DB, "app-db", "role", "reads", "writes"),
    "Link.latency": on_link(
        "web > app",
        "web-app",
        "latency",
        {"distribution": "constant", "mean_ms": 1.0},
        {"distribution": "constant", "mean_ms": 5.0},
    ),
    "Link.bandwidth_mbps": on_link("web > app", "web-app", "bandwidth_mbps", 1.0, 100.0),
    "Link.loss": on_link("web > app", "web-app", "loss", 0.0, 0.2, timeout_ms=100.0),
    "Link.timeout_ms": on_link("web > app", "web-app", "timeout_ms", 5.0, 50.0),
    "Link.retries": on_link("web 200rps > app(cores=1, queue_limit=1)", "web-app", "retries", 0, 2),
    "Link.back_off": on_link(
        "web 200rps > app(cores=1, queue_limit=1)",
        "web-app",
        "back_off",
        {"base_ms": 1.0},
        {"base_ms": 90.0},
        retries=2,
    ),
    "Link.retry_budget": on_link(
        "web 300rps > app(cores=1, queue_limit=1)", "web-app", "retry_budget", 0.0, 1.0, retries=2
    ),
    "Link.circuit_breaker": on_link(
        "web 300rps > app(cores=8) > db(cores=1)",
        "app-db",
        "circuit_breaker",
        None,
        {"minimum_calls": 5},
        timeout_ms=10.0,
    ),
    "Link.hedge_after_ms": on_link("web 200rps > lb > app*2", "lb-app-1", "hedge_after_ms", None, 5.0),
    "Link.cancel_on_timeout": on_link(
        "web 500rps > app(cores=2)", "web-app", "cancel_on_timeout", False, True, timeout_ms=30.0
    ),
    "Link.pool_size": on_link("web 200rps > app(cores=8) > db", "app-db", "pool_size", 1, 20),
    "Link.fan_out": on_link("web 100rps > app > app-2(instances=4)", "app-app-2", "fan_out", 1, 4),
    "Link.wait_for": on_link("web 100rps > app > app-2(instances=4)", "app-app-2", "wait_for", 1, 4, fan_out=4),
    "Link.classes": on_link("web 200rps > lb > app*2", "lb-app-1", "classes", [], ["write"]),
    "Link.weight": on_link("web 200rps > lb(algorithm=weighted_round_robin) > app*2", "lb-app-1", "weight", 1.0, 5.0),
    "Link.mode": Case("web 200rps > app(cores=16) > db; db > (mode=@) replica", "async", "sync", WRITES),
    "CircuitBreaker.failure_ratio": breaker(failure_ratio=(0.05, 0.9)),
    "CircuitBreaker.window_calls": breaker(window_calls=(5, 50)),
    "CircuitBreaker.minimum_calls": breaker(minimum_calls=(1, 10)),
    "CircuitBreaker.open_s": breaker(open_s=(0.1, 2.0)),
    "RequestClass.operation": Case(DB, "read", "write", classes(operation="@")),
    "RequestClass.weight": Case(DB, 1.0, 3.0, {"classes": {"read": {"weight": "@"}, "write": {"operation": "write"}}}),
    "RequestClass.response": Case(
        "web > app", "html", "json", {**classes(response="@"), "components": {"web": {"assets_per_page": 2}}}
    ),
    "RequestClass.request_bytes": Case("web > (bandwidth_mbps=1) app", 500, 5000, classes(request_bytes="@")),
    "RequestClass.response_bytes": Case("web > (bandwidth_mbps=1) app", 500, 5000, classes(response_bytes="@")),
    "RequestClass.service_factor": Case("web > app", 1.0, 2.0, classes(service_factor="@")),
    "RequestClass.keys": Case(CACHE, 100, 1000, {"classes": {"read": {"keys": "@"}}}),
    "RequestClass.zipf_exponent": Case(CACHE, 0.0, 1.5, classes(zipf_exponent="@")),
    "RequestClass.celebrity": Case(CACHE, None, {"share": 0.5}, classes(celebrity="@")),
    "RequestClass.needs_session": Case(STATEFUL, False, True, classes(needs_session="@")),
    "RequestClass.joins": Case(DB, False, True, classes(joins="@")),
    "RequestClass.consistency": Case(
        REPLICAS,
        "eventual",
        "read_your_writes",
        {
            "classes": {"read": {"consistency": "@"}, "write": {"operation": "write"}},
            "components": {"replica-1": {"apply": {"mean_ms": 50.0}}, "web": {"active_users": 5}},
        },
    ),
    "RequestClass.priority": Case(
        "web 150rps > app(cores=1, discipline=priority)",
        0,
        7,
        {"classes": {"read": {"priority": "@"}, "write": {"operation": "write", "priority": 3}}},
    ),
    "Celebrity.key": Case(CACHE, 0, 150, classes(celebrity={"share": 0.3, "key": "@"})),
    "Celebrity.share": Case(CACHE, 0.1, 0.9, classes(celebrity={"share": "@"})),
    "Place.location": Case(
        "web > app",
        "us-east-1",
        "eu-west-1",
        {
            "places": {"here": {"location": "us-east-1"}, "there": {"location": "@"}},
            "components": {"web": {"place": "here"}, "app": {"place": "there"}},
        },
    ),
    "Place.inside": Case(
        "web > app",
        "here",
        "there",
        {
            "places": {**PLACES, "zone": {"kind": "zone", "inside": "@"}},
            "components": {"web": {"place": "here"}, "app": {"place": "zone"}},
        },
    ),
    "Event.at_s": Case("web 100rps > app", 1.0, 3.0, events=({"at_s": "@", "event": "crash", "target": "app"},)),
    "Event.event": Case("web 100rps > app", "crash", "hang", events=({"at_s": 1.0, "event": "@", "target": "app"},)),
    "Event.target": Case(
        "web 100rps > app > db", "app", "db", events=({"at_s": 1.0, "event": "crash", "target": "@"},)
    ),
    "Event.for_s": Case(
        "web 100rps > app", 1.0, 2.0, events=({"at_s": 1.0, "event": "crash", "target": "app", "for_s": "@"},)
    ),
    "Event.factor": Case(
        "web 100rps > app", 2.0, 4.0, events=({"at_s": 1.0, "event": "spike", "target": "web", "factor": "@"},)
    ),
    "Event.delay_ms": Case(
        "web 100rps > app",
        5.0,
        50.0,
        events=({"at_s": 1.0, "event": "link_delay", "target": "web-app", "delay_ms": "@"},),
    ),
    "Event.loss": Case(
        "web 100rps > (timeout_ms=100) app",
        0.1,
        0.5,
        events=({"at_s": 1.0, "event": "link_loss", "target": "web-app", "loss": "@"},),
    ),
    "Event.key": Case(
        CACHE, 0, 150, events=({"at_s": 1.0, "event": "hot_key", "target": "web", "key": "@", "share": 0.3},)
    ),
    "Event.node": Case(
        "web 200rps > lb > app(instances=3)",
        None,
        1,
        events=({"at_s": 1.0, "event": "crash", "target": "app", "node": "@"},),
    ),
    "Event.weight": Case(
        "web 100rps > dns(policy=weighted, ttl_s=1) > app*2",
        0.0,
        5.0,
        events=({"at_s": 1.0, "event": "dns_change", "target": "dns-app-1", "weight": "@"},),
    ),
    "Event.peer": Case(
        "web 100rps > app > db + db-2(role=replica); db > db-2",
        "there",
        "elsewhere",
        {
            "places": {**PLACES, "elsewhere": {"location": "ap-southeast-1"}},
            "components": {"app": {"place": "here"}, "db": {"place": "there"}, "db-2": {"place": "elsewhere"}},
        },
        events=({"at_s": 1.0, "event": "link_cut", "target": "here", "peer": "@"},),
    ),
    "Event.size": Case(
        "web 400rps > app(instance=m7g.medium)",
        "m7g.large",
        "m7g.4xlarge",
        events=({"at_s": 1.0, "event": "resize", "target": "app", "size": "@"},),
    ),
    "Event.shards": Case(
        "web 200rps > app(cores=8) > shards(shards_in_use=1) > db*3",
        2,
        3,
        events=({"at_s": 1.0, "event": "reshard", "target": "shards", "shards": "@"},),
    ),
    "Event.share": Case(
        CACHE, 0.1, 0.9, events=({"at_s": 1.0, "event": "hot_key", "target": "web", "key": 3, "share": "@"},)
    ),
}
"""Fields of links, request classes, places and events."""

EXCEPTIONS: Mapping[str, str] = {
    "kind": "says which record it is",
    "title": "is drawn: tests/widgets/canvas and tests/widgets/inspector look at it",
}
"""Fields by name, of whatever record, that change no figure, each with its reason."""

IDLE: Mapping[str, str] = {
    "Place.kind": "given by `inside`, which only a zone may have; it decides how the frame is drawn",
}
"""Single fields that change no figure."""
