//! Where the configuration comes from, and which source wins.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::{Bank, Gnpix};
use gnpix_sandbox::{Application, Sandbox};

/// Two applications of one account, told apart by their scopes.
fn bank() -> Bank {
    let shop = Application::new().with_scopes(["cob.read"]);
    let desk = Application::new().with_scopes(["pix.read"]);
    Bank::of(Sandbox::builder().application(shop).application(desk).start().unwrap())
}

fn write_profiles(bank: &Bank, path: &str) -> String {
    let profile = |name: &str, application: &Application| {
        format!(
            "[profiles.{name}]\nclient_id = '{}'\nclient_secret = '{}'\ncertificate = '{}'\nbase_url = '{}'\nca_file = '{}'\n",
            application.client_id(),
            application.client_secret(),
            bank.files.p12_aes.display(),
            bank.sandbox.base_url(),
            bank.files.ca.display(),
        )
    };
    let [shop, desk] = bank.sandbox.applications() else { panic!("two applications") };
    let text = format!("default = 'shop'\n{}{}", profile("shop", shop), profile("desk", desk));
    bank.write(path, text).display().to_string()
}

fn scope(gnpix: Gnpix) -> String {
    gnpix.run().exits(0).json()["scope"].as_str().unwrap().to_owned()
}

#[test]
fn the_files_default_profile_is_used_when_nothing_else_is_set() {
    let bank = bank();
    write_profiles(&bank, ".config/gnpix/config.toml");
    assert_eq!(scope(bank.bare(&["token", "--json"])), "cob.read");
    write_profiles(&bank, "xdg/gnpix/config.toml");
    std::fs::remove_dir_all(bank.path(".config")).unwrap();
    assert_eq!(scope(bank.bare(&["token", "--json"]).env("XDG_CONFIG_HOME", bank.path("xdg"))), "cob.read");
}

#[test]
fn a_profile_is_chosen_by_flag_or_variable_and_the_flag_wins() {
    let bank = bank();
    let file = write_profiles(&bank, ".config/gnpix/config.toml");
    assert_eq!(scope(bank.bare(&["token", "--json", "--profile", "desk"])), "pix.read");
    assert_eq!(scope(bank.bare(&["token", "--json"]).env("GNPIX_PROFILE", "desk")), "pix.read");
    let both = bank.bare(&["token", "--json", "--profile", "shop"]).env("GNPIX_PROFILE", "desk");
    assert_eq!(scope(both), "cob.read");
    std::fs::rename(&file, bank.path("elsewhere.toml")).unwrap();
    let elsewhere = bank.path("elsewhere.toml").display().to_string();
    assert_eq!(scope(bank.bare(&["token", "--json", "--config", &elsewhere])), "cob.read");
    bank.bare(&["token", "--profile", "desk"]).run().exits(3);
}

#[test]
fn variables_win_over_the_profile_and_flags_over_both() {
    let bank = bank();
    write_profiles(&bank, ".config/gnpix/config.toml");
    let [shop, desk] = bank.sandbox.applications() else { panic!("two applications") };
    let with_desk = |gnpix: Gnpix| {
        gnpix.env("GNPIX_CLIENT_ID", desk.client_id()).env("GNPIX_CLIENT_SECRET", desk.client_secret())
    };
    let ran = with_desk(bank.bare(&["token", "--json", "--profile", "shop"])).run().exits(0);
    assert_eq!(ran.json()["scope"], "pix.read");
    assert!(ran.stderr.contains("GNPIX_CLIENT_ID") && ran.stderr.contains("wins over"), "{}", ran.stderr);
    let secret = bank.write("secret", shop.client_secret());
    let words = [
        "token",
        "--json",
        "--client-id",
        shop.client_id(),
        "--client-secret-file",
        secret.to_str().unwrap(),
    ];
    assert_eq!(scope(with_desk(bank.bare(&words))), "cob.read");
}

#[test]
fn a_complete_environment_is_taken_as_it_is_whatever_the_default_profile_says() {
    let bank = bank();
    bank.write(
        ".config/gnpix/config.toml",
        "default = 'a'\n[profiles.a]\nscope = 'pix.read'\nca_file = 'missing'\n",
    );
    assert_eq!(scope(bank.gnpix(&["token", "--json"])), "cob.read");
}

#[test]
fn a_profile_that_is_not_there_names_those_that_are() {
    let bank = bank();
    write_profiles(&bank, ".config/gnpix/config.toml");
    let ran = bank.bare(&["token", "--profile", "moon"]).run().exits(3);
    assert!(
        ran.stderr.contains("moon") && ran.stderr.contains("shop") && ran.stderr.contains("desk"),
        "{}",
        ran.stderr
    );
    bank.bare(&["token", "--config", "/nonexistent.toml"]).run().exits(3);
}

#[test]
fn a_profile_with_secrets_that_others_may_read_is_refused() {
    let bank = bank();
    let file = write_profiles(&bank, ".config/gnpix/config.toml");
    std::fs::set_permissions(&file, std::os::unix::fs::PermissionsExt::from_mode(0o644)).unwrap();
    let ran = bank.bare(&["token"]).run().exits(3);
    assert!(ran.stderr.contains("chmod 600"), "{}", ran.stderr);
}
