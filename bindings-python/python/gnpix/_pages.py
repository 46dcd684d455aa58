"""Lists that come in pages."""

from __future__ import annotations

from ._errors import ResponseError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Optional

    from ._native import Response
    from ._options import Value

_PAGE = "paginacao.paginaAtual"


class Turned:
    """The pages of one list, turned one by one."""

    def __init__(self, items: str, parameters: Mapping[str, Optional[Value]]) -> None:
        self._items = items
        self._page = 0
        self.parameters = {**parameters, _PAGE: 0}
        self.left = True

    def turn(self, response: Response) -> list[Any]:
        """The items of the page that came; asks for the next, if there is one."""
        answer = response.json()
        try:
            items: list[Any] = answer[self._items]
            pages = int(answer["parametros"]["paginacao"]["quantidadeDePaginas"])
        except (KeyError, TypeError, ValueError) as cause:
            raise ResponseError(
                f"the bank's answer has no page of {self._items!r}",
                name="json_invalid",
                status=response.status,
                attempts=response.attempts,
                response=response,
            ) from cause
        self._page += 1
        self.parameters = {**self.parameters, _PAGE: self._page}
        # A page without items ends a list that says it has more.
        self.left = self._page < pages and bool(items)
        return items
