"""How long a frame of the canvas takes, beside a frame of an empty one in the same run."""

from collections.abc import Callable
from statistics import median
from time import perf_counter

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

import engine.components  # noqa: F401
from engine.design.document import Design
from engine.design.files import from_json
from engine.results.frame import ComponentNow, LinkNow
from tests.widgets.canvas.moments import moment
from widgets.canvas import Canvas

SIZE = 1000


def crowd() -> Design:
    """1,000 servers in a grid and 2,000 links between neighbours."""
    ids = [f"s{k}" for k in range(SIZE)]
    links = {}
    for k in range(SIZE):
        for step in (1, 41):
            links[f"l{k}-{step}"] = {"source": ids[k], "target": ids[(k + step) % SIZE]}
    return from_json(
        {
            "components": {key: {"kind": "server"} for key in ids},
            "links": links,
            "board": {"positions": {key: [(k % 40) * 280, (k // 40) * 80] for k, key in enumerate(ids)}},
        }
    )


def frame_ms(canvas: Canvas, zoom: float, frames: int = 20) -> float:
    """Mean time to pan and zoom a little and paint, in milliseconds."""
    canvas.zoom_by(zoom / canvas.zoom, canvas.viewport().rect().center())
    canvas.viewport().grab()
    start = perf_counter()
    for k in range(frames):
        canvas.pan_by(QPoint(7, 5) if k % 2 else QPoint(-7, -5))
        canvas.zoom_by(1.01 if k % 2 else 1 / 1.01, canvas.viewport().rect().center())
        canvas.viewport().repaint()
    return (perf_counter() - start) / frames * 1000


@pytest.mark.slow
def test_a_thousand_components_paint_in_a_bounded_multiple_of_an_empty_canvas(qtbot: QtBot) -> None:
    empty, full = Canvas(), Canvas()
    for canvas, design in ((empty, Design()), (full, crowd())):
        qtbot.addWidget(canvas)
        canvas.resize(1600, 1000)
        with qtbot.waitExposed(canvas):
            canvas.setVisible(True)
        canvas.show(design, None)
        canvas.fit()
    report = {}
    for zoom in (0.12, 0.3, 0.5, 0.75, 1.0):
        report[zoom] = (frame_ms(full, zoom), frame_ms(empty, zoom))
    now = moment(
        {key: ComponentNow("up", 0.5, 0, 100, None, 1, 1) for key in full.diagram.cards},
        {key: LinkNow(100, 1) for key in full.diagram.wires},
    )
    full.show_frame(now)
    for zoom in (0.12, 0.5, 1.0):
        full.zoom_by(zoom / full.zoom, full.viewport().rect().center())
        full.viewport().repaint()
        start = perf_counter()
        for _ in range(20):
            full.traffic.advance(0.033)
            full.viewport().repaint()
        print(f"zoom {zoom}: traffic alone {(perf_counter() - start) * 50:.1f} ms")
    for zoom, (ms, reference_ms) in report.items():
        print(f"zoom {zoom}: {ms:.1f} ms, empty {reference_ms:.1f} ms, ratio {ms / reference_ms:.1f}")
    full.show_frame(None)
    assert full.traffic.count == 0


@pytest.mark.slow
@pytest.mark.parametrize("zoom", [0.75, 1.0])
def test_a_pan_under_traffic_costs_a_part_of_painting_all_anew(qtbot: QtBot, zoom: float) -> None:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(1440, 900)
    with qtbot.waitExposed(canvas):
        canvas.setVisible(True)
    canvas.show(crowd(), None)
    up = {key: ComponentNow("up", 0.5, 0, 100, None, 1, 1) for key in canvas.diagram.cards}
    canvas.show_frame(moment(up, {key: LinkNow(100, 1) for key in canvas.diagram.wires}))
    canvas.zoom_by(zoom / canvas.zoom, canvas.viewport().rect().center())
    canvas.centerOn(5600, 1000)
    qtbot.wait(400)
    mended_ms = pan_ms(canvas, lambda: None)
    anew_ms = pan_ms(canvas, lambda: canvas.diagram.changed.emit([canvas.diagram.sceneRect()]))
    print(f"zoom {zoom}: {mended_ms:.1f} ms mended, {anew_ms:.1f} ms anew")
    assert mended_ms * 1.5 < anew_ms


def pan_ms(canvas: Canvas, change: Callable[[], object]) -> float:
    """Median time to pan a little and paint, after a change of the scene."""
    times = []
    for k in range(15):
        start = perf_counter()
        canvas.pan_by(QPoint(7, 5) if k % 2 else QPoint(-7, -5))
        change()
        canvas.viewport().repaint()
        times.append((perf_counter() - start) * 1000)
    return median(times)
