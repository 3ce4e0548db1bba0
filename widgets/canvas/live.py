"""Figures of several links or components that are drawn as one."""

from collections.abc import Mapping, Sequence

from engine.design.document import Design
from engine.design.folding import Fold
from engine.design.machines import machines
from engine.results.frame import ComponentNow, Frame, LinkNow
from widgets.language import tr


def flows(moment: Frame, folded: Fold) -> Mapping[str, LinkNow]:
    """The traffic of the links that are drawn, of several as one together; without those that the run knows not."""
    if not folded.quiet and not folded.bundles:
        return moment.links
    found = {key: now for key, now in moment.links.items() if key not in folded.quiet}
    for key, bundle in folded.bundles.items():
        known = [moment.links[one] for one in bundle if one in moment.links]
        if known:
            found[key] = LinkNow(sum(one.calls_rps for one in known), sum(one.failed_rps for one in known))
    return found


def together(moment: Frame, component_ids: Sequence[str]) -> ComponentNow | None:
    """A stack's components as one: sums, and means weighted by instances; None where the run knows none of them."""
    known = [moment.components[key] for key in component_ids if key in moment.components]
    if len(known) < 2:
        return known[0] if known else None
    states = {one.state for one in known}
    weight = sum(one.instances for one in known) or 1
    hits = [(one.hit_ratio, one.throughput_rps) for one in known if one.hit_ratio is not None]
    passed = sum(rate for _, rate in hits)
    return ComponentNow(
        state=states.pop() if len(states) == 1 else "degraded",
        utilization=sum(one.utilization * one.instances for one in known) / weight,
        queue_length=sum(one.queue_length for one in known),
        throughput_rps=sum(one.throughput_rps for one in known),
        hit_ratio=sum(ratio * rate for ratio, rate in hits) / passed if passed else hits[0][0] if hits else None,
        instances_up=sum(one.instances_up for one in known),
        instances=sum(one.instances for one in known),
    )


def scale(design: Design, component_ids: Sequence[str], moment: Frame | None) -> tuple[str, str]:
    """Least, now and most instances of components that scale themselves, in full and in brief; empty: none does."""
    specs = {key: spec for key in component_ids if (spec := design.components.get(key)) is not None}
    rules = [rule for spec in specs.values() if (rule := getattr(spec, "autoscaling", None)) is not None]
    if not rules:
        return "", ""
    known = {} if moment is None else moment.components
    here = sum(known[key].instances if key in known else machines(spec) for key, spec in specs.items())
    least, most = sum(rule.min_instances for rule in rules), sum(rule.max_instances for rule in rules)
    full = tr("min {least} · now {here} · max {most}", least=least, here=here, most=most)
    return full, tr("{here} of {least}–{most}", least=least, here=here, most=most)
