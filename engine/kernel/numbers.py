"""Conversions to machine numbers: what `int()` and `float()` are to numba, without an overload to compile per type."""

from collections.abc import Callable
from typing import Any

import numpy as np

i8: Callable[[Any], int] = np.int64
f8: Callable[[Any], float] = np.float64
