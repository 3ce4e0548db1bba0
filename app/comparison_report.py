"""What a comparison of two designs says on a terminal."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from app.report import Emphasis, count, ms, number, percent, plain, rate, table
from engine.design.change import Change
from engine.figures import NOTHING, duration
from engine.results.comparison import sentences

Figure = Mapping[str, Any]
Style = Callable[[float | None], str]

MOST_CHANGES = 20
"""Lines of the difference between the designs; the JSON has them all."""
OF_COMPONENTS: Mapping[str, Style] = {
    "utilization": percent, "queue_length": number, "throughput_rps": rate, "hit_ratio": percent,
}  # fmt: skip


def report(found: Mapping[str, Any], change: Change, emphasis: Emphasis = plain) -> str:
    """Both designs, what differs between them, and each figure with its paired difference."""
    runs = len(found["seeds"])
    ran = f"{duration(found['until_s'])} simulated, the first {duration(found['warmup_s'])} as warm-up"
    same = "the same requests" if found["same_requests"] else "the same seeds, but each with its own traffic"
    pairs = f"{runs} pairs of runs under {same}"
    pairs += "; [ ] is the 95% confidence interval of B - A"
    parts = [
        f"{emphasis('A')} {found['a']}\n{emphasis('B')} {found['b']}\n{ran}\n{pairs}",
        "\n".join(_changes(change)),
        table(("Figure", "A", "B", "B - A", "", ""), list(_rows(found["figures"])), emphasis, texts=1),
    ]
    components = list(_component_rows(found["figures"]["components"]))
    if components:
        head = ("Component", "Figure", "A", "B", "B - A", "", "")
        parts.append(table(head, components, emphasis, texts=2))
    return "\n\n".join(parts) + "\n"


def _changes(change: Change) -> Iterator[str]:
    lines = list(sentences(change))
    yield from lines[:MOST_CHANGES] or ["The designs are the same in all that is simulated."]
    if len(lines) > MOST_CHANGES:
        yield f"... and {len(lines) - MOST_CHANGES} more"


def _rows(figures: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    latency, requests = figures["latency_ms"], figures["requests"]
    for name in ("mean", "p50", "p95", "p99"):
        yield _row(f"latency {name}", latency[name], ms)
    yield _row("availability", figures["availability"], percent)
    yield _row("throughput /s", figures["throughput_rps"], rate)
    yield _row("goodput /s", figures["goodput_rps"], rate)
    yield _row("requests offered", requests["offered"], count)
    for cause, one in requests["by_cause"].items():
        if one["a"] or one["b"]:
            yield _row(f"failed: {cause.replace('_', ' ')}", one, count)
    yield _row("cost $ a month", figures["cost_usd_per_month"], count)


def _component_rows(components: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    """Only what the runs show: a line for every figure of every component would hide it."""
    for name, figures in components.items():
        for figure, style in OF_COMPONENTS.items():
            one = figures.get(figure)
            if one and one["shown"]:
                yield (name, *_row(figure.replace("_", " "), one, style))


def _row(name: str, one: Figure, style: Style) -> tuple[str, ...]:
    return (name, style(one["a"]), style(one["b"]), _signed(one["difference"], style), _ends(one, style), verdict(one))


def _ends(one: Figure, style: Style) -> str:
    return f"[{_signed(one['ci95'][0], style)}, {_signed(one['ci95'][1], style)}]" if one["ci95"] else ""


def verdict(one: Figure) -> str:
    """What the runs say of a figure, in words."""
    if one["shown"] is None:
        return "cannot be told"
    if one["ci95"] == [0, 0]:
        return "exactly the same"
    if not one["shown"]:
        return "no difference shown"
    return "B is higher" if one["difference"] > 0 else "B is lower"


def _signed(value: float | None, style: Style) -> str:
    if value is None:
        return NOTHING
    return style(value) if value == 0 else f"{'+' if value > 0 else '-'}{style(abs(value))}"
