"""The blocking client."""

from __future__ import annotations

from . import _native
from ._named import Named

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType
    from typing import Any, Optional, Union

    from typing_extensions import Self

    from ._options import HeaderTypes, Query, Value


class Client(Named):
    """An authorized client of the Pix API: holds certificate and pair, keeps a token fresh, makes calls.

        with gnpix.Client.from_env() as client:
            charge = client.get("/v2/cob/:txid", params={"txid": txid}).json()

    Make one and keep it: it holds connections and the token. Any number of threads may use it at once; each waits
    without the interpreter's lock, and Ctrl-C ends the wait. In a forked child it works anew, apart from the parent's.
    """

    token = _native.Core._token
    """The access token: the cached one while it is good, else a new one. Calls need no token from you."""

    def request(
        self,
        method: str,
        path: str,
        *,
        params: Optional[Mapping[str, Value]] = None,
        query: Optional[Query] = None,
        json: Any = None,
        content: Union[str, bytes, None] = None,
        headers: Optional[HeaderTypes] = None,
        timeout: Optional[float] = None,
        scope: Optional[str] = None,
    ) -> _native.Response:
        """Makes an authorized call.

        path: such as ``"/v2/cob/:txid"``; each ``:name`` is filled from ``params``.
        params: values for the path, encoded whole: a ``/`` in one can't change the route.
        query: names and values, or pairs of them; a list stands for several values, None for none.
        json: the body. Decimals are written as texts, as the bank has amounts: ``Decimal("10.50")`` as ``"10.50"``.
        content: the body as it is, text or bytes, instead of json.
        headers: beside those that gnpix sets.
        timeout: the longest this call may take, in seconds, instead of the client's own.
        scope: the scope the call needs: a token known to lack it is told before anything is sent.

        Every answer but 2xx raises an `Error`, which keeps the answer. When its ``maybe_sent`` is set, the bank may
        have acted on the request: look it up before you repeat a call that moves money.
        """
        if self._hooks is None:
            return self._send(method, path, params, query, json, content, headers, timeout, scope)
        return self._observed(method, path, params, query, json, content, headers, timeout, scope)

    def get(
        self,
        path: str,
        *,
        params: Optional[Mapping[str, Value]] = None,
        query: Optional[Query] = None,
        headers: Optional[HeaderTypes] = None,
        timeout: Optional[float] = None,
        scope: Optional[str] = None,
    ) -> _native.Response:
        """Makes a call with ``GET``: see `request`."""
        if self._hooks is None:
            return self._send("GET", path, params, query, None, None, headers, timeout, scope)
        return self._observed("GET", path, params, query, None, None, headers, timeout, scope)

    def post(
        self,
        path: str,
        *,
        params: Optional[Mapping[str, Value]] = None,
        query: Optional[Query] = None,
        json: Any = None,
        content: Union[str, bytes, None] = None,
        headers: Optional[HeaderTypes] = None,
        timeout: Optional[float] = None,
        scope: Optional[str] = None,
    ) -> _native.Response:
        """Makes a call with ``POST``: see `request`."""
        if self._hooks is None:
            return self._send("POST", path, params, query, json, content, headers, timeout, scope)
        return self._observed("POST", path, params, query, json, content, headers, timeout, scope)

    def put(
        self,
        path: str,
        *,
        params: Optional[Mapping[str, Value]] = None,
        query: Optional[Query] = None,
        json: Any = None,
        content: Union[str, bytes, None] = None,
        headers: Optional[HeaderTypes] = None,
        timeout: Optional[float] = None,
        scope: Optional[str] = None,
    ) -> _native.Response:
        """Makes a call with ``PUT``: see `request`."""
        if self._hooks is None:
            return self._send("PUT", path, params, query, json, content, headers, timeout, scope)
        return self._observed("PUT", path, params, query, json, content, headers, timeout, scope)

    def patch(
        self,
        path: str,
        *,
        params: Optional[Mapping[str, Value]] = None,
        query: Optional[Query] = None,
        json: Any = None,
        content: Union[str, bytes, None] = None,
        headers: Optional[HeaderTypes] = None,
        timeout: Optional[float] = None,
        scope: Optional[str] = None,
    ) -> _native.Response:
        """Makes a call with ``PATCH``: see `request`."""
        if self._hooks is None:
            return self._send("PATCH", path, params, query, json, content, headers, timeout, scope)
        return self._observed("PATCH", path, params, query, json, content, headers, timeout, scope)

    def delete(
        self,
        path: str,
        *,
        params: Optional[Mapping[str, Value]] = None,
        query: Optional[Query] = None,
        headers: Optional[HeaderTypes] = None,
        timeout: Optional[float] = None,
        scope: Optional[str] = None,
    ) -> _native.Response:
        """Makes a call with ``DELETE``: see `request`."""
        if self._hooks is None:
            return self._send("DELETE", path, params, query, None, None, headers, timeout, scope)
        return self._observed("DELETE", path, params, query, None, None, headers, timeout, scope)

    def warm_up(self) -> None:
        """Fetches a token unless a good one is cached, and so connects: the first call finds both."""
        self.token()

    def close(self) -> None:
        """Ends the client and its connections; calls under way in other threads end as they would have."""
        self._close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: Optional[type[BaseException]],
        error: Optional[BaseException],
        traceback: Optional[TracebackType],
    ) -> None:
        self.close()
