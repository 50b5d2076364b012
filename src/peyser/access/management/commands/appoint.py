"""The first staff of an installation, and any other: an account with a role, from the command line."""

import getpass
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from peyser.access.clock import moment
from peyser.accounts.actions.people import create_user
from peyser.accounts.actions.staff import Appointment, appoint, dismiss
from peyser.accounts.choices import Role, Scope
from peyser.accounts.models import User
from peyser.kernel.errors import BadInput


class Command(BaseCommand):
    help = "Give a member of staff a role, and an account if there is none yet; or end all roles of one who leaves."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        parser.add_argument("--role", help=", ".join(Role.values))
        parser.add_argument("--scope", default=Scope.OFFICE, help=", ".join(Scope.values))
        parser.add_argument("--place", default="", help="code of the office, local area or region")
        parser.add_argument("--name", default="", help='first and last name of a new account, "Ada Lopez"')
        parser.add_argument("--dismiss", action="store_true", help="end every role as of today")

    def handle(self, *args: Any, **options: Any) -> None:
        now = moment()
        user = User.objects.filter(email__iexact=options["email"]).first()
        try:
            if options["dismiss"]:
                self._dismiss(user, options["email"])
                return
            with transaction.atomic():
                user = user or self._new_account(options)
                given = appoint(
                    user=user,
                    appointment=Appointment(
                        role=options["role"] or "", scope=options["scope"], place=options["place"]
                    ),
                    on=now.on,
                )
        except BadInput as bad:
            raise CommandError(str(bad)) from bad
        self.stdout.write(f"{user.email} is {given} since {given.began_on}.")

    def _dismiss(self, user: User | None, email: str) -> None:
        if user is None:
            raise CommandError(f"Nobody has the e-mail address {email}.")
        self.stdout.write(f"{dismiss(user=user, on=moment().on)} roles of {user.email} ended today.")

    def _new_account(self, options: dict[str, Any]) -> User:
        given, _space, family = options["name"].strip().rpartition(" ")
        if not given:
            raise CommandError("A new account needs --name with a first and a last name.")
        password = getpass.getpass("Password (15 characters or more): ")
        return create_user(
            email=options["email"],
            password=password,
            given_name=given,
            family_name=family,
            language="en",
            at=moment().at,
        )
