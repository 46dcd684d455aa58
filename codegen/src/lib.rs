//! From the catalogue of operations (`gnpix::operation`) and the API's schemas (`spec/`) to what each language and
//! reader needs. What it writes is committed; `cargo test -p gnpix-codegen` compares, and with `GNPIX_BLESS=1` writes.

pub mod emit;
mod flatten;
mod model;
mod naming;
mod output;
mod spec;

pub use model::{Field, Model, Object, Text, Type};
pub use output::{Output, check};

/// What goes wrong here is told to the engineer who runs it.
pub type Result<T, E = Box<dyn std::error::Error + Send + Sync>> = std::result::Result<T, E>;

/// Everything that is generated.
///
/// # Errors
/// A schema or a name that the model can't hold.
pub fn outputs() -> Result<Vec<Output>> {
    let model = Model::read()?;
    let mut outputs =
        vec![emit::operations::page(), emit::checks::tables(&model)?, emit::command::members(&model)?];
    outputs.extend(emit::python::modules(&model)?);
    outputs.extend(emit::php::files(&model)?);
    outputs.extend(emit::node::files(&model)?);
    outputs.extend(emit::postman::files()?);
    Ok(outputs)
}
