"""What the OpenAPI document says beyond the shapes: examples, problems, keys, and who may enter."""

from typing import Any

from django.conf import settings
from ninja.openapi.schema import REF_TEMPLATE
from ninja.operation import Operation

from peyser.access.entrances import Entrance
from peyser.api.examples import example_of
from peyser.api.guard import declared_entrance
from peyser.api.once import HEADER
from peyser.api.problems import STATUS_OF
from peyser.api.schemas.shapes import ProblemOut

JSON = "application/json"
# Which the middleware counts: see PEYSER_LIMITS in the settings.
LIMITED = frozenset({"register_a_seeker", "register_an_employer", "look_for_seeker"})
WRITES = frozenset({"post", "put", "patch", "delete"})
MESSAGES = {
    400: "The request cannot be read, or lacks its Idempotency-Key.",
    401: "Nobody signed in, or the token is not valid.",
    403: "Signed in, but not admitted here.",
    404: "Nothing here, or nothing that one may see.",
    409: "The first request with this key is still running, or something else changed at the same moment.",
    413: "The body is too large.",
    415: "The body is not sent as JSON.",
    422: "The values cannot be used, or the rule book does not allow it: see `errors` and `findings`.",
    429: "Asked too often; `Retry-After` says for how many seconds to wait.",
    500: "A failure on our side.",
}
EXAMPLES = {
    400: "idempotency_key_missing",
    401: "not_authenticated",
    403: "forbidden",
    404: "not_found",
    409: "still_running",
    413: "too_large",
    415: "unsupported_media_type",
    422: "bad_input",
    429: "too_many_requests",
    500: "server_error",
}
KEY = {
    "in": "header",
    "name": HEADER,
    "schema": {"type": "string", "minLength": 1, "maxLength": 64},
    "description": "New for each request; the same again to repeat one safely.",
    "example": "5f0c7d1e-8d1b-4a53-9a0e-2b6a3f3d9c11",
}
SCHEMES = {
    "token": {
        "type": "http",
        "scheme": "bearer",
        "description": "A key from `POST /tokens` or `peyser token`.",
    },
    "session": {
        "type": "apiKey",
        "in": "cookie",
        "name": settings.SESSION_COOKIE_NAME,
        "description": "The session of the site; a request that writes needs the X-CSRFToken header too.",
    },
}


def complete(document: Any, operations: dict[str, Operation]) -> Any:
    """Add to the document what the framework does not know. Changes and returns it."""
    shapes = document["components"]["schemas"]
    _add_problem(shapes)
    document["components"]["securitySchemes"] = SCHEMES
    document["components"]["responses"] = _problem_responses(shapes)
    for path, methods in document["paths"].items():
        for method, described in methods.items():
            operation = operations[described["operationId"]]
            admitted = declared_entrance(operation)
            described["security"] = [*([{}] if admitted.public else []), {"token": []}, {"session": []}]
            described["x-entrance"] = who(admitted)
            _add_key(described, method)
            _add_examples(described, shapes)
            _add_problems(described, _statuses(path, method, described, admitted))
    _drop_titles(document["paths"])
    _drop_titles(shapes)
    return document


def _drop_titles(part: Any) -> None:
    """The framework titles every field with its own name, which says nothing."""
    if isinstance(part, list):
        for one in part:
            _drop_titles(one)
    elif isinstance(part, dict):
        if isinstance(part.get("title"), str) and {"type", "anyOf", "allOf", "$ref", "enum"} & part.keys():
            del part["title"]
        for one in part.values():
            _drop_titles(one)


def who(admitted: Entrance) -> list[str]:
    """The kinds of people and the roles that may enter, as words."""
    kinds = [kind for kind in ("public", "signed_in", "seeker", "employer") if getattr(admitted, kind)]
    return kinds + sorted(map(str, admitted.roles))


def _add_problem(shapes: dict[str, Any]) -> None:
    problem = ProblemOut.model_json_schema(ref_template=REF_TEMPLATE, mode="serialization")
    shapes.update(problem.pop("$defs"))
    problem["properties"]["code"]["enum"] = sorted(STATUS_OF)
    shapes["ProblemOut"] = problem


def _add_key(described: dict[str, Any], method: str) -> None:
    if method in WRITES:
        described.setdefault("parameters", []).append(KEY | {"required": method == "post"})


def _add_examples(described: dict[str, Any], shapes: dict[str, Any]) -> None:
    for parameter in described.get("parameters", []):
        # The framework copies the list of a schema's examples; a parameter has a map of them, or one example.
        listed = parameter.pop("examples", None)
        if "example" not in parameter:
            parameter["example"] = listed[0] if listed else _parameter_example(parameter, shapes)
    bodies = [described.get("requestBody", {}), *described["responses"].values()]
    for content in (body.get("content", {}).get(JSON) for body in bodies):
        if content is not None:
            content["example"] = example_of(content["schema"], shapes)


def _parameter_example(parameter: dict[str, Any], shapes: dict[str, Any]) -> Any:
    schema = parameter["schema"]
    return schema["default"] if "default" in schema else example_of(schema, shapes, parameter["name"])


def _statuses(path: str, method: str, described: dict[str, Any], admitted: Entrance) -> list[int]:
    """Which kinds of problem this operation can answer, besides 500."""
    writes, sends = method in WRITES, "requestBody" in described
    return [
        *([400] if writes else []),
        401,
        *([] if admitted.public and not writes else [403]),
        *([404] if "{" in path or writes else []),
        *([409] if writes else []),
        *([413, 415] if sends else []),
        *([422] if writes or described.get("parameters") else []),
        *([429] if described["operationId"] in LIMITED else []),
    ]


def _add_problems(described: dict[str, Any], statuses: list[int]) -> None:
    for status in (*statuses, 500):
        described["responses"][status] = {"$ref": f"#/components/responses/Problem{status}"}
    described["responses"] = {str(status): answer for status, answer in described["responses"].items()}


def _problem_responses(shapes: dict[str, Any]) -> dict[str, Any]:
    schema = {"$ref": REF_TEMPLATE.format(model="ProblemOut")}
    empty = example_of(shapes["ProblemOut"], shapes)
    return {
        f"Problem{status}": {
            "description": text,
            "content": {
                JSON: {"schema": schema, "example": empty | {"code": EXAMPLES[status], "message": text}}
            },
        }
        for status, text in MESSAGES.items()
    }
