"""Plain values that clients and certificates tell of themselves."""

from __future__ import annotations

from typing import NamedTuple, Optional

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime


class TokenStats(NamedTuple):
    """What happened in the token cache, counted. Clients with the same identity and options share a cache."""

    hits: int
    """Calls served with the token at hand, without waiting."""
    exchanges: int
    """Exchanges begun, renewals included."""
    failures: int
    """Exchanges that failed."""
    background_renewals: int
    """Exchanges begun while the token at hand was still good."""
    waits: int
    """Calls that waited for another call's exchange."""
    invalidations: int
    """Tokens thrown away before their end: refused by the bank, or by request."""


class Stats(NamedTuple):
    """What happened since a client was made, counted; a forked child counts from zero."""

    requests: int
    """Requests written or about to be, each try counted, token requests included."""
    retries: int
    """Tries beyond a request's first, except the one after a 401."""
    renewals: int
    """Calls repeated with a newer token after a 401."""
    connections: int
    """Connections established, TLS included."""
    handshakes_full: int
    """Full TLS handshakes, certificate presented."""
    handshakes_resumed: int
    """TLS sessions resumed from an earlier handshake."""
    token: TokenStats
    """The token cache's own counts."""


class Violation(NamedTuple):
    """One field that the bank refused (``violacoes``, ``erros``)."""

    reason: str
    """Why the value was refused (``razao``, ``mensagem``)."""
    property: Optional[str] = None
    """Where: a property or path of the body (``propriedade``, ``caminho``)."""
    value: Optional[str] = None
    """The refused value, when the bank repeats it (``valor``)."""


class ChainEntry(NamedTuple):
    """One certificate of a file."""

    subject: str
    """The subject's name (RFC 2253)."""
    issuer: str
    """The issuer's name (RFC 2253)."""
    not_after: datetime
    """The last second of validity, in UTC."""
    sha256: str
    """SHA-256 of the certificate, in lower-case hexadecimal."""


class Inspection(NamedTuple):
    """What a certificate says about itself."""

    subject: str
    """The subject's name in the form of RFC 2253."""
    issuer: str
    """The issuer's name in the same form."""
    environment: Optional[str]
    """``"production"`` or ``"homologation"``, told by the issuer; None for an issuer that isn't the bank's."""
    serial: str
    """The serial number in upper-case hexadecimal."""
    not_before: datetime
    """The first second of validity, in UTC."""
    not_after: datetime
    """The last second of validity, in UTC."""
    days_left: int
    """Whole days until ``not_after``, rounded down: negative once it has expired."""
    status: str
    """``"valid"``, ``"expiring"`` (within 30 days), ``"expired"`` or ``"not yet valid"``."""
    key_type: str
    """The key's type and size, such as ``"RSA 2048"``."""
    sha256: str
    """SHA-256 of the certificate, in lower-case hexadecimal."""
    chain: tuple[ChainEntry, ...]
    """The certificates from the client's own up to the last issuer in the file."""
    unrelated: tuple[ChainEntry, ...]
    """Certificates of the file that are no part of the chain; they are never sent."""


def moment(seconds: float) -> datetime:
    """A moment in UTC from seconds since 1970."""
    from datetime import datetime, timedelta, timezone

    return datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(seconds=seconds)
