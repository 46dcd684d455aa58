//! `gnpix_config`: a client's options, being gathered.

use std::ffi::c_char;
use std::path::PathBuf;

use gnpix::config::default_profile_path;
use gnpix::{BaseUrl, ClientConfig, Environment, Error, ErrorKind, Result, ScopeSet, TokenBody};

use crate::error::gnpix_error;
use crate::gate::{self, Poison, handle};
use crate::pointer::{optional_text, text};
use crate::status::gnpix_status;

/// A client's options, being gathered: it belongs to one thread. Setting an option twice keeps the last value. What
/// needs a file or another option is checked when a client is made of it.
pub struct gnpix_config {
    poison: Poison,
    config: ClientConfig,
}
handle!(gnpix_config, "config");

impl gnpix_config {
    fn new(config: ClientConfig) -> Self {
        Self { poison: Poison::default(), config }
    }

    pub(crate) fn get(&self) -> &ClientConfig {
        &self.config
    }

    /// Sets one option. It can't fail: whatever may be refused is refused before.
    pub(crate) fn set(&mut self, option: impl FnOnce(ClientConfig) -> ClientConfig) {
        self.config = option(std::mem::take(&mut self.config));
    }
}

/// Sets an option that is a string; the config stays as it was if it is refused.
pub(crate) fn set_text(
    config: Option<&mut gnpix_config>,
    value: (*const c_char, usize, &str),
    err: *mut *mut gnpix_error,
    option: impl FnOnce(ClientConfig, &str) -> Result<ClientConfig>,
) -> gnpix_status {
    gate::change(config, err, |config| {
        let (pointer, length, name) = value;
        let value = text(pointer, length, name)?;
        config.config = option(config.config.clone(), value)?;
        Ok(())
    })
}

/// Makes options with nothing set. Free them with gnpix_config_free.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_config_new(
    config: *mut *mut gnpix_config,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::make(config, err, || Ok(gnpix_config::new(ClientConfig::new())))
}

/// Makes options from the process's GNPIX_* variables: GNPIX_CLIENT_ID, GNPIX_CLIENT_SECRET, GNPIX_CERTIFICATE (a
/// path), GNPIX_CERTIFICATE_KEY, GNPIX_CERTIFICATE_BASE64, GNPIX_CERTIFICATE_PASSWORD, GNPIX_ENVIRONMENT,
/// GNPIX_BASE_URL, GNPIX_CA_FILE, GNPIX_SCOPE, GNPIX_TIMEOUT (seconds), GNPIX_PROXY, GNPIX_TOKEN_PATH,
/// GNPIX_TOKEN_BODY, GNPIX_TOKEN_STORE. No other thread may change the environment meanwhile.
/// GNPIX_ERROR_CONFIG names the variable that can't be used.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_config_from_env(
    config: *mut *mut gnpix_config,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::make(config, err, || ClientConfig::from_env().map(gnpix_config::new))
}

/// Makes options from a profile file. `path` (NULL, 0) is `~/.config/gnpix/config.toml`, below XDG_CONFIG_HOME if that
/// is set; `name` (NULL, 0) is the file's default profile.
/// GNPIX_ERROR_CONFIG: no such file or profile, not TOML, an unknown key, or a file with secrets that others may read.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_config_from_profile(
    path: *const c_char,
    path_len: usize,
    name: *const c_char,
    name_len: usize,
    config: *mut *mut gnpix_config,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::make(config, err, || {
        let path = optional_text(path, path_len, "path")?.map(PathBuf::from);
        let name = optional_text(name, name_len, "name")?;
        let path = path.or_else(default_profile_path).ok_or_else(|| {
            Error::new(ErrorKind::Config, "there is no home folder to look for the profile file in")
                .with_code("profile_invalid")
                .with_help("Give its path, or set HOME.")
        })?;
        ClientConfig::from_profile(path, name).map(gnpix_config::new)
    })
}

/// Sets the application's Client_Id.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_config_set_client_id(
    config: Option<&mut gnpix_config>,
    id: *const c_char,
    id_len: usize,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    set_text(config, (id, id_len, "id"), err, |config, id| Ok(config.client_id(id)))
}

/// Sets the application's Client_Secret. gnpix keeps a copy of its own, zeroed when nobody holds it any more.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_config_set_client_secret(
    config: Option<&mut gnpix_config>,
    secret: *const c_char,
    secret_len: usize,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    set_text(config, (secret, secret_len, "secret"), err, |config, secret| Ok(config.client_secret(secret)))
}

/// Chooses the base route: "production", "homologation", "production-gerencianet" or "homologation-gerencianet" (the
/// hosts before the bank changed its name). There is no default: production is real money.
/// GNPIX_ERROR_CONFIG for another name.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_config_set_environment(
    config: Option<&mut gnpix_config>,
    name: *const c_char,
    name_len: usize,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    set_text(config, (name, name_len, "name"), err, |config, name| {
        Ok(config.environment(name.parse::<Environment>()?))
    })
}

/// Lets a certificate of one environment be used with the base route of the other; refused by default.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_config_set_allow_environment_mismatch(
    config: Option<&mut gnpix_config>,
    allow: bool,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::change(config, err, |config| {
        config.set(|options| options.allow_environment_mismatch(allow));
        Ok(())
    })
}

/// Sets a base URL instead of the environment's own: `https`, with nothing but a host and perhaps a port and a path.
/// GNPIX_ERROR_CONFIG for another URL.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_config_set_base_url(
    config: Option<&mut gnpix_config>,
    url: *const c_char,
    url_len: usize,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    set_text(config, (url, url_len, "url"), err, |config, url| Ok(config.base_url(BaseUrl::parse(url)?)))
}

/// Sets the token endpoint's path; "/oauth/token" by default.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_config_set_token_path(
    config: Option<&mut gnpix_config>,
    path: *const c_char,
    path_len: usize,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    set_text(config, (path, path_len, "path"), err, |config, path| Ok(config.token_path(path)))
}

/// Chooses how the token request's body is written: "json", as this bank takes it and by default, or "form", as RFC
/// 6749 says.
/// GNPIX_ERROR_CONFIG for another name.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_config_set_token_body(
    config: Option<&mut gnpix_config>,
    form: *const c_char,
    form_len: usize,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    set_text(config, (form, form_len, "form"), err, |config, form| {
        Ok(config.token_body(form.parse::<TokenBody>()?))
    })
}

/// Sets the scopes to ask for, separated by spaces; by default all that the application has.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_config_set_scope(
    config: Option<&mut gnpix_config>,
    list: *const c_char,
    list_len: usize,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    set_text(config, (list, list_len, "list"), err, |config, list| Ok(config.scope(ScopeSet::parse(list))))
}

/// Sets a product to name in `User-Agent` before gnpix, such as "loja/1.4".
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_config_set_user_agent(
    config: Option<&mut gnpix_config>,
    product: *const c_char,
    product_len: usize,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    set_text(config, (product, product_len, "product"), err, |config, product| Ok(config.user_agent(product)))
}

/// Sets an `http://` or `https://` proxy to tunnel through. The system's proxy variables are not read.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_config_set_proxy(
    config: Option<&mut gnpix_config>,
    url: *const c_char,
    url_len: usize,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    set_text(config, (url, url_len, "url"), err, |config, url| Ok(config.proxy(url)))
}

/// Frees the options; NULL is nothing. Clients made of them stay as they are.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_config_free(config: Option<Box<gnpix_config>>) {
    gate::free(config);
}
