"""BR Code, the text of a QR code and of "Pix copia e cola"."""

from __future__ import annotations

from typing import Literal, NamedTuple, Optional, Union

from .. import _native
from .._values import Violation
from ._amount import Amount
from ._text import Text, text_only

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal
    from typing import Any

    from typing_extensions import Self

BrCodeKind = Literal["static", "dynamic", "composite", "foreign"]
"""What a BR Code asks for: a payment to a key that is in the text; one whose data the payer's bank fetches from a
location; a recurrence (Pix Automático), with a payment or without; nothing of Pix."""


class BrCodeField(NamedTuple):
    """One field as it was read."""

    id: int
    """The id, 0 to 99."""
    value: str
    """The value, whole."""
    fields: tuple[BrCodeField, ...] = ()
    """The fields within, when the value is a template's; empty otherwise."""

    def __repr__(self) -> str:
        return f"<BrCodeField {self.id:02}>"


class BrCodeData(NamedTuple):
    """The parts of a BR Code as plain texts, for `build`: ``BrCodeData(key=…, name=…, city=…).build()``.

    With ``key`` a static one, with ``location`` a dynamic one; ``recurrence`` makes either composite, and may stand alone.
    Letters with accents lose them, since readers disagree on how long they are."""

    key: Optional[str] = None
    """The receiver's Pix key, as a person types it or as the DICT has it (26-01, static)."""
    location: Optional[str] = None
    """Where the charge is, without ``https://``: ``location`` of a charge (26-25, dynamic). At most 77 characters."""
    recurrence: Optional[str] = None
    """Where the recurrence is, without ``https://``: ``location`` of a locrec (80-25, composite). At most 77 characters,
    and the same host as ``location``."""
    amount: Union[str, Decimal, None] = None
    """``"10.00"``, an `Amount` or a Decimal; the payer chooses without one (54). Static only: a charge has its own."""
    name: Optional[str] = None
    """The receiver's name, 1 to 25 characters (59); needed."""
    city: Optional[str] = None
    """The receiver's city, 1 to 15 characters (60); needed."""
    postal_code: Optional[str] = None
    """The receiver's CEP, eight digits (61)."""
    txid: Optional[str] = None
    """An identifier of 1 to 25 letters and digits (62-05); without one ``***`` is written. Static only."""
    info: Optional[str] = None
    """A text for the payer (26-02, static): it shares 73 characters with the key."""
    withdrawal_ispb: Optional[str] = None
    """The ISPB of who hands out the money (26-03): makes it a Pix Saque, and takes 12 characters from ``info``. Static
    only."""
    one_use: Optional[bool] = None
    """True for one payment (01 = 12), False for many (01 = 11); not written without it."""

    def build(self) -> BrCode:
        """The BR Code. Raises InvalidArgumentError named brcode_invalid, whose ``violations`` name every part that breaks
        a rule by its name here."""
        texts = [None if value is None else _part(name, value) for name, value in zip(self._fields, self[:-1])]
        if self.one_use not in (None, True, False):
            raise TypeError(f"one_use must be a bool, not {type(self.one_use).__name__}")
        return BrCode(_native.brcode_build((*texts, self.one_use)))

    def __repr__(self) -> str:
        given = [name for name, value in zip(self._fields, self) if value is not None]
        return f"<BrCodeData {' '.join(given)}>" if given else "<BrCodeData>"


class BrCode(Text):
    """A BR Code whose checksum is right, with every field it has: ``BrCode(text)`` reads one, `BrCodeData` builds one. It
    is the whole text, as "Pix copia e cola" has it; spaces and line ends around it are left away.

    Lenient as a reader has to be: lengths may count characters or bytes, the checksum may be in small letters, unknown
    fields are kept, and rules of content aren't asserted: `problems` does that. repr() shows the kind only. Sources:
    Manual de Padrões para Iniciação do Pix §2, Manual do BR Code 2.0.1."""

    __slots__ = ("_data", "_fields", "_kind")
    _kind: BrCodeKind
    _data: BrCodeData
    _fields: tuple[BrCodeField, ...]

    def __new__(cls, text: str) -> Self:
        """Reads a BR Code. Raises InvalidArgumentError named brcode_damaged when the checksum doesn't fit the text,
        brcode_invalid when it isn't made of fields, has one of them twice, or more than one Pix arrangement."""
        text, kind, data, fields = _native.brcode_read(text_only(text, cls.__name__))
        self = str.__new__(cls, text)
        self._kind, self._data, self._fields = kind, BrCodeData(*data), _read(fields)
        return self

    @classmethod
    def is_valid(cls, text: str) -> bool:
        """Whether a text is a BR Code whose checksum is right."""
        from .._errors import InvalidArgumentError

        try:
            cls(text)
        except InvalidArgumentError:
            return False
        return True

    @property
    def kind(self) -> BrCodeKind:
        """What it asks for."""
        return self._kind

    @property
    def fields(self) -> tuple[BrCodeField, ...]:
        """Every field but the checksum, in the order of the text, known or not."""
        return self._fields

    @property
    def data(self) -> BrCodeData:
        """What the text says, to build it from again. Fields that Pix doesn't know are not in it."""
        return self._data

    @property
    def key(self) -> Optional[str]:
        """The receiver's Pix key (26-01)."""
        return self._data.key

    @property
    def info(self) -> Optional[str]:
        """A text for the payer (26-02)."""
        return self._data.info

    @property
    def withdrawal_ispb(self) -> Optional[str]:
        """The ISPB of who hands out the money of a Pix Saque (26-03)."""
        return self._data.withdrawal_ispb

    @property
    def location(self) -> Optional[str]:
        """Where the charge is, without scheme (26-25). Its amount and txid rule those in the text."""
        return self._data.location

    @property
    def recurrence(self) -> Optional[str]:
        """Where the recurrence is, without scheme (80-25)."""
        return self._data.recurrence

    @property
    def amount(self) -> Optional[Amount]:
        """The amount (54), when there is one that can be read."""
        return None if self._data.amount is None else Amount(self._data.amount)

    @property
    def name(self) -> Optional[str]:
        """The receiver's name (59); the payer's bank shows the one in the DICT."""
        return self._data.name

    @property
    def city(self) -> Optional[str]:
        """The receiver's city (60)."""
        return self._data.city

    @property
    def postal_code(self) -> Optional[str]:
        """The receiver's postal code, CEP (61)."""
        return self._data.postal_code

    @property
    def txid(self) -> Optional[str]:
        """The identifier (62-05); None for ``***``, which means that there is none."""
        return self._data.txid

    @property
    def one_use(self) -> Optional[bool]:
        """Whether it may be paid more than once (01): True says once, False again and again, None nothing."""
        return self._data.one_use

    def problems(self) -> tuple[Violation, ...]:
        """The rules of Pix that the text breaks, by the ids of the fields; empty for one that is right. A payer's bank may
        refuse any of these."""
        return tuple(Violation(*broken) for broken in _native.brcode_problems(self))

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._kind}>"


def _part(name: str, value: object) -> str:
    if isinstance(value, str):
        return value
    if name == "amount":
        return Amount(value)  # type: ignore[arg-type]  # It says what it takes.
    raise TypeError(f"{name} must be str, not {type(value).__name__}")


def _read(rows: Iterable[Any]) -> tuple[BrCodeField, ...]:
    return tuple(BrCodeField(number, value, _read(within)) for number, value, within in rows)
