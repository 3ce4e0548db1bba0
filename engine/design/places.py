"""What stands where."""

from engine.design.document import Design


def inside(design: Design, place_id: str) -> set[str]:
    """Ids of the components that stand in a place, or in a place inside it."""
    found = {one for one, component in design.components.items() if component.place == place_id}
    for inner_id, inner in design.places.items():
        if inner.inside == place_id:
            found |= inside(design, inner_id)
    return found
