"""Writing the demo state by COPY: the only place of it that touches the database for writing."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from django.apps import apps
from django.db import connection, models, transaction
from psycopg import sql

from peyser.demo.rows.tables import MODELS, RowKind, columns

KEPT_APPS = frozenset({"reference", "offices"})  # not the demo's: `peyser reference` keeps them
PEOPLE_APPS = frozenset({"account", "mfa", "sessions"})  # of the sign-in library and the framework


def copy_rows(rows: Mapping[RowKind, Iterable[tuple[Any, ...]]]) -> dict[RowKind, int]:
    """Write rows, table by table, inside the caller's transaction; returns how many went into each."""
    written: dict[RowKind, int] = {}
    with connection.cursor() as cursor:
        for kind, lines in rows.items():
            with cursor.copy(_copy_statement(kind)) as copy:
                count = 0
                for line in lines:
                    copy.write_row(line)
                    count += 1
            written[kind] = count
    return written


def prepare_transaction() -> None:
    """No time-out cuts the writing off. This is also the statement that carries the name of the run, which the
    history keeps: its library adds the name to what is executed, never to a COPY."""
    with connection.cursor() as cursor:
        cursor.execute("set local statement_timeout = 0")


def first_free_ids() -> dict[RowKind, int]:
    """For each table, the id after the highest one."""
    return {
        kind: (model._default_manager.aggregate(highest=models.Max("pk"))["highest"] or 0) + 1
        for kind, model in MODELS.items()
    }


def set_sequences() -> None:
    """Let the next record that somebody adds get the id after the last one of ours."""
    with connection.cursor() as cursor:
        for model in MODELS.values():
            statement = sql.SQL(
                "select setval(pg_get_serial_sequence(%s, 'id'), coalesce(max(id), 0) + 1, false) from {}"
            ).format(sql.Identifier(model._meta.db_table))
            cursor.execute(statement.as_string(), [model._meta.db_table])


@transaction.atomic
def empty_everything() -> None:
    """Remove all people's records, orders, accounts and their history at once; reference data and offices stay."""
    tables = sorted(
        {
            model._meta.db_table
            for model in apps.get_models(include_auto_created=True)
            if _belongs_to_people(model) and model._meta.managed
        }
    )
    connection.check_constraints()  # a table with checks still to be made cannot be emptied
    with connection.cursor() as cursor:
        names = sql.SQL(", ").join(sql.Identifier(table) for table in tables)
        cursor.execute(sql.SQL("truncate {} restart identity cascade").format(names).as_string())


@contextmanager
def without_triggers() -> Iterator[None]:
    """For the rest of the transaction, neither history nor foreign keys look at what is written.

    The rows of the demo state are made to fit together, and a test checks that they do.
    """
    with connection.cursor() as cursor:
        cursor.execute("set local session_replication_role = replica")
    yield
    with connection.cursor() as cursor:
        cursor.execute("set local session_replication_role = origin")


@contextmanager
def without_indexes() -> Iterator[None]:
    """Drop the indexes of the tables that are written and build them again at the end, which is several times faster.

    Those behind primary keys and other constraints stay. All happens in the caller's transaction.
    """
    tables = [model._meta.db_table for model in MODELS.values()]
    with connection.cursor() as cursor:
        cursor.execute(
            "select c.relname, pg_get_indexdef(i.indexrelid)"
            " from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid"
            " where t.relname = any(%s) and t.relnamespace = current_schema()::regnamespace"
            " and not exists (select from pg_constraint where conindid = i.indexrelid) order by c.relname",
            [tables],
        )
        found = cursor.fetchall()
        for name, _ in found:
            cursor.execute(sql.SQL("drop index {}").format(sql.Identifier(name)).as_string())
    yield
    with connection.cursor() as cursor:
        cursor.execute("set local maintenance_work_mem = '512MB'")
        for _, definition in found:
            cursor.execute(definition)


def _belongs_to_people(model: type[models.Model]) -> bool:
    label, name = model._meta.app_label, model._meta.app_config.name if model._meta.app_config else ""
    return label in PEOPLE_APPS or (name.startswith("peyser.") and label not in KEPT_APPS)


def _copy_statement(kind: RowKind) -> sql.Composed:
    return sql.SQL("copy {table} ({columns}) from stdin").format(
        table=sql.Identifier(MODELS[kind]._meta.db_table),
        columns=sql.SQL(", ").join(sql.Identifier(column) for column in columns(kind)),
    )
