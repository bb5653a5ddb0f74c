// Every word of the interface, by key, loaded at run time in the language that is wanted (assets/text).
// SPDX-License-Identifier: MIT
#pragma once
#include <functional>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace myoatlas::core {

// Returns the text with each {name} replaced; what is put in is not looked through again.
std::string filled(std::string_view text, std::initializer_list<std::pair<std::string_view, std::string_view>> values);

class TextCatalog;
// Returns an English sentence of a lower room in the language of the texts, where it has a text: "Nothing is painted."
// as "sentence.nothing_is_painted"; what it quotes, numbers, a last list as {1}, {2}. Of several, parted by "; ", each.
std::string sentence_in(const TextCatalog&, const std::string& english);

class TextCatalog {
public:
    using Entries = std::map<std::string, std::string, std::less<>>;
    TextCatalog() = default;
    explicit TextCatalog(Entries entries) : entries_(std::move(entries)) {}

    bool has(std::string_view key) const { return entries_.find(key) != entries_.end(); }
    // Returns the text of a key; a key without one is returned itself, so that a gap shows and breaks nothing.
    // The pointer lives as long as the catalog, for a gap as long as the key.
    const char* operator()(std::string_view key) const;
    // Returns the text with each {name} replaced.
    std::string operator()(std::string_view key,
                           std::initializer_list<std::pair<std::string_view, std::string_view>> values) const;
    // Returns these texts, and those of `below` where these have none.
    TextCatalog over(const TextCatalog& below) const;
    const Entries& entries() const { return entries_; }

private:
    Entries entries_;
};

}
