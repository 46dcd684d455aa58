//! Base routes: where the bank is.

use std::fmt;
use std::str::FromStr;

use url::Url;

use crate::error::{Error, ErrorKind, Result};

/// Which of the bank's two worlds something belongs to: accounts, applications, pairs and certificates never cross.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tier {
    /// Real money.
    Production,
    /// The bank's test world.
    Homologation,
}

impl fmt::Display for Tier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Tier::Production => "production",
            Tier::Homologation => "homologation",
        })
    }
}

/// A base route.
#[non_exhaustive]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Environment {
    /// `https://pix.api.efipay.com.br`
    Production,
    /// `https://pix-h.api.efipay.com.br`
    Homologation,
    /// `https://api-pix.gerencianet.com.br`, production's host before the bank changed its name.
    ProductionGerencianet,
    /// `https://api-pix-h.gerencianet.com.br`, homologation's host before the bank changed its name.
    HomologationGerencianet,
    /// Any other base URL: the sandbox, a gateway of your own, another API of the bank.
    Custom(BaseUrl),
}

const NAMED: &[(Environment, &str, &str)] = &[
    (Environment::Production, "production", "https://pix.api.efipay.com.br/"),
    (Environment::Homologation, "homologation", "https://pix-h.api.efipay.com.br/"),
    (Environment::ProductionGerencianet, "production-gerencianet", "https://api-pix.gerencianet.com.br/"),
    (
        Environment::HomologationGerencianet,
        "homologation-gerencianet",
        "https://api-pix-h.gerencianet.com.br/",
    ),
];

impl Environment {
    /// The base route for a URL: a named one if the host is the bank's, else custom.
    ///
    /// # Errors
    /// [`ErrorKind::Config`] unless `url` is an `https` URL with a host and no user, query or fragment.
    pub fn from_base_url(url: &str) -> Result<Self> {
        let base = BaseUrl::parse(url)?;
        let named = NAMED.iter().find(|(_, _, known)| base.as_str() == *known);
        Ok(named.map_or(Environment::Custom(base), |(environment, _, _)| environment.clone()))
    }

    /// The base URL.
    #[must_use]
    pub fn base_url(&self) -> &str {
        match self {
            Environment::Custom(base) => base.as_str(),
            named => NAMED.iter().find(|row| row.0 == *named).map_or("", |row| row.2),
        }
    }

    /// The bank's world that the route leads to; `None` for a custom one.
    #[must_use]
    pub fn tier(&self) -> Option<Tier> {
        match self {
            Environment::Production | Environment::ProductionGerencianet => Some(Tier::Production),
            Environment::Homologation | Environment::HomologationGerencianet => Some(Tier::Homologation),
            Environment::Custom(_) => None,
        }
    }
}

impl fmt::Display for Environment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Environment::Custom(base) => f.write_str(base.as_str()),
            named => f.write_str(NAMED.iter().find(|row| row.0 == *named).map_or("", |row| row.1)),
        }
    }
}

impl FromStr for Environment {
    type Err = Error;

    /// Takes a name (`production`, `homologation`, `production-gerencianet`, `homologation-gerencianet`;
    /// Portuguese `producao` and `homologacao` too), in any case.
    fn from_str(name: &str) -> Result<Self> {
        let lower = name.trim().to_ascii_lowercase();
        let english = match lower.as_str() {
            "producao" | "produção" => "production",
            "homologacao" | "homologação" => "homologation",
            other => other,
        };
        NAMED.iter().find(|row| row.1 == english).map(|row| row.0.clone()).ok_or_else(|| {
            Error::new(ErrorKind::Config, format!("unknown environment {name:?}"))
                .with_code("environment_unknown")
                .with_help("Use \"production\" or \"homologation\", or give a base URL.")
        })
    }
}

/// A checked base URL: `https`, with a host, ending in `/`.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct BaseUrl(Url);

impl BaseUrl {
    /// Checks `url`. A path is allowed (a gateway may mount the API below one).
    ///
    /// # Errors
    /// [`ErrorKind::Config`] unless it is an `https` URL with a host and no user, query or fragment.
    pub fn parse(url: &str) -> Result<Self> {
        // The refused text is not repeated: a URL with a user part holds a password.
        let refuse = |why: &str| {
            Error::new(ErrorKind::Config, format!("the base URL {why}"))
                .with_code("base_url_invalid")
                .with_help("Give one like https://pix.api.efipay.com.br, with nothing but a scheme, a host and perhaps a port and path.")
        };
        let mut parsed = Url::parse(url.trim()).map_err(|cause| refuse("is not a URL").with_source(cause))?;
        if parsed.scheme() != "https" {
            return Err(refuse("is not https, and secrets never travel in the clear"));
        }
        if !parsed.username().is_empty() || parsed.password().is_some() {
            return Err(refuse("holds a user name or password"));
        }
        if parsed.query().is_some() || parsed.fragment().is_some() {
            return Err(refuse("holds a query or fragment"));
        }
        if !parsed.path().ends_with('/') {
            let path = format!("{}/", parsed.path());
            parsed.set_path(&path);
        }
        Ok(Self(parsed))
    }

    /// The URL, ending in `/`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The host; an IPv6 address in brackets.
    #[must_use]
    pub fn host(&self) -> &str {
        self.0.host_str().unwrap_or_default()
    }

    /// The port; 443 unless the URL names one.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.0.port_or_known_default().unwrap_or(443)
    }
}

impl fmt::Debug for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "BaseUrl({})", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_parse_in_both_languages_and_print_back() {
        for row in NAMED {
            assert_eq!(row.1.parse::<Environment>().unwrap(), row.0);
            assert_eq!(row.0.to_string(), row.1);
        }
        assert_eq!("Produção".parse::<Environment>().unwrap(), Environment::Production);
        assert_eq!("sandbox".parse::<Environment>().unwrap_err().kind(), ErrorKind::Config);
    }

    #[test]
    fn a_base_url_of_the_bank_is_recognised_and_any_other_is_custom() {
        let bank = Environment::from_base_url("https://pix-h.api.efipay.com.br").unwrap();
        assert_eq!(bank, Environment::Homologation);
        let custom = Environment::from_base_url("https://localhost:8443/pix").unwrap();
        assert_eq!(custom.base_url(), "https://localhost:8443/pix/");
        assert_eq!(custom.tier(), None);
    }

    #[test]
    fn unsafe_base_urls_are_refused_without_repeating_a_password() {
        for url in ["http://localhost", "ftp://x", "localhost", "https://", "https://a?b=c", "https://a#b"] {
            assert_eq!(Environment::from_base_url(url).unwrap_err().kind(), ErrorKind::Config, "{url}");
        }
        let error = Environment::from_base_url("https://me:hunter2@host").unwrap_err();
        assert!(!format!("{error} {error:?}").contains("hunter2"));
    }
}
