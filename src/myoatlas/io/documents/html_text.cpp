// SPDX-License-Identifier: MIT
#include "myoatlas/io/documents/html_text.h"

#include <array>
#include <sodium.h>

namespace myoatlas::io {

std::string escaped(std::string_view words) {
    std::string text;
    for (const char c : words) switch (c) {
        case '&':
            text += "&amp;";
            break;
        case '<':
            text += "&lt;";
            break;
        case '>':
            text += "&gt;";
            break;
        case '"':
            text += "&quot;";
            break;
        case '\'':
            text += "&#39;";
            break;
        default:
            text += c;
        }
    return text;
}

std::string base64(std::span<const std::byte> bytes) {
    constexpr int k_variant = sodium_base64_VARIANT_ORIGINAL;
    std::string text(sodium_base64_ENCODED_LEN(bytes.size(), k_variant), '\0'); // with the end that C text has
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                      k_variant);
    text.pop_back();
    return text;
}

std::string policy_hash(std::string_view content) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(content.data()), content.size());
    return "sha256-" + base64(std::as_bytes(std::span(digest)));
}

}
