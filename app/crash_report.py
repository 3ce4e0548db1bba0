"""A programming error ends neither the program nor the design: it becomes a report and a message."""

import platform
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from app import __version__


def write(error: BaseException, folder: Path) -> Path:
    """A report of `error` in a new file of `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"crash-{time.strftime('%Y%m%d-%H%M%S')}-{time.time_ns() % 1_000_000:06}.txt"
    lines = [
        f"Loadscape {__version__}, Python {platform.python_version()}, {platform.platform()}",
        time.strftime("%Y-%m-%d %H:%M:%S %z"),
        "",
        "".join(traceback.format_exception(error)),
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def catch_all(report: Callable[[BaseException], None]) -> None:
    """Hand every error that nobody caught (in a slot, in an event handler) to `report`, after printing it."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        if not issubclass(kind, KeyboardInterrupt):
            report(error)

    sys.excepthook = hook
