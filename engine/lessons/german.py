"""Words of German lessons, in small letters and in the forms that they stand in, by the entry that explains them."""

from collections.abc import Mapping

from frozendict import frozendict

_BY_ENTRY: Mapping[str, str] = frozendict(
    {
        # figures
        "chart/latency": "latenz|latenzen|p50|p99|median",
        "chart/traffic": "fehler|fehlern",
        "chart/rate": "durchsatz",
        "chart/goodput": "goodput",
        "chart/utilization": "auslastung|ausgelastet",
        "chart/concurrency": "nebenläufigkeit",
        "chart/failover": "failover|failover-diagramm",
        "chart/queue": "warteschlange|warteschlangen|eine warteschlange entsteht",
        "chart/depth": "message queue|in eine queue|in einer queue|hinter einer queue|über eine queue|queue wächst",
        "chart/hits": "hit-ratio|trefferanteil",
        "chart/lag": "replikationsverzug|verzug",
        "chart/stale": "veralteter lesezugriff|veraltete lesezugriffe",
        "chart/lost": "verlorene schreibzugriffe",
        "chart/dead": "dead letter|dead letters",
        # what rules are about
        "rule/REL001": "single point of failure|single points of failure",
        "rule/GEO001": "zone|zonen",
        "rule/GEO002": "rechenzentrum|rechenzentren|rechenzentrums",
        "rule/DAT004": "heißer shard|heiße shard|heißen shard|heißeste shard",
        "rule/DAT003": "join|joins|join über shards",
        "rule/CAP003": "freie kapazität|reserve",
        "rule/CAP001": "mehr, als ein kern schafft",
        "rule/REL006": "retry storm|retry-sturm",
        "rule/TOP015": "session-speicher|session-speichers|speicher für sitzungen",
        # fields
        "field/dns/ttl_s": "lebensdauer|kurze ttl auf jedem namen|langen ttl|alte ttl",
        "field/cache/ttl_s": "ttl|verfall",
        "field/cache/eviction": "verdrängung",
        "field/cache/coalesce": "stampede|ansturm",
        "field/cdn/purge_s": "purge",
        "field/cdn/points": "cdn|zugangspunkt|zugangspunkte|zugangspunkten",
        "field/cache/nodes": "knoten|cache-knotens",
        "field/client/resolvers": "resolver|resolvern",
        "field/dns/policy": "geodns",
        "field/load_balancer/health_check": "health check|health checks",
        "field/load_balancer/sticky": "sticky|selben server",
        "field/server/state": "zustandslos|zustandslose|zustandslosen|zustandsbehaftet|zustandslosigkeit",
        "field/server/cores": "kern|kerne|kernen",
        "field/server/autoscaling": "autoscaling|automatisches skalieren",
        "field/server/max_concurrency": "auf einen worker|wartenden workern|worker sammeln sich|ein worker ist belegt|"
        "ein worker ist wieder frei|einen worker|den worker|ihre worker|"
        "worker ihres servers|alle worker|keinen worker",
        "field/worker/instances": "worker|workern|foto-worker|push-worker",
        "field/server/instance": "größere instanz|größeren instanz|größte instanz|größten instanz|größere maschine",
        "field/server/session_limit": "sitzungen|sitzung",
        "field/database/failover": "beförderung|befördert",
        "field/database/model": "relational|relationale|relationalen|wide-column-speicher",
        "field/database/role": "primary|replica|replicas",
        "field/link/pool_size": "pool von verbindungen",
        "field/link/mode": "asynchron|asynchrone|synchron|synchrone",
        "field/link/timeout_ms": "timeout|timeouts",
        "field/link/retries": "retry|retries|wiederholungen|einmal wiederholen",
        "field/link/back_off": "back-off|jitter",
        "field/link/retry_budget": "retry-budget",
        "field/link/circuit_breaker": "circuit breaker",
        "field/rate_limiter/limit": "rate limit|abgewiesen|warteraum",
        "field/monitoring/interval_s": "monitoring",
        "field/monitoring/alerts": "alarm|alarme|alarmen",
        "field/message_queue/visibility_timeout_s": "visibility-timeout|sichtbarkeits-timeout|mindestens einmal",
        "field/message_queue/partitions": "partitionen",
        "field/sharded_database/strategy": "shards|konsistentes hashing",
        "field/sharded_database/denormalized": "denormalisierung",
        "field/sharded_database/shard_key": "shard-schlüssel",
        "field/sharded_database/resharding": "resharding",
        "field/class/celebrity": "berühmtheit|prominenten",
        "field/class/zipf_exponent": "beliebt|beliebter|zipf",
    }
)

PHRASES: Mapping[str, str] = frozendict(
    {phrase: key for key, all_of in _BY_ENTRY.items() for phrase in all_of.split("|")}
)
"""A phrase, and the key of the entry that explains it."""
