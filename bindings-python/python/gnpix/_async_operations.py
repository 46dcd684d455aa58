"""Calls of operations by their names, on asyncio's face."""

from __future__ import annotations

import asyncio

from . import _native
from ._hooks import begin, end
from ._options import Base
from ._pages import Turned
from ._post import outcome, post

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping
    from typing import Any, Optional

    from typing_extensions import Unpack

    from ._options import Arguments, Value


class AsyncOperations(Base):
    """What the resources of an `AsyncClient` call."""

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
        mail = post(loop)
        pending = self._start(mail.mailbox, *given)
        response: _native.Response = await outcome(loop, mail, pending)
        return response

    async def call(
        self, operation: str, body: Any = None, *, timeout: Optional[float] = None, **parameters: Optional[Value]
    ) -> _native.Response:
        """Makes a call of an operation by its name: see `Client.call`."""
        return await self._operate(operation, body, parameters, timeout)

    async def _operate(
        self, operation: str, body: Any, parameters: Mapping[str, Optional[Value]], timeout: Optional[float]
    ) -> _native.Response:
        if self._hooks is None:
            return await self._call(None, operation, parameters, None, body, None, None, timeout, None)
        return await self._observed(None, operation, parameters, None, body, None, None, timeout, None)

    async def _operate_json(
        self, operation: str, body: Any, parameters: Mapping[str, Optional[Value]], timeout: Optional[float]
    ) -> Any:
        return (await self._operate(operation, body, parameters, timeout)).json()

    async def _operate_nothing(
        self, operation: str, body: Any, parameters: Mapping[str, Optional[Value]], timeout: Optional[float]
    ) -> None:
        await self._operate(operation, body, parameters, timeout)

    async def _pages(
        self, operation: str, items: str, parameters: Mapping[str, Optional[Value]], timeout: Optional[float]
    ) -> AsyncIterator[Any]:
        pages = Turned(items, parameters)
        while pages.left:
            for item in pages.turn(await self._operate(operation, None, pages.parameters, timeout)):
                yield item
