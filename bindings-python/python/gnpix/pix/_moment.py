"""Dates and moments, as the API writes them."""

from __future__ import annotations

from typing import Optional

from .. import _native
from ._text import text_only

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date, datetime


def moment(text: str) -> datetime:
    """The datetime, in UTC, of a moment as the API writes it (``horario``, ``criacao``; RFC 3339):
    ``2020-09-09T20:15:00.358Z``. Digits beyond microseconds are dropped, and a leap second is the second after it. Raises
    InvalidArgumentError named date_invalid for another form, and OverflowError for the year 0."""
    from datetime import datetime, timedelta, timezone

    seconds, microseconds = _native.pix_moment(text_only(text, "a moment"))
    return datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(seconds=seconds, microseconds=microseconds)


def today(at: Optional[datetime] = None) -> date:
    """The date in Brasília, where due dates (``dataDeVencimento``) are counted: now, or at a datetime that has a time
    zone. Brasília has been three hours behind UTC all year round since 2019."""
    from datetime import datetime, timedelta, timezone

    if at is not None and at.tzinfo is None:
        raise ValueError("the moment has no time zone: give it one, such as datetime.timezone.utc")
    brasilia = timezone(timedelta(hours=-3))
    return (datetime.now(brasilia) if at is None else at.astimezone(brasilia)).date()
