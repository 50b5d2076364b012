"""The OpenAPI document: what stands in the project is what the code says, and a client can rely on it."""

import json
import re

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from peyser.api.management.commands.openapi import FILE, document
from peyser.api.v1 import api
from tests.api.caller import Caller

METHODS = {"get", "post", "put", "patch", "delete"}


@pytest.fixture(scope="module")
def written():
    return json.loads((settings.ROOT / FILE).read_text(encoding="utf-8"))


def operations(written):
    return [(path, method, op) for path, methods in written["paths"].items() for method, op in methods.items()]


def nodes(part):
    yield part
    for inner in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        yield from nodes(inner)


def resolved(written, reference):
    found = written
    for step in reference.removeprefix("#/").split("/"):
        found = found[step]
    return found


def test_the_document_in_the_project_is_what_the_code_says():
    assert (settings.ROOT / FILE).read_text(encoding="utf-8") == document(), "run `peyser openapi`"


def test_the_check_finds_a_document_that_is_behind(tmp_path, settings, capsys):
    settings.ROOT = tmp_path
    with pytest.raises(CommandError, match="run `peyser openapi`"):
        call_command("openapi", "--check")
    call_command("openapi")
    call_command("openapi", "--check")
    assert "up to date" in capsys.readouterr().out


@pytest.mark.django_db
def test_the_served_document_is_the_same():
    status, served = Caller().get("/openapi.json")
    assert (status, served) == (200, json.loads(document()))


def test_it_is_openapi_3_1_with_everything_that_the_standard_demands(written):
    assert written["openapi"].startswith("3.1.")
    assert {"title", "version"} <= written["info"].keys()
    for path, method, op in operations(written):
        assert path.startswith("/"), path
        assert method in METHODS, (path, method)
        assert op["responses"], (path, method)
        assert all("description" in answer or "$ref" in answer for answer in op["responses"].values())
        assert all(re.fullmatch(r"[1-5]\d\d", status) for status in op["responses"])
        for parameter in op["parameters"]:
            assert parameter["in"] in {"path", "query", "header"}
            assert "schema" in parameter
            assert not isinstance(parameter.get("examples"), list)


def test_every_reference_leads_somewhere(written):
    references = {node["$ref"] for node in nodes(written) if isinstance(node, dict) and "$ref" in node}
    assert len(references) > 50
    assert [r for r in references if not isinstance(resolved(written, r), dict)] == []


def test_every_operation_has_an_id_of_its_own(written):
    ids = [op["operationId"] for *_, op in operations(written)]
    assert len(ids) == len(set(ids)) == len(api.operations()) - 1, "all but the one that answers for no address"


def test_every_part_of_an_address_is_a_parameter_that_is_required(written):
    for path, method, op in operations(written):
        in_path = {p["name"] for p in op["parameters"] if p["in"] == "path" and p["required"]}
        assert in_path == set(re.findall(r"\{(\w+)\}", path)), (method, path)


def test_every_operation_has_examples_summary_tag_and_description(written):
    for path, method, op in operations(written):
        assert op["summary"], path
        assert op["tags"], path
        assert op["description"], path
        contents = [op.get("requestBody", {}), *(a for s, a in op["responses"].items() if s < "300")]
        shown = [body["content"]["application/json"] for body in contents if "content" in body]
        assert all("example" in content for content in shown), (method, path)
        assert all("example" in parameter for parameter in op["parameters"]), (method, path)


def test_every_example_of_a_body_is_accepted_by_its_own_schema():
    for name, operation in api.operations().items():
        for model in operation.models:
            if model.__ninja_param_source__ != "body":
                continue
            described = next(op for *_, op in operations(json.loads(document())) if op["operationId"] == name)
            example = described["requestBody"]["content"]["application/json"]["example"]
            model.model_validate({model.__read_from_single_attr__: example})


def test_every_example_of_an_answer_has_the_fields_of_its_schema(written):
    for path, method, op in operations(written):
        for status, answer in op["responses"].items():
            if status < "300" and "content" in answer:
                content = answer["content"]["application/json"]
                schema = resolved(written, content["schema"]["$ref"])
                assert set(schema["required"]) == set(content["example"]), (method, path)


def test_every_write_takes_a_key_and_every_post_demands_it(written):
    for path, method, op in operations(written):
        keys = [p["required"] for p in op["parameters"] if p["name"] == "Idempotency-Key"]
        assert keys == ([] if method == "get" else [method == "post"]), (method, path)


def test_every_operation_names_its_problems_in_one_shape(written):
    for path, method, op in operations(written):
        problems = [answer for status, answer in op["responses"].items() if status >= "400"]
        assert {"401", "500"} <= op["responses"].keys(), (method, path)
        for problem in problems:
            content = resolved(written, problem["$ref"])["content"]["application/json"]
            assert content["schema"] == {"$ref": "#/components/schemas/ProblemOut"}
            assert set(content["example"]) == {"code", "message", "errors", "findings"}


def test_no_answer_has_a_place_for_a_secret(written):
    """A Social Security number or a password goes in; nothing goes out under such a name."""
    bodies = {
        op["requestBody"]["content"]["application/json"]["schema"]["$ref"].rsplit("/", 1)[-1]
        for *_, op in operations(written)
        if "requestBody" in op
    }
    shapes = written["components"]["schemas"]
    leaks = [
        f"{name}.{field}"
        for name, shape in shapes.items()
        for field in shape.get("properties", {})
        if name not in bodies and field in {"ssn", "password", "key_hash", "finder", "sealed"}
    ]
    assert leaks == []
    assert "ssn" in shapes["SeekerRegistration"]["properties"], "the check looks at the right place"
