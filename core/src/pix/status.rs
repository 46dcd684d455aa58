//! States of charges, refunds and recurrences. The lists are open: the spec promises that new states are compatible,
//! so one that gnpix doesn't know is kept as it came.

/// Declares open lists of words, each with what it means if that is known.
macro_rules! open_words {
    ($($(#[$doc:meta])* $name:ident { $($variant:ident $text:literal $($meaning:literal)?;)* })*) => {$(
        $(#[$doc])*
        #[non_exhaustive]
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $(#[doc = concat!("`", $text, "`" $(, ": ", $meaning)?, ".")] $variant,)*
            /// One that this version of gnpix doesn't know.
            Other(Box<str>),
        }

        impl $name {
            /// Every one that gnpix knows.
            pub const KNOWN: &'static [$name] = &[$($name::$variant),*];

            /// As the API spells it.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $($name::$variant => $text,)*
                    $name::Other(text) => text,
                }
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                match text {
                    $($text => $name::$variant,)*
                    other => $name::Other(other.into()),
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        $crate::pix::identifier::as_text!($name);
    )*};
}

#[cfg(feature = "api")]
pub(crate) use open_words;

open_words! {
    /// Of a charge, immediate (cob) or with a due date (cobv). Schema `CobrancaStatus`. There is none for an expired
    /// charge: it stays [`Ativa`](Self::Ativa), and `criacao` and `expiracao` tell.
    CobStatus {
        Ativa "ATIVA" "may be paid, unless it has expired";
        Concluida "CONCLUIDA" "was paid";
        RemovidaPeloUsuarioRecebedor "REMOVIDA_PELO_USUARIO_RECEBEDOR" "withdrawn by the receiver";
        RemovidaPeloPsp "REMOVIDA_PELO_PSP" "withdrawn by the receiver's bank";
    }

    /// Of one charge in a batch. Schema `LoteCobVConsultado`.
    LoteCobvStatus {
        EmProcessamento "EM_PROCESSAMENTO" "being made";
        Criada "CRIADA" "made";
        Negada "NEGADA" "refused";
    }

    /// Of a refund. Schema `Devolucao`.
    DevolucaoStatus {
        EmProcessamento "EM_PROCESSAMENTO" "asked for";
        Devolvido "DEVOLVIDO" "the money went back";
        NaoRealizado "NAO_REALIZADO" "it didn't";
    }

    /// Of a sent Pix, in the bank's callbacks.
    SentStatus {
        EmProcessamento "EM_PROCESSAMENTO" "asked for";
        Realizado "REALIZADO" "the money arrived";
        NaoRealizado "NAO_REALIZADO" "it didn't";
    }

    /// Of a recurrence (Pix Automático). Schema `RecStatus`.
    RecStatus {
        Criada "CRIADA" "waits for the payer";
        Aprovada "APROVADA" "confirmed by the payer";
        Rejeitada "REJEITADA" "refused by the payer";
        Expirada "EXPIRADA" "not confirmed in time";
        Cancelada "CANCELADA" "ended by one of both";
    }

    /// Of a request to confirm a recurrence. Schema `SolicRecStatus`.
    SolicRecStatus {
        Criada "CRIADA" "made";
        Enviada "ENVIADA" "sent to the payer's bank";
        Recebida "RECEBIDA" "received by the payer's bank";
        Rejeitada "REJEITADA" "refused";
        Aceita "ACEITA" "accepted by the payer";
        Expirada "EXPIRADA" "not answered in time";
        Cancelada "CANCELADA" "withdrawn";
    }

    /// Of a recurring charge. Schema `CobRStatus`.
    CobrStatus {
        Criada "CRIADA" "made";
        Ativa "ATIVA" "accepted by the payer's bank";
        Concluida "CONCLUIDA" "was paid";
        Expirada "EXPIRADA" "not paid in time";
        Rejeitada "REJEITADA" "refused";
        Cancelada "CANCELADA" "withdrawn";
    }

    /// Of one attempt to collect a recurring charge. Schema `CobRTentativas`.
    AttemptStatus {
        Solicitada "SOLICITADA" "asked for";
        Agendada "AGENDADA" "scheduled";
        Paga "PAGA" "was paid";
        Cancelada "CANCELADA" "withdrawn";
        Rejeitada "REJEITADA" "refused";
        Expirada "EXPIRADA" "not paid in time";
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_states_are_themselves_and_others_are_kept() {
        for status in CobStatus::KNOWN {
            assert_eq!(&CobStatus::from(status.as_str()), status);
        }
        assert_eq!(CobStatus::KNOWN.len(), 4);
        assert_eq!(CobStatus::from("EXPIRADA"), CobStatus::Other("EXPIRADA".into()));
        assert_eq!(RecStatus::from("EXPIRADA"), RecStatus::Expirada);
        assert_eq!(CobrStatus::from("NOVA").to_string(), "NOVA");
        assert_eq!(DevolucaoStatus::from("devolvido").as_str(), "devolvido");
    }
}
