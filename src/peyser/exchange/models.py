from django.db import models

from peyser.accounts.models import User


class ImportRun(models.Model):
    """One reading of one file: where it stands, so that a killed run is taken up again."""

    source = models.CharField(max_length=30)
    file_name = models.CharField(max_length=200)
    file_hash = models.CharField(max_length=64)
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    started_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    rows_read = models.PositiveIntegerField(default=0)
    rows_added = models.PositiveIntegerField(default=0)
    rows_changed = models.PositiveIntegerField(default=0)
    rows_same = models.PositiveIntegerField(default=0)
    rows_rejected = models.PositiveIntegerField(default=0)
    warnings = models.JSONField(default=dict)

    def __str__(self) -> str:
        return f"{self.source} {self.started_at:%Y-%m-%d %H:%M}"


class RejectedRow(models.Model):
    """A row that could not be taken, with its number in the file, the field and the reason."""

    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="rejected")
    row_number = models.PositiveIntegerField()
    key = models.CharField(max_length=80, blank=True)
    field = models.CharField(max_length=60)
    reason = models.CharField(max_length=200)
    value = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["run", "row_number", "field"], name="rejected_row_once")]

    def __str__(self) -> str:
        return f"row {self.row_number}: {self.field} {self.reason}"
