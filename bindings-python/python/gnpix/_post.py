"""How outcomes of calls come to event loops."""

from __future__ import annotations

import asyncio
import os
from threading import Lock
from weakref import WeakKeyDictionary, ref

from . import _native

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


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


def post(loop: asyncio.AbstractEventLoop) -> Post:
    known = _posts.get(loop)
    post = None if known is None else known()
    if post is None:
        post = Post(loop)
        with _lock:
            _posts[loop] = ref(post)
    return post


async def outcome(loop: asyncio.AbstractEventLoop, mail: Post, pending: _native.Pending) -> Any:
    """What a call ends with, told to its loop."""
    future = loop.create_future()
    mail.futures[pending.number] = future
    try:
        return await future
    except BaseException:
        # Cancelled, or its coroutine was closed. After an error there is nothing left to give up.
        if mail.futures.pop(pending.number, None) is not None:
            pending.cancel()
        raise
