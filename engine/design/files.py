"""Design files: read with every surprise refused in one sentence, written whole or not at all."""

import json
import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from engine.design import records, strict_json
from engine.design.document import FORMAT, Board, Design, Scenario
from engine.design.migrations import migrate
from engine.design.rates import with_rates
from engine.design.sentences import sentence
from engine.errors import BadDesign

SUFFIX = ".loadscape"

_ALWAYS_WRITTEN = frozenset({"format", "name", "kind", "distribution", "process", "operation"})
"""Fields a reader looks for even where they hold the default."""


def load(path: str | os.PathLike[str]) -> Design:
    """The design in a file. Raises BadDesign with the file, the place in it and what was expected."""
    return loads(text_of(Path(path)), os.fspath(path), Path(path).parent)


def load_scenario(path: str | os.PathLike[str]) -> Scenario:
    """The scenario in a file of its own, as one stands in a design. Raises BadDesign as `load` does."""
    text = text_of(Path(path))
    try:
        return Scenario.model_validate(strict_json.parse(text))
    except ValidationError as error:
        raise BadDesign(f"{os.fspath(path)}: {sentence(error, 'scenario', Scenario)}") from None
    except BadDesign as error:
        raise BadDesign(f"{os.fspath(path)}: {error}") from None


def text_of(path: Path) -> str:
    """The text of a file that people write. Raises BadDesign with the file and why it cannot be read."""
    if path.is_dir():
        raise BadDesign(f"{path}: is a folder, not a file")
    if path.exists() and not path.is_file():
        raise BadDesign(f"{path}: is not a regular file")
    try:
        with path.open("rb") as file:
            content = file.read(strict_json.MAX_BYTES + 1)
        if len(content) > strict_json.MAX_BYTES:
            raise BadDesign(f"{path}: is larger than {strict_json.MAX_BYTES // 10**6} MB, the most a file may hold")
        return content.decode("utf-8-sig")
    except OSError as error:
        raise BadDesign(f"{path}: cannot be read ({_reason(error)})") from None
    except UnicodeDecodeError:
        raise BadDesign(f"{path}: must be text in UTF-8, but is not") from None


def loads(text: str, name: str = "the design", folder: Path | None = None) -> Design:
    """The design in a text; `name` begins the sentence of a BadDesign. CSV files it names stand in `folder`."""
    try:
        data = strict_json.parse(text)
        return from_json(data if folder is None else with_rates(data, folder))
    except BadDesign as error:
        raise BadDesign(f"{name}: {error}") from None


def from_json(data: Any) -> Design:
    """The design in JSON data of any known format. Raises BadDesign at the first thing that is wrong."""
    if not isinstance(data, dict):
        raise BadDesign("must be an object in braces with components and links")
    data = dict(migrate(data, FORMAT))
    board = _section(data.get("board", {}), "board")
    for section, meaning in records.SECTIONS.items():
        where = board if meaning.on_board else data
        if section in where:
            where[section] = _records(section, where[section])
    try:
        return Design.model_validate({**data, "board": Board.model_validate(board)})
    except ValidationError as error:
        raise BadDesign(sentence(error, model=Design)) from None


def _section(data: Any, at: str) -> dict[str, Any]:
    if not isinstance(data, dict):
        raise BadDesign(f"{at} must be an object in braces")
    return dict(data)


def _records(section: str, data: Any) -> dict[str, Any]:
    """Parsed one by one, so that a file full of mistakes costs no more than its first."""
    named = _section(data, records.dotted(section))
    return {key: _record(f"{section}/{key}", raw) for key, raw in named.items()}


def _record(path: str, raw: Any) -> Any:
    if path.startswith("positions/") and isinstance(raw, list) and len(raw) == 2:
        return records.parse(path, {"x": raw[0], "y": raw[1]})
    if path.startswith("positions/"):
        raise BadDesign(f"{records.dotted(path)} must be a pair of numbers, [x, y]")
    return records.parse(path, raw)


def dumps(design: Design) -> str:
    """The text of a design: defaults left out, ids in natural order, equal designs alike to the byte."""
    return json.dumps(to_json(design), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def to_json(design: Design) -> dict[str, Any]:
    """The design as it stands in a file, as JSON data."""
    data: dict[str, Any] = _sparse(design)
    return data


def _sparse(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return {name: _sparse(item) for name, item in value if _is_written(value, name, item)}
    if isinstance(value, Mapping):
        return {key: _sparse(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_sparse(item) for item in value]
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return int(value)
    return value


def _is_written(record: BaseModel, name: str, item: Any) -> bool:
    field = type(record).model_fields.get(name)
    return field is None or name in _ALWAYS_WRITTEN or field.is_required() or item != field.default


def save(design: Design, path: str | os.PathLike[str]) -> None:
    """Writes the design to a file: the old content stays until the new one is safe on disk.

    Raises BadDesign where the file cannot be written.
    """
    target = Path(os.path.realpath(path))
    content = dumps(design).encode()
    try:
        replace_file(target, content)
    except OSError as error:
        raise BadDesign(f"{os.fspath(path)}: cannot be written ({_reason(error)})") from None


def replace_file(target: Path, content: bytes) -> None:
    """Writes a file whole or not at all: the old content stays until the new one is safe. Raises OSError."""
    draft = target.with_name(f".{target.name[:100]}.{secrets.token_hex(4)}.draft")
    try:
        with draft.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            draft.chmod(target.stat().st_mode & 0o777)
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
