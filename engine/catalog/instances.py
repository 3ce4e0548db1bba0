"""Instance sizes with cores, memory and price.

Source: AWS EC2 on-demand Linux prices, us-east-1, general purpose m7g (2024-10); ElastiCache r7g (2024-10).
"""

from collections.abc import Mapping
from typing import Annotated, NamedTuple

from frozendict import frozendict
from pydantic import AfterValidator, Field


class Instance(NamedTuple):
    """One rung of the ladder."""

    cores: int
    memory_gb: float
    hourly_usd: float


LADDER: Mapping[str, Instance] = frozendict(
    {
        "m7g.medium": Instance(1, 4, 0.0408),
        "m7g.large": Instance(2, 8, 0.0816),
        "m7g.xlarge": Instance(4, 16, 0.1632),
        "m7g.2xlarge": Instance(8, 32, 0.3264),
        "m7g.4xlarge": Instance(16, 64, 0.6528),
        "m7g.8xlarge": Instance(32, 128, 1.3056),
        "m7g.12xlarge": Instance(48, 192, 1.9584),
        "m7g.16xlarge": Instance(64, 256, 2.6112),
    }
)
"""The ladder of vertical scaling; its last rung is the hard top."""


def _on_the_ladder(name: str) -> str:
    if name not in LADDER:
        raise ValueError(f"must be one of {', '.join(LADDER)}, but is {name[:40]!r}")
    return name


InstanceName = Annotated[str, AfterValidator(_on_the_ladder), Field(json_schema_extra={"enum": list(LADDER)})]
"""The name of a rung."""

USD_PER_CORE_HOUR = 0.0408
USD_PER_CACHE_GB_HOUR = 0.0166
HOURS_PER_MONTH = 730


PRICES = ("AWS EC2 on demand, us-east-1, m7g", "2024-10")
"""Whose list the prices of instances are from, and its month."""
CACHE_PRICES = ("Amazon ElastiCache on demand, us-east-1, r7g", "2024-10")


def hourly_usd(instance: str | None, cores: int, memory_gb: float) -> float:
    """Price of an instance, or of its cores and memory in proportion where it is none of the ladder."""
    if instance is not None and instance in LADDER:
        return LADDER[instance].hourly_usd
    return USD_PER_CORE_HOUR * max(cores, memory_gb / 4)


def cache_hourly_usd(memory_gb: float) -> float:
    """Price of cache memory per hour."""
    return USD_PER_CACHE_GB_HOUR * memory_gb
