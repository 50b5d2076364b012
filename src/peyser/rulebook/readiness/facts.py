from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadinessFacts:
    """A finding on whether a person is ready for a job now. `referred`: a referral to other help is open or new."""

    ready: bool
    referred: bool
