// SPDX-License-Identifier: MIT
#include "myoatlas/search/said_text.h"

#include "myoatlas/core/text.h"

#include <algorithm>

namespace myoatlas::search {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// The bytes of the character that begins here.
std::size_t length_of_character(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    return std::min(length, text.size() - at);
}

// Accents that follow their letter as characters of their own (U+0300 to U+036F).
bool is_accent(std::string_view character) {
    if (character.size() != 2) return false;
    const auto lead = static_cast<unsigned char>(character[0]), next = static_cast<unsigned char>(character[1]);
    return lead == 0xCC || (lead == 0xCD && next <= 0xAF);
}

// The decimal point or comma of a number.
bool is_point(std::string_view text, std::size_t at) {
    return (text[at] == '.' || text[at] == ',') && at > 0 && is_digit(text[at - 1]) && at + 1 < text.size() &&
           is_digit(text[at + 1]);
}

constexpr std::string_view k_sentence_marks = ".;!?\n", k_clause_marks = ",:()[]";

class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    std::vector<SaidToken> read() {
        for (std::size_t at = 0; at < text_.size();) {
            const std::size_t length = length_of_character(text_, at);
            const std::string_view character = text_.substr(at, length);
            if (is_point(text_, at) || (is_open_ && is_accent(character)) || !core::fold(character).empty())
                take(at, length);
            else
                pass(character, at);
            at += length;
        }
        for (SaidToken& token : tokens_)
            if (token.word.empty()) token.word = word_of(text_.substr(token.begin, token.end - token.begin));
        std::erase_if(tokens_, [](const SaidToken& token) { return token.word.empty(); });
        return std::move(tokens_);
    }

private:
    static std::string word_of(std::string_view written) {
        if (std::ranges::all_of(written, [](char c) { return is_digit(c) || c == '.' || c == ','; })) {
            std::string number(written);
            std::ranges::replace(number, ',', '.');
            return number;
        }
        std::string word = core::fold(written);
        std::erase(word, ' ');
        return word;
    }

    void take(std::size_t at, std::size_t length) {
        if (!is_open_) {
            tokens_.push_back({{}, at, at, is_break_, is_sentence_, false});
            is_open_ = true;
            is_break_ = is_sentence_ = false;
        }
        tokens_.back().end = at + length;
    }

    void pass(std::string_view character, std::size_t at) {
        is_open_ = false;
        if (character == "/") {
            tokens_.push_back({"/", at, at + 1, is_break_, is_sentence_, false});
            return;
        }
        const bool is_dash = character == "–" || character == "—" || character == "…" ||
                             (character == "-" && at > 0 && text_[at - 1] == ' ');
        is_sentence_ |= k_sentence_marks.find(character) != std::string_view::npos;
        is_break_ |= is_dash || is_sentence_ || k_clause_marks.find(character) != std::string_view::npos;
    }

    std::string_view text_;
    std::vector<SaidToken> tokens_;
    bool is_open_ = false, is_break_ = false, is_sentence_ = false;
};

}

std::vector<SaidToken> tokens_of(std::string_view text) {
    return Reader(text).read();
}

std::vector<std::string> folded_words(std::string_view phrase) {
    std::vector<std::string> words;
    const std::string folded = core::fold(phrase);
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        words.push_back(folded.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

std::vector<std::string> parted(const std::string& text, std::string_view marks) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(marks, at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

bool is_one_edit(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > 1) return false;
    const std::size_t same = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
    const std::string_view c = a.substr(same), d = b.substr(same);
    if (a.size() < b.size()) return c == d.substr(1);
    if (c.empty()) return false;
    return c.substr(1) == d.substr(1) || (c.size() > 1 && c[0] == d[1] && c[1] == d[0] && c.substr(2) == d.substr(2));
}

}
