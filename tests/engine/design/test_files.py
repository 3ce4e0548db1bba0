"""Reading and writing design files: every surprise is one sentence with file, place and expectation."""

import json
import os
import stat
import time
import tracemalloc
from pathlib import Path
from typing import Any

import pytest

from engine.design import files, strict_json
from engine.design.document import Design
from engine.design.files import dumps, load, loads, save
from engine.design.notation import design as parse
from engine.errors import BadDesign

SERVER = {"kind": "server"}


def refusal(text: str | bytes, folder: Path) -> str:
    """The sentence a file with this content is refused with, without the file's name."""
    path = folder / "shop.loadscape"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(BadDesign) as caught:
        load(path)
    sentence = str(caught.value)
    assert sentence.startswith(f"{path}: ")
    assert "\n" not in sentence
    assert "http" not in sentence
    assert "Input should" not in sentence
    assert len(sentence) < len(str(path)) + 400
    return sentence.removeprefix(f"{path}: ")


def components(**specs: Any) -> str:
    return json.dumps({"components": {name.replace("_", "-"): spec for name, spec in specs.items()}})


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "line 1, column 1: not valid JSON (expecting value)"),
        ("hello", "line 1, column 1: not valid JSON (expecting value)"),
        ('{\n  "components": {,}\n}', "line 2, column 18: not valid JSON"),
        ("[]", "must be an object in braces with components and links"),
        ("null", "must be an object in braces with components and links"),
        ('{"components": []}', "components must be an object in braces"),
        ('{"board": 3}', "board must be an object in braces"),
        ('{"colour": 3}', "colour is not a known field"),
        ('{"component": {}}', "component is not a known field: did you mean components?"),
        ('{"name": 5}', "name must be a text in quotes, but is 5"),
        (components(web_1={}), "components.web-1: expected an object with a kind"),
        (components(web_1=[]), "components.web-1: expected an object with a kind"),
        (components(web_1={**SERVER, "cores": "four"}), 'components.web-1.cores must be a whole number, but is "four"'),
        (components(web_1={**SERVER, "cores": 0}), "components.web-1.cores must be at least 1, but is 0"),
        (components(web_1={**SERVER, "cores": 1.5}), "components.web-1.cores must be a whole number, but is 1.5"),
        (components(web_1={**SERVER, "cores": True}), "components.web-1.cores must be a whole number, but is true"),
        (components(web_1={**SERVER, "cors": 2}), "components.web-1.cors is not a known field: did you mean cores?"),
        (components(web_1={**SERVER, "instance": "m7g.huge"}), "components.web-1.instance must be one of m7g.medium"),
        (
            components(users={"kind": "client", "arrivals": {"rate_rps": -5}}),
            "components.users.arrivals.rate_rps must be at least 0, but is -5",
        ),
        (
            components(web_1={**SERVER, "service": {"distribution": "normal", "mean_ms": 1}}),
            "components.web-1.service.distribution must be one of 'constant', 'exponential'",
        ),
        (
            components(web_1={**SERVER, "service": {"distribution": "constant"}}),
            "components.web-1.service: mean_ms is missing: constant needs a mean in ms",
        ),
        (components(Web={"kind": "server"}), "components.Web must be an id of small letters, digits and hyphens"),
        (components(web_1={**SERVER, "place": "mars"}), "components.web-1.place: no place is called 'mars'"),
        (
            '{"components": {"web-1": {"kind": "server", "boot_s": NaN}}}',
            "components.web-1.boot_s must be a finite number",
        ),
        (
            '{"components": {"web-1": {"kind": "server", "boot_s": -Infinity}}}',
            "components.web-1.boot_s must be a finite number",
        ),
        (
            '{"components": {"web-1": {"kind": "server", "boot_s": 1e999}}}',
            "components.web-1.boot_s must be a finite number",
        ),
        (
            '{"components": {"web-1": {"kind": "server", "boot_s": 1e300}}}',
            "components.web-1.boot_s must be at most 100000000, but is 1e+300",
        ),
        (
            '{"components": {"web-1": {"kind": "server", "cores": 1' + "0" * 5000 + "}}}",
            "components.web-1.cores must be a finite number",
        ),
        ('{"links": {"a-b": {"source": "a", "target": "b"}}}', "links.a-b.source: no component is called 'a'"),
        ('{"links": {"a-b": {"source": "a"}}}', "links.a-b.target is missing"),
        (
            '{"components": {"a": {"kind": "server"}, "a": {"kind": "cache"}}}',
            'components has "a" twice: every id and field may stand once',
        ),
        (
            '{"components": {"a": {"kind": "server", "cores": 1, "cores": 2}}}',
            'components.a has "cores" twice: every id and field may stand once',
        ),
        ('{"board": {"positions": {"web-1": [0, 0]}}}', "board.positions.web-1: no component is called 'web-1'"),
        ('{"board": {"positions": {"web-1": 7}}}', "board.positions.web-1 must be a pair of numbers, [x, y]"),
        (
            '{"scenarios": {"bad day": {"events": [{"event": "crash", "target": "web-1"}]}}}',
            "scenarios.bad day.events.0.target: no component, link or place is called 'web-1'",
        ),
        (
            '{"scenarios": {"bad day": {"events": [{"event": "meteor", "target": "web-1"}]}}}',
            "scenarios.bad day.events.0.event must be one of 'crash'",
        ),
        (
            '{"places": {"a": {"kind": "zone", "inside": "b"}, "b": {"kind": "zone", "inside": "a"}}}',
            "places.a.inside: only a zone stands inside another place: a region or a data center",
        ),
        ('{"name": "\\ud800"}', "name must be valid Unicode text"),
        ('{"format": 2}', "format 2 was made by a newer version: this one reads formats up to 1"),
        (b"\xff\xfe{}", "must be text in UTF-8, but is not"),
        ("[" * 100_000 + "]" * 100_000, "the design is nested too deep: at most 32 levels are allowed"),
        ('{"board":' * 40 + "1" + "}" * 40, "board.board.board.board... is nested too deep"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_bad_input_is_refused_with_its_place_and_what_was_expected(
    text: str | bytes, sentence: str, tmp_path: Path
) -> None:
    assert refusal(text, tmp_path).startswith(sentence)


def test_a_file_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(BadDesign, match=r"nowhere\.loadscape: cannot be read \(no such file or directory\)$"):
        load(tmp_path / "nowhere.loadscape")


def test_a_folder_is_not_a_design(tmp_path: Path) -> None:
    with pytest.raises(BadDesign, match=r"is a folder, not a file$"):
        load(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(BadDesign, match=r"is not a regular file$"):
        load(tmp_path / "pipe")


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "bom.loadscape").write_bytes(b'\xef\xbb\xbf{"name": "Shop"}')
    assert load(tmp_path / "bom.loadscape").name == "Shop"
    assert loads('\ufeff{"name": "Shop"}').name == "Shop"


def test_a_file_of_100_mb_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.loadscape"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    tracemalloc.start()
    with pytest.raises(BadDesign, match=r"is larger than 20 MB, the most a file may hold$"):
        load(path)
    assert tracemalloc.get_traced_memory()[1] < 2 * strict_json.MAX_BYTES
    tracemalloc.stop()


def test_a_file_full_of_mistakes_costs_no_more_than_its_first() -> None:
    text = json.dumps({"links": {f"l-{number}": 0 for number in range(90_000)}})
    tracemalloc.start()
    with pytest.raises(BadDesign, match=r"links\.l-0 must be an object in braces, but is 0"):
        loads(text)
    assert tracemalloc.get_traced_memory()[1] < 100_000_000
    tracemalloc.stop()


def test_an_object_with_too_many_fields_is_refused() -> None:
    text = json.dumps({"links": {f"l-{number}": 0 for number in range(strict_json.MAX_FIELDS + 1)}})
    with pytest.raises(BadDesign, match=r"links has 100001 fields: at most 100000 are allowed"):
        loads(text)


def test_a_file_with_too_many_values_is_refused_before_it_is_taken_apart() -> None:
    text = '{"board": {"marks": {"m": {"a": [' + "{}," * strict_json.MAX_VALUES + "0]}}}}"
    tracemalloc.start()
    with pytest.raises(BadDesign, match="holds more than 1000000 values, the most a design file may hold"):
        loads(text)
    assert tracemalloc.get_traced_memory()[1] < 1_000_000
    tracemalloc.stop()


def test_a_sentence_stays_on_its_line_whatever_the_file_says() -> None:
    with pytest.raises(BadDesign) as caught:
        loads(json.dumps({"two\nlines" + "x" * 5000: 1}))
    assert len(str(caught.value).splitlines()) == 1
    assert len(str(caught.value)) <= 1100


def test_too_many_components_are_refused() -> None:
    many = {f"web-{number}": SERVER for number in range(Design.max_components + 1)}
    with pytest.raises(BadDesign, match=r"components has 20001 entries: at most 20000 are allowed"):
        files.from_json({"components": many})


def test_a_design_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "shop.loadscape"
    save(parse("web 5rps > app"), path)
    before = path.read_bytes()

    def full_disk(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full_disk)
    with pytest.raises(BadDesign, match=r"shop\.loadscape: cannot be written \(no space left on device\)$"):
        save(parse("web 5rps > app > db"), path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_saving_over_a_link_writes_the_file_it_leads_to(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    real, link = tmp_path / "real" / "shop.loadscape", tmp_path / "shop.loadscape"
    save(Design(), real)
    link.symlink_to(real)
    save(Design(name="Shop"), link)
    assert link.is_symlink()
    assert load(real).name == "Shop"


def test_saving_keeps_the_permissions_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "shop.loadscape"
    save(Design(), path)
    path.chmod(0o640)
    save(Design(name="Shop"), path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_folder_that_is_not_there_cannot_be_written_to(tmp_path: Path) -> None:
    with pytest.raises(BadDesign, match=r"cannot be written"):
        save(Design(), tmp_path / "nowhere" / "shop.loadscape")


def test_a_saved_file_is_short_and_readable() -> None:
    design = parse("users 200rps > lb > web-1(cores=8)")
    assert json.loads(dumps(design)) == {
        "format": 1,
        "name": "Untitled",
        "components": {
            "lb": {"kind": "load_balancer"},
            "users": {"kind": "client", "arrivals": {"process": "poisson", "rate_rps": 200}},
            "web-1": {"kind": "server", "cores": 8},
        },
        "links": {"lb-web-1": {"source": "lb", "target": "web-1"}, "users-lb": {"source": "users", "target": "lb"}},
        "board": {"positions": {"lb": [200, 0], "users": [0, 0], "web-1": [400, 0]}},
    }


def test_ids_stand_in_their_natural_order_whatever_order_they_came_in() -> None:
    text = components(web_10=SERVER, web_9=SERVER, db={"kind": "database"})
    assert list(json.loads(dumps(loads(text)))["components"]) == ["db", "web-9", "web-10"]


def test_a_component_of_a_newer_version_keeps_its_data() -> None:
    record = {"kind": "quantum_cache", "title": "Q", "place": None, "qubits": [1, {"spin": 0.5}], "note": None}
    design = loads(components(q=record))
    again = loads(dumps(design)).components["q"]
    assert {**again.model_dump(mode="json")} == record


def test_a_thousand_components_open_in_reasonable_time() -> None:
    design = parse("web 5rps > lb > app*1000 > db")
    text = dumps(design)
    started = time.perf_counter()
    assert loads(text) == design
    assert time.perf_counter() - started < 10
