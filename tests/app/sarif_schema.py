"""What SARIF 2.1.0 (OASIS standard, 2020) demands of the objects that Loadscape writes, as a JSON schema.

Each object names the section of the standard that defines it. It lists the properties of that section that are
written here and allows no other, so that a name which the standard does not have is found out; what a section makes
obligatory is required. Conditions between properties stand in `allOf` and `anyOf`.
"""

from collections.abc import Mapping
from typing import Any

Json = Mapping[str, Any]

TEXT: Json = {"type": "string", "minLength": 1}
URI: Json = {"type": "string", "format": "uri-reference", "minLength": 1}
INDEX: Json = {"type": "integer", "minimum": 0}
LEVEL: Json = {"enum": ["none", "note", "warning", "error"]}  # 3.27.10, 3.50.3


def ref(name: str) -> Json:
    return {"$ref": f"#/$defs/{name}"}


def array(of: Json, at_least: int = 0) -> Json:
    return {"type": "array", "items": of, "minItems": at_least}


def closed(required: str, further: Json | None = None, /, **properties: Json) -> Json:
    """An object of these properties and no other."""
    return {
        "type": "object",
        "properties": properties,
        "required": required.split(),
        "additionalProperties": False,
        **(further or {}),
    }


NO_LEVEL_BUT_OF_A_FAILURE: Json = {
    "if": {"properties": {"kind": {"not": {"const": "fail"}}}, "required": ["kind"]},
    "then": {"properties": {"level": {"const": "none"}}},
}
"""3.27.10: a result that is no failure has no level."""

OBJECTS: Json = {
    "run": closed("tool", tool=ref("tool"), results=array(ref("result"))),  # 3.14
    "tool": closed("driver", driver=ref("toolComponent")),  # 3.18
    "toolComponent": closed("name", name=TEXT, version=TEXT, rules=array(ref("reportingDescriptor"))),  # 3.19
    "reportingDescriptor": closed(  # 3.49
        "id",
        id=TEXT,
        name=TEXT,
        shortDescription=ref("multiformatMessageString"),
        fullDescription=ref("multiformatMessageString"),
        help=ref("multiformatMessageString"),
        defaultConfiguration=ref("reportingConfiguration"),
    ),
    "reportingConfiguration": closed("", level=LEVEL),  # 3.50
    "multiformatMessageString": closed("text", text=TEXT),  # 3.12
    "message": closed("text", text=TEXT),  # 3.11; with no id there must be a text
    "result": closed(  # 3.27
        "message",
        {"allOf": [NO_LEVEL_BUT_OF_A_FAILURE]},
        ruleId=TEXT,
        ruleIndex=INDEX,
        kind={"enum": ["pass", "open", "informational", "notApplicable", "review", "fail"]},  # 3.27.9
        level=LEVEL,
        message=ref("message"),
        locations=array(ref("location")),
        relatedLocations=array(ref("location")),
        suppressions=array(ref("suppression")),
        partialFingerprints={"type": "object", "additionalProperties": TEXT},  # 3.27.17
    ),
    "location": closed(  # 3.28
        "",
        physicalLocation=ref("physicalLocation"),
        logicalLocations={**array(ref("logicalLocation")), "uniqueItems": True},  # 3.28.4
        message=ref("message"),
    ),
    "physicalLocation": closed(  # 3.29; with no address there must be an artifact
        "artifactLocation", artifactLocation=ref("artifactLocation"), region=ref("region")
    ),
    "artifactLocation": closed("uri", uri=URI),  # 3.4; with no index there must be a URI
    "region": closed("startLine", startLine={"type": "integer", "minimum": 1}),  # 3.30.5
    "logicalLocation": closed("fullyQualifiedName", fullyQualifiedName=TEXT, kind=TEXT),  # 3.33
    "suppression": closed(  # 3.35
        "kind",
        kind={"enum": ["inSource", "external"]},
        status={"enum": ["accepted", "underReview", "rejected"]},
        justification=TEXT,
    ),
}

SCHEMA: Json = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$defs": OBJECTS,
    **closed(  # 3.13
        "version runs",
        **{"$schema": {"type": "string", "format": "uri"}, "version": {"const": "2.1.0"}, "runs": array(ref("run"))},
    ),
}
