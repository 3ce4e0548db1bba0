"""The machine types of table columns; to a type checker they are plain numbers."""

from typing import Annotated

import numpy as np

f8 = Annotated[float, np.float64]
i8 = Annotated[int, np.int64]
i4 = Annotated[int, np.int32]
i2 = Annotated[int, np.int16]
i1 = Annotated[int, np.int8]
u8 = Annotated[int, np.uint64]
