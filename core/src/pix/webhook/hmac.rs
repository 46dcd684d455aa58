//! The `hmac` of a webhook's URL: despite its name a secret that the receiver chose, and no signature.

use ring::digest::{SHA256, digest};
use subtle::ConstantTimeEq;

/// What the bank puts behind the registered URL, and so behind its last query value.
const SUFFIXES: [&str; 3] = ["/pix", "/rec", "/cobr"];

/// Whether a request's target or query has one `hmac` value, and it is `secret`. For webhooks registered without mutual
/// TLS, such as `https://shop.example/webhook?hmac=SECRET&ignorar=`.
///
/// Without `&ignorar=` at its end, the URL comes back with `/pix` behind the secret, which is understood. The comparison
/// takes the same time whatever the value. An empty secret is never right.
///
/// ```
/// use gnpix::pix::webhook::is_hmac_right;
///
/// assert!(is_hmac_right("/webhook?hmac=s3cret&ignorar=/pix", "s3cret"));
/// assert!(is_hmac_right("/webhook?hmac=s3cret/pix", "s3cret"));
/// assert!(!is_hmac_right("/webhook?hmac=guess&ignorar=/pix", "s3cret"));
/// ```
#[must_use]
pub fn is_hmac_right(target: &str, secret: &str) -> bool {
    let query = target.split_once('?').map_or(target, |(_, query)| query);
    let query = query.split('#').next().unwrap_or_default();
    let mut values = url::form_urlencoded::parse(query.as_bytes()).filter(|(name, _)| name == "hmac");
    let (Some((_, value)), None) = (values.next(), values.next()) else { return false };
    let bare = SUFFIXES.iter().find_map(|suffix| value.strip_suffix(suffix)).unwrap_or(&value);
    // Hashes have one length, so that the secret's doesn't show either.
    let hash = |text: &str| digest(&SHA256, text.as_bytes());
    let wanted = hash(secret);
    let right = hash(&value).as_ref().ct_eq(wanted.as_ref()) | hash(bare).as_ref().ct_eq(wanted.as_ref());
    bool::from(right) && !secret.is_empty()
}
