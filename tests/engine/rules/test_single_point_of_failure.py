import pytest

from engine.design.document import Design
from engine.design.files import from_json
from engine.design.notation import design
from tests.engine.rules.findings import culprits, found, repaired


def _with_writes(drawn: Design) -> Design:
    classes = {"read": {"operation": "read", "weight": 0.9}, "write": {"operation": "write", "weight": 0.1}}
    return from_json({**drawn.model_dump(mode="json"), "classes": classes})


def test_a_balancer_and_a_database_alone_are_single_points_of_failure_but_not_the_servers_between() -> None:
    assert sorted(culprits(design("web 10rps > lb > app*2 > db"), "REL001")) == ["components/db", "components/lb"]


def test_everything_in_a_row_is() -> None:
    drawn = design("web 10rps > dns > app > db")
    assert sorted(culprits(drawn, "REL001")) == ["components/app", "components/db"]


def test_a_standby_clears_the_balancer() -> None:
    after = repaired(design("web 10rps > lb > app*2"), "REL001")
    assert after.components["lb"].model_dump()["standby"] is True
    assert not culprits(after, "REL001")


def test_dns_with_two_balancers_has_none() -> None:
    assert not culprits(design("web 10rps > dns > lb-1 + lb-2 > app*2"), "REL001")


def test_replicas_answer_reads_without_their_primary_but_not_writes() -> None:
    drawn = _with_writes(design("web 10rps > dns > app*2 > db + replica*2; db > replica*2"))
    (problem,) = found(drawn, "REL001")
    assert problem.subjects == ("components/db",)
    assert "while it is down 10 % of the requests ('write') fail" in problem.message


def test_failover_clears_the_primary_that_has_a_replica() -> None:
    drawn = _with_writes(design("web 10rps > dns > app*2 > db + replica*2; db > replica*2"))
    assert not culprits(repaired(drawn, "REL001"), "REL001")


def test_failover_without_a_replica_helps_nobody() -> None:
    drawn = design("web 10rps > dns > app*2 > db(failover={})")
    assert culprits(drawn, "REL001") == ["components/db"]


def test_a_cache_beside_its_database_is_not_but_a_cache_in_front_of_it_is() -> None:
    aside = design("web 10rps > dns > app*2 > cache + db")
    through = design("web 10rps > dns > app*2 > cache(pattern=read_through) > db")
    assert culprits(aside, "REL001") == ["components/db"]
    assert sorted(culprits(through, "REL001")) == ["components/cache", "components/db"]


def test_servers_with_a_database_each_stand_in_for_each_other() -> None:
    assert not culprits(design("web 10rps > dns > app-1 + app-2; app-1 > db-1; app-2 > db-2"), "REL001")


def test_a_service_that_all_instances_need_is() -> None:
    drawn = design("web 10rps > dns > app*2 > app-billing > db")
    assert sorted(culprits(drawn, "REL001")) == ["components/app-billing", "components/db"]


def test_a_service_behind_servers_gets_a_second_instance_and_a_primary_a_replica_that_takes_over() -> None:
    drawn = design("web 10rps > dns > app*2 > app-billing > db")
    labels = {problem.subjects[0]: problem.fix.label for problem in found(drawn, "REL001") if problem.fix}
    assert labels == {
        "components/app-billing": "Run two instances of app-billing",
        "components/db": "Give db a replica that takes over",
    }


@pytest.mark.parametrize(
    "text",
    [
        "web 10rps > app",
        "web 10rps > lb(standby=true) > app(state=stateful)",
        "web 10rps > dns > app(local_database={})",
    ],
)
def test_a_server_that_users_name_or_that_keeps_something_gets_none(text: str) -> None:
    assert [problem.fix for problem in found(design(text), "REL001")] == [None]


@pytest.mark.timeout(20)
def test_a_chain_of_five_thousand_servers_is_worked_off() -> None:
    chain = design("web 1rps > " + " > ".join(f"app-{number}" for number in range(5000)))
    assert len(culprits(chain, "REL001")) == 5000
