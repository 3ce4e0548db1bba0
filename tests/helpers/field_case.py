"""A field that a user can set, in a design, with two values that must give different results."""

from collections.abc import Mapping
from typing import Any, NamedTuple


class Case(NamedTuple):
    """A design in the notation, with `@` where the value goes; `more` is merged into its JSON, `events` happen."""

    text: str
    one: Any
    other: Any
    more: Mapping[str, Any] = {}
    events: tuple[Mapping[str, Any], ...] = ()
    until_s: float = 6.0


def crash(target: str, **fields: Any) -> dict[str, Any]:
    return {"at_s": 2.0, "event": "crash", "target": target, **fields}


def classes(**fields: Any) -> dict[str, Any]:
    """One request class with these fields."""
    return {"classes": {"read": {"keys": 200, **fields}}}


def moved(component: str) -> dict[str, Any]:
    """The place of a component whose neighbors stand in another region."""
    return {"places": PLACES, "components": {component: {"place": "@"}}}


PLACES = {"here": {"location": "us-east-1"}, "there": {"location": "eu-west-1"}}
EVERYONE_HERE = {"web": {"place": "here"}, "app": {"place": "here"}}
RESTART = ({"at_s": 1.0, "event": "restart", "target": "@"},)
DB = "web 100rps > app > db"
REPLICAS = "web 200rps > app(cores=16) > db + replica*2; db > replica-1 + replica-2"
CACHE = "web 300rps > app(cores=8) > cache(capacity_items=50) + db"
BALANCED = "web 300rps > lb > app*3(cores=2)"
CHECKED = 'web 300rps > lb(retries=0, health_check={"interval_s": 0.2, "timeout_s": 0.1}) > app*3(cores=2)'
QUEUE = "web 100rps > app > queue > worker(service.mean_ms=30)"
SLOW_QUEUE = "web 100rps > app > queue > worker(service.mean_ms=60)"
STATEFUL = "web 100rps > lb > app*2(state=stateful, cores=8)"
JOBS = {"classes": {"job": {"operation": "job", "keys": 50}}}
WRITES = {"classes": {"write": {"operation": "write", "keys": 200}}}
BURSTY = {"process": "bursty", "rate_rps": 100.0}


def opened(fields: Mapping[str, Any]) -> tuple[Any, Any, dict[str, Any]]:
    """The two values of the one field that is a pair, and all fields with `@` in its place."""
    one, other = next(value for value in fields.values() if isinstance(value, tuple))
    return one, other, {name: "@" if isinstance(value, tuple) else value for name, value in fields.items()}


def arrivals(**fields: Any) -> Case:
    """A client whose arrivals have one field open."""
    one, other, given = opened(fields)
    return Case("web > app", one, other, {"components": {"web": {"arrivals": given}}})


def profile(**fields: Any) -> Case:
    """A client whose profile has one field open."""
    one, other, given = opened(fields)
    return Case("web > app", one, other, {"components": {"web": {"arrivals": {"rate_rps": 100.0, "profile": given}}}})


def breaker(**fields: Any) -> Case:
    """A circuit breaker with one field open, before a database that is too slow."""
    one, other, given = opened({"minimum_calls": 5, "open_s": 0.2, "window_calls": 10, **fields})
    links = {"app-db": {"timeout_ms": 6.0, "circuit_breaker": given}}
    return Case("web 300rps > app(cores=8) > db(cores=1)", one, other, {"links": links})


def on_link(text: str, link: str, field: str, one: Any, other: Any, **given: Any) -> Case:
    """A link with one field open."""
    return Case(text, one, other, {"links": {link: {field: "@", **given}}})
