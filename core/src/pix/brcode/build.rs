//! Building: every rule is checked, and all broken ones are named at once.

use super::super::{Amount, PixKey, StaticTxid, fail, text};
use super::tlv::write;
use super::{BrCode, BrCodeData, PIX, crc, fold, location};
use crate::error::{Error, Result, Violation};

/// The most that a template holds.
const TEMPLATE: usize = 99;
/// The longest BR Code (`maxLength` of `pixCopiaECola`).
const LONGEST: usize = 512;

/// Values that are right so far, and what isn't.
#[derive(Default)]
struct Checks(Vec<Violation>);

impl Checks {
    fn refuse(&mut self, field: &str, rule: impl Into<String>) {
        self.0.push(fail::violation(field, rule));
    }

    /// The value, or nothing and the error's violations under the name of `field`.
    fn keep(&mut self, field: &str, result: Result<String>) -> Option<String> {
        let keep = |error: Error| {
            error.violations().iter().map(|v| fail::violation(field, v.reason.clone())).collect()
        };
        result.map_err(|error| self.0.extend::<Vec<_>>(keep(error))).ok()
    }

    /// Plain letters, one to `most` of them.
    fn plain(&mut self, field: &str, given: &str, most: usize) -> String {
        match fold::ascii(given.trim()) {
            Err(odd) => self.refuse(field, format!("holds {odd:?}, which a BR Code can't")),
            Ok(text) if text.is_empty() => self.refuse(field, "is empty"),
            Ok(text) if text.len() > most => {
                self.refuse(field, format!("has {} characters, and at most {most} are allowed", text.len()));
            }
            Ok(text) => return text,
        }
        String::new()
    }
}

impl BrCodeData {
    /// The BR Code.
    ///
    /// # Errors
    /// `brcode_invalid`, whose violations name every part that breaks a rule, by its name here.
    pub fn build(&self) -> Result<BrCode> {
        let mut checks = Checks::default();
        self.check_kind(&mut checks);
        let account = self.account(&mut checks);
        let amount = self.amount.as_deref().and_then(|amount| {
            let amount = Amount::parse(amount).and_then(Amount::above_zero);
            checks.keep("amount", amount.map(|amount| amount.to_string()))
        });
        let name = checks.plain("name", &self.name, 25);
        let city = checks.plain("city", &self.city, 15);
        let postal_code = self.postal_code.as_deref().map(|code| code.replace('-', ""));
        if postal_code.as_deref().is_some_and(|code| code.len() != 8 || !text::is_digits(code)) {
            checks.refuse("postal_code", "must have eight digits");
        }
        let txid = self
            .txid
            .as_deref()
            .and_then(|txid| checks.keep("txid", StaticTxid::parse(txid).map(StaticTxid::into_string)));
        let recurrence = self.recurrence.as_deref().map(|place| {
            self.check_location(&mut checks, "recurrence", place);
            [write(0, PIX), write(25, place)].concat()
        });
        let one_use = self.one_use.map(|once| if once { "12" } else { "11" });
        let field = |id, value: Option<&str>| value.map(|value| write(id, value)).unwrap_or_default();
        let body = [
            write(0, "01"),
            field(1, one_use),
            write(26, &account),
            write(52, "0000"),
            write(53, "986"),
            field(54, amount.as_deref()),
            write(58, "BR"),
            write(59, &name),
            write(60, &city),
            field(61, postal_code.as_deref()),
            write(62, &write(5, txid.as_deref().unwrap_or("***"))),
            field(80, recurrence.as_deref()),
            "6304".to_owned(),
        ]
        .concat();
        if checks.0.is_empty() && body.len() + 4 > LONGEST {
            checks.refuse("brcode", format!("is longer than {LONGEST} characters"));
        }
        if checks.0.is_empty() {
            BrCode::parse(&format!("{body}{:04X}", crc::crc16(body.as_bytes())))
        } else {
            Err(fail::brcode(checks.0))
        }
    }

    fn check_kind(&self, checks: &mut Checks) {
        match (&self.key, &self.location, &self.recurrence) {
            (None, None, None) => checks.refuse("key", "is missing, and so are location and recurrence"),
            (Some(_), Some(_), _) => checks.refuse("location", "and key exclude each other"),
            _ => {}
        }
        // Manual de Padrões para Iniciação do Pix §2.7: a charge has its own amount and txid.
        let of_a_static_one = [
            ("amount", self.amount.is_some()),
            ("txid", self.txid.is_some()),
            ("info", self.info.is_some()),
            ("withdrawal_ispb", self.withdrawal_ispb.is_some()),
        ];
        for (field, is_given) in of_a_static_one {
            if is_given && self.location.is_some() {
                checks.refuse(field, "isn't for a dynamic BR Code: the charge at its location has its own");
            } else if is_given && self.key.is_none() && !matches!(field, "amount" | "txid") {
                checks.refuse(field, "needs a key");
            }
        }
        if self.withdrawal_ispb.is_some() && self.recurrence.is_some() {
            checks.refuse("withdrawal_ispb", "isn't for a composite BR Code");
        }
    }

    /// The value of field 26.
    fn account(&self, checks: &mut Checks) -> String {
        let mut account = write(0, PIX);
        if let Some(place) = &self.location {
            self.check_location(checks, "location", place);
            return account + &write(25, place);
        }
        let ispb = self.withdrawal_ispb.as_deref();
        if ispb.is_some_and(|ispb| ispb.len() != 8 || !text::is_upper_alphanumeric(ispb)) {
            checks.refuse("withdrawal_ispb", "must have eight capital letters and digits");
        }
        let ispb = ispb.map(|ispb| write(3, ispb)).unwrap_or_default();
        let key = self.key.as_deref().map(|key| PixKey::parse(key).map(PixKey::into_string));
        let Some(key) = key.and_then(|key| checks.keep("key", key)) else { return account };
        account.push_str(&write(1, &key));
        match (TEMPLATE.checked_sub(account.len() + ispb.len()), &self.info) {
            (None, _) => checks.refuse("key", "is too long next to withdrawal_ispb"),
            (Some(0..=4), Some(_)) => checks.refuse("info", "has no room next to so long a key"),
            (Some(room), Some(info)) => {
                let info = checks.plain("info", info, room - 4);
                account.push_str(&write(2, &info));
            }
            (Some(_), None) => {}
        }
        account + &ispb
    }

    fn check_location(&self, checks: &mut Checks, field: &str, place: &str) {
        if let Some(rule) = location::broken(place) {
            checks.refuse(field, rule);
        } else if field == "recurrence"
            && self.location.as_deref().is_some_and(|other| location::host(other) != location::host(place))
        {
            // Manual de Padrões para Iniciação do Pix §2.8.3.
            checks.refuse(field, "must be at the same host as location");
        }
    }
}
