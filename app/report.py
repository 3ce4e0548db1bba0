"""The summary of a run for a terminal."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from statistics import fmean
from typing import Any

from engine import figures
from engine.figures import NOTHING
from engine.moments import clock

Result = Mapping[str, Any]
Emphasis = Callable[[str], str]

GAP = "   "
BAR_CELLS = 10
LABEL_CELLS = 11
PERCENTILES = ("mean", "p50", "p90", "p95", "p99", "p999", "max")


def bold(text: str) -> str:
    """For a terminal that knows ANSI sequences."""
    return f"\x1b[1m{text}\x1b[0m"


def plain(text: str) -> str:
    """For files and pipes."""
    return text


def report(result: Result, emphasis: Emphasis = plain) -> str:
    """The whole summary: totals, latency, causes, components, failovers, cost.

    A replicated result shows its means with the half width of their 95% confidence interval.
    """
    parts = [_title(result, emphasis), _totals(result, emphasis), _components(result, emphasis)]
    if len(result["classes"]) > 1:
        parts.append(_classes(result, emphasis))
    if result["failovers"]:
        parts.append(_failovers(result, emphasis))
    parts.append(_ending(result, emphasis))
    return "\n\n".join(parts) + "\n"


def _title(result: Result, emphasis: Emphasis) -> str:
    ran = f"{_seconds(result['until_s'])} simulated, the first {_seconds(result['warmup_s'])} as warm-up"
    runs = result.get("replications")
    seeds = f"{runs['n']} replications, ± is the 95% confidence interval" if runs else f"seed {result['seed']}"
    return f"{emphasis(str(result['design']))}\n{ran}; {seeds}"


def _totals(result: Result, emphasis: Emphasis) -> str:
    requests, rates = result["requests"], _with_width(result)
    counts = [
        f"{count(requests[key])} {key.replace('_', ' ')}" for key in ("offered", "completed", "failed", "in_flight")
    ]
    causes = [
        f"{count(failed)} {cause.replace('_', ' ')} ({percent(failed / max(requests['offered'], 1))})"
        for cause, failed in requests["by_cause"].items()
        if failed
    ]
    latency = [f"{name.replace('p999', 'p99.9')} {rates('latency_ms', name, ms)}" for name in PERCENTILES]
    wide = 3 if "replications" in result else 5
    rows = [
        ("Requests", GAP.join(counts)),
        ("Failed", GAP.join(causes) or "none"),
        ("Rate", f"{rates('throughput_rps', '', rate)}/s throughput{GAP}{rates('goodput_rps', '', rate)}/s goodput"),
        *(("" if place else "Latency", GAP.join(latency[place : place + wide])) for place in range(0, 7, wide)),
        ("Available", rates("availability", "", percent)),
        *_answers(result),
    ]
    return _labelled(rows, emphasis)


def _answers(result: Result) -> Iterator[tuple[str, str]]:
    """Lines that only some runs have: how often they fail at all, the error budget, the precision."""
    if "replications" in result:
        runs = result["replications"]["n"]
        often = [_often(cause, one, runs) for cause, one in result["replications"]["happens"].items() if one["runs"]]
        for place, text in enumerate(often or [f"no request in any of {runs} runs"]):
            yield "" if place else "Fails", text
    if "error_budget" in result:
        budget = result["error_budget"]
        spent = "" if budget["spent"] is None else f", {percent(budget['spent'])} spent"
        allowed = f"{count(budget['failed'])} failed of {count(budget['allowed'])} allowed"
        yield "Budget", f"{allowed} at {percent(budget['slo'])}{spent}: {'met' if budget['met'] else 'NOT met'}"
    if "precision" in result:
        yield "Precision", _precision(result["precision"])


def _often(cause: str, one: Mapping[str, Any], runs: int) -> str:
    low, high = (percent(end) for end in one["ci95"])
    what = "any request" if cause == "any" else cause.replace("_", " ")
    return f"{what} in {one['runs']} of {runs} runs ({percent(one['probability'])}, {low} to {high})"


def _precision(one: Mapping[str, Any]) -> str:
    found = "" if one["warmup_found"] else "; the end of the warm-up was NOT found"
    if one["relative"] is None:
        return f"NOT reached: too few requests to tell in {_seconds(one['at_most_s'])}{found}"
    said = f"p99 {ms(one['p99_ms'])} ± {percent(one['relative'])} from {one['parts']} {one['method']}"
    asked = f"the {percent(one['asked'])} asked"
    return f"{said}, {f'within {asked}' if one['reached'] else f'NOT {asked}: longer runs are needed'}{found}"


def _with_width(result: Result) -> Callable[[str, str, Callable[[Any], str]], str]:
    ends = result["replications"]["ci95"] if "replications" in result else None

    def show(key: str, part: str, style: Callable[[Any], str]) -> str:
        value, interval = result[key], ends[key] if ends else None
        if part:
            value, interval = value[part], interval[part] if interval else None
        return style(value) + (f" ± {style((interval[1] - interval[0]) / 2)}" if interval else "")

    return show


def _components(result: Result, emphasis: Emphasis) -> str:
    head = ("Component", "Kind", "Utilization", "Queue", "Calls/s", "Hit ratio")
    rows = [
        (
            name,
            str(now["kind"]).replace("_", " "),
            _bar(now.get("utilization")),
            number(now.get("queue_length")),
            rate(now.get("throughput_rps")),
            percent(now.get("hit_ratio")),
        )
        for name, now in result["components"].items()
    ]
    return table(head, rows, emphasis, texts=3)


def _classes(result: Result, emphasis: Emphasis) -> str:
    head = ("Class", "Offered", "Failed", "p50", "p95", "p99")
    rows = []
    for name, one in result["classes"].items():
        requests, latency = one.get("requests", one), one.get("latency_ms", {})
        shares = (count(requests.get("offered")), count(requests.get("failed")))
        rows.append((name, *shares, *(ms(latency.get(part)) for part in ("p50", "p95", "p99"))))
    return table(head, rows, emphasis, texts=1)


def _failovers(result: Result, emphasis: Emphasis) -> str:
    """The same failure of several runs is one line, with the means of those that saw its detection and its end."""
    head = ("Failure", "Failed at", "Detected after", "Recovered after", "Lost writes")
    groups: dict[tuple[str, float], list[Mapping[str, Any]]] = {}
    for failover in result["failovers"]:
        groups.setdefault((failover["component"], failover["failed_s"]), []).append(failover)
    rows = [
        (
            component,
            clock(failed_s),
            _seconds(_mean_of(failovers, "detected_s", failed_s)),
            _seconds(_mean_of(failovers, "recovered_s", failed_s)),
            number(_mean_of(failovers, "lost_writes", 0)),
        )
        for (component, failed_s), failovers in groups.items()
    ]
    return table(head, rows, emphasis, texts=1)


def _mean_of(failovers: Sequence[Mapping[str, Any]], key: str, since: float) -> float | None:
    values = [failover[key] - since for failover in failovers if failover.get(key) is not None]
    return fmean(values) if values else None


def _ending(result: Result, emphasis: Emphasis) -> str:
    engine = result["engine"]
    pace = engine["events"] / max(engine["wall_s"], 1e-9)
    cost = f"{figures.money(result['cost_usd_per_month'])} a month"
    ran = f"{count(engine['events'])} events in {_seconds(engine['wall_s'])}, {number(pace)} a second"
    return _labelled((("Cost", cost), ("Engine", ran)), emphasis)


def _labelled(rows: Sequence[tuple[str, str]], emphasis: Emphasis) -> str:
    return "\n".join(emphasis(label.ljust(LABEL_CELLS)) + text for label, text in rows)


def table(head: Sequence[str], rows: Sequence[Sequence[str]], emphasis: Emphasis, texts: int) -> str:
    widths = [max(len(row[place]) for row in (head, *rows)) for place in range(len(head))]

    def lines() -> Iterator[str]:
        for row in (head, *rows):
            cells = [
                text.ljust(width) if place < texts else text.rjust(width)
                for place, (text, width) in enumerate(zip(row, widths, strict=True))
            ]
            line = GAP.join(cells).rstrip()
            yield emphasis(line) if row is head else line

    return "\n".join(lines())


def _bar(share: float | None) -> str:
    if share is None:
        return NOTHING
    full = round(min(max(share, 0), 1) * BAR_CELLS)
    return f"{'█' * full}{'░' * (BAR_CELLS - full)} {percent(share):>6}"


def number(value: float | None) -> str:
    return NOTHING if value is None else figures.number(value)


def count(value: float | None) -> str:
    return NOTHING if value is None else figures.whole(value)


def rate(value: float | None) -> str:
    return number(value)


def _seconds(value: float | None) -> str:
    return NOTHING if value is None else figures.duration(value)


def ms(value: float | None) -> str:
    return NOTHING if value is None else figures.amount(value, "ms")


def percent(value: float | None) -> str:
    return NOTHING if value is None else figures.share(value)
