// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/language/pronunciation.h"

#include <algorithm>
#include <cctype>
#include <vector>

namespace myoatlas::anatomy {
namespace {

constexpr std::string_view k_vowels = "aeiouy", k_stops = "pbtdcgf", k_liquids = "lr";

bool is_vowel(char c) {
    return k_vowels.find(c) != std::string_view::npos;
}

// A sound as written in Latin: "ae", "ch", "t".
struct Sound {
    std::string letters;
    bool is_nucleus = false;
    bool is_long = false; // of two vowels
};

// What is one sound though it has two letters.
bool is_pair(std::string_view word, std::size_t at) {
    const std::string_view two = word.substr(at, 2);
    if (two == "ae" || two == "oe" || two == "au" || two == "ch" || two == "ph" || two == "th" || two == "rh")
        return true;
    if (two == "qu") return at + 2 < word.size();
    if (two == "eu") return at + 2 < word.size() && word[at + 2] == 'r'; // "neurium", but not "gluteus"
    return false;
}

std::vector<Sound> sounds_of(std::string_view word) {
    std::vector<Sound> sounds;
    for (std::size_t at = 0; at < word.size();) {
        const std::size_t length = is_pair(word, at) ? 2 : 1;
        Sound sound{std::string(word.substr(at, length)), false, false};
        sound.is_nucleus = is_vowel(word[at]);
        sound.is_long = sound.is_nucleus && length == 2;
        sounds.push_back(std::move(sound));
        at += length;
    }
    return sounds;
}

struct Syllable {
    std::vector<Sound> sounds;
    bool is_heavy = false; // long, or closed by a consonant
};

bool go_together(const Sound& stop, const Sound& liquid) {
    return k_stops.find(stop.letters[0]) != std::string_view::npos && stop.letters != "th" &&
           liquid.letters.size() == 1 && k_liquids.find(liquid.letters[0]) != std::string_view::npos;
}

std::vector<Syllable> syllables_of(const std::vector<Sound>& sounds) {
    std::vector<Syllable> syllables;
    std::vector<Sound> before; // the consonants since the last nucleus
    for (const Sound& sound : sounds) {
        if (!sound.is_nucleus) {
            before.push_back(sound);
            continue;
        }
        std::size_t kept = 0; // of these, by the syllable before
        if (!syllables.empty() && before.size() > 1) {
            kept = before.size() - 1;
            if (go_together(before[before.size() - 2], before.back())) --kept;
        }
        if (!syllables.empty()) {
            Syllable& last = syllables.back();
            last.sounds.insert(last.sounds.end(), before.begin(), before.begin() + static_cast<std::ptrdiff_t>(kept));
            last.is_heavy |= kept > 0 || (!before.empty() && before.front().letters == "x");
        }
        Syllable syllable;
        syllable.sounds.assign(before.begin() + static_cast<std::ptrdiff_t>(kept), before.end());
        syllable.sounds.push_back(sound);
        syllable.is_heavy = sound.is_long;
        syllables.push_back(std::move(syllable));
        before.clear();
    }
    if (!syllables.empty()) syllables.back().sounds.insert(syllables.back().sounds.end(), before.begin(), before.end());
    return syllables;
}

// Calls `visit` for each word of a text; stops when it returns true.
template <class Visit> bool any_word(std::string_view text, const Visit& visit) {
    while (!text.empty()) {
        const std::size_t space = text.find(' ');
        if (visit(text.substr(0, space))) return true;
        text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
    }
    return false;
}

std::size_t stressed_of(const std::vector<Syllable>& syllables, std::string_view word, const core::TextCatalog& texts) {
    if (syllables.size() < 3) return 0;
    const bool is_long =
        syllables[syllables.size() - 2].is_heavy ||
        any_word(texts("latin.long_words"), [&](std::string_view each) { return each == word; }) ||
        any_word(texts("latin.long_endings"), [&](std::string_view ending) { return word.ends_with(ending); });
    return syllables.size() - (is_long ? 2 : 3);
}

// How the reader's language writes a sound; those that have no text of their own are written as in Latin.
std::string written(const Sound& sound, const Sound* next, const core::TextCatalog& texts) {
    const bool is_before_front = next && next->is_nucleus &&
                                 (next->letters[0] == 'e' || next->letters[0] == 'i' || next->letters[0] == 'y' ||
                                  next->letters == "ae" || next->letters == "oe");
    std::string name = sound.letters;
    if (name == "c") name = is_before_front ? "soft_c" : "hard_c";
    if (name == "g") name = is_before_front ? "soft_g" : "hard_g";
    const std::string key = "sound." + name;
    return texts.has(key) ? texts(key) : sound.letters;
}

// Also of the letters that ASCII lacks.
std::string in_capitals(std::string text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x80)
            text[i] = static_cast<char>(std::toupper(byte));
        else if (i > 0 && text[i - 1] == '\xC3' && byte >= 0xA0)
            text[i] = static_cast<char>(byte - 0x20);
    }
    return text;
}

std::string respelled_word(std::string_view word, const core::TextCatalog& texts) {
    std::string plain;
    for (const char c : word)
        if (std::isalpha(static_cast<unsigned char>(c)))
            plain += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    const std::vector<Sound> sounds = sounds_of(plain);
    const std::vector<Syllable> syllables = syllables_of(sounds);
    const std::size_t stressed = stressed_of(syllables, plain, texts);
    std::string text;
    std::size_t at = 0;
    for (std::size_t s = 0; s < syllables.size(); ++s) {
        std::string syllable;
        for (const Sound& sound : syllables[s].sounds) {
            ++at;
            syllable += written(sound, at < sounds.size() ? &sounds[at] : nullptr, texts);
        }
        text += (s == 0 ? "" : "-") + (s == stressed ? in_capitals(syllable) : syllable);
    }
    return text;
}

}

std::string respelled(std::string_view latin, const core::TextCatalog& texts) {
    std::string text;
    if (!texts.has("sound.a")) return text;
    any_word(latin, [&](std::string_view word) {
        const std::string each = respelled_word(word, texts);
        if (!each.empty()) text += (text.empty() ? "" : " ") + each;
        return false;
    });
    return text;
}

}
