// SPDX-License-Identifier: MIT
#include "myoatlas/study/likeness.h"

#include "myoatlas/core/text.h"
#include "myoatlas/study/random.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>

namespace myoatlas::study {
namespace {

constexpr std::array<std::string_view, 56> k_empty_words = {
    "a",     "an",     "and",     "as",    "at",   "be",    "both",  "but",  "by",   "each",  "for",   "from",
    "has",   "have",   "help",    "in",    "into", "is",    "it",    "its",  "of",   "often", "on",    "only",
    "one",   "or",     "other",   "over",  "own",  "part",  "parts", "that", "the",  "their", "them",  "then",
    "there", "these",  "they",    "this",  "time", "times", "to",    "two",  "with", "which", "while", "also",
    "some",  "people", "missing", "helps", "held", "are",   "best",  "nerve"};

// Words of nerves that do not name one.
constexpr std::array<std::string_view, 33> k_nerve_fillers = {"nerve",
                                                              "branch",
                                                              "branche",
                                                              "ramus",
                                                              "rami",
                                                              "movement",
                                                              "sense",
                                                              "pain",
                                                              "small",
                                                              "run",
                                                              "through",
                                                              "passe",
                                                              "between",
                                                              "head",
                                                              "edge",
                                                              "feel",
                                                              "long",
                                                              "short",
                                                              "obturator_externus",
                                                              "first",
                                                              "its",
                                                              "supply",
                                                              "middle",
                                                              "muscle",
                                                              "twig",
                                                              "trunk",
                                                              "plexus",
                                                              "brachial",
                                                              "recurrent",
                                                              "buccal",
                                                              "cervical",
                                                              "temporal",
                                                              "perineal"};
// Words that tell branches of one nerve apart, and so do not make two of them the same.
constexpr std::array<std::string_view, 16> k_qualifiers = {
    "medial", "lateral", "superior", "inferior", "deep",     "superficial", "anterior", "posterior",
    "upper",  "lower",   "plantar",  "gluteal",  "pectoral", "fibular",     "common",   "greater"};
constexpr std::array<std::string_view, 13> k_general = {"rami",     "ramus",     "neck",        "lumbar",  "sacral",
                                                        "dorsal",   "thoracic",  "intercostal", "branche", "ventral",
                                                        "cervical", "subcostal", "plexus"};

template <std::size_t N> bool holds(const std::array<std::string_view, N>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

// "bends" and "bend", "processes" and "processe": one spelling of a word, not its true root.
std::string_view without_ending(std::string_view word) {
    return word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") &&
                   !word.ends_with("is")
               ? word.substr(0, word.size() - 1)
               : word;
}

template <class Take> void each_word(std::string_view english, const Take& take) {
    const std::string folded = core::fold(english);
    for (std::size_t begin = 0; begin < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', begin), folded.size());
        if (end > begin) take(without_ending(std::string_view(folded).substr(begin, end - begin)));
        begin = end + 1;
    }
}

WordSet set_of(WordSet words) {
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

bool has_digit(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

}

WordSet words_of(std::string_view english) {
    WordSet words;
    each_word(english, [&](std::string_view word) {
        if (!holds(k_empty_words, word)) words.push_back(seed_of(word, 0));
    });
    return set_of(std::move(words));
}

float share_of(const WordSet& part, const WordSet& whole) {
    if (part.empty()) return 0.0f;
    WordSet both;
    std::set_intersection(part.begin(), part.end(), whole.begin(), whole.end(), std::back_inserter(both));
    return static_cast<float>(both.size()) / static_cast<float>(part.size());
}

AttachmentTraits attachment_of(std::string_view english, std::vector<std::string> on) {
    std::sort(on.begin(), on.end());
    on.erase(std::unique(on.begin(), on.end()), on.end());
    return {std::move(on), words_of(english)};
}

bool could_be_said_of(const AttachmentTraits& other, const AttachmentTraits& own) {
    constexpr float k_much = 0.5f;
    const float shared = std::max(share_of(other.words, own.words), share_of(own.words, other.words));
    if (shared >= k_much) return true;
    if (other.on.empty() || own.on.empty()) return shared > 0.0f; // only the words tell
    return is_within(other.on, own.on) || is_within(own.on, other.on);
}

ActionTraits action_of(std::string_view english) {
    const std::size_t end = std::min(english.find_first_of(",;"), english.size());
    ActionTraits traits{words_of(english), words_of(english.substr(0, end))};
    if (traits.first.size() < 2) traits.first = traits.words; // "hitches the hip" is one; "draws" is none
    return traits;
}

bool are_alike(const ActionTraits& a, const ActionTraits& b) {
    constexpr float k_most = 0.4f, k_main = 0.67f;
    return share_of(a.words, b.words) >= k_most || share_of(b.words, a.words) >= k_most ||
           share_of(a.first, b.words) >= k_main || share_of(b.first, a.words) >= k_main;
}

NerveTraits nerve_of(std::string_view english, std::vector<std::string> roots) {
    NerveTraits traits;
    each_word(english, [&](std::string_view word) {
        traits.is_general = traits.is_general || holds(k_general, word);
        if (holds(k_empty_words, word) || holds(k_nerve_fillers, word) || has_digit(word)) return;
        traits.words.push_back(seed_of(word, 0));
        if (!holds(k_qualifiers, word)) traits.named.push_back(seed_of(word, 0));
    });
    traits.words = set_of(std::move(traits.words));
    traits.named = set_of(std::move(traits.named));
    std::sort(roots.begin(), roots.end());
    traits.roots = std::move(roots);
    return traits;
}

bool are_alike(const NerveTraits& a, const NerveTraits& b) {
    const auto holds_all = [](const WordSet& part, const WordSet& whole) {
        return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
    };
    if (holds_all(a.words, b.words) || holds_all(b.words, a.words)) return true;
    if (share_of(a.named, b.named) > 0.0f) return true;
    if (!a.is_general && !b.is_general) return false;
    // Where only levels are named, levels must differ.
    std::vector<std::string> both;
    std::set_intersection(a.roots.begin(), a.roots.end(), b.roots.begin(), b.roots.end(), std::back_inserter(both));
    return !both.empty();
}

bool is_within(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
    return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

bool are_alike(const std::vector<std::string>& roots, const std::vector<std::string>& others) {
    return is_within(roots, others) || is_within(others, roots);
}

bool gives_away(std::string_view name, std::string_view text) {
    constexpr std::size_t k_telling = 6;
    constexpr std::array<std::string_view, 20> k_plain_words = {
        "muscle",  "anterior", "posterior", "middle",   "superficial", "superior", "inferior",
        "lateral", "medial",   "finger",    "thoracic", "lumbar",      "cervical", "sacral",
        "deepest", "longest",  "external",  "internal", "digiti",      "upper"};
    const std::string folded = ' ' + core::fold(text);
    bool found = false;
    each_word(name, [&](std::string_view word) {
        if (word.size() < k_telling || holds(k_plain_words, word)) return;
        // Its beginning is enough: "psoas" is in "iliopsoas", "deltoid tuberosity" tells of the deltoid.
        found = found || folded.find(' ' + std::string(word)) != std::string::npos;
    });
    return found;
}

}
