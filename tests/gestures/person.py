"""A person at a screen: a display without a monitor, the window on it, a mouse and a keyboard."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
PATIENCE_S = 60.0


def screen() -> tuple["subprocess.Popen[bytes]", str]:
    """An X server without a monitor and its name; started again where another one took its number first."""
    for _ in range(5):
        read, write = os.pipe()
        command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
        server = subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        if number:
            return server, f":{number}"
        server.wait()
    raise AssertionError("Xvfb found no free display in five attempts")


class Person:
    """Opens the window with a design on a display of its own, and uses it."""

    def __init__(self, design: Path | None, folder: Path) -> None:
        self._screen, display = screen()
        homes = {name: str(folder) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}
        self._env = {**os.environ, **homes, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
        self._window = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("window_process.py")), *([str(design)] if design else [])],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=self._env,
            cwd=ROOT,
        )
        count = len(json.loads(design.read_text(encoding="utf-8"))["components"]) if design else 0
        self.until(lambda: len(self.state()["components"]) == count)
        self.wait(0.5)

    def leave(self) -> None:
        """Close the window and switch the screen off."""
        assert self._window.stdin is not None
        self._window.stdin.close()
        try:
            self._window.wait(10)
        except subprocess.TimeoutExpired:
            self._window.kill()
            self._window.wait()
        assert self._window.stdout is not None
        self._window.stdout.close()
        self._screen.terminate()
        self._screen.wait()

    def ask(self, question: str) -> Any:
        assert self._window.stdin is not None
        assert self._window.stdout is not None
        self._window.stdin.write(question + "\n")
        self._window.stdin.flush()
        line = self._window.stdout.readline()
        assert line, f"the window ended when asked {question!r}"
        return json.loads(line)

    def state(self) -> Any:
        return self.ask("state")

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something is seen. Raises AssertionError after a minute."""
        limit = time.monotonic() + PATIENCE_S
        while not holds():
            assert time.monotonic() < limit, self.state()
            time.sleep(0.05)

    def wait(self, seconds: float) -> None:
        time.sleep(seconds)

    def hands(self, *words: object) -> None:
        """Run xdotool."""
        subprocess.run(["xdotool", *map(str, words)], env=self._env, check=True, timeout=20)

    def drag(self, start: list[int], end: list[int], button: int = 1) -> None:
        """Press, eight small moves, release."""
        self.hands("mousemove", *start)
        self.hands("mousedown", button)
        for step in range(1, 9):
            self.hands("mousemove", *(round(a + (b - a) * step / 8) for a, b in zip(start, end, strict=True)))
            self.wait(0.03)
        self.wait(0.15)
        self.hands("mouseup", button)
        self.wait(0.2)

    def click(self, at: list[int], button: int = 1) -> None:
        self.hands("mousemove", *at)
        self.wait(0.05)
        self.hands("click", button)
        self.wait(0.15)

    def key(self, keys: str) -> None:
        self.hands("key", keys)
        self.wait(0.15)

    def picture(self, path: Path) -> None:
        """Take a photograph of the screen."""
        subprocess.run(["import", "-window", "root", str(path)], env=self._env, check=True, timeout=20)
