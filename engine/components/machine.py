"""What servers, workers and databases share: each instance is a machine with cores and memory."""

from typing import Any, NamedTuple

from engine.catalog.instances import HOURS_PER_MONTH, LADDER, hourly_usd
from engine.design.spec import quantity


class Machine(NamedTuple):
    """A machine of the catalog, or of cores and memory of its own."""

    cores: int
    memory_gb: float
    usd_per_month: float


def machine(instance: str | None, cores: int, memory_gb: float) -> Machine:
    """The machine: the instance's where one is named, else by cores and memory."""
    price = hourly_usd(instance, cores, memory_gb) * HOURS_PER_MONTH
    if instance is None:
        return Machine(cores, memory_gb, price)
    return Machine(LADDER[instance].cores, LADDER[instance].memory_gb, price)


def base_memory() -> Any:
    """The field for the memory of an idle instance."""
    return quantity(
        512.0,
        "Memory of an idle instance.",
        unit="MB",
        ge=0,
        le=1e8,
        source="Amazon Linux 2023 User Guide, system requirements: 512 MB.",
    )


def call_memory(default_mb: float, what: str, source: str) -> Any:
    """The field for the memory of what an instance has in hand."""
    return quantity(default_mb, f"Memory of {what}.", unit="MB", ge=0, le=1e8, source=source)
