"""What ``on_request`` and ``on_response`` are told."""

from __future__ import annotations

from time import perf_counter

from . import _native
from ._options import items

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Optional

    from ._native import Response
    from ._options import Arguments, Hook


class Call:
    """One call, as hooks see it. ``on_request`` may add headers, such as a trace's, and leave what ``on_response``
    needs in ``state``. It holds neither token nor body."""

    __slots__ = ("elapsed", "error", "headers", "method", "response", "route", "started", "state")

    method: str
    """The method, such as ``"GET"``."""
    route: str
    """The path as it was given, placeholders unfilled: fit for a metric's or a span's name."""
    headers: dict[str, str]
    """Headers to send beside gnpix's own; what ``on_request`` adds here is sent."""
    started: float
    """When the call began, by ``time.perf_counter()``."""
    elapsed: Optional[float]
    """How long it took, in seconds; None before it is over."""
    response: Optional[Response]
    """The answer, if it is a success."""
    error: Optional[BaseException]
    """Why there is none: an `Error`, KeyboardInterrupt, or asyncio's CancelledError."""
    state: dict[str, Any]
    """Yours."""

    def __init__(self, method: str, route: str) -> None:
        self.method = method
        self.route = route
        self.headers = {}
        self.started = perf_counter()
        self.elapsed = None
        self.response = None
        self.error = None
        self.state = {}

    def __repr__(self) -> str:
        return f"<Call {self.method} {self.route}>"


def begin(on_request: Optional[Hook], arguments: Arguments) -> tuple[Call, Arguments]:
    """Tells that a call begins; what it is to be sent with."""
    method, path, params, query, json, content, headers, timeout, scope = arguments
    call = Call(*_native.route(path, params)) if method is None else Call(method.upper(), path.split("?")[0])
    if on_request is not None:
        on_request(call)
    if call.headers:
        headers = [*(() if headers is None else items(headers, "headers")), *call.headers.items()]
    return call, (method, path, params, query, json, content, headers, timeout, scope)


def end(on_response: Optional[Hook], call: Call, outcome: Response | BaseException) -> None:
    """Tells how a call ended."""
    call.elapsed = perf_counter() - call.started
    if isinstance(outcome, BaseException):
        call.error = outcome
    else:
        call.response = outcome
    if on_response is not None:
        on_response(call)
