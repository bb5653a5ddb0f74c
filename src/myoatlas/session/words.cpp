// SPDX-License-Identifier: MIT
#include "myoatlas/session/words.h"

#include <array>
#include <charconv>
#include <cmath>

namespace myoatlas::session {

namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
}

}

std::string quoted(std::string_view word) {
    const bool is_plain =
        !word.empty() && word.find_first_of(" \t\r\n\"\\#") == std::string_view::npos && !core::parse_side(word);
    if (is_plain) return std::string(word);
    std::string text = "\"";
    for (const char c : word) {
        if (c == '\n') {
            text += "\\n";
            continue;
        }
        if (c == '"' || c == '\\') text += '\\';
        text += c;
    }
    return text + '"';
}

std::string text_of(float number) {
    std::array<char, 48> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
    return {buffer.data(), end.ptr};
}

WordReader::WordReader(std::string_view line) {
    std::size_t at = 0;
    while (at < line.size()) {
        if (is_blank(line[at])) {
            ++at;
            continue;
        }
        std::string word;
        const bool is_quoted = line[at] == '"';
        if (is_quoted) {
            ++at;
            bool is_closed = false;
            while (at < line.size() && !is_closed) {
                const char c = line[at++];
                if (c == '"') {
                    is_closed = true;
                } else if (c == '\\' && at < line.size()) {
                    const char escaped = line[at++];
                    word += escaped == 'n' ? '\n' : escaped;
                } else {
                    word += c;
                }
            }
            if (!is_closed) fail("a quotation mark is opened and not closed");
        } else {
            while (at < line.size() && !is_blank(line[at])) word += line[at++];
        }
        words_.push_back({std::move(word), is_quoted});
    }
}

void WordReader::fail(std::string sentence) {
    if (error_.empty()) error_ = std::move(sentence);
}

std::string WordReader::word(std::string_view expected) {
    if (is_done()) {
        fail("expected " + std::string(expected) + " and found the end of the line");
        return {};
    }
    return words_[next_++].text;
}

std::string WordReader::rest() {
    std::string text;
    for (; !is_done(); ++next_) {
        if (!text.empty()) text += ' ';
        text += words_[next_].text;
    }
    return text;
}

float WordReader::number(std::string_view expected, float low, float high) {
    const std::string text = word(expected);
    if (has_failed()) return low;
    float value = 0.0f;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) {
        fail("expected " + std::string(expected) + ", a number, and found \"" + text + "\"");
        return low;
    }
    if (value < low || value > high) {
        fail("expected " + std::string(expected) + " between " + text_of(low) + " and " + text_of(high) +
             ", and found " + text);
        return low;
    }
    return value;
}

int WordReader::whole(std::string_view expected, int low, int high) {
    const float value = number(expected, static_cast<float>(low), static_cast<float>(high));
    if (!has_failed() && value != std::floor(value)) fail("expected " + std::string(expected) + ", a whole number");
    return static_cast<int>(value);
}

std::optional<core::Side> WordReader::trailing_side() {
    if (is_done()) return std::nullopt;
    const auto side = words_.back().is_quoted ? std::nullopt : core::parse_side(words_.back().text);
    if (side) words_.pop_back();
    return side;
}

bool WordReader::take(std::string_view wanted) {
    if (is_done() || words_[next_].text != wanted) return false;
    ++next_;
    return true;
}

bool WordReader::take_last(std::string_view wanted) {
    if (is_done() || words_.back().is_quoted || words_.back().text != wanted) return false;
    words_.pop_back();
    return true;
}

}
