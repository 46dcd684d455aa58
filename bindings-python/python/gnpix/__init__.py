"""Authorized calls to the Pix API of Gerencianet, today Efí: mutual TLS, OAuth tokens, retries that are safe.

    import gnpix

    with gnpix.Client(
        client_id="Client_Id_…",
        client_secret=os.environ["CLIENT_SECRET"],
        certificate="homologacao.p12",
        environment="homologation",
    ) as client:
        charge = client.post("/v2/cob", json={"valor": {"original": "10.00"}, "chave": key}).json()

`Client` blocks, `AsyncClient` is for asyncio. Every failure is an `Error`. `gnpix.pix` has what goes into calls:
identifiers, amounts, keys, BR Codes, and the bank's callbacks.
"""

from __future__ import annotations

from ._client import Client
from ._errors import (
    ApiError,
    AuthorizationError,
    CancelledError,
    Cause,
    CertificateError,
    CertificatePasswordError,
    CertificateRefusedError,
    CertificateValidityError,
    ConfigError,
    ConnectError,
    ConnectionLostError,
    EnvironmentMismatchError,
    Error,
    InternalError,
    InvalidArgumentError,
    RateLimitError,
    ResponseError,
    ScopeError,
    ServerError,
    TimeoutError,  # noqa: A004
    TlsError,
)
from ._headers import Headers
from ._hooks import Call
from ._native import Certificate, Pem, Response, Token, __version__
from ._scope import Scope
from ._values import ChainEntry, Inspection, Stats, TokenStats, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import pix as pix
    from ._async import AsyncClient

__all__ = [
    "ApiError",
    "AsyncClient",
    "AuthorizationError",
    "Call",
    "CancelledError",
    "Cause",
    "Certificate",
    "CertificateError",
    "CertificatePasswordError",
    "CertificateRefusedError",
    "CertificateValidityError",
    "ChainEntry",
    "Client",
    "ConfigError",
    "ConnectError",
    "ConnectionLostError",
    "EnvironmentMismatchError",
    "Error",
    "Headers",
    "Inspection",
    "InternalError",
    "InvalidArgumentError",
    "Pem",
    "RateLimitError",
    "Response",
    "ResponseError",
    "Scope",
    "ScopeError",
    "ServerError",
    "Stats",
    "TimeoutError",
    "TlsError",
    "Token",
    "TokenStats",
    "Violation",
    "__version__",
]

# Where users find them.
for _known in (globals().get(name) for name in __all__):
    if isinstance(_known, type):
        _known.__module__ = __name__


def __getattr__(name: str) -> object:
    # asyncio takes longer to import than all the rest.
    if name == "AsyncClient":
        from ._async import AsyncClient

        AsyncClient.__module__ = __name__
        globals()[name] = AsyncClient
        return AsyncClient
    # Its values cost time to import too.
    if name == "pix":
        from importlib import import_module

        return import_module(".pix", __name__)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
