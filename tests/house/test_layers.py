"""Imports point down only; each contract of pyproject.toml breaks on a planted import."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.tree import PRODUCT, ROOT

LINT = "import sys; from importlinter.cli import lint_imports_command; lint_imports_command()"

PLANTED = [
    ("house", "widgets/planted.py", "import app.cli"),
    ("house", "engine/planted.py", "import widgets.theme"),
    ("engine", "engine/design/planted.py", "import engine.components.server"),
    ("engine", "engine/components/planted.py", "import engine.results.frame"),
    ("engine", "engine/components/planted.py", "import engine.lowering"),
    ("engine", "engine/results/planted.py", "import engine.simulation"),
    ("engine", "engine/rules/planted.py", "import engine.lowering"),
    ("kernel", "engine/kernel/planted.py", "import engine.design.document"),
    ("kernel", "engine/kernel/planted.py", "import pydantic"),
    ("headless", "engine/results/planted.py", "import PySide6.QtCore"),
]


def lint(root: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", LINT, "--no-cache", "--config", "pyproject.toml"],
        cwd=root,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_every_import_points_down() -> None:
    run = lint(ROOT)
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize(("contract", "path", "line"), PLANTED, ids=[f"{p[0]}: {p[1]} {p[2]}" for p in PLANTED])
def test_a_planted_import_breaks_its_contract(tmp_path: Path, contract: str, path: str, line: str) -> None:
    for package in PRODUCT:
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / path).write_text(f'"""Planted."""\n\n{line}\n')
    run = lint(tmp_path)
    assert run.returncode == 1, run.stdout + run.stderr
    assert path.removesuffix(".py").replace("/", ".") in run.stdout


def test_the_packaging_folder_never_hides_the_library_of_its_name() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()
