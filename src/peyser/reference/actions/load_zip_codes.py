"""Loading the ZIP codes of the country: some 42,000 rows, so by COPY and one upsert."""

from dataclasses import dataclass

from django.db import connection, transaction

from peyser.reference.zip_file import places

UPSERT = """
insert into reference_zipcode as known (code, city, state, county, latitude, longitude)
select code, city, state, county, latitude, longitude from arriving_zip_code
on conflict (code) do update
set (city, state, county, latitude, longitude)
    = (excluded.city, excluded.state, excluded.county, excluded.latitude, excluded.longitude)
where (known.city, known.state, known.county, known.latitude, known.longitude)
    is distinct from (excluded.city, excluded.state, excluded.county, excluded.latitude, excluded.longitude)
returning (xmax = 0)
"""  # xmax is 0 on a row that this very statement inserted


@dataclass(frozen=True, slots=True)
class ZipCodesLoaded:
    rows: int
    added: int
    changed: int


@transaction.atomic
def load_zip_codes() -> ZipCodesLoaded:
    """Add the ZIP codes that are new and change those that moved. None is deleted: old addresses name it."""
    arriving = places()
    with connection.cursor() as cursor:
        cursor.execute("create temporary table arriving_zip_code (like reference_zipcode) on commit drop")
        with cursor.copy(
            "copy arriving_zip_code (code, city, state, county, latitude, longitude) from stdin"
        ) as copy:
            for place in arriving:
                copy.write_row(place)
        cursor.execute(UPSERT)
        written = [inserted for (inserted,) in cursor.fetchall()]
        cursor.execute("drop table arriving_zip_code")
    return ZipCodesLoaded(len(arriving), written.count(True), written.count(False))
