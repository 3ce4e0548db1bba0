"""What `make run` does where there is no display."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage


@pytest.mark.slow
def test_without_a_display_the_preset_runs_and_leaves_its_summary_and_pictures(tmp_path: Path) -> None:
    script = (
        "from pathlib import Path; from app.offscreen import run_offscreen;"
        f"run_offscreen('01-single-server', Path({str(tmp_path)!r}), until_s=8)"
    )
    root = Path(__file__).parents[2]
    ended = subprocess.run(
        [sys.executable, "-c", script],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=200,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    assert ended.stderr == ""
    assert "Requests" in ended.stdout
    assert "Pictures: " in ended.stdout
    for name in ("window.png", "window-dark.png", "diagram.png", "charts.png"):
        picture = QImage(str(tmp_path / name))
        colors = {picture.pixelColor(x, y).name() for x in range(0, picture.width(), 9) for y in range(0, 300, 9)}
        assert len(colors) > 3, name
