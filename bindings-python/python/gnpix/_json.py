"""JSON as the Pix API has it: amounts are texts, and other numbers with a point keep every digit."""

from __future__ import annotations

import json
from datetime import date, datetime
from decimal import Decimal
from typing import cast
from uuid import UUID

from ._errors import InvalidArgumentError, ResponseError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from ._native import Response


def text(value: object) -> str:
    """A value as the bank writes it in a path, a query or JSON: ``Decimal("10.50")`` as 10.50, moments with their
    offset."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float, UUID)):
        return str(value)
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise InvalidArgumentError(f"{value} is no amount", name="request_invalid")
        return format(value, "f")
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise InvalidArgumentError(
                f"the moment {value} has no time zone",
                name="request_invalid",
                help="Give it one, such as datetime.timezone.utc.",
            )
        return value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"a value of type {type(value).__name__} has no place in a request")


def texts(value: object) -> list[str]:
    """Each item of a list, tuple or set, or the value itself."""
    if isinstance(value, (list, tuple, set, frozenset)):
        return [text(item) for item in cast("Iterable[object]", value)]
    return [text(value)]


_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=text).encode
_decode = json.JSONDecoder(parse_float=Decimal).decode


def dumps(value: object) -> bytes:
    """A request's body."""
    try:
        return _encode(value).encode()
    except ValueError as cause:
        raise InvalidArgumentError(f"the body can't be written as JSON: {cause}", name="request_invalid") from cause


def loads(response: Response, content: bytes, **options: Any) -> Any:
    """An answer's body."""
    try:
        if not options:
            return _decode(content.decode())
        options.setdefault("parse_float", Decimal)
        return json.loads(content, **options)
    except ValueError as cause:
        raise ResponseError(
            "the bank's answer isn't JSON",
            name="json_invalid",
            status=response.status,
            attempts=response.attempts,
            response=response,
        ) from cause
