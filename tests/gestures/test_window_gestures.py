"""The window under real mouse and key events, on a display without a monitor."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from engine.design import verbs
from engine.design.change import apply
from engine.design.document import Design
from engine.design.files import save
from engine.design.notation import design as parse
from tests.gestures.person import Person

MISSING = [tool for tool in ("Xvfb", "xdotool") if shutil.which(tool) is None]
pytestmark = [
    pytest.mark.gestures,
    pytest.mark.slow,
    pytest.mark.skipif(bool(MISSING), reason=f"not installed here: {' and '.join(MISSING)}"),
]

Arrive = Callable[[str | Design], Person]


@pytest.fixture
def arrive(tmp_path: Path) -> Iterator[Arrive]:
    """A person who opens the window with this design, or the one that the notation describes."""
    here: list[Person] = []

    def begin(drawn: str | Design) -> Person:
        path = tmp_path / "design.loadscape"
        if drawn:
            save(parse(drawn) if isinstance(drawn, str) else drawn, path)
        here.append(Person(path if drawn else None, tmp_path / "home"))
        return here[0]

    yield begin
    for person in here:
        person.leave()


def test_a_design_is_drawn_by_dragging_kinds_and_ports(arrive: Arrive) -> None:
    person = arrive("")
    width, height = person.state()["size"]
    person.drag(person.ask("kind client"), person.ask(f"spot {width // 4} {height // 2}"))
    person.until(lambda: list(person.state()["components"].values()) == ["client"])
    person.drag(person.ask("kind server"), person.ask(f"spot {3 * width // 4} {height // 2}"))
    person.until(lambda: len(person.state()["components"]) == 2)
    kinds = {kind: key for key, kind in person.state()["components"].items()}
    person.drag(person.ask(f"port {kinds['client']}"), person.ask(f"card {kinds['server']}"))
    person.until(lambda: person.state()["links"] == [[kinds["client"], kinds["server"]]])
    person.key("ctrl+z")
    person.until(lambda: person.state()["links"] == [])


def test_a_card_is_dragged_and_escape_gives_the_drag_up(arrive: Arrive) -> None:
    person = arrive("users 10rps > lb > web*2")
    before = person.state()["positions"]
    x, y = person.ask("card lb")
    person.drag([x, y], [x + 60, y + 80])
    person.until(lambda: person.state()["undo"] == "Move lb")
    assert person.state()["positions"]["web-1"] == before["web-1"]
    moved = person.state()["positions"]
    x, y = person.ask("card web-1")
    person.hands("mousemove", x, y, "mousedown", 1, "mousemove", x + 10, y + 10, "mousemove", x + 50, y + 50)
    person.key("Escape")
    person.hands("mouseup", 1)
    person.wait(0.2)
    assert person.state()["positions"] == moved


def test_a_rubber_band_selects_and_delete_removes(arrive: Arrive) -> None:
    person = arrive("users 10rps > lb > web*2")
    one, two = person.ask("card web-1"), person.ask("card web-2")
    person.drag([one[0] - 8, one[1] - 60], [two[0] + 10, two[1] + 5])
    person.until(lambda: set(person.state()["selection"]) == {"components/web-1", "components/web-2"})
    person.key("Delete")
    person.until(lambda: set(person.state()["components"]) == {"users", "lb"})


def test_right_click_crashes_a_running_server(arrive: Arrive) -> None:
    person = arrive("users 50rps > lb > web*2")
    person.click(person.ask("spot 6 6"))
    person.key("F5")
    person.until(lambda: person.state()["states"].get("web-1") == "up")
    person.click(person.ask("card web-1"), button=3)
    person.click(person.ask("action Crash"))
    person.until(lambda: person.state()["states"]["web-1"] == "down")
    assert person.state()["states"]["web-2"] == "up"


def test_after_the_health_check_the_traffic_moves_to_the_server_that_is_left(arrive: Arrive) -> None:
    design = parse("users 50rps > lb > web*2")
    design = apply(design, verbs.set_field(design, "components/lb", "health_check", {}))
    design = apply(design, verbs.set_field(design, "components/web-1", "boot_s", 1.0))
    person = arrive(design)
    person.click(person.ask("spot 6 6"))
    person.key("F5")
    person.until(lambda: person.state()["traffic"].get("lb>web-1", 0) > 10)
    person.key("ctrl+period")
    person.key("ctrl+period")
    person.click(person.ask("card web-1"), button=3)
    person.click(person.ask("action Crash"))
    person.until(lambda: person.state()["traffic"]["lb>web-1"] < 2 and person.state()["traffic"]["lb>web-2"] > 35)
    person.click(person.ask("card web-1"), button=3)
    person.click(person.ask("action Restart"))
    person.until(lambda: person.state()["traffic"]["lb>web-1"] > 10)
