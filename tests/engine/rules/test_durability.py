from typing import Any

import pytest

from tests.engine.rules.cases import Case, assert_found_and_fixed, drawn, every
from tests.engine.rules.findings import culprits, found

WRITES = {"classes": {"post": {"operation": "write"}, "page": {}}}
ONLY_READS: dict[str, Any] = {"classes": {"page": {}}}
JOINS = {"classes": {"page": {"joins": True}}}
JOBS = {"classes": {"photo": {"operation": "job"}}}


def celebrity(share: float) -> dict[str, Any]:
    return {"classes": {"page": {"celebrity": {"key": 7, "share": share}}}}


SHARDED = "web 10rps > app > shards({}) > db-1 + db-2 + db-3 + db-4"

CASES = [
    Case(
        "DAT001",
        "components/db",
        drawn("web 10rps > app > db(failover={}) > replica", **WRITES),
        drawn("web 10rps > app > db(failover={}) > (mode=semi_sync) replica", **WRITES),
    ),
    Case(
        "DAT002",
        "components/replica",
        drawn("web 10rps > app > db + replica; db > replica", **WRITES),
        drawn("web 10rps > app > db + replica; db > replica", **ONLY_READS),
    ),
    Case("DAT003", "components/shards", drawn(SHARDED.format(""), **JOINS), drawn(SHARDED.format(""), **ONLY_READS)),
    Case(
        "DAT004",
        "components/shards",
        drawn(SHARDED.format(""), **celebrity(0.4)),
        drawn(SHARDED.format(""), **celebrity(0.2)),
    ),
    Case(
        "DAT005",
        "components/shards",
        drawn(SHARDED.format("shards_in_use=3"), **ONLY_READS),
        drawn(SHARDED.format("shards_in_use=4"), **ONLY_READS),
    ),
    Case(
        "DAT006",
        "components/db",
        drawn("web 10rps > app > db", **WRITES),
        drawn("web 10rps > app > db", **ONLY_READS),
    ),
    Case(
        "DAT007",
        "components/cache",
        drawn("web 10rps > app > cache(pattern=write_behind) > db", **WRITES),
        drawn("web 10rps > app > cache(pattern=write_through) > db", **WRITES),
    ),
    Case(
        "DAT008",
        "components/db-1",
        drawn("web 10rps > app-1 + app-2; app-1 > db-1 > db-2; app-2 > db-2 > db-1", **WRITES),
        drawn("web 10rps > app-1 + app-2; app-1 > db-1; app-2 > db-2", **WRITES),
        fixed=False,
    ),
    Case(
        "DAT009",
        "components/queue",
        drawn("web 10rps > app > queue(durable=false) > worker", **JOBS),
        drawn("web 10rps > app > queue > worker", **JOBS),
    ),
    Case(
        "DAT010",
        "components/queue",
        drawn("web 10rps > app > queue(on_full=drop_oldest) > worker", **JOBS),
        drawn("web 10rps > app > queue(on_full=block) > worker", **JOBS),
    ),
    Case(
        "DAT011",
        "components/app",
        drawn("web 10rps > app", **WRITES),
        drawn("web 10rps > app(local_database={})", **WRITES),
        fixed=False,
    ),
    Case(
        "DAT012",
        "components/cache",
        drawn("web 10rps > app-1 > cache + db; web > app-2 > db", **WRITES),
        drawn("web 10rps > app-1 + app-2 > cache + db", **WRITES),
    ),
    Case(
        "DAT014",
        "components/shards",
        drawn("web 10rps > app > shards(shards_in_use=2) > db-1 + db-2 + db-3"),
        drawn("web 10rps > app > shards > db-1 + db-2 + db-3"),
    ),
    Case(
        "DAT013",
        "components/shards",
        drawn("web 10rps > app > shards > db-1 + db-1-replica(role=replica); db-1 > db-1-replica"),
        drawn("web 10rps > app > shards > db-1 + db-2"),
        fixed=False,
    ),
]


@every(CASES)
def test_a_rule_of_data_fires_where_it_should_and_its_fix_clears_it(case: Case) -> None:
    assert_found_and_fixed(case)


def test_a_service_that_is_asked_on_the_way_need_not_keep_what_its_caller_keeps() -> None:
    classes = {"post": {"operation": "write"}}
    assert not culprits(drawn("web 10rps > app > app-ads + db", classes=classes), "DAT011")
    assert culprits(drawn("web 10rps > app > app-ads", classes=classes), "DAT011") == ["components/app-ads"]


@pytest.mark.parametrize(("shard_key", "keys", "users"), [("key", 2, 10_000), ("user", 10_000, 2)])
def test_more_shards_than_keys_or_users_leave_some_empty(shard_key: str, keys: int, users: int) -> None:
    few = drawn(
        f"web 10rps > app > shards(shard_key={shard_key}) > db-1 + db-2 + db-3",
        classes={"page": {"operation": "read", "keys": keys}},
        put={"components/web": {"active_users": users}},
    )
    (problem,) = found(few, "DAT014")
    assert problem.message.startswith("'shards' spreads 2 ")
    assert problem.fix is None


def test_shards_in_reserve_for_a_resharding_are_meant_to_be_empty() -> None:
    reshard = {"event": "reshard", "target": "shards", "at_s": 5.0, "shards": 3}
    assert not found(
        drawn(
            "web 10rps > app > shards(shards_in_use=2) > db-1 + db-2 + db-3",
            scenarios={"more": {"events": [reshard]}},
        ),
        "DAT014",
    )
