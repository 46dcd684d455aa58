"""The client for asyncio."""

from __future__ import annotations

import asyncio

from . import _native
from ._async_named import AsyncNamed
from ._post import outcome, post

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType
    from typing import Any, Optional, Union

    from typing_extensions import Self

    from ._options import HeaderTypes, Query, Value


class AsyncClient(AsyncNamed):
    """An authorized client of the Pix API for asyncio, on any of its loops.

        async with gnpix.AsyncClient.from_env() as client:
            charge = (await client.get("/v2/cob/:txid", params={"txid": txid})).json()

    Make one and keep it: it holds connections and the token. Any number of tasks, on any number of loops, may use it
    at once. Cancelling a task gives its call up. In a forked child it works anew, apart from the parent's.
    """

    async def token(self) -> _native.Token:
        """The access token: the cached one while it is good, else a new one. Calls need no token from you."""
        token = self._cached_token()
        if token is not None:
            return token
        loop = asyncio.get_running_loop()
        mail = post(loop)
        pending = self._start_token(mail.mailbox)
        found: _native.Token = await outcome(loop, mail, pending)
        return found

    async def request(
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
        """Makes an authorized call: see `Client.request`, which takes the same and raises the same.

        When the task is cancelled the call is given up. The log says so, as a warning if the bank may have received it.
        """
        if self._hooks is None:
            return await self._call(method, path, params, query, json, content, headers, timeout, scope)
        return await self._observed(method, path, params, query, json, content, headers, timeout, scope)

    async def get(
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
            return await self._call("GET", path, params, query, None, None, headers, timeout, scope)
        return await self._observed("GET", path, params, query, None, None, headers, timeout, scope)

    async def post(
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
            return await self._call("POST", path, params, query, json, content, headers, timeout, scope)
        return await self._observed("POST", path, params, query, json, content, headers, timeout, scope)

    async def put(
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
            return await self._call("PUT", path, params, query, json, content, headers, timeout, scope)
        return await self._observed("PUT", path, params, query, json, content, headers, timeout, scope)

    async def patch(
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
            return await self._call("PATCH", path, params, query, json, content, headers, timeout, scope)
        return await self._observed("PATCH", path, params, query, json, content, headers, timeout, scope)

    async def delete(
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
            return await self._call("DELETE", path, params, query, None, None, headers, timeout, scope)
        return await self._observed("DELETE", path, params, query, None, None, headers, timeout, scope)

    async def warm_up(self) -> None:
        """Fetches a token unless a good one is cached, and so connects: the first call finds both."""
        await self.token()

    async def aclose(self) -> None:
        """Ends the client and its connections; calls under way end as they would have."""
        self._close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: Optional[type[BaseException]],
        error: Optional[BaseException],
        traceback: Optional[TracebackType],
    ) -> None:
        await self.aclose()
