"""Clients and request classes: rates, profiles, mixes, keys."""

from collections.abc import Mapping

from engine.components.client import Arrivals, Client
from engine.design.document import RequestClass
from engine.lowering.builder import Builder
from engine.program import NONE, Curve, Op, Process

CURVES: Mapping[str, Curve] = {curve.name.lower(): curve for curve in Curve}


def add_classes(builder: Builder) -> None:
    """One row per request class."""
    for name, request_class in builder.design.classes.items():
        hot = request_class.celebrity
        builder.classes.add(
            name,
            factor=request_class.service_factor,
            exponent=request_class.zipf_exponent,
            keys=request_class.keys,
            hot_key=hot.key if hot else 0,
            hot_share=hot.share if hot else 0.0,
            request_bytes=request_class.request_bytes,
            response_bytes=request_class.response_bytes,
            op=Op[request_class.operation.upper()],
            priority=request_class.priority,
        )


def count_users(builder: Builder) -> None:
    """Give every client's users their numbers: later tables have one entry per user."""
    for component in builder.design.components.values():
        if isinstance(component, Client):
            builder.users += component.active_users


def add_clients(builder: Builder) -> None:
    """One row per client."""
    user0 = 0
    for client_id, client in builder.design.components.items():
        if isinstance(client, Client):
            _add_client(builder, client_id, client, user0)
            user0 += client.active_users


def _add_client(builder: Builder, client_id: str, client: Client, user0: int) -> None:
    station = builder.stations.keys[client_id, 0]
    mix0 = len(builder.mix)
    builder.mix += _mix(client.mix, builder.design.classes)
    lookups = [port for port in builder.ports[client_id] if port.role == "lookup"]
    row = builder.clients.add(
        client_id,
        station=station,
        mix0=mix0,
        mix=len(builder.mix) - mix0,
        users=client.active_users,
        user0=user0,
        ttl_s=getattr(lookups[0].target, "ttl_s", 0.0) if lookups else 0.0,
        **_traffic(builder, client.arrivals),
        **{
            f"{purpose}_stream": builder.streams.add(client_id, purpose)
            for purpose in ("arrival", "mix", "key", "user", "thin", "think", "burst", "asset")
        },
    )
    builder.stations.set(station, client=row)


def _mix(own: Mapping[str, float], classes: Mapping[str, RequestClass]) -> list[tuple[float, float]]:
    """Cumulated shares of the request classes with their rows."""
    weights = [own.get(name, 0.0) if own else kind.weight for name, kind in classes.items()]
    total = sum(weights)
    shares = []
    cumulated = 0.0
    for row, weight in enumerate(weights):
        cumulated += weight / total
        shares.append((cumulated, float(row)))
    return shares


def _traffic(builder: Builder, arrivals: Arrivals) -> dict[str, float]:
    profile = arrivals.profile
    rate_rps = arrivals.mean_rps
    curve = CURVES[profile.shape]
    rate0 = len(builder.rates)
    builder.rates += profile.rates
    peak_rps = rate_rps * _peak_factor(arrivals)
    if curve == Curve.REPLAY:
        peak_rps = max(rate for _, rate in profile.rates)
        rate_rps = peak_rps
    bursty = arrivals.process == "bursty"
    calm_factor = (1 - arrivals.burst_share * arrivals.burst_factor) / (1 - arrivals.burst_share)
    processes = {"deterministic": Process.DETERMINISTIC, "bursty": Process.BURSTY, "closed": Process.CLOSED}
    return {
        "process": processes.get(arrivals.process, Process.POISSON),
        "rate_rps": rate_rps,
        "peak_rps": peak_rps,
        "thinned": int(bursty or curve != Curve.CONSTANT),
        "curve": curve,
        "curve_factor": profile.factor,
        "curve_at_s": profile.at_s,
        "curve_for_s": profile.for_s,
        "curve_period_s": profile.period_s,
        "curve_amplitude": profile.amplitude,
        "rate0": rate0,
        "rates": len(profile.rates),
        "burst_rps": rate_rps * arrivals.burst_factor,
        "calm_rps": rate_rps * calm_factor,
        "burst_s": arrivals.burst_s,
        "calm_s": arrivals.burst_s * (1 - arrivals.burst_share) / arrivals.burst_share,
        "population": arrivals.population if arrivals.process == "closed" else 0,
        "think": builder.distribution(arrivals.think) if arrivals.process == "closed" else NONE,
    }


def _peak_factor(arrivals: Arrivals) -> float:
    """The highest rate of the profile, in times the mean."""
    profile = arrivals.profile
    factor = 1.0
    if profile.shape == "diurnal":
        factor = 1 + profile.amplitude
    elif profile.shape in ("ramp", "step", "spike"):
        factor = max(1.0, profile.factor)
    return factor * arrivals.burst_factor if arrivals.process == "bursty" else factor
