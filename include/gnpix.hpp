/// gnpix for C++17: a thin layer over gnpix.h that owns its handles. Header only; link with libgnpix.
///
/// Ownership. Every class but `Exception`, `Amount` and those that say so is move-only and frees its handle when destroyed. A moved-from or empty object is
/// harmless: it answers as the C functions answer NULL. What costs memory beyond C is said where it happens.
///
/// Strings. `std::string_view` in: read during the call only, UTF-8. `std::string_view` out: borrowed from the object it was
/// asked of, NUL-terminated, valid until that object is destroyed or assigned to (a move keeps it valid).
///
/// Two styles. Functions with a plain name throw `gnpix::Exception`; each has a twin named `try_…` that returns a
/// `gnpix::Result` and throws nothing of gnpix's. Without exceptions (-fno-exceptions) the first kind isn't there.
///
/// Builders. `Config`, `Request` and `BrCodeData` are built in chains that never throw. The first step that fails is kept, further
/// steps do nothing, and whoever uses the builder (`Client::make`, `Client::send` …) reports it.
///
/// Threads. Const member functions may be called by any threads at once, others by one at a time, as in C.
#ifndef GNPIX_HPP
#define GNPIX_HPP

#include "gnpix/amount.hpp"
#include "gnpix/brcode.hpp"
#include "gnpix/buffer.hpp"
#include "gnpix/certificate.hpp"
#include "gnpix/client.hpp"
#include "gnpix/config.hpp"
#include "gnpix/document.hpp"
#include "gnpix/error.hpp"
#include "gnpix/id.hpp"
#include "gnpix/kind.hpp"
#include "gnpix/log.hpp"
#include "gnpix/operation.hpp"
#include "gnpix/pix_key.hpp"
#include "gnpix/qr.hpp"
#include "gnpix/request.hpp"
#include "gnpix/response.hpp"
#include "gnpix/result.hpp"
#include "gnpix/scope.hpp"
#include "gnpix/store.hpp"
#include "gnpix/token.hpp"
#include "gnpix/version.hpp"
#include "gnpix/webhook.hpp"

#endif
