"""Reading the demo state as a whole: digests of its tables, references that lead nowhere."""

from django.db import connection, models

from peyser.demo.rows.tables import MODELS, columns

# The seal of a Social Security number holds a random nonce, as it must.
RANDOM_COLUMNS = {"sealed"}


def fetch(statement, *parameters):
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return cursor.fetchall()


def number(statement, *parameters):
    return fetch(statement, *parameters)[0][0]


def digests():
    """One digest over all rows of each table that the demo fills."""
    found = {}
    for kind, model in MODELS.items():
        named = ", ".join(f'"{column}"' for column in columns(kind) if column not in RANDOM_COLUMNS)
        found[model._meta.label] = number(
            f"select md5(string_agg(row({named})::text, '|' order by id)) from {model._meta.db_table}"  # noqa: S608
        )
    return found


def dangling_references():
    """Each foreign key of the demo's tables that some row does not honor, with how many rows."""
    found = {}
    for model in MODELS.values():
        for field in model._meta.concrete_fields:
            if isinstance(field, models.ForeignKey):
                target = field.related_model._meta
                lost = number(
                    f"select count(*) from {model._meta.db_table} one"  # noqa: S608
                    f" where one.{field.column} is not null and not exists"
                    f" (select from {target.db_table} other where other.{target.pk.column} = one.{field.column})"
                )
                if lost:
                    found[str(field)] = lost
    return found
