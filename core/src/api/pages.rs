//! Lists that come in pages.

use std::vec::IntoIter;

use serde_json::Value;

use super::reply::unexpected;
use super::{Call, Member, Misfit, Paged};
use crate::error::Result;
use crate::http::Response;
use crate::{blocking, client};

const PAGE: &str = "paginacao.paginaAtual";

/// The items of a list, page after page: an iterator on the blocking client, [`next`](Pages::next) on the async one.
///
/// A page that can't be fetched is an error that ends it; an item that isn't what the schema says is one that doesn't.
pub struct Pages<'a, C, O: Paged> {
    call: Call<'a, C, O>,
    page: i64,
    is_more: bool,
    items: IntoIter<Value>,
    response: Option<Response>,
}

impl<'a, C, O: Paged> Pages<'a, C, O> {
    pub(super) fn new(mut call: Call<'a, C, O>) -> Self {
        call.unset(PAGE);
        Self { call, page: 0, is_more: true, items: Vec::new().into_iter(), response: None }
    }

    /// The answer that the item given last came in.
    #[must_use]
    pub fn response(&self) -> Option<&Response> {
        self.response.as_ref()
    }

    fn item(&mut self) -> Option<Result<O::Item>> {
        let item = self.items.next()?;
        let response = self.response.as_ref()?;
        Some(
            O::Item::read(&item)
                .or_else(|misfit| Err(unexpected(response, Call::<'a, C, O>::operation()?, misfit))),
        )
    }

    /// The next page's request, if there is one; the page counts as asked for.
    fn turn(&mut self) -> Option<Result<crate::http::Request>> {
        if !std::mem::take(&mut self.is_more) {
            return None;
        }
        self.call.put(PAGE, self.page.to_string());
        Some(self.call.request())
    }

    /// Takes a page's items.
    fn take(&mut self, response: Response) -> Result<()> {
        let operation = Call::<'a, C, O>::operation()?;
        let mut page: Value = serde_json::from_slice(response.body()).unwrap_or_default();
        let pages = page.pointer("/parametros/paginacao/quantidadeDePaginas").and_then(Value::as_i64);
        let items = operation.pages().and_then(|name| page.get_mut(name)).map(Value::take);
        let (Some(pages), Some(Value::Array(items))) = (pages, items) else {
            return Err(unexpected(&response, operation, Misfit::new("isn't a page of a list")));
        };
        self.page += 1;
        // A page without items ends a list that says it has more.
        self.is_more = self.page < pages && !items.is_empty();
        self.items = items.into_iter();
        self.response = Some(response);
        Ok(())
    }
}

impl<O: Paged> Iterator for Pages<'_, blocking::Client, O> {
    type Item = Result<O::Item>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(item) = self.item() {
                return Some(item);
            }
            let client = self.call.client();
            let fetched = self.turn()?.and_then(|request| client.send(request));
            if let Err(error) = fetched.and_then(|response| self.take(response)) {
                return Some(Err(error));
            }
        }
    }
}

impl<O: Paged> Pages<'_, client::Client, O> {
    /// The next item; `None` after the last.
    ///
    /// # Errors
    /// In the item: see [`Pages`].
    pub async fn next(&mut self) -> Option<Result<O::Item>> {
        loop {
            if let Some(item) = self.item() {
                return Some(item);
            }
            let client = self.call.client();
            let fetched = match self.turn()? {
                Ok(request) => client.send(request).await,
                Err(error) => Err(error),
            };
            if let Err(error) = fetched.and_then(|response| self.take(response)) {
                return Some(Err(error));
            }
        }
    }
}
