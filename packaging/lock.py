"""Writes requirements.lock and requirements-dev.lock from pyproject.toml and what is installed in .venv."""

import re
import tomllib
from collections.abc import Iterable
from importlib.metadata import distribution
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
RUN_HEADER = "# Everything the program runs on, pinned. Change pyproject.toml, install, then `make lock`.\n"
DEV_HEADER = "# What the tests and the tools need besides.\n-r requirements.lock\n"
PLATFORMS = ({"extra": ""}, {"extra": "", "sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"})


def pins(requirements: Iterable[str]) -> dict[str, str]:
    """Name -> installed version of the requirements and all that they need on any platform."""
    found: dict[str, str] = {}
    waiting = [Requirement(line) for line in requirements]
    while waiting:
        requirement = waiting.pop()
        name = re.sub("[-_.]+", "-", requirement.name).lower()
        wanted = requirement.marker is None or any(requirement.marker.evaluate(place) for place in PLATFORMS)
        if wanted and name not in found:
            installed = distribution(requirement.name)
            found[name] = installed.version
            waiting += [Requirement(line) for line in installed.requires or ()]
    return found


def lines(versions: dict[str, str]) -> str:
    """One pin a line, sorted."""
    return "".join(f"{name}=={versions[name]}\n" for name in sorted(versions))


def main() -> None:
    """Write both files."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    run = pins(project["dependencies"])
    dev = pins(line for extra in project["optional-dependencies"].values() for line in extra)
    (ROOT / "requirements.lock").write_text(RUN_HEADER + lines(run))
    (ROOT / "requirements-dev.lock").write_text(DEV_HEADER + lines({k: v for k, v in dev.items() if k not in run}))


if __name__ == "__main__":
    main()
