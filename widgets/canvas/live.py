"""Traffic of several links that are drawn as one."""

from collections.abc import Sequence

from engine.results.frame import Frame, LinkNow


def flow(moment: Frame, link_ids: Sequence[str]) -> LinkNow | None:
    """The traffic of these links together; None where the run knows none of them."""
    if len(link_ids) == 1:
        return moment.links.get(link_ids[0])
    known = [moment.links[key] for key in link_ids if key in moment.links]
    if not known:
        return None
    return LinkNow(sum(one.calls_rps for one in known), sum(one.failed_rps for one in known))
