import pytest
from PySide6.QtWidgets import QApplication

from engine.components import Cache, Cdn, Client, Database, Server, ShardedDatabase
from engine.design.document import Link, Place, RequestClass
from engine.design.spec import CircuitBreaker, Distribution, HealthCheck, Record, Spec
from widgets.forms.fields import (
    Choice,
    Condition,
    Data,
    Field,
    Names,
    Nested,
    Number,
    Numbers,
    Text,
    fields_of,
    help_text,
    is_time,
)
from widgets.language import silence, speak


def field(model: type[Record], name: str) -> Field:
    return next(field for field in fields_of(model) if field.name == name)


@pytest.mark.parametrize("model", [*Spec.kinds().values(), Link, RequestClass, Place], ids=lambda model: model.__name__)
def test_every_field_of_every_kind_has_a_title_and_help(model: type[Spec]) -> None:
    assert all(field.title and (field.help or isinstance(field.shape, Nested)) for field in fields_of(model))


@pytest.mark.parametrize("model", Spec.kinds().values(), ids=lambda model: model.__name__)
def test_no_plain_field_of_a_kind_falls_back_to_raw_data(model: type[Spec]) -> None:
    assert not [field.name for field in fields_of(model) if isinstance(field.shape, Data)]


def test_numbers_carry_their_unit_and_bounds() -> None:
    cores = field(Server, "cores")
    assert cores.shape == Number(whole=True, low=1, high=100_000)
    assert field(Server, "memory_gb").unit == "GB"
    assert field(Server, "memory_gb").title == "Memory"


def test_bounds_and_defaults_have_the_decimal_sign_of_the_language(qapp: QApplication) -> None:
    speak(qapp, "de")
    try:
        said = help_text(field(HealthCheck, "interval_s")), help_text(field(CircuitBreaker, "failure_ratio"))
    finally:
        silence(qapp)
    assert "0,01 bis 3600." in said[0]
    assert "0,5." in said[1]


def test_several_words_are_a_list_with_commas() -> None:
    points = field(Cdn, "points")
    assert points.shape == Names()
    assert "Default us-east-1, eu-central-1, ap-southeast-1." in help_text(points)
    assert field(Link, "classes").shape == Names()
    assert field(ShardedDatabase, "isolate").shape == Numbers()


def test_what_is_only_drawn_is_not_shown() -> None:
    assert "place" not in {field.name for field in fields_of(Cdn)}
    assert "place" in {field.name for field in fields_of(Cache)}


def test_an_optional_field_says_what_unset_means() -> None:
    assert field(Server, "queue_limit").unset == "unset: no limit"
    assert field(Client, "timeout_ms").unset == "unset: never"


def test_a_help_text_that_names_choices_becomes_a_condition() -> None:
    assert field(Server, "session_limit").when == Condition("state", frozenset({"stateful"}))
    assert field(Database, "failover").when == Condition("role", frozenset({"primary"}))
    assert field(Cache, "lease_ms").when == Condition("coalesce", frozenset({True}))


def test_the_help_line_gives_bounds_default_and_source() -> None:
    line = help_text(field(Cache, "get"))
    assert line.startswith("Get time (ms): Service time of a get")
    assert "Source: Redis" in line
    assert help_text(field(Server, "cores")).endswith("1 to 100000. Default 4.")


def test_nested_records_come_after_plain_fields_and_times_among_them() -> None:
    groups = [isinstance(field.shape, Nested) and not is_time(field.shape) for field in fields_of(Server)]
    assert groups == sorted(groups)
    assert is_time(field(Server, "service").shape)


def test_an_instance_is_chosen_from_the_ladder() -> None:
    shape = field(Server, "instance").shape
    assert isinstance(shape, Text)
    assert "m7g.large" in shape.known


def test_a_distribution_offers_its_shapes() -> None:
    shape = next(field.shape for field in fields_of(Distribution) if field.name == "distribution")
    assert isinstance(shape, Choice)
    assert "lognormal" in shape.options
