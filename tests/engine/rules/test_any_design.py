"""Laws that hold for whatever is drawn."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.design.change import apply
from engine.design.document import Design
from engine.design.files import from_json
from engine.rules import check

KINDS: tuple[dict[str, Any], ...] = (
    {"kind": "client", "arrivals": {"rate_rps": 900}},
    {"kind": "client", "timeout_ms": None, "retries": 2},
    {"kind": "dns"},
    {"kind": "dns", "policy": "failover"},
    {"kind": "load_balancer"},
    {"kind": "load_balancer", "algorithm": "weighted_round_robin", "overhead_ms": 1},
    {"kind": "server"},
    {"kind": "server", "local_database": {}, "local_cache": {}},
    {"kind": "cache"},
    {"kind": "cache", "pattern": "write_behind", "ttl_s": 10},
    {"kind": "database"},
    {"kind": "database", "failover": {}},
    {"kind": "database", "role": "replica", "model": "key_value"},
    {"kind": "quantum_bus"},
    {"kind": "message_queue", "durable": False, "partitions": 1},
    {"kind": "worker"},
    {"kind": "sharded_database", "shards_in_use": 1},
    {"kind": "rate_limiter"},
    {"kind": "cdn"},
    {"kind": "object_storage"},
    {"kind": "server", "state": "stateful", "max_concurrency": 1, "instances": 2},
    {"kind": "monitoring", "auto_heal": True, "alerts": {"up_share": None}},
)
MOST_FIXES = 150
ROLES = ("auto", "auto", "auto", "requests", "cache", "reads", "writes", "replication", "consume")


@st.composite
def drawings(draw: st.DrawFn) -> Design:
    """Any few components with any links, sensible or not."""
    kinds = draw(st.lists(st.sampled_from(KINDS), max_size=8))
    components = {f"c{number}": dict(kind) for number, kind in enumerate(kinds)}
    links: dict[str, Any] = {}
    for number in range(draw(st.integers(0, 14)) if components else 0):
        source, target = draw(st.sampled_from(sorted(components))), draw(st.sampled_from(sorted(components)))
        links[f"l{number}"] = {
            "source": source,
            "target": target,
            "role": draw(st.sampled_from(ROLES)),
            "retries": draw(st.integers(0, 3)),
            "timeout_ms": draw(st.sampled_from([None, None, 5.0, 1000.0])),
        }
    operations = draw(st.lists(st.sampled_from(["read", "write", "static", "job", "login"]), max_size=3))
    classes = {
        f"k{number}": {"operation": operation, "joins": True, "needs_session": True}
        for number, operation in enumerate(operations)
    }
    positions = {component_id: [0, 0] for component_id in components if draw(st.booleans())}
    return from_json({"components": components, "links": links, "classes": classes, "board": {"positions": positions}})


@given(drawings())
def test_every_subject_is_there(drawn: Design) -> None:
    for problem in check(drawn):
        for path in problem.subjects:
            section, _, record_id = path.partition("/")
            assert record_id in getattr(drawn, section)


@settings(max_examples=40, deadline=None)
@given(drawings())
def test_fixing_until_nothing_can_be_fixed_comes_to_an_end(drawn: Design) -> None:
    for _ in range(MOST_FIXES):
        fix = next((problem.fix for problem in check(drawn) if problem.fix is not None), None)
        if fix is None:
            return
        drawn = apply(drawn, fix)
    raise AssertionError(f"still not fixed after {MOST_FIXES} fixes")
