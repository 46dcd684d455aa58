// Which library is loaded.
#ifndef GNPIX_VERSION_HPP
#define GNPIX_VERSION_HPP

#include <cstdint>
#include <string_view>

#include "../gnpix.h"

namespace gnpix {

/// The version of the library that is running, such as "0.1.0"; `GNPIX_VERSION` is that of the header. Static.
inline std::string_view version() noexcept { return gnpix_version(); }

/// The number of the library's interface; `GNPIX_ABI_VERSION` is the one this program was built for.
inline std::uint32_t abi_version() noexcept { return gnpix_abi_version(); }

}  // namespace gnpix

#endif
