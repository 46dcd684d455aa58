//! The elliptic curves that can sign here (RFC 5480 §2.1.1.1).

use der::asn1::AnyRef;
use der::{Tag, Tagged};
use ring::signature::{
    ECDSA_P256_SHA256_ASN1_SIGNING, ECDSA_P384_SHA384_ASN1_SIGNING, EcdsaSigningAlgorithm,
};

use super::asn1::{Algorithm, Oid, oid};
use super::fail;
use super::inspect::KeyType;
use crate::error::Result;

const P256: Oid = oid("1.2.840.10045.3.1.7");
const P384: Oid = oid("1.3.132.0.34");

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Curve {
    P256,
    P384,
}

impl Curve {
    /// ECParameters.
    pub(super) fn of(parameters: AnyRef<'_>) -> Result<Self> {
        if parameters.tag() == Tag::Sequence {
            return Err(fail::unsupported("elliptic curve with parameters written out")
                .with_help("Name the curve: openssl ec -param_enc named_curve -in KEY -out NEW."));
        }
        match parameters.decode_as::<Oid>().map_err(|_| fail::malformed("the curve of its key"))? {
            P256 => Ok(Curve::P256),
            P384 => Ok(Curve::P384),
            other => Err(fail::unsupported_key(format_args!("elliptic curve {} ({other})", name(other)))),
        }
    }

    /// The curve of a key whose algorithm is `id-ecPublicKey`.
    pub(super) fn of_algorithm(algorithm: &Algorithm<'_>) -> Result<Self> {
        Self::of(algorithm.parameters.ok_or_else(|| fail::malformed("the curve of its key"))?)
    }

    pub(super) fn oid(self) -> Oid {
        match self {
            Curve::P256 => P256,
            Curve::P384 => P384,
        }
    }

    /// Bytes of a scalar.
    pub(super) fn size(self) -> usize {
        match self {
            Curve::P256 => 32,
            Curve::P384 => 48,
        }
    }

    pub(super) fn signing(self) -> &'static EcdsaSigningAlgorithm {
        match self {
            Curve::P256 => &ECDSA_P256_SHA256_ASN1_SIGNING,
            Curve::P384 => &ECDSA_P384_SHA384_ASN1_SIGNING,
        }
    }

    pub(super) fn key_type(self) -> KeyType {
        match self {
            Curve::P256 => KeyType::P256,
            Curve::P384 => KeyType::P384,
        }
    }
}

fn name(curve: Oid) -> &'static str {
    match curve.to_string().as_str() {
        "1.3.132.0.35" => "P-521",
        "1.3.132.0.10" => "secp256k1",
        "1.3.132.0.33" => "P-224",
        _ => "unknown",
    }
}
