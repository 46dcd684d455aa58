"""Pix keys: what people type, to what the DICT has."""

from __future__ import annotations

from typing import Literal

from .. import _native
from ._text import Private, text_only

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing_extensions import Self

PixKeyKind = Literal["cpf", "cnpj", "phone", "email", "evp"]
"""The five kinds of Pix keys; ``"evp"`` is a random one, a UUID."""


class PixKey(Private):
    """A Pix key in the form that the DICT has, of what a person typed: ``PixKey("(61) 91234-5678")`` is the str
    ``+5561912345678``.

    Eleven digits may be a CPF or a telephone number. Marks decide (``123.456.789-09``, ``(61) 91234-5678``); without
    any, right check digits make a CPF, since the DICT's own form of a number starts with ``+``; otherwise a mobile number
    is one. One in a hundred mobile numbers passes for a CPF: where money follows, show `readings` and ask, then take
    `parse_as`. repr() shows the kind only. Source: Manual de Padrões para Iniciação do Pix §2.5.1."""

    __slots__ = ("_kind",)
    _kind: PixKeyKind

    def __new__(cls, typed: str) -> Self:
        """Recognises and normalises what a person typed. Raises InvalidArgumentError named key_invalid or
        document_invalid, which doesn't repeat it."""
        return cls._of(_native.pix_key(text_only(typed, cls.__name__)))

    @classmethod
    def parse_as(cls, kind: PixKeyKind, typed: str) -> Self:
        """Normalises a key whose kind is known. Raises InvalidArgumentError for what isn't of that kind, and ValueError
        for a kind that isn't there."""
        return cls._of(_native.pix_key(text_only(typed, cls.__name__), kind))

    @classmethod
    def readings(cls, typed: str) -> tuple[Self, ...]:
        """Everything that the text may be, the likeliest first: two for an ambiguous one, none for no key."""
        return tuple(cls._of(read) for read in _native.pix_key_readings(text_only(typed, cls.__name__)))

    @classmethod
    def _of(cls, read: tuple[PixKeyKind, str]) -> Self:
        self = str.__new__(cls, read[1])
        self._kind = read[0]
        return self

    @property
    def kind(self) -> PixKeyKind:
        """Which of the five."""
        return self._kind

    def __reduce__(self) -> tuple[object, ...]:
        return _restored, (type(self), self._kind, str(self))

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._kind}>"


def _restored(kind: type[PixKey], which: PixKeyKind, text: str) -> PixKey:
    return kind.parse_as(which, text)
