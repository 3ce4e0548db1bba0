"""Seeds: every source of randomness has a stream of its own, so that two variants see the same traffic."""

import hashlib
from collections.abc import Hashable

import numpy as np
from numpy.typing import NDArray


class Streams:
    """Streams by (component, purpose), all derived from one seed."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self.keys: dict[Hashable, int] = {}
        self._states: list[int] = []

    def add(self, owner: str, purpose: str) -> int:
        """The number of the stream of this owner and purpose."""
        key = (owner, purpose)
        if key not in self.keys:
            self.keys[key] = len(self._states)
            digest = hashlib.blake2b(f"{self._seed}/{owner}/{purpose}".encode(), digest_size=8).digest()
            self._states.append(int.from_bytes(digest, "little"))
        return self.keys[key]

    def states(self) -> NDArray[np.uint64]:
        return np.array(self._states or [0], np.uint64)
