// Whether a sanitizer watches: it reserves more memory than any limit allows, and time measured beside it tells
// nothing.
// SPDX-License-Identifier: MIT
#pragma once

namespace myoatlas::support {

#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool k_is_sanitized = true;
#elif defined(__has_feature)
inline constexpr bool k_is_sanitized = __has_feature(address_sanitizer);
#else
inline constexpr bool k_is_sanitized = false;
#endif

}
