// SPDX-License-Identifier: MIT
#include "myoatlas/search/said_sentence.h"

#include <algorithm>
#include <array>
#include <span>

namespace myoatlas::search {
namespace {

constexpr float k_most = 10.0f;
constexpr std::string_view k_thumb = "thumb", k_fingers = "fingers"; // parts

class Cutter {
public:
    Cutter(const SaidLexicon& lexicon, std::string_view text) : sentence_{lexicon, tokens_of(text), {}} {
        lexicon.normalize(sentence_.tokens);
    }

    SaidSentence cut() {
        for (std::size_t at = 0; at < sentence_.tokens.size();) {
            if (!take_intensity(at) && !take_age(at) && !take_span(at)) take_phrase(at);
        }
        return std::move(sentence_);
    }

private:
    const std::vector<SaidToken>& tokens() const { return sentence_.tokens; }

    // Returns true, and the place after it, when the words from here are a phrase of a role.
    bool passes(std::size_t& at, SaidRole role) const {
        if (at >= tokens().size()) return false;
        const SaidMatch match = sentence_.lexicon.match(tokens(), at);
        if (!match.phrase || !match.phrase->find(role)) return false;
        at = match.end;
        return true;
    }

    std::optional<float> number_at(std::size_t at) const {
        return at < tokens().size() ? sentence_.lexicon.number(tokens()[at].word) : std::nullopt;
    }

    // "7 of 10", "7/10", "6 to 7 out of ten", "level 7". Of a range the upper end is taken.
    bool take_intensity(std::size_t& at) {
        std::size_t next = at;
        const bool has_level = passes(next, SaidRole::Level);
        auto value = number_at(next);
        if (!value) return false;
        ++next;
        std::string note;
        if (std::size_t upper = next; next < tokens().size()) {
            if (passes(upper, SaidRole::To) || passes(upper, SaidRole::Alternative)) {
            }
            if (const auto most = number_at(upper); most && *most > *value && is_of_ten(upper + 1)) {
                value = most;
                note = "a range was said: its upper end is taken";
                next = upper + 1;
            }
        }
        if (std::size_t end = next; is_of_ten(end)) {
            skip_of_ten(end);
            add(at, end);
        } else if (has_level && *value <= k_most && !is_counted(next)) {
            add(at, next);
        } else {
            return false;
        }
        SaidItem& item = sentence_.items.back();
        item.is_intensity = true;
        item.note = *value > k_most ? "more than ten was said: 10 is taken" : note;
        item.value = std::min(*value, k_most);
        return true;
    }

    bool take_age(std::size_t& at) {
        auto age = sentence_.lexicon.age_at(tokens(), at);
        if (!age) age = age_alone(at);
        if (!age) return false;
        add(at, age->second);
        sentence_.items.back().is_age = true;
        sentence_.items.back().value = age->first;
        return true;
    }

    // "My mother, 81, fell", "71, sudden back pain", "58f": a number alone after who it is said of, or at the
    // beginning.
    std::optional<std::pair<float, std::size_t>> age_alone(std::size_t at) const {
        constexpr float k_youngest = 18.0f, k_oldest = 110.0f;
        std::string word = tokens()[at].word;
        const bool has_sex = word.size() == 3 && std::string_view("fmh").find(word.back()) != std::string_view::npos;
        if (has_sex) word.pop_back();
        if (word.size() < 2 || word.size() > 3 ||
            !std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; }))
            return std::nullopt;
        const float years = std::stof(word);
        const bool is_last = at + 1 >= tokens().size();
        if (years < k_youngest || years > k_oldest || is_last || (!has_sex && !tokens()[at + 1].is_after_break))
            return std::nullopt;
        if (at == 0) return std::pair(years, at + 1);
        const SaidItem& before = sentence_.items.back();
        if (!tokens()[at].is_after_break || !before.is(SaidRole::Relative)) return std::nullopt;
        return std::pair(years, at + 1);
    }

    // "For three weeks", unless a longer phrase begins there.
    bool take_span(std::size_t& at) {
        const auto span = sentence_.lexicon.span_at(tokens(), at);
        if (!span) return false;
        const SaidMatch match = sentence_.lexicon.match(tokens(), at);
        if (match.phrase &&
            (match.end > span->second || (match.end == span->second && match.phrase->find(SaidRole::Symptom))))
            return false;
        add(at, span->second);
        sentence_.items.back().is_span = true;
        sentence_.items.back().phrase = span->first;
        return true;
    }

    bool is_of_ten(std::size_t at) const { return skip_of_ten(at); }
    bool skip_of_ten(std::size_t& at) const {
        std::size_t next = at;
        if (next < tokens().size() && tokens()[next].word == "/")
            ++next;
        else if (!passes(next, SaidRole::OfTen))
            return false;
        if (number_at(next) != k_most) return false;
        at = next + 1;
        return true;
    }
    // "a two finger": a number of something, no strength.
    bool is_counted(std::size_t at) const {
        if (at >= tokens().size() || tokens()[at].is_after_break) return false;
        const SaidMatch match = sentence_.lexicon.match(tokens(), at);
        return !match.phrase || match.phrase->find(SaidRole::Place);
    }

    void take_phrase(std::size_t& at) {
        SaidMatch match = sentence_.lexicon.match(tokens(), at);
        // "right behind" is no side, but what follows may say where.
        if (match.phrase && match.phrase->find(SaidRole::Idiom) && is_side(at)) match.end = at + 1;
        if (begins_a_place(match, at)) match = sentence_.lexicon.match({tokens()[at]}, 0), match.end = at + 1;
        add(at, match.phrase ? match.end : at + 1);
        SaidItem& item = sentence_.items.back();
        item.phrase = match.phrase;
        if (const SaidMeaning* side = item.find(SaidRole::Side))
            item.side = side->id == "left" ? SaidSide::Left : side->id == "right" ? SaidSide::Right : SaidSide::Both;
        if (match.side) item.side = match.side, item.is_side_said = true;
    }

    // "parte baja de la espalda": of "parte baja" the second word begins what is meant.
    bool begins_a_place(const SaidMatch& found, std::size_t at) const {
        if (!found.phrase || !found.phrase->find(SaidRole::Aspect) || found.phrase->find(SaidRole::Place)) return false;
        for (std::size_t next = at + 1; next < found.end; ++next) {
            const SaidMatch match = sentence_.lexicon.match(tokens(), next);
            if (match.phrase && match.phrase->find(SaidRole::Place) && match.end > found.end) return true;
        }
        return false;
    }

    bool is_side(std::size_t at) const {
        const SaidMatch match = sentence_.lexicon.match({tokens()[at]}, 0);
        return match.phrase && match.phrase->find(SaidRole::Side);
    }

    // Adds an item of the tokens from `at`, and goes on after it.
    void add(std::size_t& at, std::size_t end) {
        SaidItem item;
        item.first = at;
        item.last = end - 1;
        if (tokens()[at].is_after_break) ++clause_;
        if (tokens()[at].is_after_sentence) ++number_;
        item.clause = clause_;
        item.sentence = number_;
        sentence_.items.push_back(item);
        at = end;
    }

    SaidSentence sentence_;
    std::size_t clause_ = 0, number_ = 0;
};

bool is_some_of(const SaidItem& item) {
    return item.is(SaidRole::SomeOf) || item.is(SaidRole::Number);
}

// The items in one part of a clause, between what joins it.
std::span<const SaidItem> part_of(const SaidSentence& sentence, std::size_t item) {
    const std::vector<SaidItem>& items = sentence.items;
    std::size_t first = item, end = item + 1;
    while (first > 0 && !items[first].is(SaidRole::Join) && items[first - 1].clause == items[item].clause) --first;
    while (end < items.size() && !items[end].is(SaidRole::Join) && items[end].clause == items[item].clause) ++end;
    return std::span(items).subspan(first, end - first);
}

// What is excluded is not told.
bool tells(std::span<const SaidItem> part, SaidRole role) {
    return std::ranges::any_of(part, [&](const SaidItem& item) { return item.is(role) && !item.is_excluded; });
}

// "the calf and the outside of the foot": it belongs to what comes after it.
bool is_of_next(const std::vector<SaidItem>& items, std::size_t aspect) {
    for (std::size_t i = aspect + 1; i < items.size() && items[i].clause == items[aspect].clause; ++i) {
        if (items[i].is(SaidRole::Place)) return true;
        if (!items[i].is(SaidRole::Stop) && !items[i].is(SaidRole::Side)) return false;
    }
    return false;
}

// How many words of the text a language knows.
std::size_t known_words(const SaidSentence& sentence) {
    std::size_t count = 0;
    for (const SaidItem& item : sentence.items)
        if (!item.is_unknown()) count += item.last - item.first + 1;
    return count;
}

}

bool SaidItem::has_content() const {
    static constexpr std::array k_content{SaidRole::Place, SaidRole::Symptom,   SaidRole::Quality,
                                          SaidRole::Depth, SaidRole::Condition, SaidRole::Muscle};
    return aspect_of || std::ranges::any_of(k_content, [&](SaidRole role) { return is(role); });
}

SaidSentence cut(const SaidLexicon& lexicon, std::string_view text) {
    return Cutter(lexicon, text).cut();
}

SaidSentence best_cut(const std::vector<SaidLexicon>& lexicons, std::string_view text, std::string_view language) {
    for (const SaidLexicon& lexicon : lexicons)
        if (lexicon.language() == language) return cut(lexicon, text);
    std::size_t most = 0;
    const SaidLexicon* chosen = &lexicons.front();
    for (const SaidLexicon& lexicon : lexicons)
        if (const std::size_t known = known_words(cut(lexicon, text)); known > most) {
            most = known;
            chosen = &lexicon;
        }
    return cut(*chosen, text);
}

// "Thumb, index and middle": after a thumb or a finger the name of one is enough.
void name_fingers_alone(SaidSentence& sentence) {
    std::vector<SaidItem>& items = sentence.items;
    const auto is_hand = [](const SaidItem& item) {
        const SaidMeaning* place = item.find(SaidRole::Place);
        return place && (place->id == k_thumb || place->id == k_fingers);
    };
    for (std::size_t i = 1; i < items.size(); ++i) {
        const SaidMeaning* some = items[i].find(SaidRole::SomeOf);
        if (!some || some->fingers.empty() || items[i].has_content()) continue;
        std::size_t before = i - 1, after = i + 1;
        while (before > 0 && (items[before].is(SaidRole::Join) || items[before].is(SaidRole::Stop)) &&
               !items[before].has_content())
            --before;
        while (after < items.size() && items[after].clause == items[i].clause && !items[after].is(SaidRole::Place) &&
               (is_some_of(items[after]) || items[after].is(SaidRole::Join) || items[after].is(SaidRole::Side)))
            ++after;
        const bool is_of_next =
            after < items.size() && items[after].clause == items[i].clause && items[after].is(SaidRole::Place);
        if (items[before].sentence != items[i].sentence || !is_hand(items[before]) || is_of_next) continue;
        const SaidPhrase* fingers = sentence.lexicon.phrase_of_part(k_fingers);
        if (!fingers) return;
        items[i].fingers = some->fingers;
        items[i].phrase = fingers;
        items[i].is_some = true;
    }
}

void resolve_counts(SaidSentence& sentence) {
    std::vector<SaidItem>& items = sentence.items;
    name_fingers_alone(sentence);
    for (std::size_t i = 0; i < items.size(); ++i) {
        const SaidMeaning* place = items[i].find(SaidRole::Place);
        if (!place || !place->is_counted) continue;
        const auto add_fingers = [&](const std::vector<std::string>& fingers) {
            for (const std::string& finger : fingers)
                if (place->id == k_fingers && std::ranges::find(items[i].fingers, finger) == items[i].fingers.end())
                    items[i].fingers.push_back(finger);
        };
        add_fingers(place->fingers);
        const auto take = [&](std::size_t at) {
            if (items[at].has_content() || items[at].clause != items[i].clause) return false;
            if (!is_some_of(items[at])) return items[at].is(SaidRole::Join) || items[at].is(SaidRole::Side);
            items[at].is_taken = items[i].is_some = true;
            if (const SaidMeaning* some = items[at].find(SaidRole::SomeOf)) add_fingers(some->fingers);
            return true;
        };
        for (std::size_t at = i; at > 0 && take(at - 1);) --at;
        for (std::size_t at = i + 1; at < items.size() && take(at);) ++at;
        // "Numb fingers when I cycle, ring and little": said apart, of fingers that were not named.
        for (std::size_t at = i + 1;
             at < items.size() && place->id == k_fingers && items[at].sentence == items[i].sentence; ++at) {
            if (items[at].is(SaidRole::Place)) break;
            const SaidMeaning* some = items[at].find(SaidRole::SomeOf);
            if (!some || some->fingers.empty() || items[at].has_content() || items[at].is_in_moment) continue;
            items[at].is_taken = items[i].is_some = true;
            add_fingers(some->fingers);
        }
    }
}

void resolve_aspects(SaidSentence& sentence) {
    std::vector<SaidItem>& items = sentence.items;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const SaidMeaning* aspect = items[i].find(SaidRole::Aspect);
        if (!aspect || items[i].has_content() || is_of_next(items, i)) continue;
        for (std::size_t at = i; at-- > 0 && items[at].sentence == items[i].sentence;) {
            if (const SaidMeaning* place = items[at].find(SaidRole::Place)) {
                if (place->is_whole && sentence.lexicon.areas_on(place->id, aspect->id)) items[i].aspect_of = at;
                break;
            }
            if (items[at].is_unknown() || (items[at].has_content() && !items[at].aspect_of)) break;
        }
    }
}

bool is_of_other_pain(const SaidSentence& sentence, std::size_t place, std::size_t item) {
    const std::span<const SaidItem> there = part_of(sentence, place), own = part_of(sentence, item);
    return there.data() != own.data() && tells(there, SaidRole::Pain) && tells(own, SaidRole::Place);
}

}
