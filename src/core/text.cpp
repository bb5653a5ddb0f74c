// SPDX-License-Identifier: MIT
#include "core/text.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

namespace core {
namespace {

// Base letters of U+00C0..U+017F (Latin-1 letters and Latin Extended-A).
constexpr std::string_view k_base_00c0 = "aaaaaaaceeeeiiiidnooooo*ouuuuyts"  // U+00C0..U+00DF (00D7 is a sign)
                                         "aaaaaaaceeeeiiiidnooooo*ouuuuyty"; // U+00E0..U+00FF (00F7 is a sign)
constexpr std::string_view k_base_0100 = "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
                                         "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

struct Decoded {
    std::uint32_t code;
    std::size_t bytes;
};

Decoded decode(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at);
    const std::size_t bytes = lead < 0x80 ? 1 : lead >> 5 == 6 ? 2 : lead >> 4 == 14 ? 3 : lead >> 3 == 30 ? 4 : 1;
    if (bytes == 1 || at + bytes > text.size()) return {lead, 1};
    std::uint32_t code = lead & (0xFF >> (bytes + 1));
    for (std::size_t i = 1; i < bytes; ++i) code = code << 6 | (byte(at + i) & 0x3F);
    return {code, bytes};
}

}

std::string fold(std::string_view text) {
    std::string folded;
    bool gap = false;
    const auto put = [&](char letter) {
        if (gap && !folded.empty()) folded += ' ';
        gap = false;
        folded += letter;
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto [code, bytes] = decode(text, at);
        if (code < 0x80) {
            const char c = static_cast<char>(code);
            if (c >= 'A' && c <= 'Z')
                put(static_cast<char>(c - 'A' + 'a'));
            else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
                put(c);
            else
                gap = true;
        } else if (code >= 0xC0 && code <= 0xFF) {
            const char base = k_base_00c0[code - 0xC0];
            if (base == '*')
                gap = true;
            else
                put(base);
        } else if (code >= 0x100 && code - 0x100 < k_base_0100.size()) {
            put(k_base_0100[code - 0x100]);
        } else if (code >= 0x300 && code <= 0x36F) {
            // A combining mark: the letter before it already stands.
        } else if (code >= 0x2000 && code <= 0x206F) {
            gap = true;
        } else {
            if (gap && !folded.empty()) folded += ' ';
            gap = false;
            folded.append(text.substr(at, bytes));
        }
        at += bytes;
    }
    return folded;
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replace = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, replace});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before.swap(last);
        last.swap(row);
    }
    return last[b.size()];
}

std::vector<std::string> nearest(std::string_view text, const std::vector<std::string>& names, std::size_t count) {
    const std::string wanted = fold(text);
    std::vector<std::pair<std::size_t, std::size_t>> ranked; // distance, index: ties keep the order given
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string name = fold(names[i]);
        std::size_t distance = 2 * edit_distance(wanted, name);
        const bool is_part = !wanted.empty() && name.find(wanted) != std::string::npos;
        if (is_part) distance = distance / 4;
        ranked.emplace_back(distance, i);
    }
    count = std::min(count, ranked.size());
    std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(count), ranked.end());
    std::vector<std::string> best;
    for (std::size_t i = 0; i < count; ++i) best.push_back(names[ranked[i].second]);
    return best;
}

std::string plain_number(float value) {
    if (std::isnan(value)) return "not a number";
    if (std::isinf(value)) return "infinite";
    std::string text = std::to_string(value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

}
