"""The client for asyncio."""

from __future__ import annotations

import asyncio
import os
from threading import Lock
from weakref import WeakKeyDictionary, ref

from . import _native
from ._hooks import begin, end
from ._options import Base

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType
    from typing import Any, Optional, Union

    from typing_extensions import Self, Unpack

    from ._options import Arguments, HeaderTypes, Query, Value


class Post:
    """The mail of one event loop: the calls it waits for, and the mailbox where their outcomes come in."""

    __slots__ = ("__weakref__", "futures", "mailbox")

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.mailbox = _native.Mailbox()
        self.futures: dict[int, asyncio.Future[Any]] = {}
        # The loop keeps this; nothing else does, so that it goes with the loop.
        loop.add_reader(self.mailbox.fileno(), self._fetch)

    def _fetch(self) -> None:
        self.mailbox.drain(self.futures)


_posts: WeakKeyDictionary[asyncio.AbstractEventLoop, ref[Post]] = WeakKeyDictionary()
_lock = Lock()


def _forked() -> None:
    # What the parent's loops wait for doesn't come here.
    global _lock
    _lock = Lock()
    _posts.clear()


os.register_at_fork(after_in_child=_forked)


def _post(loop: asyncio.AbstractEventLoop) -> Post:
    known = _posts.get(loop)
    post = None if known is None else known()
    if post is None:
        post = Post(loop)
        with _lock:
            _posts[loop] = ref(post)
    return post


class AsyncClient(Base):
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
        post = _post(loop)
        pending = self._start_token(post.mailbox)
        found: _native.Token = await _outcome(loop, post, pending)
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

    async def _observed(self, *given: Unpack[Arguments]) -> _native.Response:
        assert self._hooks is not None
        on_request, on_response = self._hooks
        call, given = begin(on_request, given)
        try:
            response = await self._call(*given)
        except BaseException as error:
            end(on_response, call, error)
            raise
        end(on_response, call, response)
        return response

    async def _call(self, *given: Unpack[Arguments]) -> _native.Response:
        loop = asyncio.get_running_loop()
        post = _post(loop)
        pending = self._start(post.mailbox, *given)
        response: _native.Response = await _outcome(loop, post, pending)
        return response

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


async def _outcome(loop: asyncio.AbstractEventLoop, post: Post, pending: _native.Pending) -> Any:
    future = loop.create_future()
    post.futures[pending.number] = future
    try:
        return await future
    except BaseException:
        # Cancelled, or its coroutine was closed. After an error there is nothing left to give up.
        if post.futures.pop(pending.number, None) is not None:
            pending.cancel()
        raise
