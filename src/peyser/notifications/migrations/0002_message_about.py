from django.db import migrations, models


class Migration(migrations.Migration):
    """Everyone who was sent a message about an order is found when the order turns out to be a fraud."""

    dependencies = [
        ("notifications", "0001_initial"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="message",
            index=models.Index(fields=["about"], name="message_about"),
        ),
    ]
