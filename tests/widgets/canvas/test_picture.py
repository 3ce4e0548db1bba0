"""Pictures of a design without a window."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from engine.design.document import Design
from engine.design.notation import design as parse
from widgets.canvas.picture import export_png, export_svg, image_of
from widgets.theme import DARK, LIGHT


def test_png_shows_the_whole_design_at_twice_its_size(qtbot: QtBot, tmp_path: Path) -> None:
    design = parse("users 10rps > lb > web*3 > db", name="Three servers")
    for scale in (1, 2):
        export_png(design, tmp_path / f"{scale}.png", scale=scale)
    once, twice = QImage(str(tmp_path / "1.png")), QImage(str(tmp_path / "2.png"))
    assert twice.width() == 2 * once.width()
    assert once.width() > 800
    assert once.pixelColor(1, 1).name() == LIGHT.canvas
    edge = {once.pixel(0, y) for y in range(once.height())} | {
        once.pixel(x, once.height() - 1) for x in range(once.width())
    }
    assert len(edge) == 1, "something is cut off at the edge"


def test_from_afar_the_color_of_its_category_tells_what_a_card_is(qtbot: QtBot) -> None:
    image = image_of(parse("users 10rps > lb > web > db"), scale=0.5)
    seen = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert {LIGHT.categories[one] for one in ("Traffic", "Edge", "Compute", "Data")} <= seen


def test_a_picture_in_the_dark_theme_is_dark(qtbot: QtBot, tmp_path: Path) -> None:
    export_png(parse("users 10rps > web"), tmp_path / "d.png", theme=DARK)
    assert QImage(str(tmp_path / "d.png")).pixelColor(1, 1).name() == DARK.canvas


def test_svg_holds_every_title_as_text(qtbot: QtBot, tmp_path: Path) -> None:
    export_svg(parse("users 10rps > lb > web*2", name="A title"), tmp_path / "a.svg")
    root = ET.parse(tmp_path / "a.svg").getroot()
    words = " ".join("".join(node.itertext()) for node in root.iter() if node.tag.endswith("text"))
    for word in ("A title", "users", "lb", "web-1", "web-2", "Load balancer"):
        assert word in words
    assert not [node for node in root.iter() if node.tag.endswith("image")], "icons are lines, not pictures"


def test_an_empty_design_has_a_picture_too(qtbot: QtBot, tmp_path: Path) -> None:
    export_png(Design(name="Nothing yet"), tmp_path / "e.png")
    assert not QImage(str(tmp_path / "e.png")).isNull()


def test_a_folder_that_is_not_there_is_an_error(qtbot: QtBot, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="could not be written"):
        export_png(Design(), tmp_path / "no" / "e.png")
