"""What clients are made of, and what a call is given."""

from __future__ import annotations

from typing import cast

from . import _native

TYPE_CHECKING = False
if TYPE_CHECKING:
    import datetime
    import os
    from collections.abc import Iterable, Mapping
    from decimal import Decimal
    from typing import Any, Callable, Optional, TypedDict, TypeVar, Union
    from uuid import UUID

    from typing_extensions import Self, TypeAlias, Unpack

    from ._hooks import Call

    Value: TypeAlias = Union[str, int, float, Decimal, datetime.date, UUID]
    """What fills a path or a query."""
    Query: TypeAlias = Union[
        Mapping[str, Union[Value, Iterable[Value], None]], Iterable[tuple[str, Union[Value, Iterable[Value], None]]]
    ]
    HeaderTypes: TypeAlias = Union[Mapping[str, str], Iterable[tuple[str, str]]]
    Path: TypeAlias = Union[str, os.PathLike[str]]
    Hook: TypeAlias = Callable[[Call], object]

    T = TypeVar("T")

    class Options(TypedDict, total=False):
        """The options of a client: see `Client`."""

        client_id: Optional[str]
        client_secret: Optional[str]
        certificate: Union[Path, bytes, _native.Certificate, None]
        certificate_key: Union[Path, bytes, None]
        certificate_password: Optional[str]
        environment: Optional[str]
        base_url: Optional[str]
        ca_file: Optional[Path]
        ca_pem: Union[str, bytes, None]
        platform_roots: Optional[bool]
        token_path: Optional[str]
        token_body: Optional[str]
        scope: Union[str, Iterable[str], None]
        connect_timeout: Optional[float]
        read_timeout: Optional[float]
        timeout: Optional[float]
        idle_timeout: Optional[float]
        max_attempts: Optional[int]
        max_body: Optional[int]
        proxy: Optional[str]
        http2: Optional[bool]
        user_agent: Optional[str]
        allow_environment_mismatch: Optional[bool]
        on_request: Optional[Hook]
        on_response: Optional[Hook]

    Arguments: TypeAlias = tuple[
        Optional[str],
        str,
        Optional[Mapping[str, Optional[Value]]],
        Optional[Query],
        Any,
        Union[str, bytes, None],
        Optional[HeaderTypes],
        Optional[float],
        Optional[str],
    ]
    """A call's: method, path, params, query, json, content, headers, timeout, scope. Without a method the path is the
    name of an operation, and params are its parameters."""


class Base(_native.Core):
    """What both kinds of client have in common."""

    _hooks: Optional[tuple[Optional[Hook], Optional[Hook]]]

    def __init__(
        self,
        *,
        client_id: Optional[str] = None,
        client_secret: Optional[str] = None,
        certificate: Union[Path, bytes, _native.Certificate, None] = None,
        certificate_key: Union[Path, bytes, None] = None,
        certificate_password: Optional[str] = None,
        environment: Optional[str] = None,
        base_url: Optional[str] = None,
        ca_file: Optional[Path] = None,
        ca_pem: Union[str, bytes, None] = None,
        platform_roots: Optional[bool] = None,
        token_path: Optional[str] = None,
        token_body: Optional[str] = None,
        scope: Union[str, Iterable[str], None] = None,
        connect_timeout: Optional[float] = None,
        read_timeout: Optional[float] = None,
        timeout: Optional[float] = None,
        idle_timeout: Optional[float] = None,
        max_attempts: Optional[int] = None,
        max_body: Optional[int] = None,
        proxy: Optional[str] = None,
        http2: Optional[bool] = None,
        user_agent: Optional[str] = None,
        allow_environment_mismatch: Optional[bool] = None,
        on_request: Optional[Hook] = None,
        on_response: Optional[Hook] = None,
    ) -> None:
        """Makes a client. Reads the certificate and CA files; makes no traffic and starts nothing.

        client_id, client_secret: the application's pair.
        certificate: the file's path (``.p12`` or PEM, told by content), its content as bytes, or a `Certificate`.
        certificate_key: the key, when it has a file of its own: a path or bytes, as the certificate is.
        certificate_password: of the file; empty by default, as the bank hands it out.
        environment: ``"production"`` or ``"homologation"``. There is no default: production is real money.
        base_url: a base URL instead of the environment's own.
        ca_file, ca_pem: certificate authorities to trust, beside the platform's.
        platform_roots: whether to trust the platform's authorities; True by default.
        token_path, token_body: the token endpoint's path, ``"/oauth/token"``, and ``"json"`` (default) or ``"form"``.
        scope: the scopes to ask for; by default all that the application has.
        connect_timeout: the longest that connecting may take, in seconds; 10 by default.
        read_timeout: the longest silence while an answer is awaited or read, in seconds; 30 by default.
        timeout: the longest that a whole call may take, in seconds: token, retries, answer; 60 by default.
        idle_timeout: how long an idle connection is kept, in seconds; 30 by default.
        max_attempts: how often a request may be tried where repeating is safe, first try included; 3 by default.
        max_body: the largest answer taken, in bytes; 16 MiB by default.
        proxy: an ``http://`` or ``https://`` proxy to tunnel through.
        http2: whether to use HTTP/2 where the bank offers it; True by default.
        user_agent: a product to name in ``User-Agent`` before gnpix, such as ``"loja/1.4"``.
        allow_environment_mismatch: lets a certificate of one environment be used with the other's route.
        on_request, on_response: functions called with a `Call` before and after each call.

        Raises ConfigError, CertificateError or one of its kinds, or EnvironmentMismatchError.
        """
        options = dict(locals())
        del options["self"]
        self._configure("code", options)

    def _configure(self, source: Union[str, tuple[Optional[Path], Optional[str]]], options: dict[str, Any]) -> None:
        for name in ("on_request", "on_response"):
            hook = options.get(name)
            if hook is not None and not callable(hook):
                raise TypeError(f"the option {name} can't be of type {type(hook).__name__}")
        hooks = (options.pop("on_request", None), options.pop("on_response", None))
        self._hooks = None if hooks == (None, None) else hooks
        self._open(source, options)

    @classmethod
    def from_env(cls, **overrides: Unpack[Options]) -> Self:
        """A client of the ``GNPIX_*`` variables, with ``overrides`` over them."""
        return cls._from("env", overrides)

    @classmethod
    def from_profile(
        cls, name: Optional[str] = None, *, path: Optional[Path] = None, **overrides: Unpack[Options]
    ) -> Self:
        """A client of a profile, with ``overrides`` over it. Without a name, the file's ``default`` or only one;
        without a path, the file in the user's folder of configurations."""
        return cls._from((path, name), overrides)

    @classmethod
    def _from(cls, source: Union[str, tuple[Optional[Path], Optional[str]]], overrides: Options) -> Self:
        self = cls.__new__(cls)
        self._configure(source, {**overrides})
        return self

    # Named in the messages of Python itself about wrong arguments.
    __init__.__qualname__ = "Client.__init__"

    def __repr__(self) -> str:
        return f"<{type(self).__name__} closed>" if self.closed else f"<{type(self).__name__} {self.base_url}>"


def pairs(values: Query, what: str) -> list[tuple[str, str]]:
    """Names and values as texts: a None is left out, and each item of a list or tuple stands by itself. The compiled
    half asks for it unless it was given a dict of texts."""
    found: list[tuple[str, str]] = []
    for name, value in _named(values, what):
        if isinstance(value, str):
            found.append((name, value))
        elif value is not None:
            from ._json import texts

            try:
                found.extend((name, item) for item in texts(value))
            except TypeError as cause:
                raise TypeError(f"{what}: {name}: {cause}") from None
    return found


def items(values: HeaderTypes, what: str) -> list[tuple[str, str]]:
    """Names and values as they are, which must be texts."""
    found = _named(values, what)
    for name, value in found:
        if not isinstance(cast("object", value), str):
            raise TypeError(f"{what}: {name} must be str, not {type(value).__name__}")
    return found


def _named(values: Union[Mapping[str, T], Iterable[tuple[str, T]]], what: str) -> list[tuple[str, T]]:
    own: Optional[Callable[[], Iterable[tuple[str, T]]]] = getattr(values, "items", None)
    try:
        given: list[object] = list(own() if own is not None else cast("Iterable[tuple[str, T]]", values))
    except TypeError:
        given = [None]
    for pair in given:
        if not isinstance(pair, (tuple, list)) or len(cast("list[object]", pair)) != 2 or not isinstance(pair[0], str):
            raise TypeError(f"{what} must be a mapping, or pairs, of names and values, not {type(values).__name__}")
    return cast("list[tuple[str, T]]", given)
