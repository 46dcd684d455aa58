"""Every way a call can fail: one class for each kind of core's table."""

from __future__ import annotations

import builtins

from ._values import Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any, ClassVar, Optional

    from ._native import Response


class Cause(Exception):
    """What lies under an error, when neither Python nor the system has a class for it."""


class Error(Exception):
    """Every failure of gnpix. ``str(error)`` says what happened, with what, and what to do next, in one line; it shows
    no token, secret, header or body."""

    kind: ClassVar[str] = ""
    """The kind's name, such as ``"api"`` or ``"timeout"``: the same in every language gnpix speaks."""
    code: ClassVar[int] = 0
    """The kind's number, the same in every language."""

    message: str
    """What happened and with what, without the advice."""
    name: Optional[str]
    """The bank's own name for the error, such as ``"valor_invalido"``, or gnpix's, such as ``"dns_failed"``."""
    status: Optional[int]
    """The HTTP status, when an answer came."""
    title: Optional[str]
    """The bank's title for the error (RFC 7807)."""
    detail: Optional[str]
    """The bank's explanation."""
    help: Optional[str]
    """What to do next, when gnpix knows."""
    violations: tuple[Violation, ...]
    """The fields that the bank refused; empty when it named none."""
    retry_after: Optional[float]
    """How long the bank asks to wait, in seconds."""
    retryable: bool
    """Whether the same call may succeed later with nothing changed. It does not say that repeating is safe."""
    maybe_sent: bool
    """Whether the bank may have acted on the request although no answer was understood. Look the charge or payment up
    before repeating a call that moves money."""
    remembered: bool
    """Whether this is the memory of a recent failure, given again without traffic."""
    attempts: int
    """How many times the request was tried; 0 when it never got that far."""
    response: Optional[Response]
    """The bank's answer, whole, when one came."""

    def __init__(
        self,
        text: str = "",
        *,
        message: Optional[str] = None,
        name: Optional[str] = None,
        status: Optional[int] = None,
        title: Optional[str] = None,
        detail: Optional[str] = None,
        help: Optional[str] = None,
        violations: tuple[Violation, ...] = (),
        retry_after: Optional[float] = None,
        retryable: bool = False,
        maybe_sent: bool = False,
        remembered: bool = False,
        attempts: int = 0,
        response: Optional[Response] = None,
    ) -> None:
        super().__init__(text if help is None or message is not None else f"{text}. {help}")
        self.message = text if message is None else message
        self.name = name
        self.status = status
        self.title = title
        self.detail = detail
        self.help = help
        self.violations = violations
        self.retry_after = retry_after
        self.retryable = retryable
        self.maybe_sent = maybe_sent
        self.remembered = remembered
        self.attempts = attempts
        self.response = response

    @property
    def type(self) -> Optional[str]:
        """The same as ``name``: what the bank puts last in a problem's ``type``."""
        return self.name

    def __str__(self) -> str:
        return str(self.args[0]) if self.args else ""

    def __reduce__(self) -> tuple[Any, ...]:
        causes: list[BaseException] = []
        below = self.__cause__
        while below is not None:
            causes.append(below)
            below = below.__cause__
        return _restore, (type(self), self.args, self.__dict__.copy(), causes)


def _restore(
    kind: builtins.type[Error], args: tuple[Any, ...], fields: dict[str, Any], causes: list[BaseException]
) -> Error:
    error = kind(*args)
    error.__dict__.update(fields)
    return _chain(error, causes)


def _chain(error: Error, causes: Iterable[BaseException]) -> Error:
    above: BaseException = error
    for cause in causes:
        above.__cause__ = cause
        above = cause
    return error


class InvalidArgumentError(Error, ValueError):
    """A request can't be sent as it was built: path, parameter, header or body; or the client is closed. Nothing was
    sent."""

    kind = "invalid_argument"
    code = 1


class ConfigError(Error, ValueError):
    """A client can't be made of these options, variables or profile; the message names the one to mend."""

    kind = "config"
    code = 2


class CertificateError(Error):
    """The certificate's file is missing, malformed, unsupported, without a key or with another certificate's. Also the
    base of the two classes that say more."""

    kind = "certificate"
    code = 3


class CertificatePasswordError(CertificateError):
    """The certificate file's password is wrong, or one is needed."""

    kind = "certificate_password"
    code = 4


class CertificateValidityError(CertificateError):
    """The certificate has expired or isn't valid yet."""

    kind = "certificate_validity"
    code = 5


class EnvironmentMismatchError(Error):
    """The certificate is of one environment and the base route of the other; told before any traffic."""

    kind = "environment_mismatch"
    code = 6


class CertificateRefusedError(Error):
    """The bank refused the certificate, or saw none."""

    kind = "certificate_refused"
    code = 7


class AuthorizationError(Error):
    """The bank refused the Client_Id/Client_Secret pair, or the token twice."""

    kind = "authorization"
    code = 8


class ScopeError(Error):
    """The token lacks the scope that the call needs: told before sending if known, else by the bank."""

    kind = "scope"
    code = 9


class ApiError(Error):
    """The bank answered 4xx to the call itself: read ``name``, ``detail`` and ``violations``."""

    kind = "api"
    code = 10


class RateLimitError(Error):
    """The bank answered 429: wait for ``retry_after`` seconds, or one."""

    kind = "rate_limit"
    code = 11


class ServerError(Error):
    """The bank, or something in front of it, answered 5xx. Look the resource up before you repeat."""

    kind = "server"
    code = 12


class ConnectError(Error, builtins.ConnectionError):
    """No connection: name, refusal, network, a drop in the handshake."""

    kind = "connect"
    code = 13


class TlsError(Error):
    """The server's certificate isn't trusted or out of its dates, or TLS failed."""

    kind = "tls"
    code = 14


class ConnectionLostError(Error, builtins.ConnectionError):
    """The connection was lost before the whole answer came. Look the resource up if ``maybe_sent``."""

    kind = "connection_lost"
    code = 15


class TimeoutError(Error, builtins.TimeoutError):  # noqa: A001
    """A deadline passed: connecting, silence, or the whole call. Look the resource up if ``maybe_sent``."""

    kind = "timeout"
    code = 16


class ResponseError(Error):
    """An answer came that can't be understood, is too large, or is a redirect."""

    kind = "response"
    code = 17


class CancelledError(Error):
    """A call was given up. In Python this is only the context of the KeyboardInterrupt that ended a blocking call:
    ``maybe_sent`` says whether the bank may have received it."""

    kind = "cancelled"
    code = 18


class InternalError(Error):
    """A defect of gnpix, or no thread to be had: please report it."""

    kind = "internal"
    code = 19


KINDS: tuple[builtins.type[Error], ...] = (
    InvalidArgumentError,
    ConfigError,
    CertificateError,
    CertificatePasswordError,
    CertificateValidityError,
    EnvironmentMismatchError,
    CertificateRefusedError,
    AuthorizationError,
    ScopeError,
    ApiError,
    RateLimitError,
    ServerError,
    ConnectError,
    TlsError,
    ConnectionLostError,
    TimeoutError,
    ResponseError,
    CancelledError,
    InternalError,
)


def build(
    number: int,
    text: str,
    fields: dict[str, Any],
    violations: list[tuple[str, Optional[str], Optional[str]]],
    causes: list[tuple[str, Optional[int]]],
) -> Error:
    """The exception for an error of core's."""
    kind = KINDS[number - 1] if 0 < number <= len(KINDS) else Error
    error = kind(text, **fields, violations=tuple(Violation(*violation) for violation in violations))
    return _chain(error, (Cause(text) if number is None else OSError(number, text) for text, number in causes))
