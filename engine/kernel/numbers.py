"""Conversions to machine numbers: what `int()` and `float()` are to numba, without an overload to compile per type."""

from collections.abc import Callable
from typing import Any, cast

import numpy as np

i8: Callable[[Any], int] = cast(Any, np.int64)
f8: Callable[[Any], float] = cast(Any, np.float64)
