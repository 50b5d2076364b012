from django.db import connection
from django.http import HttpRequest, JsonResponse

from peyser.access.entrances import PUBLIC, entrance


@entrance(PUBLIC)
def health(request: HttpRequest) -> JsonResponse:
    """Whether this process serves and reaches its database."""
    with connection.cursor() as cursor:
        cursor.execute("select 1")
    return JsonResponse({"status": "ok"})
