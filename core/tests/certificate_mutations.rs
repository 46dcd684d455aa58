//! Damaged and hostile files: no panic, no hang, an error with a code.
//!
//! `GNPIX_MUTATIONS=200000 cargo test --release -p gnpix --test certificate_mutations` runs that many;
//! `GNPIX_MUTATIONS_FROM` starts at a later one, to repeat a failure. The sequence is the same every time.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

mod certificate_support;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant, SystemTime};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use certificate_support::{Row, manifest, secret};
use gnpix::certificate::Certificate;
use gnpix::secret::SecretString;
use gnpix::{Error, ErrorKind};
use proptest::prelude::*;

/// The costliest honest answer is ten million rounds; unoptimized code is some fifteen times slower.
const LONGEST: Duration = Duration::from_secs(if cfg!(debug_assertions) { 120 } else { 10 });

const CODES: &[&str] = &[
    "certificate_file_empty",
    "certificate_format_unknown",
    "certificate_malformed",
    "certificate_password_wrong",
    "certificate_password_needed",
    "certificate_no_key",
    "certificate_no_certificate",
    "certificate_two_keys",
    "certificate_key_mismatch",
    "certificate_algorithm_unsupported",
    "certificate_iterations_too_large",
    "certificate_too_large",
];

/// SplitMix64: small, good enough, and the same everywhere.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        if limit == 0 { 0 } else { usize::try_from(self.next() % u64::try_from(limit).unwrap()).unwrap() }
    }
}

/// One to four changes.
fn mutate(bytes: &mut Vec<u8>, other: &[u8], random: &mut Random) {
    const ODD: &[u8] = &[0x00, 0x01, 0x02, 0x04, 0x24, 0x30, 0x31, 0x7f, 0x80, 0x81, 0x82, 0x84, 0xa0, 0xff];
    for _ in 0..=random.below(4) {
        let at = random.below(bytes.len());
        let length = random.below(bytes.len().saturating_sub(at).min(64)) + 1;
        let range = at..(at + length).min(bytes.len());
        match random.below(9) {
            _ if bytes.is_empty() => bytes.extend_from_slice(other),
            0 | 1 => bytes[at] ^= 1 << random.below(8),
            2 | 3 => bytes[at] = ODD[random.below(ODD.len())],
            4 => bytes[at] = u8::try_from(random.next() & 0xff).unwrap(),
            5 => drop(bytes.drain(range)),
            6 => {
                let copy = bytes[range].to_vec();
                let to = random.below(bytes.len());
                bytes.splice(to..to, copy);
            }
            7 => {
                let from = random.below(other.len());
                let piece = other[from..(from + length).min(other.len())].to_vec();
                bytes.splice(range, piece);
            }
            _ => bytes.truncate(bytes.len() - random.below(bytes.len().min(16))),
        }
    }
}

/// Mutates the text of PEM, or the DER of one of its blocks, which base64 would otherwise shield.
fn mutate_file(file: &[u8], other: &[u8], random: &mut Random) -> Vec<u8> {
    let mut bytes = file.to_vec();
    let blocks = std::str::from_utf8(file).map(|text| text.matches("-----BEGIN").count()).unwrap_or(0);
    if blocks > 0 && random.below(4) > 0 {
        let text = std::str::from_utf8(file).unwrap();
        let start = text.match_indices("-----BEGIN").nth(random.below(blocks)).unwrap().0;
        let body = start + text[start + 10..].find("-----").unwrap() + 15;
        let end = body + text[body..].find("-----END").unwrap();
        let lines = text[body..end].lines().filter(|line| !line.contains(':'));
        let headers: String = text[body..end]
            .lines()
            .filter(|line| line.contains(':'))
            .map(|line| format!("{line}\n"))
            .collect();
        let packed: String = lines.flat_map(str::split_whitespace).collect();
        let mut der = STANDARD.decode(packed).unwrap();
        mutate(&mut der, other, random);
        let new = format!("{}\n{headers}\n{}\n{}", &text[..body], STANDARD.encode(der), &text[end..]);
        return new.into_bytes();
    }
    mutate(&mut bytes, other, random);
    bytes
}

/// Parses, and uses what was parsed.
fn exercise(bytes: &[u8], password: &SecretString) -> Result<(), Error> {
    let certificate = Certificate::parse(bytes, password)?;
    let wall = SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000);
    let inspection = certificate.inspect(wall);
    assert_eq!(certificate.presented().is_empty(), inspection.chain.is_empty());
    let _ = (certificate.check_validity(wall), certificate.tier(), format!("{certificate:?} {inspection:?}"));
    let pem = certificate.to_pem().unwrap();
    let again = Certificate::parse(pem.certificate().as_bytes(), password);
    assert_eq!(again.unwrap_err().code(), Some("certificate_no_key"));
    Ok(())
}

fn check(bytes: &[u8], password: &SecretString, what: &str) -> bool {
    let started = Instant::now();
    let result = catch_unwind(AssertUnwindSafe(|| exercise(bytes, password)));
    let took = started.elapsed();
    let result = result.unwrap_or_else(|_| panic!("{what} panicked"));
    assert!(took < LONGEST, "{what} took {took:?}");
    match result {
        Ok(()) => true,
        Err(error) => {
            let kind = matches!(error.kind(), ErrorKind::Certificate | ErrorKind::CertificatePassword);
            assert!(kind && CODES.contains(&error.code().unwrap()), "{what}: {error:?}");
            false
        }
    }
}

fn number(name: &str, default: usize) -> usize {
    std::env::var(name).map_or(default, |text| text.parse().unwrap())
}

#[test]
fn mutated_files_never_panic_or_hang_and_fail_with_a_code() {
    let rows = manifest();
    let files: Vec<(Row, Vec<u8>)> = rows
        .into_iter()
        .map(|row| {
            let bytes = std::fs::read(row.path()).unwrap();
            (row, bytes)
        })
        // Unoptimized, a hundred thousand rounds take most of a second.
        .filter(|(row, _)| !cfg!(debug_assertions) || row.file != "rsa-iter-100k-pw.p12")
        .collect();
    let from = number("GNPIX_MUTATIONS_FROM", 0);
    let until = from + number("GNPIX_MUTATIONS", 3_000);
    let mut loaded = 0;
    for place in from..until {
        let (row, file) = &files[place % files.len()];
        let mut random = Random(u64::try_from(place).unwrap());
        let other = &files[random.below(files.len())].1;
        let bytes = mutate_file(file, other, &mut random);
        if check(&bytes, &secret(&row.password), &format!("mutation {place}, of {}", row.file)) {
            loaded += 1;
        }
    }
    // Some changes do no harm: if none did, the mutations would be too coarse to reach far inside.
    assert!(loaded > (until - from) / 100, "{loaded} of {} loaded", until - from);
}

#[test]
fn every_truncation_of_a_file_is_refused() {
    for name in ["rsa-plain-nomac.p12", "ber-aes-emptypw.p12", "p256-sec1.pem"] {
        let file = std::fs::read(certificate_support::fixture(name)).unwrap();
        // The last line end is no part of PEM.
        for length in 0..file.len() - 1 {
            assert!(
                !check(&file[..length], &secret(""), &format!("{name} cut to {length}")),
                "{name} {length}"
            );
        }
    }
}

#[test]
fn the_deepest_and_widest_nesting_is_refused_quickly() {
    let wide = [&[0x30, 0x83, 0x0f, 0xff, 0xf0][..], &[0x30, 0x00].repeat(0x0f_fff0 / 2)].concat();
    let cases = [
        [0x30, 0x80].repeat(1 << 18),
        [[0x30, 0x80].repeat(200_000), [0, 0].repeat(200_000)].concat(),
        [0x24, 0x80].repeat(1 << 18),
        vec![0x30; 1 << 20],
        [0xa0, 0x80].repeat(1 << 18),
        wide,
        b"-----BEGIN CERTIFICATE-----".repeat(30_000),
        b"-----BEGIN X-----\n-----END X-----\n".repeat(30_000),
        b"M".repeat(1 << 20),
    ];
    for (place, case) in cases.iter().enumerate() {
        let started = Instant::now();
        assert!(!check(case, &secret("secret"), &format!("case {place}")));
        assert!(started.elapsed() < Duration::from_secs(10), "case {place} took {:?}", started.elapsed());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2_000) })]

    #[test]
    fn arbitrary_bytes_never_load(bytes in prop::collection::vec(any::<u8>(), 0..512), password in ".{0,8}") {
        prop_assert!(!check(&bytes, &secret(&password), "arbitrary bytes"));
    }

    #[test]
    fn arbitrary_bytes_that_begin_as_der_never_load(bytes in prop::collection::vec(any::<u8>(), 0..255)) {
        let length = u8::try_from(bytes.len()).unwrap();
        let header = if length < 128 { vec![0x30, length] } else { vec![0x30, 0x81, length] };
        prop_assert!(!check(&[header, bytes].concat(), &secret(""), "arbitrary DER"));
    }

    #[test]
    fn arbitrary_text_in_pem_blocks_never_loads(label in "[A-Z0-9 ]{0,20}", body in "[ -~\n]{0,200}") {
        let text = format!("-----BEGIN {label}-----\n{body}\n-----END {label}-----\n");
        prop_assert!(!check(text.as_bytes(), &secret(""), "arbitrary PEM"));
    }
}
