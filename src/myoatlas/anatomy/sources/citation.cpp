// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/sources/citation.h"

#include <algorithm>
#include <cctype>
#include <string_view>
#include <vector>

namespace myoatlas::anatomy {
namespace {

// What stands before the initials of each author.
std::vector<std::string> surnames_of(const std::string& authors) {
    std::vector<std::string> names;
    std::string rest = authors.substr(0, authors.find(" ("));
    while (!rest.empty()) {
        const std::size_t comma = rest.find(", ");
        std::string name = rest.substr(0, comma);
        rest = comma == std::string::npos ? "" : rest.substr(comma + 2);
        const std::size_t space = name.rfind(' ');
        const bool ends_in_initials =
            space != std::string::npos &&
            std::all_of(name.begin() + static_cast<std::ptrdiff_t>(space) + 1, name.end(),
                        [](unsigned char c) { return std::isupper(c) || c == '-' || c == '.'; });
        names.push_back(ends_in_initials ? name.substr(0, space) : name);
    }
    return names;
}

std::string with_year(std::string text, int year) {
    if (year > 0) text += (text.empty() ? "" : " ") + std::to_string(year);
    return text;
}

// "Title. Journal, 12:3-4."
std::string published(const Source& source, std::string_view between) {
    std::string text = source.title;
    if (text.empty() || std::string_view(".?!").find(text.back()) == std::string_view::npos) text += '.';
    if (!source.container.empty()) text += " " + source.container;
    if (!source.locator.empty()) text.append(source.container.empty() ? " " : between) += source.locator;
    const bool is_closed = source.locator.empty() ? source.container.empty() : source.locator.back() == '.';
    return is_closed ? text : text + ".";
}

}

std::string surnames_and_year(const Source& source) {
    const std::vector<std::string> names = surnames_of(source.authors);
    std::string text = names.empty()                                  ? source.title
                       : names.size() > 2 || names.back() == "et al." ? names.front() + " et al."
                       : names.size() == 2                            ? names.front() + " & " + names.back()
                                                                      : names.front();
    return with_year(std::move(text), source.year);
}

std::string authors_and_year(const Source& source) {
    const std::string text = with_year(source.authors, source.year);
    return text.empty() ? source.title : text;
}

std::string footnote(const Source& source) {
    const std::string lead = with_year(source.authors, source.year);
    return (lead.empty() ? "" : lead + ". ") + published(source, " ");
}

std::string full_reference(const Source& source) {
    std::string lead = source.authors;
    if (source.year > 0) lead += " (" + std::to_string(source.year) + ")";
    return (lead.empty() ? "" : lead + ": ") + published(source, ", ");
}

}
