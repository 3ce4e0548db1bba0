"""Monitorings become looks at the components they are linked to, and rules held against what is seen."""

from engine.components.monitoring import WATCHED, Monitoring, Watch
from engine.components.plan import Plan, Step
from engine.design.spec import constant
from engine.lowering.builder import Builder
from engine.program import NONE, Figure


def add_watches(builder: Builder) -> None:
    """One look per monitoring and component; its users are told apart when there is a monitoring at all."""
    monitors = {one: part for one, part in builder.design.components.items() if isinstance(part, Monitoring)}
    for monitor_id, monitor in monitors.items():
        for port in monitor.targets(builder.ports[monitor_id])[0].ports:
            _add_watch(builder, monitor_id, monitor.watch(), port.target_id)
    if monitors:
        seen0 = builder.affinity_block()
        for row in builder.clients.keys.values():
            builder.clients.set(row, seen0=seen0)


def _add_watch(builder: Builder, monitor_id: str, watch: Watch, component_id: str) -> None:
    stations = builder.station_rows(component_id)
    alert0 = len(builder.alerts)
    for name, ((least, most), for_s) in watch.alerts.items():
        figure = Figure[name.upper().removesuffix("_MS")]
        builder.alerts.add((monitor_id, component_id, name), figure=figure, least=least, most=most, for_s=for_s)
    window = NONE
    if "residence_p99_ms" in watch.alerts:
        window = builder.window_marks
        builder.window_marks += 1
        for station in stations:
            if builder.stations.get(station, "window") == NONE:
                builder.stations.set(station, window=builder.windows)
                builder.windows += 1
    builder.watches.add(
        (monitor_id, component_id),
        window=window,
        interval_s=watch.interval_s,
        monitor=builder.stations.keys[monitor_id, 0],
        station0=stations[0],
        nodes=len(stations),
        member0=builder.members.keys[monitor_id, WATCHED, component_id, 0],
        alert0=alert0,
        alerts=len(builder.alerts) - alert0,
        timer=builder.timer(watch.interval_s * 1000),
        heals=int(watch.heals),
    )


def log_steps(builder: Builder, component_id: str) -> Plan:
    """What writing a line of log adds to a component's work for every call."""
    monitors = builder.design.components.items()
    costs = [
        part.watch().log_ms
        for one, part in monitors
        if isinstance(part, Monitoring) and any(port.target_id == component_id for port in builder.ports[one])
    ]
    return tuple(Step("work", service=constant(cost)) for cost in costs if cost > 0)
