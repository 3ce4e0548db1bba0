from engine.design.notation import design
from tests.engine.rules.findings import culprits, repaired


def test_a_database_that_clients_call_gets_a_server_in_between() -> None:
    drawn = design("web 10rps > db")
    assert culprits(drawn, "SEC001") == ["components/db"]
    after = repaired(drawn, "SEC001")
    assert {(link.source, link.target) for link in after.links.values()} == {("web", "server"), ("server", "db")}
    assert [after.board.positions[one][0] for one in ("web", "server", "db")] == [0.0, 200.0, 400.0]


def test_a_balancer_in_between_exposes_it_too() -> None:
    assert sorted(culprits(design("web 10rps > lb > db + cache"), "SEC001")) == ["components/cache", "components/db"]


def test_where_a_server_serves_it_already_the_short_cut_is_removed() -> None:
    drawn = design("web 10rps > app > db; web > db")
    after = repaired(drawn, "SEC001")
    assert drawn.links.keys() - after.links.keys() == {"web-db"}


def test_a_database_behind_a_server_is_private() -> None:
    assert not culprits(design("web 10rps > lb > app > cache + db"), "SEC001")
