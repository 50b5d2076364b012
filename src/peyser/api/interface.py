"""The API object: every operation guarded, every answer JSON, the document complete."""

import functools
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver
from django.utils.translation import gettext as _
from ninja import NinjaAPI
from ninja.operation import Operation, PathView

from peyser.api.documentation import complete
from peyser.api.guard import guarded
from peyser.api.parsing import StrictParser
from peyser.api.problems import AS_PROBLEM, Problem, answer_problem

DESCRIPTION = (
    "The public labor exchange and its case management, by the same actions and the same rules as the pages. "
    "Errors, keys, languages and pages: see docs/api/README.md."
)


class Interface(NinjaAPI):
    """Django Ninja with our door, our problems and our OpenAPI document."""

    def __init__(self) -> None:
        super().__init__(
            title=f"Peyser ({settings.PEYSER_STATE_NAME})",
            version="1",
            description=DESCRIPTION,
            parser=StrictParser(),
        )
        self._document: Any = None
        for kind in AS_PROBLEM:
            self.add_exception_handler(kind, answer_problem)  # type: ignore[arg-type]
        self.add_decorator(guarded, mode="view")

    def get_openapi_operation_id(self, operation: Operation) -> str:
        return operation.view_func.__name__

    def get_openapi_schema(self, **options: Any) -> Any:
        """The document, the same for everybody; made once."""
        if self._document is None:
            self._document = complete(super().get_openapi_schema(**options), self.operations())
        return self._document

    def operations(self) -> dict[str, Operation]:
        """Every operation of the document by its id."""
        found = [
            operation
            for router in self._get_bound_routers()
            for view in router.path_operations.values()
            for operation in view.operations
        ]
        return {self.get_openapi_operation_id(operation): operation for operation in found}

    def _get_urls(self) -> list[URLResolver | URLPattern]:
        for router in self._get_bound_routers():
            for view in router.path_operations.values():
                view._not_allowed = functools.partial(_method_not_allowed, view)  # type: ignore[method-assign]
        routes = super()._get_urls()
        for route in routes:
            if isinstance(route, URLPattern) and isinstance(route.callback, functools.partial):
                route.callback = _named(route.callback)
        return routes


def _method_not_allowed(view: PathView) -> HttpResponse:
    allowed = ", ".join(sorted({method for operation in view.operations for method in operation.methods}))
    message = _("This address answers %(methods)s only.") % {"methods": allowed}
    return Problem("method_not_allowed", message, headers={"Allow": allowed}).answer()


def _named(view: functools.partial[HttpResponse]) -> Callable[..., HttpResponse]:
    """The framework's own view of the document under its own name, by which the middleware knows and admits it."""

    @functools.wraps(view.func)
    def shown(request: HttpRequest, **values: Any) -> HttpResponse:
        return view(request, **values)

    return shown
