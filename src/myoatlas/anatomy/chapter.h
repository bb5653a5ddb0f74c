// A chapter of the guide: what trigger points are thought to be and how they are worked on, claim by claim, each with
// its sources and how well they support it.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/language/names.h"
#include "myoatlas/core/word_table.h"

#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::anatomy {

// How well a claim of the guide is supported (docs/evidence.md), best first.
enum class Support : unsigned char {
    Reviewed,    // systematic reviews or guidelines agree
    Studied,     // experiments or trials point that way; few, or small
    Taught,      // manuals or expert agreement, without such a study
    Traditional, // handed down
    Disputed,    // sources contradict each other
    Unsupported, // widely said; studies speak against it, or none speaks for it
};

constexpr auto k_supports = core::word_table<Support>({
    {Support::Reviewed, "reviewed"},
    {Support::Studied, "studied"},
    {Support::Taught, "taught"},
    {Support::Traditional, "traditional"},
    {Support::Disputed, "disputed"},
    {Support::Unsupported, "unsupported"},
});
constexpr std::string_view name_of(Support value) {
    return k_supports.word_of(value);
}

enum class Audience : unsigned char { Students, Clients, Both };
constexpr auto k_audiences = core::word_table<Audience>({
    {Audience::Students, "students"},
    {Audience::Clients, "clients"},
    {Audience::Both, "both"},
});
constexpr std::string_view name_of(Audience value) {
    return k_audiences.word_of(value);
}

struct Claim {
    std::string text;  // exact, for those who study or practice
    std::string plain; // for a client, where it is said otherwise; empty when the text serves both
    std::vector<std::string> sources;
    bool is_uncited = false; // stands without a source, and says so wherever it is shown
    Support support = Support::Taught;

    const std::string& words(bool is_plain) const { return is_plain && !plain.empty() ? plain : text; }
};

struct ChapterSection {
    std::string id; // unique within its chapter
    std::string title;
    std::vector<Claim> claims;

    // Returns the sources of its claims, each once, in the order they are first named.
    std::vector<std::string> sources() const;
};

struct Chapter {
    std::string id; // "why_pain_elsewhere"
    Names names;
    std::string summary;
    Audience audience = Audience::Both;
    std::vector<ChapterSection> sections;
    std::vector<std::string> cautions;
    std::vector<std::string> see; // chapters that go on from here
};

}
