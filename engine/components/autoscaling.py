"""Autoscaling: how many instances of a component are on, decided while it runs; for any kind with instances."""

from typing import Literal, Self

from pydantic import model_validator

from engine.components.plan import Scaling
from engine.design.spec import Record, quantity, seconds


class Autoscaling(Record):
    """Target tracking: the metric is held at its target by switching instances on and off.

    Every `evaluation_s` the number wanted is metric / target times the number there, rounded up. A new instance
    serves after its component's `boot_s`, is measured after `warm_up_s` more, and until then nothing scales in.
    An instance that goes takes no more calls and finishes those it has.

    Source: Amazon EC2 Auto Scaling user guide, "Target tracking scaling policies".
    """

    min_instances: int = quantity(1, "Never fewer instances.", ge=1, le=10_000)
    max_instances: int = quantity(10, "Never more instances.", ge=1, le=10_000)
    metric: Literal["cpu", "rps", "queue_length"] = quantity(
        "cpu",
        "cpu: busy cores in proportion to all; rps: calls per second and instance; queue_length: calls or messages per "
        "instance, waiting or worked on.",
        source="KEDA, scaler of RabbitMQ and SQS: messages in flight count.",
    )
    target: float = quantity(0.6, "What the metric is held at: a share for cpu, else a number.", gt=0, le=1e6)
    evaluation_s: float = quantity(
        60.0, "Time between two evaluations.", unit="s", ge=0.1, le=1e5, source="Amazon CloudWatch: 1 minute."
    )
    warm_up_s: float = seconds(0.0, "Time after the boot in which an instance is not measured yet.")
    scale_out_cool_down_s: float = seconds(0.0, "Scales out no sooner than this after it last did.")
    scale_in_cool_down_s: float = seconds(
        300.0, "Scales in no sooner than this after it last changed.", source="Amazon EC2 Auto Scaling: 300 s."
    )

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if self.min_instances > self.max_instances:
            raise ValueError("min_instances is above max_instances")
        if self.metric == "cpu" and self.target > 1:
            raise ValueError("target is a share of the cores for cpu: expected at most 1")
        return self

    def scaling(self) -> Scaling:
        """The same in the compiler's words."""
        return Scaling(
            least=self.min_instances,
            most=self.max_instances,
            metric=self.metric,
            target=self.target,
            every_s=self.evaluation_s,
            warm_up_s=self.warm_up_s,
            out_cool_down_s=self.scale_out_cool_down_s,
            in_cool_down_s=self.scale_in_cool_down_s,
        )
