"""How kernel functions are compiled, and where the machine code is kept.

numba's own cache does not see a change in a called file, so the cache folder is named by a hash of all
kernel sources, numba's version and the processor.
"""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, cast

import numba
from llvmlite import binding
from platformdirs import user_cache_path

import engine.kernel.world_type  # noqa: F401  teaches numba what a World is

F = TypeVar("F", bound=Callable[..., Any])


def cache_folder() -> Path:
    """The folder for this kernel's machine code on this processor."""
    here = Path(__file__).parent
    digest = hashlib.blake2b(f"{numba.__version__} {binding.get_host_cpu_name()}".encode(), digest_size=8)
    for source in [*sorted(here.glob("*.py")), here.parent / "program.py"]:
        digest.update(source.read_bytes())
    return user_cache_path("loadscape") / f"kernel-{digest.hexdigest()}"


numba.config.CACHE_DIR = str(cache_folder())  # type: ignore[attr-defined]


def kernel(function: F) -> F:
    """A function that other kernel functions call."""
    return cast(F, numba.njit(error_model="numpy")(function))


def entry(function: F) -> F:
    """A door for Python: kept on disk, and other threads run while it does."""
    return cast(F, numba.njit(error_model="numpy", nogil=True, cache=True)(function))
