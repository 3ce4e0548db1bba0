"""Client: the users, their traffic and their patience."""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Annotated, ClassVar, Literal, Self

from frozendict import frozendict
from pydantic import Field, Strict, model_validator

from engine.components.plan import Plans, Port, Station, Step, Targets, by_role, front_and_static
from engine.design.document import RequestClass
from engine.design.spec import (
    About,
    BackOff,
    Distribution,
    Frozen,
    Id,
    Record,
    Spec,
    constant,
    count,
    milliseconds,
    quantity,
    seconds,
    share,
)

DAY_S = 86_400.0
Rate = Annotated[tuple[float, float], Strict(False)]


class Profile(Record):
    """How the rate moves over time, as a factor on the plain rate (replay: rates of its own)."""

    shape: Literal["constant", "diurnal", "ramp", "step", "spike", "replay"] = quantity(
        "constant", "The shape of the curve."
    )
    factor: float = quantity(2.0, "ramp, step, spike: the rate rises to this many times.", ge=0, le=1e6)
    at_s: float = seconds(10.0, "ramp, step, spike: when the rise begins.")
    for_s: float = seconds(10.0, "ramp: length of the rise; spike: length of the spike.")
    period_s: float = quantity(DAY_S, "diurnal: length of a day.", unit="s", gt=0, le=1e8)
    amplitude: float = share(0.6, "diurnal: the rate swings by this share around its mean.")
    rates: Annotated[tuple[Rate, ...], Strict(False), Field(fail_fast=True)] = quantity(
        (),
        "replay: [time in s, requests/s] pairs, held until the next; in a file also the name of a CSV beside it.",
        max_length=1_000_000,
    )

    @model_validator(mode="after")
    def _times_rise(self) -> Self:
        if any(after[0] <= before[0] for before, after in pairwise(self.rates)):
            raise ValueError("rates needs rising times")
        return self


class Arrivals(Record):
    """When requests come.

    `poisson` is the default for many independent users; `bursty` is a two-state Markov-modulated
    Poisson process with the same mean rate; `closed` is a fixed population that thinks between requests.
    """

    process: Literal["poisson", "deterministic", "bursty", "closed", "replay"] = quantity(
        "poisson", "The arrival process."
    )
    rate_rps: float | None = quantity(None, "Plain rate.", unit="requests/s", ge=0, le=1e8)
    users: int | None = count(None, "Daily active users.")
    requests_per_user_per_day: float = quantity(20.0, "Requests of one user on one day.", ge=0, le=1e6)
    profile: Profile = Profile()
    burst_factor: float = quantity(4.0, "bursty: rate in a burst, in times the mean.", gt=1, le=1000)
    burst_share: float = quantity(0.1, "bursty: share of the time in bursts.", gt=0, lt=1)
    burst_s: float = quantity(1.0, "bursty: mean length of a burst.", unit="s", gt=0, le=1e6)
    population: int = count(10, "closed: number of users.", at_least=1)
    think: Distribution = quantity(constant(1000), "closed: time a user thinks between two requests.")

    @property
    def mean_rps(self) -> float:
        """The mean rate before the profile, in requests per second; 0 for a closed population."""
        if self.process == "closed":
            return 0.0
        if self.rate_rps is not None:
            return self.rate_rps
        return (self.users or 0) * self.requests_per_user_per_day / DAY_S

    @model_validator(mode="after")
    def _one_rate(self) -> Self:
        if self.rate_rps is not None and self.users is not None:
            raise ValueError("rate_rps and users both give the rate: keep one")
        if self.process == "bursty" and self.burst_factor * self.burst_share >= 1:
            raise ValueError("burst_factor * burst_share must be below 1: else the bursts alone exceed the mean rate")
        if self.process == "replay" and self.profile.shape != "replay":
            raise ValueError("process replay needs a profile with shape replay and its rates")
        if self.profile.shape == "replay" and not self.profile.rates:
            raise ValueError("profile.rates is empty: replay needs [time_s, rate_rps] pairs")
        return self


class Client(Spec):
    """People or devices that issue requests.

    A request is tried once and again `retries` times, each attempt given up after `timeout_ms`.
    Where the client is linked to a DNS it looks its endpoint up first; its resolvers keep answers
    until their TTL ends (RFC 1035, section 3.2.1).
    """

    about: ClassVar[About] = About("Client", "Traffic", "Users with browsers or apps.")
    calls: ClassVar[frozenset[str]] = frozenset(
        {
            *("dns", "load_balancer", "server", "cdn", "cache", "database", "sharded_database"),
            *("rate_limiter", "object_storage"),
        }
    )
    names: ClassVar[tuple[str, ...]] = ("users", "clients", "client")

    kind: Literal["client"] = "client"
    device: Literal["web", "mobile"] = quantity(
        "web",
        "Browsers pull the assets of HTML pages; apps bring theirs and get JSON, over a radio network that adds "
        "25 ms each way where a link's latency is unset.",
        source="I. Grigorik, High Performance Browser Networking, 2013, table 7-2: LTE 40 to 50 ms round trip.",
    )
    arrivals: Arrivals = Arrivals(rate_rps=100.0)
    mix: Annotated[Mapping[Id, float], Frozen] = quantity(
        frozendict(), "Weights of the request classes for this client; empty: the classes' own."
    )
    timeout_ms: float | None = milliseconds(10_000.0, "An attempt is given up after this; unset: never.")
    retries: int = quantity(0, "Further attempts after a failed one.", ge=0, le=100)
    back_off: BackOff = quantity(BackOff(), "Waiting before a further attempt.")
    assets_per_page: int = quantity(0, "Static objects an HTML page pulls after it.", ge=0, le=1000)
    resolvers: int = quantity(200, "Independent DNS resolver caches its users share.", ge=1, le=100_000)
    active_users: int = quantity(
        10_000, "Distinct users told apart (sessions, sticky routing, IP hash).", ge=1, le=10_000_000
    )

    def request_classes(self) -> Iterable[str]:
        return self.mix

    def station(self) -> Station:
        return Station(services={})

    def targets(self, ports: tuple[Port, ...]) -> tuple[Targets, ...]:
        """Its endpoints: what the DNS answers where it asks one, else all it is linked to.

        Static objects come from the CDN, or from the endpoints where it refuses or does not answer.
        """
        lookups = by_role(ports, "lookup")[:1]
        front, static = front_and_static(_endpoints(ports))
        groups = [Targets("endpoints", front, "resolved" if lookups else "weighted_round_robin")]
        if static:
            groups.append(Targets("static", static, "first", retries=len(static), fallback="endpoints"))
        if lookups:
            groups.append(Targets("resolver", lookups, "first"))
        return tuple(groups)

    def plans(self, request_class: RequestClass, ports: tuple[Port, ...]) -> Plans:
        """Resolve, request, and pull the assets of an HTML page side by side; an app has its own and gets JSON.

        Assets are looked up again where they have an address of their own.
        """
        asked = Step("lookup", group="resolver", op="lookup", endpoint="endpoints")
        steps: list[Step] = []
        objects = Step("call", group="endpoints", prefer="static")
        if by_role(ports, "lookup") and _endpoints(ports):
            steps.append(asked)
        steps.append(objects if request_class.operation == "static" else Step("call", group="endpoints"))
        if self.pulls_assets(request_class):
            if steps[0].kind == "lookup":
                steps.append(asked._replace(static_class=True))
            steps.append(objects._replace(op="static", copies=self.assets_per_page, static_class=True))
        return Plans(tuple(steps))

    def pulls_assets(self, request_class: RequestClass) -> bool:
        """Whether static objects follow a request of this class."""
        return self.device == "web" and request_class.response == "html" and self.assets_per_page > 0


def _endpoints(ports: tuple[Port, ...]) -> tuple[Port, ...]:
    return tuple(port for port in ports if port.role not in ("lookup", "replication"))
