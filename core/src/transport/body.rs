//! An answer's body, which holds its connection until it has come whole.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http_body::{Frame, SizeHint};
use hyper::body::Incoming;

use super::pool::{Held, Pool};

pub(super) struct Body {
    incoming: Incoming,
    /// None once given back. Dropped with a body that didn't come whole.
    held: Option<Held>,
    pool: Arc<Pool>,
}

impl Body {
    pub(super) fn new(incoming: Incoming, held: Held, pool: Arc<Pool>) -> Self {
        Self { incoming, held: Some(held), pool }
    }
}

impl http_body::Body for Body {
    type Data = Bytes;
    type Error = hyper::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        let Self { incoming, held, pool } = &mut *self;
        let frame = ready!(match held {
            Some(Held::Exclusive(connection)) => connection.poll_body(incoming, context),
            _ => Pin::new(incoming).poll_frame(context),
        });
        if frame.is_none()
            && let Some(held) = held.take()
        {
            pool.give_back(held);
        }
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.incoming.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.incoming.size_hint()
    }
}
