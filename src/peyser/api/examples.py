"""Examples for the OpenAPI document, drawn from the shape of what is sent or answered."""

from typing import Any

# What stands for a field of this name wherever it occurs.
BY_NAME: dict[str, Any] = {
    "given_name": "Maria",
    "family_name": "Castillo",
    "name": "Maria Castillo",
    "born_on": "1990-05-14",
    "email": "maria@example.org",
    "contact_email": "erin@boone-welding.example",
    "password": "a long pass phrase of ours",
    "state_id": "MO900000012",
    "city": "Columbia",
    "state": "MO",
    "zip": "65201",
    "street": "1 Main Street",
    "title": "Welder",
    "number": "MO-0000042",
    "description": "Welds frames to drawings.",
    "employer_name": "Boone Welding LLC",
    "legal_name": "Boone Welding LLC",
    "trade_name": "Boone Welding",
    "fein": "43-1234567",
    "contact_name": "Erin Boss",
    "contact_title": "Owner",
    "position_to_fill": "Welder",
    "wage_unit": "hour",
    "headline": "Welder with five years in frame building",
    "summary": "I weld steel frames and read drawings.",
    "code": "125",
    "first_service": "125",
    "program": "WP",
    "subject": "Called about the opening",
    "text": "Spoke with the person by phone.",
    "note": "Agreed by phone.",
    "reason": "The person is here and asks for help.",
    "evidence": "State registry entry checked; the owner called back.",
    "key": "pyr_shown-only-once",
    "score": 87,
    "miles": 12.4,
    "openings": 2,
    "months": 60,
    "days": 90,
    "hours_per_week": "40.00",
    "next_cursor": None,
    "roles": ["jc_staff"],
    "reasons": ["staff_assistance"],
    "skills": ["welding"],
    "skill_codes": ["welding"],
    "languages": ["English"],
    "licences": ["AWS D1.1"],
    "ssn": "",
    "findings": [],
    "errors": {},
    "subject_title": "Referring a job seeker to a job",
    "wanted": None,
    "has": None,
    "before": None,
    "after": "open",
    "onet_code": "51-4121.00",
    "worksite_city": "Columbia",
    "worksite_state": "MO",
    "worksite_zip": "65201",
    "language": "en",
    "special_categories": [],
    "version": "1",
    "openapi": "/api/v1/openapi.json",
    "docs": "/api/v1/docs",
}
BY_FORMAT = {"date": "2026-03-02", "date-time": "2026-03-02T15:30:00Z", "uri": "https://www.example.org"}
BY_TYPE: dict[str, Any] = {
    "boolean": True,
    "integer": 1,
    "number": 1.5,
    "null": None,
    "string": "…",
    "object": {},
}


def example_of(schema: dict[str, Any], components: dict[str, Any], name: str = "") -> Any:
    """A value of this shape; `name` is the field that it stands in. `components` holds the shapes by name."""
    if "$ref" in schema:
        return example_of(components[schema["$ref"].rsplit("/", 1)[-1]], components, name)
    listed = schema.get("examples") or schema.get("enum")
    if listed:
        return listed[0]
    if "properties" in schema:
        return {field: example_of(inner, components, field) for field, inner in schema["properties"].items()}
    return BY_NAME[name] if name in BY_NAME else _by_kind(schema, components, name)


def _by_kind(schema: dict[str, Any], components: dict[str, Any], name: str) -> Any:
    for joined in ("anyOf", "allOf", "oneOf"):
        if joined in schema:
            return example_of(schema[joined][0], components, name)
    if schema.get("type") == "array":
        return [example_of(schema["items"], components)]
    return BY_FORMAT.get(schema.get("format", ""), BY_TYPE.get(schema.get("type", ""), {}))
