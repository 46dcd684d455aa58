"""Callbacks of the bank: what they say, whether they were seen before, and whether the bank made them.

    from gnpix.pix import webhook

    if not webhook.is_hmac_right(target, secret):
        return 403
    for notice in webhook.Callback.parse(body).notices:
        # In one transaction: pass over a notice.key that is known, keep it, look the payment up, act on it.
        ...
    return 200

The bank posts ``{"pix": […]}``, ``{"recs": […]}`` or ``{"cobsr": […]}`` to the registered URL with ``/pix``, ``/rec`` or
``/cobr`` behind it, waits up to 60 seconds for a 2xx, and repeats up to ten times otherwise. One certificate signs the
callbacks of all the bank's customers, so no check of the caller says that a payment is yours: compare ``pix_key``, and
look the payment up. Sources: callbacks of the central bank's Pix API 2.9.0, and the bank's documentation of webhooks.
"""

from __future__ import annotations

from typing import Literal, NamedTuple, Optional, Union

from .. import _native
from .._native import CallbackAuthority
from ._amount import Amount

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

__all__ = [
    "Callback",
    "CallbackAuthority",
    "CallbackKind",
    "Notice",
    "NoticeKind",
    "RefundNotice",
    "is_bank_address",
    "is_hmac_right",
]

CallbackKind = Literal["pix", "rec", "cobr", "test", "unknown"]
"""What a callback is about: payments received or sent, and refunds; recurrences; recurring charges; the trial call that
registers a webhook, where nothing was paid; nothing that this version of gnpix knows. Answer all of them with 200."""

NoticeKind = Literal["received", "refunded", "sent", "recurrence", "recurring_charge", "unknown"]
"""What an item says: a Pix was received; a refund of one was asked for, made or failed (the item has the payment too, and
may be the first that is heard of it); a sent Pix arrived or failed; a recurrence changed its state; a recurring charge
did; not an object, or without identifiers."""


class RefundNotice(NamedTuple):
    """One refund of a received Pix, as texts as they came."""

    id: Optional[str]
    """``id``, which the receiver chose."""
    rtr_id: Optional[str]
    """``rtrId``."""
    amount: Optional[Amount]
    """``valor``."""
    status: Optional[str]
    """``status``: see `gnpix.pix.DevolucaoStatus`."""
    reason: Optional[str]
    """``motivo``: why it failed."""


class Notice(NamedTuple):
    """One item of a callback. Texts are as they came: what the bank sends isn't checked, and states are open lists. repr()
    shows the key only."""

    kind: NoticeKind
    """What it says."""
    key: str
    """The same for every delivery of the same news, and another when a refund, payment or charge moves on: at most 96
    letters, digits, ``:`` and ``_``. Keep it with what you did, in one transaction."""
    end_to_end_id: Optional[str]
    """``endToEndId``: look the payment up with it."""
    txid: Optional[str]
    """``txid`` of the charge."""
    pix_key: Optional[str]
    """``chave``: the receiver's Pix key. Not yours? Then it isn't for you."""
    amount: Optional[Amount]
    """``valor``."""
    time: Optional[str]
    """``horario``, RFC 3339: `gnpix.pix.moment` reads it."""
    payer_info: Optional[str]
    """``infoPagador``: the payer's words."""
    status: Optional[str]
    """``status`` of a sent Pix, a recurrence or a recurring charge."""
    id_envio: Optional[str]
    """``gnExtras.idEnvio`` of a sent Pix."""
    error_code: Optional[str]
    """``gnExtras.erro.codigo`` of a sent Pix that failed, such as ``AC03``."""
    error_reason: Optional[str]
    """``gnExtras.erro.motivo`` of a sent Pix that failed."""
    id_rec: Optional[str]
    """``idRec`` of a recurrence."""
    refunds: tuple[RefundNotice, ...]
    """``devolucoes``."""
    text: str
    """The item as it came, with every field."""

    def json(self) -> Any:
        """The item read as JSON; numbers with a point are Decimals."""
        import json
        from decimal import Decimal

        return json.loads(self.text, parse_float=Decimal)

    def __repr__(self) -> str:
        return f"<Notice {self.key}>"


class Callback(NamedTuple):
    """One callback: several items at once, as the bank sends them."""

    kind: CallbackKind
    """What it is about."""
    notices: tuple[Notice, ...]
    """Its items, in the order of the body; none for a trial call or an unknown one."""

    @classmethod
    def parse(cls, body: Union[bytes, bytearray, str]) -> Callback:
        """Reads a body.

        Lenient: an unknown field is kept in the item's ``text``, a field of another type than the spec's counts as absent,
        and an unknown body is of kind ``"unknown"``. Raises InvalidArgumentError named webhook_invalid for what isn't JSON,
        larger than 1 MiB, or of more than 10,000 items."""
        kind, rows = _native.callback_read(body.encode() if isinstance(body, str) else body)
        return cls(kind, tuple(_notice(*row) for row in rows))


def _notice(*row: Any) -> Notice:
    refunds = tuple(RefundNotice._make((*one[:2], _amount(one[2]), *one[3:])) for one in row[13])
    return Notice._make((*row[:5], _amount(row[5]), *row[6:13], refunds, row[14]))


def _amount(text: Optional[str]) -> Optional[Amount]:
    return None if text is None else Amount(text)


def is_hmac_right(target: str, secret: str) -> bool:
    """Whether a request's target or query has one ``hmac`` value, and it is ``secret``: for webhooks registered without
    mutual TLS, such as ``https://shop.example/webhook?hmac=SECRET&ignorar=``. Despite its name it is a secret of yours and
    no signature.

    Without ``&ignorar=`` at its end, the URL comes back with ``/pix`` behind the secret, which is understood. The
    comparison takes the same time whatever the value. An empty secret is never right."""
    return _native.is_hmac_right(target, secret)


def is_bank_address(address: str) -> bool:
    """Whether an address is the bank's, ``34.193.116.226``, also as ``::ffff:34.193.116.226``. What isn't an address isn't.

    It must be the address of the connection itself, or one that a proxy of your own reports: anyone may write an
    ``X-Forwarded-For``. Check the ``hmac`` too: an address alone is weak."""
    return _native.is_bank_address(address)
