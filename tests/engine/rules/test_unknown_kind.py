from engine.design.files import from_json
from engine.design.notation import design
from tests.engine.rules.findings import found


def test_a_component_of_a_newer_version_cannot_run() -> None:
    drawn = from_json({"components": {"brain": {"kind": "quantum_bus"}}})
    (problem,) = found(drawn, "RUN001")
    assert problem.severity == "error"
    assert problem.subjects == ("components/brain",)
    assert "'quantum_bus'" in problem.message
    assert problem.fix is None


def test_known_kinds_can_be_simulated() -> None:
    assert not found(design("web 10rps > lb > app > cache + db"), "RUN001")
