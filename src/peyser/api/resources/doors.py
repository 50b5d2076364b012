"""The first address of the API, and every address that is none."""

from typing import NoReturn

from django.urls import reverse
from ninja import Router

from peyser.access.entrances import PUBLIC, entrance
from peyser.api.problems import not_found
from peyser.api.requests import ApiRequest
from peyser.api.schemas.shapes import Answer

first = Router(tags=["Start"])
nowhere = Router()
METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"]


class Start(Answer):
    version: str
    openapi: str
    docs: str


@first.get("/", response=Start, summary="Find the document of the API")
@entrance(PUBLIC)
def get_start(request: ApiRequest) -> Start:
    """Where to read on."""
    return Start(version="1", openapi=reverse("api-1:openapi-json"), docs=reverse("api-1:openapi-view"))


@nowhere.api_operation(METHODS, "/{path:address}", include_in_schema=False)
@entrance(PUBLIC)
def no_such_address(request: ApiRequest, address: str) -> NoReturn:
    """Answer an unknown address in JSON."""
    raise not_found()
