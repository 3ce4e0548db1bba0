"""Links from a lesson's text to the glossary, and back: which words of a text an entry explains."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from frozendict import frozendict

from engine.lessons import german
from engine.lessons.terms import CHARTS

SCHEME = "glossary:"
PHRASES: Mapping[str, str] = frozendict(
    {
        # figures, by the words that texts use for them
        **{term.title.lower(): term.key for term in CHARTS if term.key != "chart/memory"},
        "p50": "chart/latency",
        "p99": "chart/latency",
        "errors": "chart/traffic",
        "throughput": "chart/rate",
        "goodput": "chart/goodput",
        "hit ratio": "chart/hits",
        "in one queue": "chart/queue",
        "a queue builds": "chart/queue",
        "message queue": "chart/depth",
        "queue grows": "chart/depth",
        **dict.fromkeys(("in a queue", "into a queue", "through a queue", "behind a queue"), "chart/depth"),
        "median": "chart/latency",
        "lag": "chart/lag",
        "stale read": "chart/stale",
        "lost writes": "chart/lost",
        "dead letter": "chart/dead",
        # what rules are about
        "single point of failure": "rule/REL001",
        "single points of failure": "rule/REL001",
        "zones": "rule/GEO001",
        "data center": "rule/GEO002",
        "data centers": "rule/GEO002",
        **dict.fromkeys(("hot shard", "hottest shard"), "rule/DAT004"),
        **dict.fromkeys(("joins", "join across shards"), "rule/DAT003"),
        "spare capacity": "rule/CAP003",
        "more than one core can do": "rule/CAP001",
        "retry storm": "rule/REL006",
        # fields
        "time to live": "field/dns/ttl_s",
        "ttl": "field/cache/ttl_s",
        "expiry": "field/cache/ttl_s",
        "eviction": "field/cache/eviction",
        "stampede": "field/cache/coalesce",
        "purge": "field/cdn/purge_s",
        "cdn": "field/cdn/points",
        "nodes": "field/cache/nodes",
        "points of presence": "field/cdn/points",
        "point of presence": "field/cdn/points",
        "resolver": "field/client/resolvers",
        "resolvers": "field/client/resolvers",
        "geodns": "field/dns/policy",
        "health check": "field/load_balancer/health_check",
        "health checks": "field/load_balancer/health_check",
        "sticky": "field/load_balancer/sticky",
        "stateless": "field/server/state",
        "stateful": "field/server/state",
        "back to the same server": "field/load_balancer/sticky",
        "cores": "field/server/cores",
        "autoscaling": "field/server/autoscaling",
        **dict.fromkeys(("for a worker", "worker is held", "waiting workers"), "field/server/max_concurrency"),
        **dict.fromkeys(("workers pile up", "workers of its server", "all workers"), "field/server/max_concurrency"),
        "workers": "field/worker/instances",
        "larger instance": "field/server/instance",
        "larger machine": "field/server/instance",
        "larger size": "field/server/instance",
        "sessions": "field/server/session_limit",
        **dict.fromkeys(("session store", "store for sessions"), "rule/TOP015"),
        "promotion": "field/database/failover",
        "promoted": "field/database/failover",
        **dict.fromkeys(("relational", "wide-column"), "field/database/model"),
        **dict.fromkeys(("primary", "primaries"), "field/database/role"),
        "pool of connections": "field/link/pool_size",
        "replicas": "field/database/role",
        "replica": "field/database/role",
        "asynchronous": "field/link/mode",
        "synchronous": "field/link/mode",
        "time-out": "field/link/timeout_ms",
        "time-outs": "field/link/timeout_ms",
        "retry": "field/link/retries",
        "retries": "field/link/retries",
        "back-off": "field/link/back_off",
        "jitter": "field/link/back_off",
        "retry budget": "field/link/retry_budget",
        "circuit breaker": "field/link/circuit_breaker",
        **dict.fromkeys(("rate limit", "turned away"), "field/rate_limiter/limit"),
        "monitoring": "field/monitoring/interval_s",
        "alert": "field/monitoring/alerts",
        "alerts": "field/monitoring/alerts",
        "visibility time-out": "field/message_queue/visibility_timeout_s",
        "partitions": "field/message_queue/partitions",
        "shards": "field/sharded_database/strategy",
        "denormalizing": "field/sharded_database/denormalized",
        "at least once": "field/message_queue/visibility_timeout_s",
        "shard key": "field/sharded_database/shard_key",
        "resharding": "field/sharded_database/resharding",
        "consistent hashing": "field/sharded_database/strategy",
        **dict.fromkeys(("celebrity", "the star"), "field/class/celebrity"),
        "celebrities": "field/class/celebrity",
        "popular": "field/class/zipf_exponent",
        "zipf": "field/class/zipf_exponent",
    }
)
"""Words of lessons, in small letters, and the key of the entry that explains them."""

KEPT = re.compile(
    r"^```.*?^```|^\#.*?$|^\|[ :|-]+\|$"  # blocks of code, headings, rules of tables
    r"|`[^`]*`|!?\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])?|<[^>]*>|https?://\S+"  # code, links
    r"|\{\{[^}]*\}\}|(?<![*\w])\*(?!\*)[^*]+\*(?!\*)",  # placeholders; names of scenarios and of books
    re.MULTILINE | re.DOTALL,
)


def _words(phrases: Mapping[str, str]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=len, reverse=True)
    spaced = "|".join(r"\s+".join(map(re.escape, one.split())) for one in longest_first)
    return re.compile(rf"(?<![\w-])(?:{spaced})(?![\w-])", re.IGNORECASE)


LANGUAGES: Mapping[str, tuple[Mapping[str, str], re.Pattern[str]]] = frozendict(
    {code: (phrases, _words(phrases)) for code, phrases in (("en", PHRASES), ("de", german.PHRASES))}
)
"""What is looked for in the lessons of a language; those of any other are not linked."""


class Linked(NamedTuple):
    """A text with links to the glossary, and the keys that they lead to, in their order."""

    text: str
    keys: tuple[str, ...]


def linked(text: str, language: str = "en") -> Linked:
    """Link each entry's first occurrence in a Markdown text; code, headings and links stay as they are."""
    if language not in LANGUAGES:
        return Linked(text, ())
    phrases, words = LANGUAGES[language]
    seen: dict[str, None] = {}

    def link(found: re.Match[str]) -> str:
        key = phrases[" ".join(found[0].lower().split())]
        if key in seen:
            return found[0]
        seen[key] = None
        return f"[{found[0]}]({SCHEME}{key})"

    parts, end = [], 0
    for kept in KEPT.finditer(text):
        parts += [words.sub(link, text[end : kept.start()]), kept[0]]
        end = kept.end()
    parts.append(words.sub(link, text[end:]))
    return Linked("".join(parts), tuple(seen))
