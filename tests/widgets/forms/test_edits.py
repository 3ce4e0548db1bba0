import pytest

from engine.components import Client, Server
from engine.design.spec import Distribution
from widgets.forms.edits import MIXED, Refused, common, edit, value_at


def test_an_edit_changes_one_field_and_no_other() -> None:
    old = Server(cores=2)
    (new,) = edit([old], ("service", "mean_ms"), 7.0, {}).records
    assert new == old.model_copy(update={"service": Distribution(distribution="exponential", mean_ms=7.0)})


def test_a_value_out_of_bounds_is_refused_in_one_sentence() -> None:
    with pytest.raises(Refused) as refusal:
        edit([Server()], ("cores",), 0, {})
    assert refusal.value.sentence == "Must be at least 1, but is 0."


def test_several_records_take_the_same_value() -> None:
    edited = edit([Server(cores=1), Server(cores=2)], ("cores",), 8, {})
    assert [value_at(record, ("cores",)) for record in edited.records] == [8, 8]
    assert common([Server(cores=1), Server(cores=2)], ("cores",)) is MIXED
    assert common([Server(cores=1), Server(cores=1)], ("cores",)) == 1


def test_an_edit_that_waited_comes_in_with_the_one_it_needed() -> None:
    client = Client()
    with pytest.raises(Refused, match="keep one"):
        edit([client], ("arrivals", "users"), 1000, {})
    edited = edit([client], ("arrivals", "rate_rps"), None, {("arrivals", "users"): 1000})
    assert value_at(edited.records[0], ("arrivals", "users")) == 1000
    assert edited.used == {("arrivals", "rate_rps"), ("arrivals", "users")}


def test_a_replay_is_reached_step_by_step() -> None:
    waiting = {("arrivals", "process"): "replay", ("arrivals", "profile", "shape"): "replay"}
    (client,) = edit([Client()], ("arrivals", "profile", "rates"), [[0.0, 5.0]], waiting).records
    assert value_at(client, ("arrivals", "process")) == "replay"
    assert value_at(client, ("arrivals", "profile", "rates")) == ((0.0, 5.0),)


def test_another_distribution_drops_the_parameters_it_does_not_use() -> None:
    server = Server(service=Distribution(distribution="lognormal", mean_ms=5.0, cv=2.0))
    (edited,) = edit([server], ("service", "distribution"), "constant", {}).records
    assert value_at(edited, ("service",)) == Distribution(distribution="constant", mean_ms=5.0)


def test_an_instance_brings_its_cores_and_other_cores_drop_it() -> None:
    (sized,) = edit([Server()], ("instance",), "m7g.2xlarge", {}).records
    assert (value_at(sized, ("cores",)), value_at(sized, ("memory_gb",))) == (8, 32)
    (own,) = edit([sized], ("cores",), 3, {}).records
    assert (value_at(own, ("instance",)), value_at(own, ("cores",))) == (None, 3)
