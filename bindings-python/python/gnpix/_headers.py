"""An answer's headers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

TYPE_CHECKING = False
if TYPE_CHECKING:
    MappingOfText = Mapping[str, str]
else:
    MappingOfText = Mapping


class Headers(MappingOfText):
    """Headers by name, in any case. Several values of one name are joined with ``", "``; `getlist` has them apart."""

    __slots__ = ("_pairs", "_values")

    def __init__(self, pairs: Iterable[tuple[str, str]] = ()) -> None:
        self._pairs = [(name.lower(), value) for name, value in pairs]
        self._values: dict[str, str] = {}
        for name, value in self._pairs:
            before = self._values.get(name)
            self._values[name] = value if before is None else f"{before}, {value}"

    def __getitem__(self, name: str) -> str:
        return self._values[name.lower()]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in self._values

    def getlist(self, name: str) -> list[str]:
        """Each value of ``name``, in the order they came."""
        name = name.lower()
        return [value for known, value in self._pairs if known == name]

    def __repr__(self) -> str:
        # Names only: a value may be a secret.
        return f"Headers({', '.join(self._values)})"
