// SPDX-License-Identifier: MIT
#include "myoatlas/core/text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utf8proc.h>
#include <utility>

namespace myoatlas::core {
namespace {

// What Unicode does not decompose, though people type the plain letters: strokes, bars and ligatures.
std::string_view plain_latin(utf8proc_int32_t code) {
    switch (code) {
    case U'æ':
        return "ae";
    case U'ð':
    case U'đ':
        return "d";
    case U'ø':
        return "o";
    case U'þ':
        return "th";
    case U'ħ':
        return "h";
    case U'ı':
        return "i";
    case U'ĸ':
        return "k";
    case U'ł':
        return "l";
    case U'ŋ':
        return "n";
    case U'œ':
        return "oe";
    case U'ŧ':
        return "t";
    default:
        return {};
    }
}

enum class CharacterKind { Letter, Mark, Gap };

CharacterKind part_of(utf8proc_int32_t code) {
    // Typed and typeset as apostrophes, though Unicode counts them among the letters.
    constexpr std::array<utf8proc_int32_t, 6> k_apostrophes{0x02B9, 0x02BB, 0x02BC, 0x02BD, 0x02C8, 0xA78C};
    if (std::ranges::find(k_apostrophes, code) != k_apostrophes.end()) return CharacterKind::Gap;
    const utf8proc_property_t& property = *utf8proc_get_property(code);
    switch (property.category) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
    case UTF8PROC_CATEGORY_CN: // perhaps a letter of a younger Unicode
    case UTF8PROC_CATEGORY_CO:
        return CharacterKind::Letter;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_ME:
        // Vowel signs of Indic scripts and of Thai are marks without a combining class; words are spelled with them.
        return property.combining_class != 0 || property.category == UTF8PROC_CATEGORY_ME ? CharacterKind::Mark
                                                                                          : CharacterKind::Letter;
    case UTF8PROC_CATEGORY_MC:
        return CharacterKind::Letter;
    default:
        return CharacterKind::Gap;
    }
}

class Folder {
public:
    explicit Folder(std::size_t expected) { folded_.reserve(expected); }

    void gap() { is_gap_ = true; }
    void put(std::string_view letters) {
        if (is_gap_ && !folded_.empty()) folded_ += ' ';
        is_gap_ = false;
        folded_ += letters;
    }
    void put_code(utf8proc_int32_t code) {
        constexpr auto k_how =
            static_cast<utf8proc_option_t>(UTF8PROC_CASEFOLD | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_IGNORE);
        std::array<utf8proc_int32_t, 32> plain; // no character comes apart into more than 18
        int boundary = 0;
        const auto count = utf8proc_decompose_char(code, plain.data(), plain.size(), k_how, &boundary);
        for (utf8proc_ssize_t i = 0; i < count; ++i) put_plain(plain[static_cast<std::size_t>(i)]);
    }
    std::string take() { return std::move(folded_); }

private:
    void put_plain(utf8proc_int32_t code) {
        switch (part_of(code)) {
        case CharacterKind::Gap:
            return gap();
        case CharacterKind::Mark:
            return;
        case CharacterKind::Letter:
            break;
        }
        if (const std::string_view latin = plain_latin(code); !latin.empty()) return put(latin);
        std::array<utf8proc_uint8_t, 4> bytes;
        const utf8proc_ssize_t count = utf8proc_encode_char(code, bytes.data());
        put({reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(count)});
    }

    std::string folded_;
    bool is_gap_ = false;
};

// The edits that turn a text into each beginning of another, by the table of Damerau and Levenshtein: a row for each
// beginning of the first, of which the last three are kept.
class EditTable {
public:
    // Gives up at the first row that has nothing within the limit.
    EditTable(std::string_view a, std::string_view b, std::size_t limit) {
        const std::size_t width = b.size() + 1;
        std::size_t* rows = few_.data();
        if (3 * width > few_.size()) {
            many_.resize(3 * width);
            rows = many_.data();
        }
        std::size_t *before = rows, *last = rows + width, *row = rows + 2 * width;
        for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
        for (std::size_t i = 1; i <= a.size() && is_within_limit_; ++i) {
            row[0] = i;
            std::size_t least = i;
            for (std::size_t j = 1; j <= b.size(); ++j) {
                const std::size_t replace = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = std::min({last[j] + 1, row[j - 1] + 1, replace});
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = std::min(row[j], before[j - 2] + 1);
                least = std::min(least, row[j]);
            }
            is_within_limit_ = least <= limit;
            std::swap(before, last);
            std::swap(last, row);
        }
        last_ = last;
    }
    EditTable(const EditTable&) = delete;
    EditTable& operator=(const EditTable&) = delete;

    bool is_within_limit() const { return is_within_limit_; }
    // The edits to the first `length` bytes of the second text.
    std::size_t operator[](std::size_t length) const { return last_[length]; }

private:
    std::array<std::size_t, 128> few_; // words need no memory of their own
    std::vector<std::size_t> many_;
    const std::size_t* last_ = nullptr;
    bool is_within_limit_ = true;
};

}

std::string fold(std::string_view text) {
    Folder folder{text.size()};
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (static_cast<unsigned char>(c) < 0x80) { // most of what is ever folded
            const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
            if ((lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9'))
                folder.put({&lower, 1});
            else
                folder.gap();
            ++at;
            continue;
        }
        utf8proc_int32_t code = -1;
        const auto bytes = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                                            static_cast<utf8proc_ssize_t>(text.size() - at), &code);
        if (bytes > 0) {
            folder.put_code(code);
            at += static_cast<std::size_t>(bytes);
        } else {
            folder.gap();
            ++at;
        }
    }
    return folder.take();
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
    EditTable table{a, b, a.size() + b.size()};
    return table[b.size()];
}

std::size_t edit_distance_to_beginning(std::string_view a, std::string_view b, std::size_t limit) {
    if (b.size() + limit < a.size()) return limit + 1;
    b = b.substr(0, a.size() + limit);
    const EditTable table{a, b, limit};
    if (!table.is_within_limit()) return limit + 1;
    std::size_t best = limit + 1;
    const std::size_t shortest = a.size() > limit ? a.size() - limit : 0;
    for (std::size_t j = shortest; j <= b.size(); ++j) best = std::min(best, table[j]);
    return best;
}

std::vector<std::string> nearest(std::string_view text, const std::vector<std::string>& names, std::size_t count) {
    constexpr std::size_t k_longest_name = 200; // bytes; the work grows with every letter, and no name is longer
    const std::string wanted = fold(text.substr(0, k_longest_name));
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
