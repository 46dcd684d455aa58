"""Values of Pix: identifiers, amounts, keys, BR Codes, QR codes, and callbacks (`gnpix.pix.webhook`).

    from gnpix.pix import Amount, BrCodeData, PixKey, QrCode, Txid

    charge = client.cob.create({…, "valor": {"original": Amount("10.00")}}, txid=Txid.generate())
    code = BrCodeData(key=PixKey("(61) 91234-5678"), name="Padaria São João", city="Brasília").build()
    print(QrCode(code).terminal())

Identifiers, amounts, documents, keys and BR Codes are `str` in the API's form, checked when they are made: they go into
requests, JSON and databases as they are, compare with plain texts, and can be hashed, copied and pickled. What is
refused raises `gnpix.InvalidArgumentError`, whose ``violations`` name the field and the rule; an error never repeats
a person's key or document, and neither does ``repr()``. Nothing here does I/O. Any thread may use all of it.
"""

from __future__ import annotations

from .._native import QrCode
from ._amount import Amount
from ._brcode import BrCode, BrCodeData, BrCodeField, BrCodeKind
from ._documents import Cnpj, Cpf
from ._ids import (
    DevolucaoId,
    EndToEndId,
    IdEnvio,
    IdRec,
    IdSolicRec,
    RecurrenceIdParts,
    RtrId,
    StaticTxid,
    TransferIdParts,
    Txid,
)
from ._key import PixKey, PixKeyKind
from ._moment import moment, today
from ._status import (
    AttemptStatus,
    CobrStatus,
    CobStatus,
    DevolucaoStatus,
    LoteCobvStatus,
    RecStatus,
    SentStatus,
    SolicRecStatus,
)

__all__ = [
    "Amount",
    "AttemptStatus",
    "BrCode",
    "BrCodeData",
    "BrCodeField",
    "BrCodeKind",
    "Cnpj",
    "CobStatus",
    "CobrStatus",
    "Cpf",
    "DevolucaoId",
    "DevolucaoStatus",
    "EndToEndId",
    "IdEnvio",
    "IdRec",
    "IdSolicRec",
    "LoteCobvStatus",
    "PixKey",
    "PixKeyKind",
    "QrCode",
    "RecStatus",
    "RecurrenceIdParts",
    "RtrId",
    "SentStatus",
    "SolicRecStatus",
    "StaticTxid",
    "TransferIdParts",
    "Txid",
    "moment",
    "today",
]

# Where users find them.
for _known in (globals().get(name) for name in __all__):
    if getattr(_known, "__module__", "").startswith(f"{__name__}._"):
        _known.__module__ = __name__
