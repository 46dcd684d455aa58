//! Moments and spans, as Python has them.

use std::time::{Duration, SystemTime};

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;

/// A `datetime` in UTC.
pub(crate) fn datetime(py: Python<'_>, moment: SystemTime) -> PyResult<Bound<'_, PyAny>> {
    static FROM_SECONDS: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let from_seconds = FROM_SECONDS.import(py, "gnpix._values", "moment")?;
    let seconds = match moment.duration_since(SystemTime::UNIX_EPOCH) {
        Ok(after) => after.as_secs_f64(),
        Err(before) => -before.duration().as_secs_f64(),
    };
    from_seconds.call1((seconds,))
}

/// A span of `seconds`; `None` for one that no wait can have.
pub(crate) fn seconds(seconds: f64) -> Option<Duration> {
    Duration::try_from_secs_f64(seconds).ok().filter(|span| !span.is_zero())
}
