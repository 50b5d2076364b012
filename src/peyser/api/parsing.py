"""Reading the body of a request: JSON in UTF-8 and nothing that Python merely tolerates."""

import json
from typing import Any, NoReturn

from django.http import HttpRequest
from ninja.parser import Parser


class StrictParser(Parser):
    def parse_body(self, request: HttpRequest) -> Any:
        """The parsed body. Raises ValueError or RecursionError, which the API answers with 400 `malformed`.

        NaN and Infinity are no JSON; half of a surrogate pair is no character and cannot be stored.
        """
        text = request.body.decode("utf-8")
        parsed = json.loads(text, parse_constant=_no_json)
        if "\\u" in text:
            json.dumps(parsed, ensure_ascii=False).encode("utf-8")
        return parsed


def _no_json(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no JSON.")
