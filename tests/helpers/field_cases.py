"""For every field of the kinds: a design, and two values of the field that must give different results."""

from collections.abc import Mapping

from tests.helpers.field_case import (
    BURSTY,
    CACHE,
    CHECKED,
    DB,
    EVERYONE_HERE,
    JOBS,
    PLACES,
    QUEUE,
    REPLICAS,
    STATEFUL,
    WRITES,
    Case,
    arrivals,
    classes,
    crash,
    moved,
    profile,
)

WATCHED = "web 100rps > app; monitoring(interval_s=1) > app"


def alert(rule: str, bounds: dict[str, float]) -> Case:
    """A rule that is there or not."""
    return Case(WATCHED, None, bounds, {"components": {"monitoring": {"alerts": {rule: "@"}}}})


KINDS: Mapping[str, Case] = {
    "Cache.place": Case(
        CACHE, "here", "there", moved("cache") | {"components": EVERYONE_HERE | {"cache": {"place": "@"}}}
    ),
    "Cache.capacity_items": Case("web 300rps > app(cores=8) > cache(capacity_items=@) + db", 10, 100),
    "Cache.memory_mb": Case("web 300rps > app(cores=8) > cache(memory_mb=@) + db", 0.01, 0.1),
    "Cache.item_bytes": Case("web 300rps > app(cores=8) > cache(memory_mb=0.1, item_bytes=@) + db", 1000, 10000),
    "Cache.eviction": Case("web 300rps > app(cores=8) > cache(capacity_items=50, eviction=@) + db", "lru", "lfu"),
    "Cache.ttl_s": Case("web 300rps > app(cores=8) > cache(ttl_s=@) + db", "null", 0.2),
    "Cache.pattern": Case(
        "web 300rps > app(cores=8) > cache(capacity_items=50, pattern=@) + db; cache > db",
        "cache_aside",
        "write_through",
    ),
    "Cache.get": Case("web 300rps > app(cores=8) > cache(get.mean_ms=@, get.distribution=constant) + db", 0.1, 3.0),
    "Cache.cores": Case("web 300rps > app(cores=8) > cache(cores=@, get.mean_ms=2) + db", 1, 4),
    "Cache.nodes": Case("web 300rps > app(cores=8) > cache(capacity_items=50, nodes=@) + db", 1, 3),
    "Cache.coalesce": Case("web 300rps > app(cores=8) > cache(ttl_s=0.5, coalesce=@) > db", "false", "true"),
    "Cache.lease_ms": Case(
        "web 300rps > app(cores=8) > cache(ttl_s=0.5, coalesce=true, lease_ms=@) > db(cores=1)", 1.0, 10000.0
    ),
    "Cache.flush_ms": Case(
        "web 300rps > app(cores=8) > cache(pattern=write_behind, flush_ms=@); cache > db", 10.0, 2000.0
    ),
    "Cache.queue_limit": Case(
        "web 300rps > app(cores=8) > cache(cores=1, get.mean_ms=3, queue_limit=@) + db", "null", 2
    ),
    "Cache.boot_s": Case(
        "web 300rps > app(cores=8) > cache(boot_s=@) + db",
        1.0,
        3.0,
        events=({"at_s": 1.0, "event": "restart", "target": "cache"},),
    ),
    "Cache.price_usd_per_month": Case("web > app > cache(price_usd_per_month=@)", 1.0, 2.0),
    "Cache.node_price_usd_per_month": Case("web > app > cache(nodes=3, node_price_usd_per_month=@)", 1.0, 2.0),
    "Client.place": Case(
        "web > app", "here", "there", moved("web") | {"components": {"web": {"place": "@"}, "app": {"place": "here"}}}
    ),
    "Client.arrivals": Case(
        "web > app", {"rate_rps": 50.0}, {"rate_rps": 100.0}, {"components": {"web": {"arrivals": "@"}}}
    ),
    "Client.mix": Case("web > app", {"read": 1.0}, {"write": 1.0}, {"components": {"web": {"mix": "@"}}}),
    "Client.timeout_ms": Case("web 100rps > app(cores=1)", 20.0, 100.0, {"components": {"web": {"timeout_ms": "@"}}}),
    "Client.retries": Case("web 200rps > app(cores=1, queue_limit=2)", 0, 2, {"components": {"web": {"retries": "@"}}}),
    "Client.back_off": Case(
        "web 200rps > app(cores=1, queue_limit=2)",
        {"base_ms": 5.0},
        {"base_ms": 50.0},
        {"components": {"web": {"retries": 2, "back_off": "@"}}},
    ),
    "Client.assets_per_page": Case(
        "web > app", 0, 3, {"components": {"web": {"assets_per_page": "@"}}, **classes(response="html")}
    ),
    "Client.resolvers": Case("web 100rps > dns(ttl_s=1) > app", 1, 20, {"components": {"web": {"resolvers": "@"}}}),
    "Client.active_users": Case(
        "web 100rps > lb(sticky=true) > app*2", 1, 50, {"components": {"web": {"active_users": "@"}}}
    ),
    "Arrivals.process": arrivals(process=("poisson", "deterministic"), rate_rps=100.0),
    "Arrivals.rate_rps": arrivals(rate_rps=(50.0, 60.0)),
    "Arrivals.users": arrivals(users=(100_000, 200_000)),
    "Arrivals.requests_per_user_per_day": arrivals(users=100_000, requests_per_user_per_day=(20.0, 40.0)),
    "Database.base_memory_mb": Case("web > app > db(base_memory_mb=@)", 100, 500),
    "Database.call_memory_mb": Case("web > app > db(call_memory_mb=@)", 4, 40),
    "Database.stored_gb": Case("web > app > db(stored_gb=@)", 1, 50),
    "Database.buffer_share": Case("web > app > db(stored_gb=50, buffer_share=@)", 0.1, 0.5),
    "LocalCache.item_bytes": Case("web > app(local_cache.item_bytes=@)", 1000, 9000),
    "Server.base_memory_mb": Case("web > app(base_memory_mb=@)", 100, 500),
    "Server.call_memory_mb": Case("web > app(call_memory_mb=@)", 1, 50),
    "Server.session_bytes": Case("web > app(state=stateful, session_bytes=@)", 1000, 9000),
    "Worker.base_memory_mb": Case("web > app > queue > worker(base_memory_mb=@)", 100, 500),
    "Worker.call_memory_mb": Case("web 50rps > app > queue > worker(call_memory_mb=@)", 1, 50, JOBS),
    "Alerts.memory": alert("memory", {"above": 0.01, "for_s": 0.0}),
    "Alerts.residence_p99_ms": alert("residence_p99_ms", {"above": 5.0, "for_s": 0.0}),
    "Arrivals.profile": arrivals(rate_rps=100.0, profile=({"shape": "constant"}, {"shape": "step", "at_s": 2.0})),
    "Arrivals.burst_factor": arrivals(**BURSTY, burst_factor=(2.0, 6.0)),
    "Arrivals.burst_share": arrivals(**BURSTY, burst_share=(0.1, 0.2)),
    "Arrivals.burst_s": arrivals(**BURSTY, burst_s=(0.1, 1.0)),
    "Arrivals.population": arrivals(process="closed", population=(5, 10)),
    "Arrivals.think": arrivals(process="closed", think=({"mean_ms": 100.0}, {"mean_ms": 800.0})),
    "Profile.shape": profile(shape=("ramp", "step"), at_s=1.0, for_s=3.0),
    "Profile.factor": profile(shape="step", at_s=1.0, factor=(2.0, 3.0)),
    "Profile.at_s": profile(shape="step", at_s=(1.0, 3.0)),
    "Profile.for_s": profile(shape="spike", at_s=1.0, for_s=(1.0, 3.0)),
    "Profile.period_s": profile(shape="diurnal", period_s=(4.0, 8.0)),
    "Profile.amplitude": profile(shape="diurnal", period_s=4.0, amplitude=(0.2, 0.9)),
    "Profile.rates": profile(shape="replay", rates=([[0.0, 50.0]], [[0.0, 90.0]])),
    "BackOff.base_ms": Case("web 200rps > (retries=2, back_off.base_ms=@) app(cores=1, queue_limit=2)", 5, 50),
    "BackOff.factor": Case(
        "web 200rps > (retries=3, back_off.base_ms=5, back_off.factor=@) app(cores=1, queue_limit=2)", 1, 9
    ),
    "BackOff.max_ms": Case(
        "web 200rps > (retries=3, back_off.base_ms=50, back_off.max_ms=@) app(cores=1, queue_limit=2)", 10, 500
    ),
    "BackOff.jitter": Case(
        "web 200rps > (retries=3, back_off.base_ms=50, back_off.jitter=@) app(cores=1, queue_limit=2)", 0, 1
    ),
    "Distribution.distribution": Case(
        "web 100rps > app(service.distribution=@, service.mean_ms=10)", "constant", "exponential"
    ),
    "Distribution.mean_ms": Case("web 100rps > app(service.mean_ms=@)", 5, 10),
    "Distribution.cv": Case("web 100rps > app(service.distribution=gamma, service.mean_ms=10, service.cv=@)", 0.5, 2),
    "Distribution.shape": Case(
        "web 100rps > app(service.distribution=pareto, service.mean_ms=10, service.shape=@)", 1.5, 3
    ),
    "Distribution.quantiles": Case(
        "web 100rps > app",
        [0.0, 10.0],
        [0.0, 20.0],
        {"components": {"app": {"service": {"distribution": "empirical", "quantiles": "@"}}}},
    ),
    "Database.place": Case(DB, "here", "there", moved("db") | {"components": EVERYONE_HERE | {"db": {"place": "@"}}}),
    "Database.model": Case("web 100rps > app > db(model=@)", "relational", "document", classes(joins=True)),
    "Database.role": Case("web 100rps > app > db + db-2(role=@)", "primary", "replica"),
    "Database.instance": Case("web 400rps > app(cores=16) > db(instance=@)", "m7g.medium", "m7g.4xlarge"),
    "Database.cores": Case("web 300rps > app(cores=16) > db(cores=@)", 1, 4),
    "Database.memory_gb": Case("web > app > db(memory_gb=@)", 32, 256),
    "Database.read": Case("web 100rps > app > db(read.mean_ms=@)", 1, 3),
    "Database.write": Case("web 100rps > app > db(write.mean_ms=@)", 1, 3, WRITES),
    "Database.apply": Case("web 200rps > app(cores=16) > db; db > replica(apply.mean_ms=@)", 1, 30, WRITES),
    "Database.apply_workers": Case(
        "web 200rps > app(cores=16) > db; db > replica(apply.mean_ms=10, apply_workers=@)", 1, 8, WRITES
    ),
    "Database.join_factor": Case("web 100rps > app > db(join_factor=@)", 2, 5, classes(joins=True)),
    "Database.join_reads": Case("web 100rps > app > db(model=document, join_reads=@)", 2, 5, classes(joins=True)),
    "Database.max_connections": Case("web 300rps > app(cores=16) > db(cores=1, max_connections=@)", 2, 200),
    "Database.queue_limit": Case("web 400rps > app(cores=16) > db(cores=1, queue_limit=@)", 1, 100),
    "Database.storage_gb": Case("web > app > db(storage_gb=@)", 1, 2),
    "Database.failover": Case(
        REPLICAS,
        None,
        {"promotion_s": 0.5, "health_check": {"interval_s": 0.2}},
        {"components": {"db": {"failover": "@"}}, **WRITES},
        (crash("db"),),
    ),
    "Database.provision_s": Case(
        REPLICAS, 0.5, 2.0, {"components": {"replica-1": {"provision_s": "@"}}}, (crash("replica-1"),)
    ),
    "Database.boot_s": Case(
        "web 100rps > app > db(boot_s=@)", 1, 3, events=({"at_s": 1.0, "event": "restart", "target": "db"},)
    ),
    "Database.price_usd_per_month": Case("web > app > db(price_usd_per_month=@)", 1, 2),
    "Failover.health_check": Case(
        REPLICAS,
        0.2,
        1.0,
        {"components": {"db": {"failover": {"promotion_s": 0.1, "health_check": {"interval_s": "@"}}}}, **WRITES},
        (crash("db"),),
    ),
    "Failover.promotion_s": Case(
        REPLICAS,
        0.2,
        1.5,
        {"components": {"db": {"failover": {"promotion_s": "@", "health_check": {"interval_s": 0.2}}}}, **WRITES},
        (crash("db"),),
    ),
    "Failover.recovery_script": Case(
        REPLICAS.replace("replica*2", "replica*2(apply.mean_ms=1)"),
        False,
        True,
        {
            "components": {
                "db": {"failover": {"promotion_s": 0.1, "recovery_script": "@", "health_check": {"interval_s": 0.2}}}
            },
            "links": {
                "db-replica-1": {"latency": {"distribution": "constant", "mean_ms": 800.0}},
                "db-replica-2": {"latency": {"distribution": "constant", "mean_ms": 800.0}},
            },
            **WRITES,
        },
        (crash("db", for_s=2.0),),
    ),
    "HealthCheck.interval_s": Case(CHECKED.replace("0.2", "@"), 0.1, 1.0, events=(crash("app-1"),)),
    "HealthCheck.timeout_s": Case(
        CHECKED.replace('"timeout_s": 0.1', '"timeout_s": @'),
        0.1,
        1.0,
        events=({"at_s": 2.0, "event": "hang", "target": "app-1"},),
    ),
    "HealthCheck.unhealthy_after": Case(
        CHECKED.replace('"timeout_s": 0.1', '"timeout_s": 0.1, "unhealthy_after": @'), 1, 6, events=(crash("app-1"),)
    ),
    "HealthCheck.healthy_after": Case(
        CHECKED.replace('"timeout_s": 0.1', '"timeout_s": 0.1, "healthy_after": @'),
        1,
        8,
        events=(crash("app-1", for_s=1.0),),
    ),
    "Dns.place": Case(
        "web 100rps > dns > app",
        "here",
        "there",
        moved("dns") | {"components": EVERYONE_HERE | {"dns": {"place": "@"}}},
    ),
    "Dns.policy": Case("web 100rps > dns(policy=@, ttl_s=0.1) > app*2", "simple", "failover"),
    "Dns.ttl_s": Case("web 100rps > dns(ttl_s=@) > app*2", 0.1, 5),
    "Dns.lookup": Case("web 100rps > dns(lookup.mean_ms=@, lookup.distribution=constant) > app", 5, 50),
    "Dns.health_check": Case(
        "web 100rps > dns(ttl_s=0.1, health_check=@) > app*2", "null", '{"interval_s": 0.2}', events=(crash("app-1"),)
    ),
    "LoadBalancer.place": Case(
        "web 100rps > lb > app", "here", "there", moved("lb") | {"components": EVERYONE_HERE | {"lb": {"place": "@"}}}
    ),
    "LoadBalancer.algorithm": Case("web 300rps > lb(algorithm=@) > app*3(cores=2)", "random", "round_robin"),
    "LoadBalancer.overhead_ms": Case("web 300rps > lb(overhead_ms=@) > app*3(cores=2)", 0, 2),
    "LoadBalancer.cores": Case("web 300rps > lb(overhead_ms=3, cores=@) > app*3(cores=2)", 1, 4),
    "LoadBalancer.max_connections": Case("web 300rps > lb(max_connections=@) > app*3(cores=2)", 2, 1000),
    "LoadBalancer.sticky": Case("web 300rps > lb(sticky=@) > app*3(cores=2)", "false", "true"),
    "LoadBalancer.health_check": Case(
        "web 300rps > lb(health_check=@) > app*3(cores=2)", "null", '{"interval_s": 0.2}', events=(crash("app-1"),)
    ),
    "LoadBalancer.passive_ejection": Case(
        "web 300rps > lb(passive_ejection=@) > app*3(cores=2)", "null", '{"failures": 2}', events=(crash("app-1"),)
    ),
    "LoadBalancer.retries": Case("web 300rps > lb(retries=@) > app*3(cores=2)", 0, 1, events=(crash("app-1"),)),
    "LoadBalancer.drain_s": Case(
        "web 300rps > lb(drain_s=@) > app*3(service.mean_ms=900, cores=500)",
        0.1,
        3.0,
        events=({"at_s": 2.0, "event": "drain", "target": "app-1"},),
    ),
    "LoadBalancer.standby": Case(
        "web 300rps > lb(takeover_s=1, standby=@) > app*3(cores=2)", "false", "true", events=(crash("lb"),)
    ),
    "LoadBalancer.takeover_s": Case(
        "web 300rps > lb(standby=true, takeover_s=@) > app*3(cores=2)", 0.5, 2, events=(crash("lb"),)
    ),
    "LoadBalancer.hourly_usd": Case("web > lb(hourly_usd=@) > app", 1, 2),
    "PassiveEjection.failures": Case(
        "web 300rps > lb > app*3(cores=2)",
        1,
        20,
        {"components": {"lb": {"passive_ejection": {"failures": "@", "eject_s": 1.0}}}},
        (crash("app-1"),),
    ),
    "PassiveEjection.eject_s": Case(
        "web 300rps > lb > app*3(cores=2)",
        0.2,
        3.0,
        {"components": {"lb": {"passive_ejection": {"failures": 2, "eject_s": "@"}}}},
        (crash("app-1"),),
    ),
    "MessageQueue.place": Case(
        QUEUE, "here", "there", moved("queue") | {"components": EVERYONE_HERE | {"queue": {"place": "@"}}, **JOBS}
    ),
    "MessageQueue.publish": Case("web 100rps > app > queue(publish.mean_ms=@) > worker", 1, 3, JOBS),
    "MessageQueue.cores": Case("web 100rps > app > queue(publish.mean_ms=8, cores=@) > worker", 1, 4, JOBS),
    "MessageQueue.capacity": Case("web 100rps > app > queue(capacity=@) > worker(concurrency=1)", 3, 30, JOBS),
    "MessageQueue.on_full": Case(
        "web 100rps > app > queue(capacity=5, on_full=@) > worker(concurrency=1)", "reject", "drop_oldest", JOBS
    ),
    "MessageQueue.durable": Case(
        "web 100rps > app > queue(fsync_ms=0, durable=@) > worker(concurrency=1)",
        "false",
        "true",
        JOBS,
        (crash("queue", for_s=1.0),),
    ),
    "MessageQueue.fsync_ms": Case("web 100rps > app > queue(fsync_ms=@) > worker", 1, 3, JOBS),
    "MessageQueue.visibility_timeout_s": Case(
        "web 20rps > app > queue(visibility_timeout_s=@) > worker", 0.1, 10, JOBS
    ),
    "MessageQueue.max_receives": Case(
        "web 20rps > app > queue(visibility_timeout_s=0.1, max_receives=@) > worker", 1, 10, JOBS
    ),
    "MessageQueue.partitions": Case(
        "web 60rps > app > queue(partitions=@) > worker(concurrency=8, cores=8)", "null", 2, JOBS
    ),
    "MessageQueue.boot_s": Case(
        "web 100rps > app > queue(boot_s=@) > worker",
        1,
        3,
        JOBS,
        ({"at_s": 1.0, "event": "restart", "target": "queue"},),
    ),
    "MessageQueue.hourly_usd": Case("web > app > queue(hourly_usd=@) > worker", 1, 2),
    "Server.place": Case(
        "web > app",
        "here",
        "there",
        {"places": PLACES, "components": {"web": {"place": "here"}, "app": {"place": "@"}}},
    ),
    "Server.instance": Case("web 100rps > app(instance=@)", "m7g.medium", "m7g.4xlarge"),
    "Server.cores": Case("web 100rps > app(cores=@)", 1, 4),
    "Server.memory_gb": Case("web > app(memory_gb=@)", 8, 64),
    "Server.service": Case("web 100rps > app(service.mean_ms=@)", 5, 10),
    "Server.max_concurrency": Case("web 100rps > app(max_concurrency=@) > db", 1, 10),
    "Server.queue_limit": Case("web 150rps > app(cores=1, queue_limit=@)", 1, 10),
    "Server.discipline": Case("web 95rps > app(cores=1, discipline=@)", "fifo", "lifo"),
    "Server.state": Case("web 100rps > lb > app*2(cores=8, state=@)", "stateless", "stateful"),
    "Server.session_limit": Case(
        STATEFUL.replace("stateful", "stateful, session_limit=@"),
        5,
        1000,
        {"components": {"web": {"active_users": 30}}},
    ),
    "Server.login": Case(STATEFUL.replace("stateful", "stateful, login.mean_ms=@"), 5, 50),
    "Server.lost_session": Case(STATEFUL.replace("stateful", "stateful, lost_session=@"), "login", "fail"),
    "Server.local_cache": Case(
        "web 100rps > app(cores=1, local_database={}, local_cache=@)", "null", '{"capacity_items": 50}'
    ),
    "Server.local_database": Case("web 100rps > app(cores=1, local_database=@)", "null", "{}"),
    "Server.boot_s": Case(
        "web 100rps > app(boot_s=@)", 1, 3, events=({"at_s": 1.0, "event": "restart", "target": "app"},)
    ),
    "Server.price_usd_per_month": Case("web > app(price_usd_per_month=@)", 1, 2),
    "LocalCache.capacity_items": Case(
        "web 100rps > app",
        10,
        100,
        {"components": {"app": {"local_database": {}, "local_cache": {"capacity_items": "@"}}}},
    ),
    "LocalCache.eviction": Case(
        "web 100rps > app",
        "lru",
        "lfu",
        {"components": {"app": {"local_database": {}, "local_cache": {"capacity_items": 20, "eviction": "@"}}}},
    ),
    "LocalCache.ttl_s": Case(
        "web 100rps > app", None, 0.2, {"components": {"app": {"local_database": {}, "local_cache": {"ttl_s": "@"}}}}
    ),
    "LocalDatabase.read": Case(
        "web 100rps > app", 2.0, 4.0, {"components": {"app": {"local_database": {"read": {"mean_ms": "@"}}}}}
    ),
    "LocalDatabase.write": Case(
        "web 100rps > app", 2.0, 4.0, {"components": {"app": {"local_database": {"write": {"mean_ms": "@"}}}}}
    ),
    "Worker.place": Case(
        QUEUE,
        "here",
        "there",
        {"places": PLACES, "components": {"queue": {"place": "here"}, "worker": {"place": "@"}}, **JOBS},
    ),
    "Worker.instances": Case("web 100rps > app > queue > worker(instances=@)", 1, 3, JOBS),
    "Worker.instance": Case(
        "web 100rps > app > queue > worker(instance=@, concurrency=9)", "m7g.medium", "m7g.2xlarge", JOBS
    ),
    "Worker.cores": Case("web 100rps > app > queue > worker(cores=@, concurrency=9)", 1, 3, JOBS),
    "Worker.memory_gb": Case("web > app > queue > worker(memory_gb=@)", 8, 64),
    "Worker.concurrency": Case("web 100rps > app > queue > worker(concurrency=@)", 1, 3, JOBS),
    "Worker.service": Case("web 100rps > app > queue > worker(service.mean_ms=@)", 10, 30, JOBS),
    "Worker.poll_interval_ms": Case("web 20rps > app > queue > worker(poll_interval_ms=@)", "null", 200, JOBS),
    "Worker.retries": Case(
        "web 50rps > app > queue > worker(service.mean_ms=5, retries=@, back_off.base_ms=10) > (timeout_ms=3) db",
        0,
        3,
        JOBS,
    ),
    "Worker.back_off": Case(
        "web 50rps > app > queue > worker(service.mean_ms=5, back_off.base_ms=@) > (timeout_ms=3) db", 10, 500, JOBS
    ),
    "Worker.boot_s": Case(
        "web 50rps > app > queue > worker(boot_s=@)",
        1,
        3,
        JOBS,
        ({"at_s": 1.0, "event": "restart", "target": "worker"},),
    ),
    "Worker.price_usd_per_month": Case("web > app > queue > worker(price_usd_per_month=@)", 1, 2),
}
"""Fields of the kinds and of the records that stand in them."""
