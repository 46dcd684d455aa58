"""Plain values that a sandbox tells of itself."""

from __future__ import annotations

from typing import NamedTuple, Optional

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from ._headers import Headers


class IssuedCertificate(NamedTuple):
    """A client certificate with its key, in every form that the bank or another tool hands out. repr() shows no key."""

    p12: bytes
    """PKCS#12 in the bank's old encoding, which OpenSSL 3 refuses without ``-legacy``."""
    p12_aes: bytes
    """PKCS#12 with AES-256."""
    pem: str
    """Certificate and key in one PEM text."""
    certificate_pem: str
    """The certificate alone, PEM."""
    key_pem: str
    """The key alone, PKCS#8 PEM."""
    fingerprint: str
    """SHA-256 of the certificate, in lower-case hexadecimal."""

    def __repr__(self) -> str:
        return f"<IssuedCertificate {self.fingerprint}>"


class ReceiverFiles(NamedTuple):
    """What a webhook receiver on this machine needs, as files."""

    ca: Path
    """The authority of the certificate that the bank calls with, PEM."""
    certificate: Path
    """The receiver's own certificate and key, for ``localhost``, one PEM file (0600)."""


class RecordedRequest(NamedTuple):
    """A request as the bank received it, with secrets blotted out."""

    number: int
    """Counts from 1, in the order that requests were read."""
    connection: int
    """The connection it came on, counted from 1."""
    method: str
    """The method."""
    target: str
    """Path and query, as they came."""
    version: str
    """``"HTTP/1.1"`` or ``"HTTP/2.0"``."""
    headers: Headers
    """The headers; of Authorization only the scheme."""
    body: bytes
    """The body's first 16 KiB, without the Client_Secret."""
    body_size: int
    """The whole body's size, in bytes."""
    token: Optional[int]
    """The token it came with, counted from 1 in the order of issue; None without a known one."""
    status: Optional[int]
    """The status answered; None while unanswered, or if the connection was cut."""

    @property
    def path(self) -> str:
        """The target without the query."""
        return self.target.split("?", 1)[0]

    def json(self) -> Any:
        """The body, read as JSON."""
        import json

        return json.loads(self.body)


class SandboxStats(NamedTuple):
    """What the bank counted since it started."""

    connections: int
    """TCP connections accepted."""
    connections_closed: int
    """Those that are closed again."""
    handshakes_full: int
    """TLS handshakes with a full exchange of certificates."""
    handshakes_resumed: int
    """TLS handshakes that resumed a session."""
    handshakes_failed: int
    """TLS handshakes that failed, refused certificates included."""
    requests: int
    """Requests whose head was read."""
    token_exchanges: int
    """Tokens issued."""
    callbacks_sent: int
    """Webhook callbacks answered with 2xx."""
    callbacks_failed: int
    """Tries to call a webhook that failed."""
    routes: dict[str, int]
    """Requests by operation, such as ``"cob.create_with_txid"``."""
