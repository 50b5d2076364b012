"""A key for the API from the command line: for a program, or where somebody cannot reach the site."""

import datetime as dt
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from peyser.access.clock import now
from peyser.accounts.actions.tokens import issue_token
from peyser.accounts.models import User

LONGEST, LONGEST_NAME = 365, 80


class Command(BaseCommand):
    help = "Make a token for the API and print its key once. Whoever may run this may act for anybody."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--email", required=True, help="the person for whom the token acts")
        parser.add_argument("--days", type=int, default=90, help=f"how long it lasts, 1 to {LONGEST} (90)")
        parser.add_argument("--name", default="command line", help="what it is for")

    def handle(self, *args: Any, **options: Any) -> None:
        if not 1 <= options["days"] <= LONGEST:
            raise CommandError(f"--days is a number from 1 to {LONGEST}.")
        if not 1 <= len(options["name"].strip()) <= LONGEST_NAME:
            raise CommandError(f"--name has 1 to {LONGEST_NAME} characters.")
        user = User.objects.filter(email__iexact=options["email"].strip(), is_active=True).first()
        if user is None:
            raise CommandError(f"Nobody active has the e-mail address {options['email']}.")
        at = now()
        expires_at = at + dt.timedelta(days=options["days"])
        _token, key = issue_token(user=user, name=options["name"].strip(), at=at, expires_at=expires_at)
        self.stderr.write(f"The key acts for {user.email} until {expires_at:%Y-%m-%d}. It is shown this once:")
        self.stdout.write(key)
