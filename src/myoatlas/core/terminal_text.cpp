// SPDX-License-Identifier: MIT
#include "myoatlas/core/terminal_text.h"

#include <algorithm>

namespace myoatlas::core {
namespace {

constexpr std::size_t k_gap = 2;             // between columns
constexpr std::size_t k_narrowest_last = 24; // the last column never gets less
constexpr std::size_t k_widest_inner = 40;   // any other column never gets more than its longest word or this

std::string padded(std::string_view text, std::size_t width) {
    const std::size_t have = width_of(text);
    return std::string(text) + std::string(width > have ? width - have : 0, ' ');
}

std::vector<std::string> lines_within(std::string_view raw, std::size_t width) {
    const std::string plain = without_controls(raw);
    std::string_view text = plain;
    std::vector<std::string> lines;
    std::string line;
    while (!text.empty()) {
        const std::size_t space = text.find(' ');
        const std::string_view word = text.substr(0, space);
        text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
        if (!line.empty() && width_of(line) + 1 + width_of(word) > width) {
            lines.push_back(std::move(line));
            line.clear();
        }
        if (!line.empty()) line += ' ';
        line += word;
    }
    if (!line.empty()) lines.push_back(std::move(line));
    return lines;
}

}

std::size_t width_of(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string wrapped(std::string_view text, std::size_t indent, std::size_t width) {
    std::string all;
    for (const std::string& line : lines_within(text, width > indent ? width - indent : 1))
        all += std::string(indent, ' ') + line + "\n";
    return all;
}

std::string labeled(std::string_view label, std::string_view text, std::size_t label_width) {
    std::string all = wrapped(text, label_width);
    if (all.empty()) return all;
    const std::string lead = padded(without_controls(label), label_width);
    return lead + all.substr(label_width);
}

std::string without_controls(std::string_view text) {
    constexpr std::string_view k_digits = "0123456789abcdef";
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        // U+0080 to U+009F, as UTF-8, are controls too.
        const bool is_long = c == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
        const unsigned code = is_long ? static_cast<unsigned char>(text[++i]) : c;
        if (is_long || (c < 0x20 && c != '\n' && c != '\t') || c == 0x7F)
            (plain += "\\x") += {k_digits[code / 16], k_digits[code % 16]};
        else
            plain += text[i];
    }
    return plain;
}

std::string in_words(std::string_view word) {
    std::string words(word);
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

void Table::add(std::vector<std::string> cells) {
    for (std::string& cell : cells) cell = without_controls(cell); // before their widths are taken
    rows_.push_back(std::move(cells));
}

std::string Table::text(std::size_t indent) const {
    if (rows_.empty()) return {};
    const std::size_t columns = headings_.size();
    std::vector<std::size_t> widths(columns);
    for (std::size_t c = 0; c < columns; ++c) {
        widths[c] = width_of(headings_[c]);
        std::size_t widest = 0;
        for (const auto& row : rows_) widest = std::max(widest, width_of(row[c]));
        widths[c] = std::max(widths[c], std::min(widest, k_widest_inner));
    }
    std::size_t before_last = indent;
    for (std::size_t c = 0; c + 1 < columns; ++c) before_last += widths[c] + k_gap;
    widths.back() = std::max(k_narrowest_last, k_text_width > before_last ? k_text_width - before_last : 0);

    std::string all;
    const auto put = [&](const std::vector<std::string>& cells) {
        std::vector<std::vector<std::string>> lines;
        std::size_t height = 1;
        for (std::size_t c = 0; c < columns; ++c) {
            lines.push_back(lines_within(cells[c], widths[c]));
            height = std::max(height, lines.back().size());
        }
        for (std::size_t i = 0; i < height; ++i) {
            std::string line(indent, ' ');
            for (std::size_t c = 0; c < columns; ++c)
                line += padded(i < lines[c].size() ? lines[c][i] : "", widths[c] + k_gap);
            line.erase(line.find_last_not_of(' ') + 1);
            all += line + "\n";
        }
    };
    put(headings_);
    for (const auto& row : rows_) put(row);
    return all;
}

}
