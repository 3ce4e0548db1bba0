"""What stands above a chart, as rich text that breaks where it may."""

from html import escape

from widgets.charts.outages import Outage
from widgets.figures import span
from widgets.language import tr
from widgets.theme import Theme


def unbroken(text: str) -> str:
    """A legend's entry that stays on one line: a break inside "0/s" could not be read."""
    joined = escape(text).replace(" ", "&nbsp;").replace("-", "\N{NON-BREAKING HYPHEN}")
    return joined.replace("/", "\N{WORD JOINER}/\N{WORD JOINER}")


def moments(outage: Outage, theme: Theme) -> str:
    """What happened when, each moment behind the sign of its line on the chart."""
    parts = [("\N{BOX DRAWINGS HEAVY VERTICAL}", theme.error, tr("{component} failed", component=outage.component))]
    if outage.detected_s is not None:
        detected = tr("detected in {time}", time=span(outage.detected_s - outage.failed_s))
        parts.append(("\N{BOX DRAWINGS HEAVY TRIPLE DASH VERTICAL}", theme.warning, detected))
    if outage.recovered_s is not None:
        recovered = tr("recovered in {time}", time=span(outage.recovered_s - outage.failed_s))
        parts.append(("\N{BOX DRAWINGS HEAVY QUADRUPLE DASH VERTICAL}", theme.fine, recovered))
    told = [f'<span style="color:{color}">{sign}</span>&nbsp;{unbroken(text)}' for sign, color, text in parts]
    return f"<br>{' '.join(told)}{' &nbsp;(' + tr('still down') + ')' if outage.recovered_s is None else ''}"
