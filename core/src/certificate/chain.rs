//! From certificates in any order to a chain, leaf first.

use super::x509::X509;

/// The places in `certificates` from `leaf` up to the last issuer there is, each once.
pub(super) fn order(certificates: &[X509], leaf: usize) -> Vec<usize> {
    let mut chain = vec![leaf];
    while let Some(last) = chain.last().and_then(|place| certificates.get(*place)) {
        if last.is_self_issued() {
            break;
        }
        let issuers = certificates
            .iter()
            .enumerate()
            .filter(|(place, candidate)| last.may_be_issued_by(candidate) && !chain.contains(place));
        let Some((next, _)) =
            issuers.max_by_key(|(_, issuer)| (last.names_key_of(issuer), issuer.not_after()))
        else {
            break;
        };
        chain.push(next);
    }
    chain
}
