"""What stands where."""

from engine.design.document import Design


def inside(design: Design, place_id: str) -> set[str]:
    """Ids of the components that stand in a place, or in a place inside it."""
    found = {one for one, component in design.components.items() if component.place == place_id}
    for inner_id, inner in design.places.items():
        if inner.inside == place_id:
            found |= inside(design, inner_id)
    return found


def location_of(design: Design, place_id: str | None) -> str | None:
    """The catalog's region in which a place is; None where that is not known."""
    region = region_of(design, place_id)
    return design.places[region].location if region else None


def region_of(design: Design, place_id: str | None) -> str | None:
    """The id of the region a place is, or stands in."""
    while place_id is not None and design.places[place_id].inside is not None:
        place_id = design.places[place_id].inside
    return place_id
