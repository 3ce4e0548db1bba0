"""What the user named on the command line: a file of theirs, or one of the presets."""

from pathlib import Path

from app import presets
from engine.design.document import Design
from engine.design.files import load as load_file
from engine.errors import LoadscapeError


class NoSuchDesign(LoadscapeError):
    """Neither a file nor a preset has the name."""


def find(named: str) -> Path:
    """The design file meant by a path, a preset's name or a preset's name without its number.

    Raises NoSuchDesign.
    """
    file = Path(named)
    if file.exists():
        return file
    for name in presets.names():
        if named in (name, name.partition("-")[2]):
            return presets.path(name)
    raise NoSuchDesign(f"{named}: no such file, and no preset is called so (`loadscape presets` lists them).")


def load(named: str) -> Design:
    """The design meant by `named`, as `find` has it.

    Raises LoadscapeError where there is none or the file is not a valid design.
    """
    return load_file(find(named))
