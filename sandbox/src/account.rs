//! The account the bank keeps: whose it is, and which keys it has.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use time::OffsetDateTime;

use crate::bank::Bank;
use crate::problem::{Kind, Refusal, Violation};
use crate::random;

/// The bank's registration in the payment system, part of every id it makes.
pub(crate) const ISPB: &str = "09089356";
/// The account's owner.
pub(crate) const CNPJ: &str = "09089356000118";
pub(crate) const NAME: &str = "Loja da Sandbox";
/// Random keys an account may have: twenty, as companies may.
const MAX_KEYS: usize = 20;

/// The owner with the address, as charges with a due date show it.
pub(crate) fn receiver() -> Value {
    json!({
        "logradouro": "Rua da Sandbox, 1",
        "cidade": "Ouro Preto",
        "uf": "MG",
        "cep": "35400000",
        "cnpj": CNPJ,
        "nome": NAME,
    })
}

/// The account's random keys. Any other well-formed key counts as the account's too, unless it was removed.
#[derive(Debug, Default)]
pub(crate) struct Keys {
    pub(crate) random: Vec<String>,
    removed: BTreeSet<String>,
}

impl Bank {
    /// Creates a random key.
    pub(crate) fn create_key(&mut self) -> Result<String, Refusal> {
        if self.keys.random.len() >= MAX_KEYS {
            let words = "O limite de criação de chaves foi atingido";
            return Err(Refusal::named(400, "limite_criacao_chave_atingido", words));
        }
        let key = random::uuid();
        self.keys.random.push(key.clone());
        Ok(key)
    }

    /// Removes a random key, and the webhook it had.
    pub(crate) fn delete_key(&mut self, key: &str) -> Result<(), Refusal> {
        let Some(at) = self.keys.random.iter().position(|own| own == key) else {
            return Err(Refusal::missing("chave_nao_encontrada", "A chave informada não foi encontrada"));
        };
        self.keys.removed.insert(self.keys.random.remove(at));
        while self.keys.removed.len() > 1000 {
            self.keys.removed.pop_first();
        }
        self.webhooks.remove(key);
        Ok(())
    }

    /// Refuses a key the account had and has no more.
    pub(crate) fn owned(&self, kind: Kind, property: &str, key: &str) -> Result<(), Refusal> {
        if self.keys.removed.contains(key) {
            let reason = format!(
                "O campo {property} corresponde a uma conta que não pertence a este usuário recebedor."
            );
            return Err(Refusal::invalid(kind, vec![Violation::new(property, reason, Some(&key.into()))]));
        }
        Ok(())
    }
}

/// How many look-ups of keys are left, of one kind of keys.
#[derive(Debug)]
pub(crate) struct Bucket {
    left: i64,
    filled: Option<OffsetDateTime>,
}

impl Bucket {
    const CAPACITY: i64 = 1000;
    const REFILL: i64 = 20;
    const PERIOD_S: i64 = 60;

    pub(crate) fn new() -> Self {
        Self { left: Self::CAPACITY, filled: None }
    }

    fn refill(&mut self, now: OffsetDateTime) {
        let since = self.filled.get_or_insert(now);
        let periods = (now - *since).whole_seconds() / Self::PERIOD_S;
        if periods > 0 {
            *since = since.saturating_add(time::Duration::seconds(periods * Self::PERIOD_S));
            self.left = self.left.saturating_add(periods.saturating_mul(Self::REFILL)).min(Self::CAPACITY);
        }
    }

    /// One look-up; 429 when none is left.
    pub(crate) fn take(&mut self, now: OffsetDateTime) -> Result<(), Refusal> {
        self.refill(now);
        if self.left == 0 {
            return Err(Refusal::Problem { status: 429, kind: Kind::BucketEmpty, violations: Vec::new() });
        }
        self.left -= 1;
        Ok(())
    }

    pub(crate) fn state(&mut self, kinds: &[&str], now: OffsetDateTime) -> Value {
        self.refill(now);
        json!({
            "tiposChave": kinds,
            "capacidade": Self::CAPACITY,
            "fichasDisponiveis": self.left,
            "taxaDeReposicaoFichas": Self::REFILL,
            "periodoReposicaoEmSegundos": Self::PERIOD_S,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bucket_empties_and_fills_again_by_the_minute() {
        let now = crate::clock::instant("2026-11-24T12:00:00Z").unwrap();
        let mut bucket = Bucket::new();
        for _ in 0..Bucket::CAPACITY {
            assert_eq!(bucket.take(now), Ok(()));
        }
        assert!(bucket.take(now).is_err());
        let later = now + time::Duration::seconds(125);
        assert_eq!(bucket.state(&[], later)["fichasDisponiveis"], 40);
        assert_eq!(bucket.take(later), Ok(()));
    }
}
