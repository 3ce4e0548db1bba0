"""The vocabulary every part of a design is written in: frozen records, quantities with units, kinds."""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Annotated, Any, ClassVar, Literal, NamedTuple, Self

from frozendict import frozendict
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, Strict, model_validator

from engine.design.data import freeze, natural

MAX_MS = 1e9
MAX_S = 1e8
MAX_COUNT = 1_000_000_000

Id = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$", max_length=64)]
"""Ids of components, links, places and classes; titles are free text."""


def _freeze(mapping: Mapping[str, Any]) -> Mapping[str, Any]:
    return frozendict((key, mapping[key]) for key in sorted(mapping, key=natural))


Frozen = AfterValidator(_freeze)
"""Marks a mapping field: the value is immutable and in the natural order of its keys.

Equality of mappings ignores order, so a fixed order is what makes equal designs run and save alike.
"""

Data = Annotated[Any, AfterValidator(freeze)]
"""Any JSON value, immutable all the way down."""


class Record(BaseModel):
    """An immutable, strictly typed value; unknown fields, NaN and infinity are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)


def quantity(default: Any, help: str, *, unit: str = "", source: str = "", **bounds: Any) -> Any:
    """A field with its unit, bounds, one-sentence help and the source of its default.

    The inspector form, the help page, the JSON Schema and the validation are all made from it.
    """
    return Field(default, description=help, json_schema_extra={"unit": unit, "source": source}, **bounds)


def milliseconds(default: float | None, help: str, *, source: str = "") -> Any:
    """A time in milliseconds, from 0 to MAX_MS; `None` where unset."""
    return quantity(default, help, unit="ms", source=source, ge=0, le=MAX_MS)


def seconds(default: float | None, help: str, *, source: str = "") -> Any:
    """A time in seconds, from 0 to MAX_S; `None` where unset."""
    return quantity(default, help, unit="s", source=source, ge=0, le=MAX_S)


def count(default: int | None, help: str, *, at_least: int = 0, source: str = "") -> Any:
    """A whole number from `at_least` to MAX_COUNT."""
    return quantity(default, help, source=source, ge=at_least, le=MAX_COUNT)


def share(default: float | None, help: str, *, source: str = "") -> Any:
    """A part of a whole, from 0 to 1."""
    return quantity(default, help, source=source, ge=0, le=1)


Quantile = Annotated[tuple[float, float], Strict(False)]


class Distribution(Record):
    """A positive random time in milliseconds.

    `cv` is the coefficient of variation (standard deviation / mean) of log-normal and gamma; `shape`
    the tail index of Pareto (the mean is finite above 1); `quantiles` the inverse distribution function
    of an empirical one: values at evenly spaced probabilities from 0 to 1, or [probability, ms] pairs,
    joined by straight lines and, where `mean_ms` is given, scaled to it.
    """

    distribution: Literal["constant", "exponential", "lognormal", "gamma", "pareto", "empirical"] = quantity(
        "exponential", "The shape of the distribution."
    )
    mean_ms: float | None = milliseconds(None, "The mean.")
    cv: float | None = quantity(None, "Coefficient of variation (log-normal, gamma).", gt=0, le=100)
    shape: float | None = quantity(None, "Tail index of Pareto; smaller is heavier.", gt=1, le=100)
    quantiles: (
        Annotated[tuple[float, ...], Strict(False), Field(fail_fast=True)]
        | Annotated[tuple[Quantile, ...], Strict(False), Field(fail_fast=True)]
        | None
    ) = quantity(None, "Measured quantiles of an empirical distribution.", unit="ms")

    def scaled(self, factor: float) -> "Distribution":
        """The same shape with every time `factor` times as long."""
        mean_ms = self.mean if self.mean_ms is None else self.mean_ms
        return self.model_copy(update={"mean_ms": mean_ms * factor})

    @property
    def mean(self) -> float:
        """The mean in ms, from the quantiles where none is given."""
        if self.mean_ms is not None:
            return self.mean_ms
        points = self.points
        return sum((p1 - p0) * (t0 + t1) / 2 for (p0, t0), (p1, t1) in pairwise(points))

    @property
    def points(self) -> tuple[tuple[float, float], ...]:
        """The quantiles of an empirical distribution as (probability, ms) pairs, unscaled."""
        quantiles = self.quantiles or ()
        return tuple(
            entry if isinstance(entry, tuple) else (i / (len(quantiles) - 1), entry)
            for i, entry in enumerate(quantiles)
        )

    @model_validator(mode="after")
    def _parameters_fit_the_shape(self) -> Self:
        if self.distribution == "empirical":
            _check_quantiles(self.quantiles)
        elif self.mean_ms is None:
            raise ValueError(f"mean_ms is missing: {self.distribution} needs a mean in ms")
        for name, shapes in (("cv", ("lognormal", "gamma")), ("shape", ("pareto",))):
            if getattr(self, name) is not None and self.distribution not in shapes:
                raise ValueError(f"{name} has no meaning for {self.distribution}")
        if self.quantiles is not None and self.distribution != "empirical":
            raise ValueError(f"quantiles has no meaning for {self.distribution}")
        return self


def _check_quantiles(quantiles: tuple[Any, ...] | None) -> None:
    if quantiles is None or not 2 <= len(quantiles) <= 10_000:
        raise ValueError("quantiles needs between 2 and 10000 entries for an empirical distribution")
    if isinstance(quantiles[0], tuple):
        probabilities = [p for p, _ in quantiles]
        values = [ms for _, ms in quantiles]
        if probabilities[0] != 0 or probabilities[-1] != 1 or sorted(set(probabilities)) != probabilities:
            raise ValueError("quantiles needs rising probabilities from 0 to 1")
    else:
        values = list(quantiles)
    if values[0] < 0 or values[-1] > MAX_MS or sorted(values) != values:
        raise ValueError(f"quantiles needs rising values between 0 and {MAX_MS:.0f} ms")


def exponential(mean_ms: float) -> Distribution:
    """An exponential time with this mean."""
    return Distribution(distribution="exponential", mean_ms=mean_ms)


def constant(mean_ms: float) -> Distribution:
    """A time that is always the same."""
    return Distribution(distribution="constant", mean_ms=mean_ms)


class HealthCheck(Record):
    """Active probes of a target, on a control link of their own.

    Defaults follow HAProxy (`inter 2s fall 3 rise 2`) scaled to the interval most tutorials use.
    """

    interval_s: float = quantity(5.0, "Time between two checks of one target.", unit="s", ge=0.01, le=3600)
    timeout_s: float = quantity(2.0, "A check without an answer by then has failed.", unit="s", ge=0.001, le=3600)
    unhealthy_after: int = quantity(2, "Failed checks in a row that take a target out.", ge=1, le=100)
    healthy_after: int = quantity(2, "Passed checks in a row that bring it back.", ge=1, le=100)


class BackOff(Record):
    """Waiting time before a retry: exponential with full jitter.

    Source: M. Brooker, "Exponential Backoff and Jitter", AWS Architecture Blog, 2015.
    """

    base_ms: float = milliseconds(100.0, "Waiting time before the first retry (its upper end with jitter).")
    factor: float = quantity(2.0, "Each further retry waits this many times longer.", ge=1, le=10)
    max_ms: float = milliseconds(10_000.0, "No retry waits longer.")
    jitter: float = share(1.0, "Share of the waiting time that is random: 0 none, 1 full jitter.")


class CircuitBreaker(Record):
    """Stops calling a target that fails.

    Source: M. Nygard, Release It!, 2nd ed. 2018, ch. 5; window and ratio as in resilience4j.
    """

    failure_ratio: float = share(0.5, "Opens when this share of the window's calls failed.")
    window_calls: int = quantity(100, "Calls in the sliding window.", ge=1, le=100_000)
    minimum_calls: int = quantity(20, "Never opens on fewer calls than this.", ge=1, le=100_000)
    open_s: float = seconds(10.0, "Time it stays open before a probe is let through.")


class About(NamedTuple):
    """What the palette, the help and the README say of a kind."""

    title: str
    category: Literal["Traffic", "Edge", "Compute", "Data", "Messaging", "Operations"]
    summary: str

    @property
    def name(self) -> str:
        """The title within a sentence: abbreviations keep their capitals."""
        return " ".join(word if word.isupper() else word.lower() for word in self.title.split())

    @property
    def one(self) -> str:
        """Any component of the kind, within a sentence: the name with its article."""
        return f"{'an' if self.name[0].lower() in 'aeiou' else 'a'} {self.name}"


class Traffic(NamedTuple):
    """What a component has carried in a month at the measured rate, as far as it is billed."""

    requests: float
    egress_gb: float


class Price(NamedTuple):
    """What a component costs, with the list the price is from and its date; no date for the design's own."""

    usd_per_month: float
    source: str
    date: str | None


class Spec(Record):
    """Base of all component kinds; a kind is a subclass with a literal `kind` and an `about`."""

    about: ClassVar[About]
    calls: ClassVar[frozenset[str]] = frozenset()
    """Kinds that a link from this kind may lead to."""
    names: ClassVar[tuple[str, ...]] = ()
    """What people call one: the first makes new ids, all are understood by the text notation."""

    drawn_only: ClassVar[frozenset[str]] = frozenset()
    """Fields that say where it is drawn and change no figure; forms do not show them."""

    price_source: ClassVar[tuple[str, str | None]] = ("no charge", None)
    """Whose list price it is, and as of which month."""

    kind: str
    title: str = quantity("", "Name shown on the canvas; the id where empty.", max_length=200)
    place: Id | None = quantity(None, "The region, data center or zone it stands in.")

    @classmethod
    def kinds(cls) -> Mapping[str, type["Spec"]]:
        """Every concrete kind by name, in the order of definition."""
        return {spec.model_fields["kind"].default: spec for spec in cls.__subclasses__() if spec is not UnknownSpec}

    def request_classes(self) -> Iterable[str]:
        """Ids of the request classes its `mix` names."""
        return ()

    def usd_per_month(self) -> float:
        """Monthly price of this component as configured."""
        return 0.0

    def traffic_usd_per_month(self, traffic: Traffic) -> float:
        """Monthly price of what it carries, on top."""
        return 0.0

    def price(self) -> "Price":
        """The same with where it comes from, for reports."""
        if getattr(self, "price_usd_per_month", None) is not None:
            return Price(self.usd_per_month(), "the design", None)
        return Price(self.usd_per_month(), *self.price_source)


class UnknownSpec(Spec):
    """A component of a kind that this version does not know; it keeps its data and cannot run."""

    model_config = ConfigDict(frozen=True, extra="allow", strict=True)
    __pydantic_extra__: dict[str, Data]
    kind: str = Field(min_length=1, max_length=64)
    about: ClassVar[About] = About("Unknown component", "Operations", "From a newer version.")
