// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/sources/source_form.h"

#include <algorithm>
#include <string>

namespace myoatlas::anatomy {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool are_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), is_digit);
}

bool is_isbn_10(const std::string& text) {
    int sum = 0;
    for (int i = 0; i < 10; ++i) {
        const char c = text[static_cast<std::size_t>(i)];
        if (!is_digit(c) && !(i == 9 && c == 'X')) return false;
        sum += (10 - i) * (c == 'X' ? 10 : c - '0');
    }
    return sum % 11 == 0;
}

bool is_isbn_13(const std::string& text) {
    if (!are_digits(text)) return false;
    int sum = 0;
    for (std::size_t i = 0; i < 13; ++i) sum += (i % 2 ? 3 : 1) * (text[i] - '0');
    return sum % 10 == 0;
}

}

bool is_isbn(std::string_view text) {
    std::string plain;
    for (const char c : text)
        if (c != '-') plain += c;
    return (plain.size() == 10 && is_isbn_10(plain)) || (plain.size() == 13 && is_isbn_13(plain));
}

bool is_doi(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (text.substr(0, 3) != "10." || slash == std::string_view::npos || slash + 1 == text.size()) return false;
    const std::string_view registrant = text.substr(3, slash - 3);
    if (registrant.size() < 4 || registrant.size() > 9 || !are_digits(registrant)) return false;
    return std::none_of(text.begin(), text.end(), [](char c) { return c <= ' ' || c == '"' || c == 0x7f; });
}

bool is_pmid(std::string_view text) {
    return !text.empty() && text.size() <= 8 && text.front() != '0' && are_digits(text);
}

bool is_day(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    if (!are_digits(text.substr(0, 4)) || !are_digits(text.substr(5, 2)) || !are_digits(text.substr(8))) return false;
    const std::string_view month = text.substr(5, 2), day = text.substr(8);
    return month >= "01" && month <= "12" && day >= "01" && day <= "31";
}

}
