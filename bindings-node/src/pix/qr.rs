//! QR codes.

use gnpix::pix::{QrCode, QrCorrection, QrPicture};
use napi::bindgen_prelude::Buffer;
use napi::{Env, Result};
use napi_derive::napi;

use super::{refusal, told};

/// A QR code. Users have `QrCode` of `gnpix/pix`, which is made of it.
#[napi]
pub struct Qr(QrCode);

#[napi]
impl Qr {
    #[napi(factory)]
    pub fn encode(env: &Env, text: String, correction: String) -> Result<Self> {
        let level = QrCorrection::from_letter(&correction);
        let level = level.ok_or_else(|| {
            let rule = "must be L, M, Q or H".to_owned();
            refusal("no QR code can be drawn", "qr_invalid", "correction", rule)
        });
        told(env, level.and_then(|level| QrCode::encode(&text, level))).map(Self)
    }

    #[napi(getter)]
    pub fn width(&self) -> u32 {
        self.0.width()
    }

    #[napi]
    pub fn is_dark(&self, x: u32, y: u32) -> bool {
        self.0.is_dark(x, y)
    }

    #[napi]
    pub fn svg(&self, env: &Env, module: f64, quiet_zone: f64) -> Result<String> {
        told(env, picture(module, quiet_zone).and_then(|picture| self.0.svg(picture)))
    }

    #[napi]
    pub fn png(&self, env: &Env, module: f64, quiet_zone: f64) -> Result<Buffer> {
        told(env, picture(module, quiet_zone).and_then(|picture| self.0.png(picture))).map(Buffer::from)
    }

    #[napi]
    pub fn terminal(&self, on_dark: bool) -> String {
        self.0.terminal(on_dark)
    }
}

fn picture(module: f64, quiet_zone: f64) -> gnpix::Result<QrPicture> {
    Ok(QrPicture { module: whole("module", module)?, quiet_zone: whole("quiet_zone", quiet_zone)? })
}

/// A whole number; which ones are allowed, core says.
fn whole(name: &str, number: f64) -> gnpix::Result<u32> {
    format!("{number}").parse().map_err(|_| {
        let rule = format!("is {number}, and must be a whole number from 0 on");
        refusal("no QR code can be drawn", "qr_invalid", name, rule)
    })
}
