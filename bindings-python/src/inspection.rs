//! What a certificate says about itself, and what a client counts, as named tuples.

use gnpix::Stats;
use gnpix::certificate::{ChainEntry, Inspection};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyTuple;

use crate::time::datetime;

/// A `gnpix.Inspection`.
pub(crate) fn inspection<'py>(py: Python<'py>, about: &Inspection) -> PyResult<Bound<'py, PyAny>> {
    static INSPECTION: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let fields = (
        &about.subject,
        &about.issuer,
        about.environment.map(|tier| tier.to_string()),
        &about.serial,
        datetime(py, about.not_before)?,
        datetime(py, about.not_after)?,
        about.days_left,
        about.status.to_string(),
        about.key_type.to_string(),
        &about.sha256,
        chain(py, &about.chain)?,
        chain(py, &about.unrelated)?,
    );
    INSPECTION.import(py, "gnpix._values", "Inspection")?.call1(fields)
}

fn chain<'py>(py: Python<'py>, entries: &[ChainEntry]) -> PyResult<Bound<'py, PyTuple>> {
    static ENTRY: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let class = ENTRY.import(py, "gnpix._values", "ChainEntry")?;
    let entry = |entry: &ChainEntry| {
        class.call1((&entry.subject, &entry.issuer, datetime(py, entry.not_after)?, &entry.sha256))
    };
    PyTuple::new(py, entries.iter().map(entry).collect::<PyResult<Vec<_>>>()?)
}

/// A `gnpix.Stats`.
pub(crate) fn stats(py: Python<'_>, counted: Stats) -> PyResult<Bound<'_, PyAny>> {
    static STATS: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    static TOKEN: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let token = counted.token;
    let token = TOKEN.import(py, "gnpix._values", "TokenStats")?.call1((
        token.hits,
        token.exchanges,
        token.failures,
        token.background_renewals,
        token.waits,
        token.invalidations,
    ))?;
    STATS.import(py, "gnpix._values", "Stats")?.call1((
        counted.requests,
        counted.retries,
        counted.renewals,
        counted.connections,
        counted.handshakes_full,
        counted.handshakes_resumed,
        token,
    ))
}
