"""A bank on loopback for the tests of your own programs.

    from gnpix.testing import Sandbox

    with Sandbox() as bank, bank.client() as client:
        charge = client.post("/v2/cob", json=bank.charge("25.00")).json()
        bank.pay(charge["txid"])
        assert client.get("/v2/cob/:txid", params={"txid": charge["txid"]}).json()["status"] == "CONCLUIDA"

It speaks what the bank speaks: mutual TLS, OAuth, charges, payments, Pix Automático, infractions, webhooks; payers do
what a test says (`pay`, `approve_recurrence`, `collect`…), and it fails on demand. It listens on loopback only, on a
free port, and nothing it does leaves the machine. With pytest, take the fixture `gnpix_sandbox`.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Optional

from . import _native
from ._bank_values import IssuedCertificate, ReceiverFiles, RecordedRequest, SandboxStats
from ._headers import Headers
from ._payers import Payers

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from types import TracebackType
    from typing import Any
    from weakref import finalize

    from typing_extensions import Self, Unpack

    from ._async import AsyncClient
    from ._client import Client
    from ._options import Options

__all__ = ["IssuedCertificate", "ReceiverFiles", "RecordedRequest", "Sandbox", "SandboxStats"]

# Where users find them.
for _known in (IssuedCertificate, ReceiverFiles, RecordedRequest, SandboxStats):
    _known.__module__ = __name__


class Sandbox(Payers):
    """A bank on loopback, on threads of its own inside this process; it runs until it is closed.

    Any thread may use it; the interpreter's lock is released while it starts, stops and answers. A forked child finds
    the parent's bank at the same address, and may use its address, pair, certificate and files; what steers or asks
    the bank raises RuntimeError there, and closing does nothing. The child holds the bank's port open until it ends or
    executes another program.
    """

    base_url: str
    """``"https://localhost:PORT"``."""
    ca_pem: str
    """The authority of the bank's own certificate, PEM: what a client must trust."""
    webhook_ca_pem: str
    """The authority of the certificate that the bank calls webhooks with, PEM: what a receiver must trust."""
    client_id: str
    """The application's Client_Id."""
    client_secret: str
    """The application's Client_Secret."""
    scopes: tuple[str, ...]
    """The application's scopes."""
    pix_key: str
    """A Pix key of the account; any other that is well formed is taken too."""
    certificate: IssuedCertificate
    """The account's certificate."""

    def __init__(
        self,
        *,
        environment: str = "homologation",
        client_id: Optional[str] = None,
        client_secret: Optional[str] = None,
        scopes: Optional[Iterable[str]] = None,
        key_type: str = "p256",
        token_ttl: float = 3600,
        balance_cents: int = 100_000,
        http2: bool = True,
        port: int = 0,
        idle_timeout: float = 75,
        certificate_refusal: str = "tls",
        webhook_ca_pem: Optional[str] = None,
        webhook_minute: float = 0.1,
        webhook_timeout: float = 60,
        webhook_required_to_send: bool = False,
    ) -> None:
        """Starts the bank, and returns once it can be called.

        environment: ``"homologation"``, where charges up to 10.00 are paid at once, or ``"production"``, where
            nothing is paid unless `pay` is called.
        client_id, client_secret: the application's pair, both or neither; made up unless given.
        scopes: the application's scopes; all of them unless given.
        key_type: of the certificate: ``"p256"``, made in no time, or ``"rsa2048"``, as the bank issues.
        token_ttl: how long tokens live, in seconds.
        balance_cents: what the account holds at the start, in cents.
        http2: whether to offer HTTP/2.
        port: a port on 127.0.0.1; a free one unless given.
        idle_timeout: how long a connection may be idle before the bank closes it, in seconds.
        certificate_refusal: what a client without a good certificate gets: ``"tls"``, an alert; ``"html400"``, as
            nginx answers; ``"forbidden"``, as the bank's gateway does; ``"drop"``, nothing.
        webhook_ca_pem: authorities of webhook receivers to trust beside the bank's own, PEM.
        webhook_minute: how long one of the bank's minutes lasts between two tries of a callback, in seconds.
        webhook_timeout: how long a receiver may take, in seconds.
        webhook_required_to_send: whether to refuse to send a Pix from a key without a webhook, as the bank does.

        Raises ValueError for a value that can't be, TypeError for one of another type, OSError when the port is taken.
        """
        options = dict(locals())
        del options["self"]
        if scopes is not None:
            options["scopes"] = scopes.split() if isinstance(scopes, str) else list(scopes)
        self._remove_files: Optional[finalize[..., Sandbox]] = None
        self._folder: Optional[Path] = None
        self._bank = _native.Sandbox(options)
        about = self._bank.about()
        self.base_url, self.ca_pem, self.webhook_ca_pem, self.client_id, self.client_secret = about[:5]
        self.scopes, self.pix_key = tuple(about[5]), about[6]
        self.certificate = IssuedCertificate(*self._bank.certificate())

    def client_options(self, **changes: Unpack[Options]) -> dict[str, Any]:
        """The options of a client of this bank, for `gnpix.Client` and `gnpix.AsyncClient`, with ``changes`` over
        them. Only the bank's authority is trusted, and no file is read."""
        options: dict[str, Any] = {
            "client_id": self.client_id,
            "client_secret": self.client_secret,
            "certificate": self.certificate.p12,
            "base_url": self.base_url,
            "ca_pem": self.ca_pem,
            "platform_roots": False,
        }
        return {**options, **changes}

    def client(self, **changes: Unpack[Options]) -> Client:
        """A blocking client of this bank, with ``changes`` over `client_options`."""
        from ._client import Client

        return Client(**self.client_options(**changes))

    def async_client(self, **changes: Unpack[Options]) -> AsyncClient:
        """A client for asyncio of this bank, with ``changes`` over `client_options`."""
        from ._async import AsyncClient

        return AsyncClient(**self.client_options(**changes))

    def variables(self) -> dict[str, str]:
        """The ``GNPIX_*`` variables of this bank, as `gnpix.Client.from_env` reads them: for programs of their own, or
        ``monkeypatch.setenv``. It holds the Client_Secret."""
        return {
            "GNPIX_BASE_URL": self.base_url,
            "GNPIX_CA_FILE": str(self.ca_file),
            "GNPIX_CERTIFICATE": str(self.p12_file),
            "GNPIX_CLIENT_ID": self.client_id,
            "GNPIX_CLIENT_SECRET": self.client_secret,
        }

    def charge(self, amount: object = "10.00", **more: object) -> dict[str, Any]:
        """The body of a charge over ``amount`` to this account's key, with ``more`` members."""
        return {"calendario": {"expiracao": 3600}, "valor": {"original": amount}, "chave": self.pix_key, **more}

    @property
    def ca_file(self) -> Path:
        """`ca_pem` as a file. All files are in a folder of the owner's, which goes when the bank is closed."""
        return self._file("ca.pem", self.ca_pem.encode())

    @property
    def p12_file(self) -> Path:
        """The certificate as the bank hands it out: PKCS#12 in the old encoding, with an empty password."""
        return self._file("client.p12", self.certificate.p12)

    @property
    def p12_aes_file(self) -> Path:
        """The certificate as PKCS#12 with AES-256, with an empty password."""
        return self._file("client-aes.p12", self.certificate.p12_aes)

    @property
    def pem_file(self) -> Path:
        """Certificate and key as one PEM file."""
        return self._file("client.pem", self.certificate.pem.encode())

    def receiver_files(self) -> ReceiverFiles:
        """Files for a webhook receiver at ``https://localhost``, whose certificate the bank trusts."""
        folder = self._files()
        certificate = folder / "receiver.pem"
        if not certificate.exists():
            self._file(certificate.name, self._bank.receiver_pem().encode())
        return ReceiverFiles(self._file("webhook-ca.pem", self.webhook_ca_pem.encode()), certificate)

    def issue(
        self,
        *,
        common_name: str = "123456",
        password: str = "",
        key_type: str = "p256",
        environment: Optional[str] = None,
        days_left: Optional[int] = None,
        expired: bool = False,
        not_yet_valid: bool = False,
        foreign: bool = False,
    ) -> IssuedCertificate:
        """Issues another client certificate: a good one, unless it is to be ``expired``, ``not_yet_valid``, of the
        other ``environment`` or of a ``foreign`` authority. ``password`` protects its PKCS#12 forms."""
        options = dict(locals())
        del options["self"]
        return IssuedCertificate(*self._bank.issue(options))

    def fault(self, *rules: str) -> None:
        """Makes things go wrong from now on: each rule is ``name=value`` parts with ``;`` between, such as
        ``"status=503; times=1; path=/v2/*"``.

        What: ``status=CODE`` (with ``retry_after=SECONDS``), ``latency=MS``, ``hang``, ``expire_token``,
        ``close=before_handshake`` or ``before_request``, ``before_response``, ``after_processing``, ``in_headers``,
        ``in_body``, ``after_response``; ``body=TEXT``, ``header.NAME=TEXT``, ``html=CODE``, ``bad_json``, ``empty``,
        ``gzip``, ``no_content_type``, ``huge=BYTES``, ``trickle=BYTES/MS``; ``token.MEMBER=JSON`` or ``missing``,
        ``token_ttl=SECONDS``.

        Which requests: ``path=/v2/cob*``, ``method=GET``, ``times=N``, ``skip=N``, ``every=N``; ``after`` performs the
        operation first. The first rule that fits a request is taken. Raises ValueError for a rule that can't be read,
        and then takes none of them.
        """
        self._bank.fault(list(rules))

    def clear_faults(self) -> None:
        """Takes all rules back."""
        self._bank.clear_faults()

    @property
    def faults_left(self) -> int:
        """How many rules may still strike: those with ``times`` count until they are used up."""
        return self._bank.faults_left()

    def advance(self, seconds: float) -> None:
        """Moves the bank's clock forward: tokens and charges age by that. No client's clock moves."""
        self._bank.advance(seconds)

    def revoke_tokens(self) -> None:
        """Makes every token issued so far worthless, as the bank does now and then."""
        self._bank.revoke_tokens()

    def stats(self) -> SandboxStats:
        """What the bank counted since it started."""
        return SandboxStats(**self._bank.stats())

    def requests(self, method: Optional[str] = None, path: Optional[str] = None) -> Sequence[RecordedRequest]:
        """The last 1,024 requests, oldest first, token requests included; only those with this method and this path
        (without query), if given."""
        rows = (RecordedRequest(*row[:5], Headers(row[5]), *row[6:]) for row in self._bank.requests())
        return [row for row in rows if method in (None, row.method) and path in (None, row.path)]

    @property
    def closed(self) -> bool:
        """Whether the bank was stopped."""
        return self._bank.closed

    def close(self) -> None:
        """Stops the bank: drops its connections, frees its port, removes its files. Closing again does nothing."""
        self._bank.close()
        if self._remove_files is not None:
            self._remove_files()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: Optional[type[BaseException]],
        error: Optional[BaseException],
        traceback: Optional[TracebackType],
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Sandbox {'closed' if self.closed else self.base_url}>"

    def _files(self) -> Path:
        if self.closed:
            raise RuntimeError("the sandbox is closed")
        if self._folder is None:
            from tempfile import mkdtemp
            from weakref import finalize

            # Readable by its owner only, as mkdtemp makes it.
            self._folder = Path(mkdtemp(prefix="gnpix-sandbox-"))
            self._remove_files = finalize(self, _remove, self._folder, os.getpid())
        return self._folder

    def _file(self, name: str, content: bytes) -> Path:
        path = self._files() / name
        if not path.exists():
            part = path.with_suffix(".part")
            with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
                file.write(content)
            part.replace(path)
        return path


def _remove(folder: Path, owner: int) -> None:
    # A forked child that ends leaves the parent's files alone.
    if owner == os.getpid():
        from shutil import rmtree

        rmtree(folder, ignore_errors=True)
