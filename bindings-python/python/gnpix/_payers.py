"""The other side of `gnpix.testing`: what payers, their banks and the judge of infractions do, as a test plays them."""

from __future__ import annotations

from typing import Optional, Union, cast

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from . import _native
    from .pix import Amount


class Payers:
    """What a sandbox's payers do. Each call returns once the bank has it; the webhook of the key, or that of recurrences
    or of recurring charges, is called soon after. Each raises ValueError, saying why, when there is no such thing or it
    isn't in a state for that."""

    _bank: _native.Sandbox

    def pay(
        self,
        txid: str,
        *,
        day: Union[date, str, None] = None,
        payer: Optional[tuple[str, str]] = None,
    ) -> str:
        """Somebody pays a charge in full: for a cobv, what it costs on the day. Returns the payment's endToEndId.

        txid: of a charge, immediate, with a due date, or recurring.
        day: a date, or ``"2026-12-31"``, in Brasília; today unless given.
        payer: name, and CPF or CNPJ; the charge's debtor unless given, or a stranger.
        """
        return self._bank.pay(txid, None, _day(day), payer)

    def pay_key(
        self,
        key: str,
        amount: str,
        *,
        txid: Optional[str] = None,
        day: Union[date, str, None] = None,
        payer: Optional[tuple[str, str]] = None,
    ) -> str:
        """Somebody pays an amount, ``"10.00"`` or a `gnpix.pix.Amount`, to a key of the account without a charge. ``txid``
        is the one in the static QR code that is paid, 1 to 25 letters and digits. Returns the payment's endToEndId."""
        return self._bank.pay(txid, (key, amount), _day(day), payer)

    def amount_due(self, txid: str, day: Union[date, str, None] = None) -> Amount:
        """What a charge (cob or cobv) costs on a day, today unless given: the original with fine, interest, rebate and
        discount."""
        from .pix import Amount, today

        return Amount(self._made("amount_due", txid, _day(today() if day is None else day)))

    def approve_recurrence(self, id_rec: str) -> None:
        """The payer reads the recurrence's QR code and agrees. If the recurrence names an immediate charge
        (``ativacao.dadosJornada.txid``), that is paid at the same time (journey 3)."""
        self._bank.act("approve_recurrence", id_rec)

    def reject_recurrence(self, id_rec: str) -> None:
        """The payer reads the recurrence's QR code and says no."""
        self._bank.act("reject_recurrence", id_rec)

    def cancel_recurrence(self, id_rec: str) -> None:
        """The payer ends a recurrence that was approved; its open charges are cancelled."""
        self._bank.act("cancel_recurrence", id_rec)

    def expire_recurrence(self, id_rec: str) -> None:
        """Nobody confirms the recurrence in time."""
        self._bank.act("expire_recurrence", id_rec)

    def accept_request(self, id_solic_rec: str) -> None:
        """The payer accepts a request for confirmation (solicrec) in the app of its bank: journey 1."""
        self._bank.act("accept_request", id_solic_rec)

    def reject_request(self, id_solic_rec: str) -> None:
        """The payer rejects a request for confirmation."""
        self._bank.act("reject_request", id_solic_rec)

    def collect(self, txid: str) -> str:
        """The scheduled try of a recurring charge is paid. Returns the payment's endToEndId."""
        return self._made("collect", txid)

    def fail_collection(self, txid: str, code: str) -> None:
        """The scheduled try of a recurring charge fails with a code of the catalogue of messages, such as ``"AM02"``
        (amount above the limit: may be tried again, if the recurrence's policy allows it) or ``"AC05"`` (account
        closed: the charge is rejected)."""
        self._bank.act("fail_collection", txid, code)

    def cancel_collection(self, txid: str) -> None:
        """The payer calls a recurring charge off."""
        self._bank.act("cancel_collection", txid)

    def report_infraction(self, end_to_end_id: str) -> str:
        """The payer of a Pix says that it was fraud (MED). Returns the infraction's id. In homologation the bank has
        infractions switched off and answers 500: the first one reported switches them on."""
        return self._made("report_infraction", end_to_end_id)

    def judge_infraction(self, id: str, *, accepted: bool) -> None:
        """The bank judges an infraction; one that is accepted gives the payer the money back."""
        self._bank.act("accept_infraction" if accepted else "reject_infraction", id)

    def _made(self, name: str, id: str, more: Optional[str] = None) -> str:
        return cast("str", self._bank.act(name, id, more))


def _day(day: Union[date, str, None]) -> Optional[str]:
    if day is None or isinstance(day, str):
        return day
    from datetime import date, datetime

    # A datetime is a date too, of a day that depends on where one stands.
    if isinstance(day, datetime) or not isinstance(cast("object", day), date):
        raise TypeError(f"a day is a date or a str such as 2026-12-31, not {type(day).__name__}")
    return day.isoformat()
