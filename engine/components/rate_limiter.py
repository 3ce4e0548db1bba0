"""Rate limiter: an API gateway that lets so many calls pass, checks who asks, and routes by request class."""

from typing import ClassVar, Literal, Self

from pydantic import model_validator

from engine.catalog.instances import HOURS_PER_MONTH, PRICES
from engine.components.plan import Limit, Plans, Port, Station, Step, Targets
from engine.design.document import RequestClass
from engine.design.spec import About, Distribution, Spec, count, quantity

CELLS = 20_000_000
"""Numbers a limiter may keep for all its users."""


class RateLimiter(Spec):
    """Lets `limit` requests pass in `window_s`, of all or of each user; one more is answered 429 (rate_limited).

    - token_bucket: `burst` tokens, refilled at limit / window_s; a request takes one (Amazon API Gateway, Stripe).
    - leaky_bucket: requests leave one by one, 1 / rate apart; up to `burst` of them wait (NGINX limit_req).
    - fixed_window: a count per window of the clock; twice the limit can pass around a window's end.
    - sliding_log: the requests let pass in the last window_s, exactly (a Redis sorted set).
    - sliding_counter: the count of this window and the rest of the last one's, taken as even
      (Cloudflare, "How we built rate limiting", 2017). Here, only what was let pass is counted.

    Then `authentication` takes a core, and the request goes to the targets whose links carry its class, or, where none
    names it, to those that carry all.
    """

    about: ClassVar[About] = About("API gateway", "Edge", "Limits rates, authenticates, routes by request class.")
    calls: ClassVar[frozenset[str]] = frozenset({"server", "load_balancer", "rate_limiter"})
    names: ClassVar[tuple[str, ...]] = ("gateway", "limiter")
    price_source: ClassVar[tuple[str, str | None]] = PRICES

    kind: Literal["rate_limiter"] = "rate_limiter"
    algorithm: Literal["token_bucket", "leaky_bucket", "fixed_window", "sliding_log", "sliding_counter"] = quantity(
        "token_bucket", "What is let pass."
    )
    limit: int = quantity(1000, "Requests in window_s.", ge=1, le=10_000_000)
    window_s: float = quantity(1.0, "The window; the rate of the buckets is limit / window_s.", unit="s", gt=0, le=1e6)
    burst: int = count(100, "token_bucket: tokens it holds; leaky_bucket: requests that may wait.")
    per: Literal["all", "user"] = quantity("all", "Whose requests are counted together.")
    authentication: Distribution | None = quantity(None, "Time to check who asks; unset: nobody does.")
    cores: int = quantity(8, "Requests authenticated at once.", ge=1, le=100_000)
    hourly_usd: float = quantity(
        0.0816, "Price per hour.", unit="USD/h", ge=0, le=1e6, source="AWS EC2 m7g.large, us-east-1, 2024-10."
    )

    @model_validator(mode="after")
    def _bucket_holds_one(self) -> Self:
        if self.algorithm == "token_bucket" and self.burst < 1:
            raise ValueError("burst must be at least 1: a token bucket that holds nothing lets nothing pass")
        return self

    def cells(self, users: int) -> int:
        """Numbers it keeps for this many users."""
        return (1 + self.limit if self.algorithm == "sliding_log" else 3) * (users if self.per == "user" else 1)

    def usd_per_month(self) -> float:
        return self.hourly_usd * HOURS_PER_MONTH

    def station(self) -> Station:
        limit = Limit(self.algorithm, self.limit, self.window_s, self.burst, self.per == "user")
        return Station(services={}, cores=self.cores, limit=limit)

    def targets(self, ports: tuple[Port, ...]) -> tuple[Targets, ...]:
        """Of the links that carry a class those that name it, or, where none does, those that carry all."""
        naming = tuple(port for port in ports if port.link.classes)
        return (Targets("routes", naming or ports, "weighted_round_robin"),)

    def plans(self, request_class: RequestClass, ports: tuple[Port, ...]) -> Plans:
        work = (Step("work", service=self.authentication),) if self.authentication is not None else ()
        return Plans((Step("limit"), *work, Step("call", group="routes")))
