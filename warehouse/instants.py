"""Instants as the warehouse keeps them: UTC, without a zone, so that no session's time zone can move them."""

from datetime import UTC, datetime


def utc(value: datetime) -> datetime:
    """The instant in UTC, its zone taken off; one without a zone is taken to be UTC."""
    return value.astimezone(UTC).replace(tzinfo=None) if value.tzinfo else value
