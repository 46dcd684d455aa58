"""Calls of operations by their names, on the blocking face."""

from __future__ import annotations

from ._hooks import begin, end
from ._options import Base
from ._pages import Turned

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any, Optional

    from typing_extensions import Unpack

    from ._native import Response
    from ._options import Arguments, Value


class Operations(Base):
    """What the resources of a `Client` call."""

    def _observed(self, *given: Unpack[Arguments]) -> Response:
        assert self._hooks is not None
        on_request, on_response = self._hooks
        call, given = begin(on_request, given)
        try:
            response = self._send(*given)
        except BaseException as error:
            end(on_response, call, error)
            raise
        end(on_response, call, response)
        return response

    def call(
        self, operation: str, body: Any = None, *, timeout: Optional[float] = None, **parameters: Optional[Value]
    ) -> Response:
        """Makes a call of an operation by its name, such as ``"cob.create"``: what ``client.cob.create`` does, with the whole
        response.

        body: what the operation sends, if anything.
        timeout: the longest this call may take, in seconds, instead of the client's own.
        parameters: the operation's, by their names in the API; of ``paginacao.paginaAtual`` the last part will do.

        All of it is checked before anything is sent: `InvalidArgumentError`, whose ``violations`` name each member and
        its rule. See `Client.request` for the rest. A response that is ``recovered`` is what an earlier, unanswered try
        of this call made.
        """
        return self._operate(operation, body, parameters, timeout)

    def _operate(
        self, operation: str, body: Any, parameters: Mapping[str, Optional[Value]], timeout: Optional[float]
    ) -> Response:
        if self._hooks is None:
            return self._send(None, operation, parameters, None, body, None, None, timeout, None)
        return self._observed(None, operation, parameters, None, body, None, None, timeout, None)

    def _operate_json(
        self, operation: str, body: Any, parameters: Mapping[str, Optional[Value]], timeout: Optional[float]
    ) -> Any:
        return self._operate(operation, body, parameters, timeout).json()

    def _operate_nothing(
        self, operation: str, body: Any, parameters: Mapping[str, Optional[Value]], timeout: Optional[float]
    ) -> None:
        self._operate(operation, body, parameters, timeout)

    def _pages(
        self, operation: str, items: str, parameters: Mapping[str, Optional[Value]], timeout: Optional[float]
    ) -> Iterator[Any]:
        pages = Turned(items, parameters)
        while pages.left:
            yield from pages.turn(self._operate(operation, None, pages.parameters, timeout))
