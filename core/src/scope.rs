//! What a token permits. The list is open: scopes gnpix does not know are kept as they came.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

macro_rules! scopes {
    ($($variant:ident $name:literal $permits:literal;)*) => {
        /// One scope of the Pix API. Comparison is exact and case-sensitive (RFC 6749 §3.3).
        #[non_exhaustive]
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Scope {
            $(#[doc = concat!("`", $name, "`: ", $permits, ".")] $variant,)*
            /// A scope this version of gnpix does not know.
            Other(Box<str>),
        }

        impl Scope {
            /// Every scope gnpix knows.
            pub const KNOWN: &'static [Scope] = &[$(Scope::$variant),*];

            /// The scope as the bank spells it.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Scope::$variant => $name,)*
                    Scope::Other(name) => name,
                }
            }

            /// What the scope permits, in a few words; empty for an unknown scope.
            #[must_use]
            pub fn permits(&self) -> &'static str {
                match self {
                    $(Scope::$variant => $permits,)*
                    Scope::Other(_) => "",
                }
            }
        }

        impl From<&str> for Scope {
            fn from(name: &str) -> Self {
                match name {
                    $($name => Scope::$variant,)*
                    other => Scope::Other(other.into()),
                }
            }
        }
    };
}

scopes! {
    CobWrite "cob.write" "alter immediate charges";
    CobRead "cob.read" "consult immediate charges";
    CobvWrite "cobv.write" "alter charges with a due date";
    CobvRead "cobv.read" "consult charges with a due date";
    LotecobvWrite "lotecobv.write" "alter batches of charges with a due date";
    LotecobvRead "lotecobv.read" "consult batches of charges with a due date";
    PixWrite "pix.write" "alter Pix (refunds)";
    PixRead "pix.read" "consult Pix";
    PixSend "pix.send" "send Pix";
    GnPixSendRead "gn.pix.send.read" "consult sent Pix";
    WebhookWrite "webhook.write" "alter webhooks";
    WebhookRead "webhook.read" "consult webhooks";
    PayloadlocationWrite "payloadlocation.write" "alter locations (QR payloads)";
    PayloadlocationRead "payloadlocation.read" "consult locations (QR payloads)";
    GnPixEvpWrite "gn.pix.evp.write" "alter random keys";
    GnPixEvpRead "gn.pix.evp.read" "consult random keys";
    GnBalanceRead "gn.balance.read" "consult the balance";
    GnSettingsWrite "gn.settings.write" "alter account settings";
    GnSettingsRead "gn.settings.read" "consult account settings";
    GnReportsWrite "gn.reports.write" "request reconciliation extracts";
    GnReportsRead "gn.reports.read" "download reconciliation extracts";
    GnSplitWrite "gn.split.write" "alter payment splits";
    GnSplitRead "gn.split.read" "consult payment splits";
    GnInfractionsWrite "gn.infractions.write" "answer infractions (MED)";
    GnInfractionsRead "gn.infractions.read" "consult infractions (MED)";
    GnPixSameownershipSend "gn.pix.sameownership.send" "send Pix between accounts of one owner";
    GnQrcodesPay "gn.qrcodes.pay" "pay QR codes";
    GnQrcodesRead "gn.qrcodes.read" "consult QR codes";
    GnReceiptsRead "gn.receipts.read" "consult receipts";
    GnKeysBucketRead "gn.keys.bucket.read" "consult the key look-up bucket";
    RecWrite "rec.write" "alter recurrences (Pix Automático)";
    RecRead "rec.read" "consult recurrences (Pix Automático)";
    SolicrecWrite "solicrec.write" "alter recurrence requests";
    SolicrecRead "solicrec.read" "consult recurrence requests";
    CobrWrite "cobr.write" "alter recurring charges";
    CobrRead "cobr.read" "consult recurring charges";
    PayloadlocationrecWrite "payloadlocationrec.write" "alter recurrence locations";
    PayloadlocationrecRead "payloadlocationrec.read" "consult recurrence locations";
    WebhookrecWrite "webhookrec.write" "alter recurrence webhooks";
    WebhookrecRead "webhookrec.read" "consult recurrence webhooks";
    WebhookcobrWrite "webhookcobr.write" "alter recurring-charge webhooks";
    WebhookcobrRead "webhookcobr.read" "consult recurring-charge webhooks";
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Scope {
    type Err = std::convert::Infallible;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Ok(name.into())
    }
}

/// A set of scopes: order and repetition do not matter.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct ScopeSet(BTreeSet<Scope>);

impl ScopeSet {
    /// The scopes of a space-separated list (RFC 6749 §3.3); repeated spaces are harmless.
    #[must_use]
    pub fn parse(list: &str) -> Self {
        list.split_ascii_whitespace().map(Scope::from).collect()
    }

    /// Whether the set holds `scope`.
    #[must_use]
    pub fn contains(&self, scope: &Scope) -> bool {
        self.0.contains(scope)
    }

    /// Whether the set holds every scope of `other`.
    #[must_use]
    pub fn is_superset(&self, other: &ScopeSet) -> bool {
        self.0.is_superset(&other.0)
    }

    /// The scopes, in a fixed order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Scope> {
        self.0.iter()
    }

    /// How many scopes the set holds.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether the set holds none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<Scope> for ScopeSet {
    fn from_iter<I: IntoIterator<Item = Scope>>(scopes: I) -> Self {
        Self(scopes.into_iter().collect())
    }
}

impl fmt::Display for ScopeSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, scope) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str(" ")?;
            }
            f.write_str(scope.as_str())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_known_scope_parses_to_itself_and_is_not_other() {
        assert_eq!(Scope::KNOWN.len(), 42);
        for scope in Scope::KNOWN {
            let parsed = Scope::from(scope.as_str());
            assert_eq!(&parsed, scope);
            assert!(!matches!(parsed, Scope::Other(_)));
            assert!(!scope.permits().is_empty());
        }
    }

    #[test]
    fn unknown_scopes_are_kept_as_they_came() {
        let set = ScopeSet::parse("cob.read  gn.new.thing");
        assert!(set.contains(&Scope::Other("gn.new.thing".into())));
        assert_eq!(set.to_string(), "cob.read gn.new.thing");
    }

    #[test]
    fn tc_24_scopes_compare_as_case_sensitive_sets_whatever_their_order_and_spaces() {
        assert_eq!(
            ScopeSet::parse(" cob.write \t cob.read "),
            ScopeSet::parse("cob.read cob.write cob.read")
        );
        assert!(!ScopeSet::parse("COB.READ").contains(&Scope::CobRead));
        assert!(ScopeSet::parse("").is_empty());
        assert!(ScopeSet::parse("cob.read cob.write").is_superset(&ScopeSet::parse("cob.read")));
    }
}
