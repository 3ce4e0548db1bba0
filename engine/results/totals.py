"""What several components are together: how many, what goes in and out, what fails, what it costs."""

from collections.abc import Collection
from typing import NamedTuple

from engine.design.document import Design
from engine.design.machines import machines
from engine.design.spec import Spec
from engine.results.frame import ComponentNow, Frame


class Totals(NamedTuple):
    """Some components as one; the last five are None or empty without a run."""

    components: int
    instances: int
    usd_per_month: float
    """Without traffic, which is billed as measured."""
    instances_up: int | None = None
    in_rps: float | None = None
    out_rps: float | None = None
    failed_share: float | None = None
    """Of the calls that come in; where none do, of those that go out."""
    hottest: str = ""
    """The component with the highest utilization."""
    utilization: float | None = None


def totals(design: Design, ids: Collection[str], moment: Frame | None) -> Totals:
    """The totals of these components, at a moment of a run or without one."""
    chosen = {key: design.components[key] for key in ids}
    cost = sum(spec.usd_per_month() for spec in chosen.values())
    still = Totals(len(chosen), sum(machines(spec) for spec in chosen.values()), cost)
    if moment is None:
        return still
    now = {key: moment.components[key] for key in chosen if key in moment.components}
    come, go, come_failed, go_failed = _crossing(design, chosen.keys(), moment)
    calls, failed = (come, come_failed) if come > 0 else (go, go_failed)
    hottest = max(now, key=lambda key: now[key].utilization, default="")
    return still._replace(
        usd_per_month=sum(_cost(spec, now.get(key)) for key, spec in chosen.items()),
        instances=sum(one.instances for one in now.values()),
        instances_up=sum(one.instances_up for one in now.values()),
        in_rps=come,
        out_rps=go,
        failed_share=min(1.0, failed / calls) if calls > 0 else float(failed > 0),
        hottest=hottest,
        utilization=now[hottest].utilization if hottest else None,
    )


def _cost(spec: Spec, now: ComponentNow | None) -> float:
    """What a component costs with as many instances as there are now."""
    each: float | None = getattr(spec, "usd_per_instance", None)
    return spec.usd_per_month() if now is None or each is None else each * now.instances


def _crossing(design: Design, inside: Collection[str], moment: Frame) -> tuple[float, float, float, float]:
    """Calls a second that come in and go out, and those of each that fail."""
    come = go = come_failed = go_failed = 0.0
    for key, flow in moment.links.items():
        link = design.links.get(key)
        if link is None or (link.source in inside) == (link.target in inside):
            continue
        if link.target in inside:
            come, come_failed = come + flow.calls_rps, come_failed + flow.failed_rps
        else:
            go, go_failed = go + flow.calls_rps, go_failed + flow.failed_rps
    return come, go, come_failed, go_failed
