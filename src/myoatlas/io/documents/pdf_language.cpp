// SPDX-License-Identifier: MIT
#include "myoatlas/io/documents/pdf_language.h"

#include <string_view>

namespace myoatlas::io {

void add_language(std::vector<std::byte>& pdf, const std::string& language) {
    std::string text(reinterpret_cast<const char*>(pdf.data()), pdf.size());
    constexpr std::string_view k_catalog = "/Type /Catalog";
    const std::size_t at = text.rfind(k_catalog), table = text.rfind("\nxref\n"), start = text.rfind("startxref\n");
    if (at == text.npos || table == text.npos || start == text.npos || at > table || start < table) return;
    std::string entry = "\n   /Lang (" + language + ")";
    const std::string_view catalog = std::string_view(text).substr(at, table - at);
    if (catalog.find("/StructTreeRoot") != catalog.npos && catalog.find("/MarkInfo") == catalog.npos)
        entry += "\n   /MarkInfo << /Marked true >>"; // it has tags, and Cairo does not say so of every tree
    const auto moved = [&](std::size_t offset) { return offset > at ? offset + entry.size() : offset; };
    const auto digits = [&](std::size_t from, std::size_t count) { return std::stoul(text.substr(from, count)); };
    // "xref", "0 12", then a line of 20 bytes for each object: "0000000015 00000 n".
    std::size_t line = text.find('\n', table + 6) + 1;
    for (; line + 20 <= start && text[line + 10] == ' '; line += 20) {
        if (text[line + 17] != 'n') continue;
        std::string offset = std::to_string(moved(digits(line, 10)));
        text.replace(line, 10, std::string(10 - offset.size(), '0') + offset);
    }
    const std::size_t number = start + std::string_view("startxref\n").size(), end = text.find('\n', number);
    text.replace(number, end - number, std::to_string(moved(digits(number, end - number))));
    text.insert(at + k_catalog.size(), entry);
    const auto* first = reinterpret_cast<const std::byte*>(text.data());
    pdf.assign(first, first + text.size());
}

}
