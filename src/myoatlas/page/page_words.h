// What is read on the page, as HTML: it says in words all that the picture shows.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/io/documents/html_text.h"
#include "myoatlas/page/shown_pattern.h"

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace myoatlas::page {

// A text in the page's language, escaped; an element; a list of rows that are HTML already.
std::string html(const PageContext&, std::string_view key,
                 std::initializer_list<std::pair<std::string_view, std::string_view>> values = {});
std::string tagged(const std::string& tag, const std::string& content, const std::string& attributes = {});
std::string list_of(const std::vector<std::string>& rows);
// Under which licenses the page stands, and whose body it shows.
std::string credit_of(const PageContext&);

// "Infraspinatus: where its pain is felt"; as plain text.
std::string title_of(const PageRequest&, std::span<const ShownPattern>, const PageContext&);

// What the ring over a sore point says: "Press here", or only what it is, where a client is not to press; as plain
// text.
std::string words_of_ring(const ShownPattern&, const PageRequest&, const PageContext&);
// "Press here: the middle of the muscle", as the language sets a colon; as plain text.
std::string labeled(const std::string& label, const std::string& text, const PageContext&);

// What must not wait, before all else; empty when nothing of the kind is pointed to.
std::string urgent_html(const PageRequest&, const PageContext&);
// When to stop pressing, and what else is to be minded.
std::string first_html(const PageRequest&, std::span<const ShownPattern>, const PageContext&);
// A button for each of several patterns; empty for one.
std::string tabs_html(std::span<const ShownPattern>, const PageContext&);
// What the colors and signs of the picture mean.
std::string key_html(const PageRequest&, std::span<const ShownPattern>, const PageContext&);
// Each pattern: where to press, where it is felt, what it shares with the drawing.
std::string patterns_html(std::span<const ShownPattern>, const PageContext&);
// What the client said and marked; empty without a drawing.
std::string client_html(const PageRequest&, const PageContext&);
// What the page is, who says so, and under which licenses.
std::string about_html(std::span<const ShownPattern>, const PageContext&);
// What the picture shows, in a sentence, for who cannot see it; as plain text.
std::string seen_in_words(const PageRequest&, std::span<const ShownPattern>, const PageContext&);

}
