"""A step of drag, pan and zoom of our canvas beside NodeGraphQt's, with the same 1,000 components and 2,000 links."""

from collections.abc import Callable, Iterator, Mapping
from statistics import median
from time import perf_counter
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from engine.results.frame import ComponentNow, LinkNow
from tests.benchmarks.test_canvas_speed import crowd
from tests.widgets.canvas.moments import moment
from widgets.canvas import Canvas

WINDOW = QSize(1440, 900)
ZOOMS = (0.12, 0.5, 1.0)
STEPS, THEIR_STEPS = 12, 3
"""NodeGraphQt takes seconds for a step from far away."""
FRAME_MS = 20.0
"""50 frames a second."""

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore"), pytest.mark.qt_log_ignore(".*")]


def step_ms(step: Callable[[int], object], viewport: QWidget, steps: int = STEPS) -> float:
    """Median time of one step and a full repaint of the viewport into an image."""
    image = QImage(viewport.size(), QImage.Format.Format_ARGB32_Premultiplied)
    times = []
    for k in range(steps):
        start = perf_counter()
        step(k)
        painter = QPainter(image)
        viewport.render(painter, QPoint())
        painter.end()
        times.append(perf_counter() - start)
    return median(times) * 1000


def there_and_back(k: int) -> int:
    return 1 if k % 2 else -1


def ours(qtbot: QtBot) -> Iterator[tuple[float, Mapping[str, float]]]:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(WINDOW)
    with qtbot.waitExposed(canvas):
        canvas.setVisible(True)
    design = crowd()
    canvas.show(design, None)
    place = design.board.positions["s500"]
    for zoom in ZOOMS:
        canvas.zoom_by(zoom / canvas.zoom, canvas.viewport().rect().center())
        canvas.centerOn(QPointF(*place))
        steps: dict[str, Callable[[int], object]] = {
            "drag": lambda k: canvas.diagram.preview({"s500": (place[0] + 10 * (k % 2), place[1])}),
            "pan": lambda k: canvas.pan_by(QPoint(7 * there_and_back(k), 0)),
            "zoom": lambda k: canvas.zoom_by(1.05 ** there_and_back(k), canvas.viewport().rect().center()),
        }
        yield zoom, {name: step_ms(step, canvas.viewport()) for name, step in steps.items()}


def their_graph() -> tuple[Any, list[Any]]:
    """The same nodes at the same places and the same links, whose lines are drawn without undo steps."""
    library: Any = pytest.importorskip("NodeGraphQt", reason="pip install --no-deps -r tests/benchmarks/peers.txt")
    graph = library.NodeGraph()
    kind = type("Server", (library.BaseNode,), {"__identifier__": "bench", "NODE_NAME": "server"})
    graph.register_node(kind)
    design = crowd()
    nodes = {}
    for key in design.components:
        node = graph.create_node(f"bench.{kind.__name__}", name=key, selected=False, push_undo=False)
        node.add_input("in", multi_input=True)
        node.add_output("out")
        node.view.xy_pos = list(design.board.positions[key])
        nodes[key] = node
    for link in design.links.values():
        ends = nodes[link.source].output(0).view, nodes[link.target].input(0).view
        graph.viewer().establish_connection(*ends)
    return graph, list(nodes.values())


def theirs(qtbot: QtBot) -> Iterator[tuple[float, Mapping[str, float]]]:
    graph, nodes = their_graph()
    qtbot.addWidget(graph.widget)
    viewer: Any = graph.viewer()
    graph.widget.resize(WINDOW)
    with qtbot.waitExposed(graph.widget):
        graph.widget.show()
    node = nodes[500].view
    x, y = node.xy_pos
    for zoom in ZOOMS:
        width, height = WINDOW.width() / zoom, WINDOW.height() / zoom
        viewer._scene_range = QRectF(x - width / 2, y - height / 2, width, height)
        viewer._update_scene()
        steps: dict[str, Callable[[int], object]] = {
            "drag": lambda k: setattr(node, "xy_pos", [x + 10 * (k % 2), y]),
            "pan": lambda k, by=7 / zoom: viewer._set_viewer_pan(by * there_and_back(k), 0),  # type: ignore[misc]
            "zoom": lambda k: viewer._set_viewer_zoom(50 * there_and_back(k)),
        }
        yield zoom, {name: step_ms(step, viewer.viewport(), THEIR_STEPS) for name, step in steps.items()}


def test_each_step_is_faster_than_nodegraphqts(qtbot: QtBot, capsys: pytest.CaptureFixture[str]) -> None:
    there = dict(theirs(qtbot))
    here = dict(ours(qtbot))
    ratios = {}
    with capsys.disabled():
        for zoom, steps in here.items():
            for name, ms in steps.items():
                ratios[zoom, name] = there[zoom][name] / ms
                print(f"\nzoom {zoom}, {name}: {ms:.1f} ms, NodeGraphQt {there[zoom][name]:.1f} ms,", end="")
                print(f" {ratios[zoom, name]:.1f} times as fast", end="")
    assert {step: ratio for step, ratio in ratios.items() if ratio <= 1} == {}


def test_frames_with_traffic_are_measured_beside_fifty_a_second(
    qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(WINDOW)
    with qtbot.waitExposed(canvas):
        canvas.setVisible(True)
    canvas.show(crowd(), None)
    up = {key: ComponentNow("up", 0.5, 0, 100, None, 1, 1) for key in canvas.diagram.cards}
    canvas.show_frame(moment(up, {key: LinkNow(100, 1) for key in canvas.diagram.wires}))
    for zoom in ZOOMS:
        canvas.zoom_by(zoom / canvas.zoom, canvas.viewport().rect().center())
        canvas.centerOn(QPointF(5600, 1000))
        canvas.viewport().grab()
        ms = step_ms(lambda k: canvas.traffic.advance(0.033), canvas.viewport())
        with capsys.disabled():
            print(f"\nzoom {zoom}, traffic: {ms:.1f} ms a frame, {ms / FRAME_MS:.2f} of {FRAME_MS} ms", end="")
    assert canvas.traffic.count > 0
    canvas.show_frame(None)
