// SPDX-License-Identifier: MIT
#include "myoatlas/referral/speech/words.h"

#include "myoatlas/core/text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>

namespace myoatlas::referral {
namespace {

bool is_upper(const std::string& text, std::size_t i) {
    return i < text.size() && std::isupper(static_cast<unsigned char>(text[i]));
}

// Capitals with an accent, as UTF-8: "É" is 0xC3 0x89, "é" 0xC3 0xA9.
constexpr char k_accented = '\xC3', k_case = 0x20;
bool is_accented(const std::string& text, bool is_capital) {
    if (text.size() < 2 || text[0] != k_accented) return false;
    const auto second = static_cast<unsigned char>(text[1]);
    return is_capital ? second >= 0x80 && second <= 0x9E && second != 0x97
                      : second >= 0xA0 && second <= 0xBE && second != 0xB7;
}

// Calls `visit` for each piece of a list written "a|b|c".
template <class Visit> void each_piece(std::string_view list, const Visit& visit) {
    while (!list.empty()) {
        const std::size_t bar = list.find('|');
        visit(list.substr(0, bar));
        list.remove_prefix(bar == std::string_view::npos ? list.size() : bar + 1);
    }
}

// What the language runs together, as pairs "de le =du |de les =des ".
void run_together(std::string& text, std::string_view pairs) {
    each_piece(pairs, [&](std::string_view pair) {
        const std::size_t is = pair.find('=');
        if (is == std::string_view::npos) return;
        const std::string_view apart = pair.substr(0, is), together = pair.substr(is + 1);
        for (std::size_t at = text.find(apart); at != std::string::npos; at = text.find(apart, at + together.size())) {
            const bool is_word = at == 0 || text[at - 1] == ' ' || text[at - 1] == '(' || text[at - 1] == '\'';
            if (is_word)
                text.replace(at, apart.size(), together);
            else
                ++at;
        }
    });
}

}

const core::TextCatalog& english_answers() {
    static const core::TextCatalog k_answers(core::TextCatalog::Entries{
#include <english_answers.inc>
    });
    return k_answers;
}

std::string percent(float share) {
    return std::to_string(std::lround(100.0f * std::clamp(share, 0.0f, 1.0f))) +
           "\u00a0%"; // kept together where the line breaks
}

std::string inside_sentence(std::string name) {
    const bool is_code = name.size() == 1 || (name.size() > 1 && name[1] >= '0' && name[1] <= '9'); // "V", "C5"
    if (is_upper(name, 0) && !is_upper(name, 1) && !is_code)
        name[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(name[0])));
    else if (is_accented(name, true) && !is_upper(name, 2))
        name[1] = static_cast<char>(name[1] + k_case);
    return name;
}

std::string short_name(const std::string& name) {
    std::string text = name;
    for (std::size_t open = text.find(" ("); open != std::string::npos; open = text.find(" ("))
        text.erase(open, std::min(text.find(')', open), text.size() - 1) + 1 - open);
    return text;
}

std::string as_sentence(std::string text) {
    make_sentence(text);
    return text;
}

void make_sentence(std::string& text) {
    if (text.empty()) return;
    if (is_accented(text, false))
        text[1] = static_cast<char>(text[1] - k_case);
    else
        text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    if (text.back() != '.') text += '.';
}

std::string as_clause(std::string text) {
    while (!text.empty() && text.back() == '.') text.pop_back();
    return inside_sentence(std::move(text));
}

std::string_view Words::text(std::string_view key) const {
    constexpr std::string_view k_answer = "answer.";
    std::string whole;
    whole.reserve(k_answer.size() + key.size());
    whole.append(k_answer).append(key);
    if (texts_->has(whole)) return (*texts_)(whole);
    return english_answers().has(whole) ? std::string_view(english_answers()(whole)) : std::string_view();
}

std::string Words::operator()(std::string_view key, Values values) const {
    std::string filled = core::filled(text(key), values);
    run_together(filled, text("runs_together"));
    return filled;
}

std::string Words::much_of(float share, Thing thing) const {
    constexpr std::array<std::string_view, 5> k_things{"thing.marked_area", "thing.zone", "thing.that_zone", "thing.it",
                                                       "thing.chart"};
    share = static_cast<float>(std::lround(100.0f * share)) / 100.0f; // as it is told in percent
    const std::string_view much = share >= 0.99f   ? "much.all"
                                  : share >= 0.9f  ? "much.nearly_all"
                                  : share >= 0.6f  ? "much.most"
                                  : share >= 0.4f  ? "much.half"
                                  : share >= 0.28f ? "much.third"
                                  : share >= 0.2f  ? "much.quarter"
                                  : share >= 0.08f ? "much.small"
                                                   : "much.little";
    return core::filled(text(much), {{"thing", text(k_things[static_cast<std::size_t>(thing)])}});
}

std::string_view Words::side(core::Side side) const {
    return text("side." + std::string(core::name_of(side)));
}

std::string Words::muscle_inside_sentence(const std::string& name) const {
    const std::string brief = short_name(name);
    const std::size_t comma = brief.rfind(", ");
    if (comma == std::string::npos) return inside_sentence(brief);
    const std::string part = brief.substr(comma + 2);
    bool is_part = false;
    each_piece(text("part_words"), [&](std::string_view word) { // " part" ends it, "cabeza " begins it
        is_part |= word.front() == ' ' ? part.ends_with(word) : part.starts_with(word);
    });
    if (!is_part) return inside_sentence(brief);
    return (*this)("part_of", {{"part", part}, {"whole", inside_sentence(brief.substr(0, comma))}});
}

bool Words::begins_with_place(std::string_view lay) const {
    bool begins = false;
    each_piece(text("place_words"), [&](std::string_view word) { begins |= lay.starts_with(word); });
    return begins;
}

static const std::string& phrase_of(const anatomy::Names& names) {
    return names.phrase.empty() ? names.lay : names.phrase;
}

std::string Words::place_of(const anatomy::Area& area) const {
    const std::string& lay = phrase_of(area.names);
    if (lay.empty()) return inside_sentence(area.names.name);
    const std::string_view around = text("around"), over = text("over");
    if (!around.empty() && lay.starts_with(around)) return lay.substr(around.size());
    if (!over.empty() && lay.starts_with(std::string(over) + "the joint")) return lay.substr(over.size());
    return begins_with_place(lay) ? (*this)("place_part", {{"place", lay}}) : lay;
}

std::string Words::where_of(const anatomy::Area& area) const {
    const std::string& lay = phrase_of(area.names);
    if (lay.empty()) return (*this)("where_named", {{"name", inside_sentence(area.names.name)}});
    return begins_with_place(lay) ? lay : (*this)("where", {{"place", lay}});
}

std::string Words::listed(const std::vector<std::string>& items) const {
    const std::string_view join = text("list.and");
    const bool has_own = std::any_of(items.begin(), items.end(),
                                     [&](const std::string& item) { return item.find(join) != std::string::npos; });
    std::string_view last = has_own && items.size() > 1 ? text("list.comma_and") : join;
    // Spanish "y" is "e" before the sound of another.
    const bool is_before_i = !items.empty() && (items.back().starts_with("i") || items.back().starts_with("hi"));
    const std::string_view before_i = text("list.and_before_i");
    if (is_before_i && !has_own && before_i != join && !before_i.empty()) last = before_i;
    return core::joined(items, ", ", last);
}

std::string Words::evidence_sentence(anatomy::Evidence evidence) const {
    return std::string(text("evidence." + std::string(anatomy::name_of(evidence))));
}

}
