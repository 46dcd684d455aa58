"""Identifiers: those that a caller chooses, and those that the payment system makes."""

from __future__ import annotations

from typing import NamedTuple, Optional

from .. import _native
from .._values import moment
from ._text import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date, datetime

    from typing_extensions import Self


class Chosen(Text):
    """An identifier that the caller chooses."""

    __slots__ = ()

    @classmethod
    def generate(cls) -> Self:
        """A new one of random letters and digits, from the operating system."""
        return cls(_native.pix_generate(cls._class()))


class Txid(Chosen):
    """The identifier of a charge (cob, cobv, cobr): 26 to 35 ASCII letters and digits, case-sensitive, never used before
    by the same receiver; ``generate()`` makes 32.

    Only for what is sent: a payment that came by a static QR code has a shorter txid, and one without a charge has
    none, so keep the txids of answers as plain texts. Source: schema ``TxId`` of the central bank's Pix API 2.9.0."""

    __slots__ = ()


class StaticTxid(Chosen):
    """The identifier in a static BR Code: 1 to 25 ASCII letters and digits (field 62-05, Manual de Padrões para Iniciação
    do Pix §2.6.2); ``generate()`` makes 25. A BR Code without one says ``***``."""

    __slots__ = ()


class IdEnvio(Chosen):
    """The identifier of a sent Pix (``idEnvio``): 1 to 35 ASCII letters and digits; ``generate()`` makes 32. The bank pays
    once for each, so that a repetition with the same one is safe. Source: the bank's documentation."""

    __slots__ = ()


class DevolucaoId(Chosen):
    """The identifier of a refund (devolução): 1 to 35 ASCII letters and digits, never used before for the same Pix;
    ``generate()`` makes 32. Source: schema ``DevolucaoId``."""

    __slots__ = ()


class TransferIdParts(NamedTuple):
    """What an `EndToEndId` or `RtrId` is made of."""

    letter: str
    """``"E"`` of a payment, ``"D"`` of a return."""
    ispb: str
    """Who made it: the ISPB of a participant, 8 of ``[0-9A-Z]``."""
    moment: datetime
    """When, to the minute, in UTC."""
    suffix: str
    """11 letters and digits."""


class RecurrenceIdParts(NamedTuple):
    """What an `IdRec` or `IdSolicRec` is made of."""

    prefix: str
    """``"RR"`` of a recurrence whose charges may be tried again after they are due, ``"RN"`` of one whose may not,
    ``"SC"`` of a request."""
    ispb: str
    """Who made it: the ISPB of a participant, or the start of an initiator's CNPJ, 8 of ``[0-9A-Z]``."""
    date: date
    """The day it was made."""
    suffix: str
    """11 letters and digits."""


class Transfer(Text):
    """An identifier of a transfer."""

    __slots__ = ()

    def parts(self) -> Optional[TransferIdParts]:
        """Its parts; None when it isn't made as the spec says."""
        parts = _native.pix_transfer_parts(self._class(), self)
        return None if parts is None else TransferIdParts(parts[0], parts[1], moment(parts[2]), parts[3])


class EndToEndId(Transfer):
    """The identifier of a payment, end to end: 32 ASCII letters and digits.

    Only for what is sent: some samples of the spec are longer, so keep those of answers as plain texts. Source: schema
    ``EndToEndId`` of the central bank's Pix API 2.9.0."""

    __slots__ = ()


class RtrId(Transfer):
    """The identifier of a return (devolução): 32 ASCII letters and digits. Source: ``rtrId`` of schema ``Devolucao``."""

    __slots__ = ()


class Recurrence(Text):
    """An identifier of Pix Automático."""

    __slots__ = ()

    def parts(self) -> Optional[RecurrenceIdParts]:
        """Its parts; None when it isn't made as the spec says."""
        from datetime import date

        parts = _native.pix_recurrence_parts(self._class(), self)
        return None if parts is None else RecurrenceIdParts(parts[0], parts[1], date(*parts[2]), parts[3])


class IdRec(Recurrence):
    """The identifier of a recurrence (Pix Automático): 29 ASCII letters and digits. Source: schema ``RecId``."""

    __slots__ = ()


class IdSolicRec(Recurrence):
    """The identifier of a request to confirm a recurrence: 29 ASCII letters and digits. Source: schema
    ``SolicRecId``."""

    __slots__ = ()
