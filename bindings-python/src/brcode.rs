//! BR Codes and QR codes for `gnpix.pix`.

use gnpix::pix::{BrCode, BrCodeData, BrCodeField, QrCorrection, QrPicture};
use gnpix::{Error, Violation};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyTuple, PyType};

use crate::error::raise;

/// The parts in the order of `gnpix.pix.BrCodeData`.
type Data = (
    Option<String>,
    Option<String>,
    Option<String>,
    Option<String>,
    Option<String>,
    Option<String>,
    Option<String>,
    Option<String>,
    Option<String>,
    Option<String>,
    Option<bool>,
);
/// Text, kind, parts, fields as pairs of id, value and the fields within.
type Read<'py> = (String, &'static str, Data, Bound<'py, PyTuple>);
/// Reason, property, value.
type Broken = (String, Option<String>, Option<String>);

/// Reads a BR Code.
#[pyfunction]
pub(crate) fn brcode_read<'py>(py: Python<'py>, text: &str) -> PyResult<Read<'py>> {
    let code = BrCode::parse(text).map_err(|error| raise(py, error))?;
    let data = code.data();
    let parts = (
        data.key,
        data.location,
        data.recurrence,
        data.amount,
        code.name().map(str::to_owned),
        code.city().map(str::to_owned),
        data.postal_code,
        data.txid,
        data.info,
        data.withdrawal_ispb,
        data.one_use,
    );
    Ok((code.as_str().to_owned(), code.kind().name(), parts, fields(py, code.fields())?))
}

fn fields<'py>(py: Python<'py>, found: &[BrCodeField]) -> PyResult<Bound<'py, PyTuple>> {
    let rows = found.iter().map(|field| Ok((field.id, field.value.as_str(), fields(py, &field.fields)?)));
    PyTuple::new(py, rows.collect::<PyResult<Vec<_>>>()?)
}

/// Builds one of its parts, in the order of `gnpix.pix.BrCodeData`.
#[pyfunction]
pub(crate) fn brcode_build(py: Python<'_>, parts: Data) -> PyResult<String> {
    let data = BrCodeData {
        key: parts.0,
        location: parts.1,
        recurrence: parts.2,
        amount: parts.3,
        name: parts.4.unwrap_or_default(),
        city: parts.5.unwrap_or_default(),
        postal_code: parts.6,
        txid: parts.7,
        info: parts.8,
        withdrawal_ispb: parts.9,
        one_use: parts.10,
    };
    data.build().map(|code| code.as_str().to_owned()).map_err(|error| raise(py, error))
}

/// The rules that a BR Code breaks.
#[pyfunction]
pub(crate) fn brcode_problems(py: Python<'_>, text: &str) -> PyResult<Vec<Broken>> {
    let code = BrCode::parse(text).map_err(|error: Error| raise(py, error))?;
    let plain = |broken: Violation| (broken.reason, broken.property, broken.value);
    Ok(code.problems().into_iter().map(plain).collect())
}

/// A QR code (ISO/IEC 18004) of any text, such as that of a BrCode. Immutable, equal when text and correction are.
///
/// `correction` says how much of it may be lost: "L" 7 %, "M" 15 % (the usual one for payments), "Q" 25 %, "H" 30 %.
/// Raises InvalidArgumentError when the text is longer than a code holds: 2953 bytes at "L", 1273 at "H".
#[pyclass(frozen, eq, hash, module = "gnpix.pix")]
#[derive(PartialEq, Eq)]
pub(crate) struct QrCode {
    text: String,
    correction: String,
    code: gnpix::pix::QrCode,
}

impl std::hash::Hash for QrCode {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        // The squares follow from these.
        (&self.text, &self.correction).hash(state);
    }
}

#[pymethods]
impl QrCode {
    #[new]
    #[pyo3(signature = (text, correction = "M"), text_signature = "(text, correction='M')")]
    fn new(py: Python<'_>, text: &str, correction: &str) -> PyResult<Self> {
        let level = QrCorrection::from_letter(correction).ok_or_else(|| {
            PyValueError::new_err(format!("correction is {correction:?}; it can be L, M, Q or H"))
        })?;
        let code = py.detach(|| gnpix::pix::QrCode::encode(text, level)).map_err(|error| raise(py, error))?;
        Ok(Self { text: text.to_owned(), correction: correction.to_uppercase(), code })
    }

    /// How many squares a side has: 21 to 177.
    #[getter]
    fn width(&self) -> u32 {
        self.code.width()
    }

    /// Whether a square is dark, counted from 0 at the upper left; light outside of the code.
    fn is_dark(&self, x: i64, y: i64) -> bool {
        match (u32::try_from(x), u32::try_from(y)) {
            (Ok(x), Ok(y)) => self.code.is_dark(x, y),
            _ => false,
        }
    }

    /// A picture for web pages that stays sharp at any size: SVG, black on white. `module` is the side of a square
    /// in pixels, `quiet_zone` the light border in squares, of which the standard asks for 4. Raises
    /// InvalidArgumentError for a picture that is too small, or wider than 8192 pixels.
    #[pyo3(signature = (*, module = 8, quiet_zone = 4))]
    fn svg(&self, py: Python<'_>, module: i64, quiet_zone: i64) -> PyResult<String> {
        let picture = picture(module, quiet_zone);
        py.detach(|| self.code.svg(picture)).map_err(|error| raise(py, error))
    }

    /// A picture of one bit a pixel: PNG, black on white, with the measures of svg.
    #[pyo3(signature = (*, module = 8, quiet_zone = 4))]
    fn png<'py>(&self, py: Python<'py>, module: i64, quiet_zone: i64) -> PyResult<Bound<'py, PyBytes>> {
        let picture = picture(module, quiet_zone);
        let drawn = py.detach(|| self.code.png(picture)).map_err(|error| raise(py, error))?;
        Ok(PyBytes::new(py, &drawn))
    }

    /// Lines of half blocks to print, in a border of four squares. On a dark terminal the light squares have to be
    /// drawn: `on_dark` does that.
    #[pyo3(signature = (*, on_dark = false))]
    fn terminal(&self, on_dark: bool) -> String {
        self.code.terminal(on_dark)
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> (Bound<'py, PyType>, (String, String)) {
        (py.get_type::<Self>(), (self.text.clone(), self.correction.clone()))
    }

    fn __repr__(&self) -> String {
        let width = self.code.width();
        format!("<QrCode {width}x{width}>")
    }
}

/// A measure that no picture has is refused by core, which names it.
fn picture(module: i64, quiet_zone: i64) -> QrPicture {
    let measure = |given: i64| u32::try_from(given).unwrap_or(u32::MAX);
    QrPicture { module: measure(module), quiet_zone: measure(quiet_zone) }
}
