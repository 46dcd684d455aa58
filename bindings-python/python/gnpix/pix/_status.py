"""States of charges, refunds and recurrences. The lists are open: the spec promises that new states are compatible, so
each state is a plain text, and one that gnpix doesn't know is met like any other."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final


class CobStatus:
    """Of a charge, immediate (cob) or with a due date (cobv). Schema ``CobrancaStatus``. There is none for an expired charge: it
    stays `ATIVA`, and ``criacao`` and ``expiracao`` tell."""

    ATIVA: Final = "ATIVA"
    """May be paid, unless it has expired."""
    CONCLUIDA: Final = "CONCLUIDA"
    """Was paid."""
    REMOVIDA_PELO_USUARIO_RECEBEDOR: Final = "REMOVIDA_PELO_USUARIO_RECEBEDOR"
    """Withdrawn by the receiver."""
    REMOVIDA_PELO_PSP: Final = "REMOVIDA_PELO_PSP"
    """Withdrawn by the receiver's bank."""


class LoteCobvStatus:
    """Of one charge in a batch. Schema ``LoteCobVConsultado``."""

    EM_PROCESSAMENTO: Final = "EM_PROCESSAMENTO"
    """Being made."""
    CRIADA: Final = "CRIADA"
    """Made."""
    NEGADA: Final = "NEGADA"
    """Refused."""


class DevolucaoStatus:
    """Of a refund. Schema ``Devolucao``."""

    EM_PROCESSAMENTO: Final = "EM_PROCESSAMENTO"
    """Asked for."""
    DEVOLVIDO: Final = "DEVOLVIDO"
    """The money went back."""
    NAO_REALIZADO: Final = "NAO_REALIZADO"
    """It didn't."""


class SentStatus:
    """Of a sent Pix, in the bank's callbacks."""

    EM_PROCESSAMENTO: Final = "EM_PROCESSAMENTO"
    """Asked for."""
    REALIZADO: Final = "REALIZADO"
    """The money arrived."""
    NAO_REALIZADO: Final = "NAO_REALIZADO"
    """It didn't."""


class RecStatus:
    """Of a recurrence (Pix Automático). Schema ``RecStatus``."""

    CRIADA: Final = "CRIADA"
    """Waits for the payer."""
    APROVADA: Final = "APROVADA"
    """Confirmed by the payer."""
    REJEITADA: Final = "REJEITADA"
    """Refused by the payer."""
    EXPIRADA: Final = "EXPIRADA"
    """Not confirmed in time."""
    CANCELADA: Final = "CANCELADA"
    """Ended by one of both."""


class SolicRecStatus:
    """Of a request to confirm a recurrence. Schema ``SolicRecStatus``."""

    CRIADA: Final = "CRIADA"
    """Made."""
    ENVIADA: Final = "ENVIADA"
    """Sent to the payer's bank."""
    RECEBIDA: Final = "RECEBIDA"
    """Received by the payer's bank."""
    REJEITADA: Final = "REJEITADA"
    """Refused."""
    ACEITA: Final = "ACEITA"
    """Accepted by the payer."""
    EXPIRADA: Final = "EXPIRADA"
    """Not answered in time."""
    CANCELADA: Final = "CANCELADA"
    """Withdrawn."""


class CobrStatus:
    """Of a recurring charge. Schema ``CobRStatus``."""

    CRIADA: Final = "CRIADA"
    """Made."""
    ATIVA: Final = "ATIVA"
    """Accepted by the payer's bank."""
    CONCLUIDA: Final = "CONCLUIDA"
    """Was paid."""
    EXPIRADA: Final = "EXPIRADA"
    """Not paid in time."""
    REJEITADA: Final = "REJEITADA"
    """Refused."""
    CANCELADA: Final = "CANCELADA"
    """Withdrawn."""


class AttemptStatus:
    """Of one attempt to collect a recurring charge. Schema ``CobRTentativas``."""

    SOLICITADA: Final = "SOLICITADA"
    """Asked for."""
    AGENDADA: Final = "AGENDADA"
    """Scheduled."""
    PAGA: Final = "PAGA"
    """Was paid."""
    CANCELADA: Final = "CANCELADA"
    """Withdrawn."""
    REJEITADA: Final = "REJEITADA"
    """Refused."""
    EXPIRADA: Final = "EXPIRADA"
    """Not paid in time."""
