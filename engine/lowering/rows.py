"""Tables while they are being written: rows by key."""

from collections.abc import Hashable
from typing import Any

from engine.program import Table, table


class Rows:
    """The rows of one table, each under a key; unset fields keep the table's defaults."""

    def __init__(self, row: type) -> None:
        self._row = row
        self._values: list[dict[str, Any]] = []
        self.keys: dict[Hashable, int] = {}

    def __len__(self) -> int:
        return len(self._values)

    def add(self, key: Hashable, **values: Any) -> int:
        """Append a row; a key that is there already keeps its row."""
        if key not in self.keys:
            self.keys[key] = len(self._values)
            self._values.append(values)
        return self.keys[key]

    def set(self, index: int, **values: Any) -> None:
        self._values[index] |= values

    def get(self, index: int, name: str) -> Any:
        return self._values[index].get(name, getattr(self._row, name, 0))

    def table(self) -> Table:
        """All rows as a table."""
        made = table(self._row, max(1, len(self._values)))
        for index, values in enumerate(self._values):
            for name, value in values.items():
                made[name][index] = value
        return made
