"""CPF and CNPJ, with their check digits."""

from __future__ import annotations

from .. import _native
from ._text import Private


class Document(Private):
    """The number of a person or company."""

    __slots__ = ()

    def formatted(self) -> str:
        """With the marks that people write: ``123.456.789-09``, ``12.ABC.345/01DE-35``."""
        return _native.pix_formatted(self._class(), self)


class Cpf(Document):
    """A person's number: ``Cpf("123.456.789-09")`` is the str ``12345678909``.

    Marks and spaces are left away, and both check digits must be right. Stricter than the API's own ``^\\d{11}$``: the
    spec's samples, and perhaps answers, have numbers that don't add up, so keep those of answers as plain texts. repr()
    doesn't show it."""

    __slots__ = ()


class Cnpj(Document):
    """A company's number: ``Cnpj("12.abc.345/01de-35")`` is the str ``12ABC34501DE35``.

    12 of ``[0-9A-Z]`` and two check digits, which must be right; letters are handed out since July 2026 (Instrução
    Normativa RFB 2.229/2024). Marks and spaces are left away. repr() doesn't show it."""

    __slots__ = ()
