//! Files with keys: whole or not at all, and for their owner only.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![cfg(unix)]

mod certificate_support;

use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;

use certificate_support::{Made, secret};
use gnpix::certificate::{Certificate, write_private};
use gnpix::secret::ExposeSecret;

fn mode(path: &Path) -> u32 {
    path.symlink_metadata().unwrap().permissions().mode() & 0o7777
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_file_is_its_owners_alone_and_nothing_is_left_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("key.pem");
    write_private(&path, b"one", false).unwrap();
    assert_eq!((std::fs::read(&path).unwrap(), mode(&path)), (b"one".to_vec(), 0o600));
    assert_eq!(names(folder.path()), ["key.pem"]);
}

#[test]
fn a_file_is_replaced_only_when_asked_and_then_becomes_private() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("key.pem");
    std::fs::write(&path, b"old").unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
    let error = write_private(&path, b"new", false).unwrap_err();
    assert_eq!(error.code(), Some("certificate_file_exists"));
    assert!(error.message().contains(path.to_str().unwrap()));
    assert_eq!((std::fs::read(&path).unwrap(), mode(&path)), (b"old".to_vec(), 0o644));
    write_private(&path, b"new", true).unwrap();
    assert_eq!((std::fs::read(&path).unwrap(), mode(&path)), (b"new".to_vec(), 0o600));
    assert_eq!(names(folder.path()), ["key.pem"]);
}

#[test]
fn a_symbolic_link_is_never_written_through() {
    let folder = tempfile::tempdir().unwrap();
    let (target, link) = (folder.path().join("target"), folder.path().join("link"));
    std::fs::write(&target, b"mine").unwrap();
    symlink(&target, &link).unwrap();
    assert_eq!(write_private(&link, b"key", false).unwrap_err().code(), Some("certificate_file_exists"));
    write_private(&link, b"key", true).unwrap();
    assert_eq!(std::fs::read(&target).unwrap(), b"mine");
    assert_eq!((std::fs::read(&link).unwrap(), mode(&link)), (b"key".to_vec(), 0o600));

    let dangling = folder.path().join("dangling");
    symlink(folder.path().join("nowhere"), &dangling).unwrap();
    assert_eq!(write_private(&dangling, b"key", false).unwrap_err().code(), Some("certificate_file_exists"));
    assert_eq!(names(folder.path()), ["dangling", "link", "target"]);
}

#[test]
fn a_place_that_cannot_be_written_is_named_and_nothing_is_left() {
    let folder = tempfile::tempdir().unwrap();
    let inner = folder.path().join("folder");
    std::fs::create_dir(&inner).unwrap();
    for path in [folder.path().join("missing/key.pem"), inner.clone(), Path::new("/").to_path_buf()] {
        let error = write_private(&path, b"key", true).unwrap_err();
        assert_eq!(error.code(), Some("certificate_file_unwritable"), "{error}");
        assert!(error.message().contains(path.to_str().unwrap()), "{error}");
    }
    assert_eq!(names(folder.path()), ["folder"]);
}

#[test]
fn what_is_written_loads_again_in_one_file_or_two() {
    let made = Made::new("rsa:2048");
    let certificate = made.certificate();
    let pem = certificate.to_pem().unwrap();
    let (one, cert, key) = (made.path("one.pem"), made.path("c.pem"), made.path("k.pem"));
    write_private(&one, pem.combined().expose_secret().as_bytes(), false).unwrap();
    write_private(&cert, pem.certificate().as_bytes(), false).unwrap();
    write_private(&key, pem.key().expose_secret().as_bytes(), false).unwrap();
    for again in [
        Certificate::load(&one, &secret("")),
        Certificate::load_pair(&cert, &key, &secret("")),
        Certificate::load_pair(&key, &cert, &secret("")),
    ] {
        let again = again.unwrap();
        assert_eq!(again.presented(), certificate.presented());
        assert_eq!(again.private_key(), certificate.private_key());
    }
}
