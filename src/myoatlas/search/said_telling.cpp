// Tells what the items of a sentence became.
// SPDX-License-Identifier: MIT
#include "myoatlas/search/said_pain.h"
#include "myoatlas/search/said_sentence.h"

#include <algorithm>
#include <array>

namespace myoatlas::search {
namespace {

using MaybeSide = std::optional<core::Side>;

void add_sentence(std::string& note, std::string_view sentence) {
    if (sentence.empty()) return;
    if (!note.empty()) note += "; ";
    note += sentence;
}

template <class T> void add_once(std::vector<T>& list, T item) {
    if (std::ranges::find(list, item) == list.end()) list.push_back(std::move(item));
}

class Teller {
public:
    Teller(const SaidSentence& sentence, std::string_view text, const std::vector<std::vector<std::string>>& chains)
        : sentence_(sentence), text_(text), ways_(ways_of(sentence, chains)) {
        said_.text = text;
        said_.language = sentence.lexicon.language();
    }

    SaidPain tell() {
        for (const SaidMomentAt& at : sentence_.moments) add(as_of(at.moment), {}, at.first, at.last);
        for (std::size_t i = 0; i < items().size(); ++i) tell_item(i);
        if (has_all_fingers_) said_.report.fingers.clear();
        for (const SaidFinding& finding : sentence_.findings) tell_finding(finding);
        std::ranges::stable_sort(said_.understood, {}, &Understood::begin);
        if (const auto sides = sides_of(side_meant(sentence_)); sides.size() == 1) said_.report.side = sides.front();
        return std::move(said_);
    }

private:
    const std::vector<SaidItem>& items() const { return sentence_.items; }

    static SaidAs as_of(SaidMoment moment) {
        switch (moment) {
        case SaidMoment::When:
            return SaidAs::When;
        case SaidMoment::Since:
            return SaidAs::Since;
        case SaidMoment::BroughtOn:
            return SaidAs::BroughtOn;
        case SaidMoment::Eased:
            break;
        }
        return SaidAs::Eased;
    }

    void tell_item(std::size_t at) {
        const SaidItem& item = items()[at];
        if (item.is_only_whole || (item.is_in_moment && !item.has_content())) return;
        if (item.is_intensity) return tell_intensity(item);
        if (item.is_age) return tell_age(item);
        if (item.is_unknown()) return item.is_told_scattered ? void() : leave(item, false);
        for (const SaidMeaning& meaning : item.phrase->meanings) tell_meaning(at, meaning);
        if (item.has_content()) return;
        if (item.is(SaidRole::Vague)) {
            add(SaidAs::Vague, {}, item.first, item.last).note = "no number was said: \"7 of 10\" would be one";
        } else if (item.is(SaidRole::Side)) {
            tell_side(at);
        } else if (item.is(SaidRole::Idiom)) {
            leave(item, true);
        } else if (item.is(SaidRole::Negation) ? item.is_unsure : is_left_over(item)) {
            leave(item, false);
        }
    }

    static bool is_left_over(const SaidItem& item) {
        using enum SaidRole;
        static constexpr std::array k_rest{SomeOf,   Number, Level, OfTen, Aspect,  Doubt, Doubted,
                                           Relative, Had,    Now,   Eases, Worsens, Unfelt};
        return !item.is_taken && std::ranges::all_of(item.phrase->meanings, [](const SaidMeaning& meaning) {
            return std::ranges::find(k_rest, meaning.role) != k_rest.end();
        });
    }

    void tell_meaning(std::size_t at, const SaidMeaning& meaning) {
        const SaidItem& item = items()[at];
        switch (meaning.role) {
        case SaidRole::Place:
            tell_place(at, meaning);
            break;
        case SaidRole::Quality:
            tell_simple(item, SaidAs::Quality, meaning.id);
            if (item.is_excluded) break;
            add_once(said_.report.qualities, *referral::k_pain_qualities.value_of(meaning.id));
            if (meaning.id == "tingling" || meaning.id == "numb") tell_numb(at);
            break;
        case SaidRole::Depth:
            tell_simple(item, SaidAs::Depth, meaning.id);
            if (!item.is_excluded) said_.depth = referral::k_pain_depths.value_of(meaning.id);
            break;
        case SaidRole::Symptom:
            tell_sided(item, SaidAs::Symptom, meaning.id, {});
            if (!item.is_aside) add_once(item.is_excluded ? said_.report.denied : said_.report.symptoms, meaning.id);
            break;
        case SaidRole::Condition:
            tell_sided(item, SaidAs::Condition, meaning.id, {});
            if (!item.is_excluded) add_once(said_.report.conditions, meaning.id);
            break;
        case SaidRole::Muscle:
            tell_sided(item, SaidAs::Muscle, meaning.id, "a muscle, no place where pain is felt: it marks nothing");
            break;
        default:
            break;
        }
    }

    Understood& add(SaidAs as, std::string id, std::size_t first, std::size_t last) {
        const std::size_t begin = sentence_.tokens[first].begin, end = sentence_.tokens[last].end;
        Understood told;
        told.words = text_.substr(begin, end - begin);
        told.begin = begin;
        told.end = end;
        told.as = as;
        told.id = std::move(id);
        said_.understood.push_back(std::move(told));
        return said_.understood.back();
    }

    static std::string_view why_excluded(const SaidItem& item) {
        return item.is_aside ? "not counted: another's, feared, ruled out or long over" : "said not to be so";
    }

    Understood& tell_simple(const SaidItem& item, SaidAs as, const std::string& id) {
        Understood& told = add(item.is_excluded ? SaidAs::Excluded : as, id, item.first, item.last);
        if (item.is_excluded) told.note = why_excluded(item);
        add_sentence(told.note, slips_of(item));
        return told;
    }

    void tell_sided(const SaidItem& item, SaidAs as, const std::string& id, std::string_view note) {
        for (const MaybeSide& side : sides_of(item.side)) {
            Understood& told = tell_simple(item, as, id);
            told.side = side;
            add_sentence(told.note, note);
        }
    }

    std::string slips_of(const SaidItem& item) const {
        std::string read;
        for (std::size_t t = item.first; t <= item.last; ++t)
            if (sentence_.tokens[t].is_corrected) read += (read.empty() ? "" : " ") + sentence_.tokens[t].word;
        return read.empty() ? read : "read as \"" + read + "\"";
    }

    void tell_intensity(const SaidItem& item) {
        Understood& told = add(SaidAs::Intensity, {}, item.first, item.last);
        told.value = item.value;
        told.note = item.note;
        if (said_.report.intensity > 0.0f) add_sentence(told.note, "of several, the highest counts");
        said_.report.intensity = std::max(said_.report.intensity, item.value);
    }

    void tell_age(const SaidItem& item) {
        add(SaidAs::Age, {}, item.first, item.last).value = item.value;
        said_.report.age = static_cast<int>(item.value);
    }

    void tell_finding(const SaidFinding& finding) {
        if (std::ranges::find(said_.report.symptoms, finding.symptom) != said_.report.symptoms.end()) return;
        add(SaidAs::Symptom, finding.symptom, finding.first, finding.last);
        said_.report.symptoms.push_back(finding.symptom);
    }

    void tell_side(std::size_t at) {
        const SaidItem& item = items()[at];
        if (item.is_excluded) {
            for (std::size_t i = at; i-- > 0;)
                if (const SaidMeaning* place = items()[i].find(SaidRole::Place)) {
                    for (const std::string& area : place->areas)
                        for (const MaybeSide& side : sides_of(item.side)) {
                            Understood& told = add(SaidAs::Excluded, area, item.first, item.last);
                            told.side = side;
                            told.note = "said not to be so";
                        }
                    return;
                }
        }
        if (item.is_side_used) return;
        for (const MaybeSide& side : sides_of(item.side)) {
            Understood& told = add(SaidAs::Side, {}, item.first, item.last);
            told.side = side;
            told.note = "no place was said with it";
        }
    }

    // The stretch of a place with its side, and with the number of what is counted, where they stand together.
    std::pair<std::size_t, std::size_t> stretch_of(std::size_t at) const {
        std::size_t first = at, last = at;
        const auto is_passed = [&](std::size_t i) {
            return items()[i].is_taken || (!items()[i].has_content() && items()[i].is(SaidRole::Stop));
        };
        if (const auto side = items()[at].side_item) {
            std::size_t i = at;
            while (i != *side && (i == at || is_passed(i))) i = *side < at ? i - 1 : i + 1;
            if (i == *side) (i < at ? first : last) = i;
        }
        if (items()[at].is_some) {
            for (std::size_t i = first; i > 0 && items()[i - 1].clause == items()[at].clause; --i) {
                if (items()[i - 1].is_taken)
                    first = i - 1;
                else if (!items()[i - 1].is(SaidRole::Join))
                    break;
            }
            while (last + 1 < items().size() && items()[last + 1].is_taken) ++last;
        }
        for (std::size_t i = last + 1; i < items().size() && is_on_the_way(items()[i]); ++i)
            if (items()[i].aspect_of == at && !items()[i].is_excluded) last = i;
        std::size_t begin = items()[first].first;
        while (begin < items()[last].last && sentence_.lexicon.is_stop(sentence_.tokens[begin].word)) ++begin;
        return {begin, items()[last].last};
    }

    // To an aspect that is said after its place.
    static bool is_on_the_way(const SaidItem& item) {
        return item.aspect_of || item.is_taken || item.is(SaidRole::Side) || item.is(SaidRole::Stop) ||
               item.is(SaidRole::Pain) || item.is(SaidRole::Join);
    }

    // What is said of where on a place; the excluded ones are told at once.
    std::vector<std::string> tell_aspects(std::size_t at, const SaidMeaning& place) {
        std::vector<std::string> areas;
        for (const SaidItem& item : items()) {
            if (item.aspect_of != at) continue;
            const std::string& aspect = item.find(SaidRole::Aspect)->id;
            const std::vector<std::string>& meant = *sentence_.lexicon.areas_on(place.id, aspect);
            if (item.is_excluded)
                mark(meant, items()[at].side, item.first, item.last, "said not to be so", true);
            else
                for (const std::string& area : meant) add_once(areas, area);
        }
        return areas;
    }

    void tell_place(std::size_t at, SaidMeaning place) {
        const SaidItem& item = items()[at];
        if (auto areas = tell_aspects(at, place); !areas.empty()) {
            place.areas = std::move(areas);
            place.is_whole = place.is_unclear = false;
        }
        const auto [first, last] = stretch_of(at);
        std::string note = item.note;
        if (const auto* runs = sentence_.lexicon.runs_on(place.id); runs && place.is_unclear && is_run_down(at)) {
            place.areas = *runs;
            place.is_whole = place.is_unclear = false;
            add_sentence(note, "where on it was not said: taken as down the back of it");
        }
        if (item.is_excluded) add_sentence(note, why_excluded(item));
        add_sentence(note, slips_of(item));
        if (place.is_unclear && !item.is_excluded) {
            add_sentence(note, "may mean several places: nothing is marked");
            for (const MaybeSide& side : sides_of(item.side)) {
                Understood& told = add(SaidAs::Ambiguous, place.id, first, last);
                told.side = side;
                told.may_mean = place.areas;
                told.note = note;
            }
            for (const std::string& area : place.areas) add_once(said_.report.unclear, area);
            return;
        }
        if (!item.is_excluded) {
            tell_fingers(item, place, note);
            if (place.is_whole && place.areas.size() > 1)
                add_sentence(note, "where on it was not said: all of it is marked");
            if (!item.side) add_sentence(note, "no side was said: either side is asked about");
            if (item.side && !item.is_side_said) add_sentence(note, "on the side said before");
            tell_ways(at);
        }
        mark(place.areas, item.side, first, last, note, item.is_excluded);
    }

    // "It goes down into my leg": nothing but words for going and for whose it is stands before it.
    bool is_run_down(std::size_t at) const {
        for (std::size_t i = at; i-- > 0 && items()[i].clause == items()[at].clause;) {
            if (items()[i].has_content()) return false;
            if (items()[i].is(SaidRole::Way)) return true;
            if (!items()[i].is(SaidRole::Stop) && !items()[i].is(SaidRole::To) && !items()[i].is(SaidRole::Side))
                return false;
        }
        return false;
    }

    void tell_fingers(const SaidItem& item, const SaidMeaning& place, std::string& note) {
        if (item.fingers.empty()) {
            has_all_fingers_ |= place.is_counted && place.id == "fingers";
            if (item.is_some) add_sentence(note, "the atlas has no area for some of them: all are marked");
            return;
        }
        for (const std::string& finger : item.fingers) add_once(said_.report.fingers, finger);
        add_sentence(note, "of this area only the fingers that were named are looked at");
    }

    void mark(const std::vector<std::string>& areas, const std::optional<SaidSide>& side, std::size_t first,
              std::size_t last, const std::string& note, bool is_excluded) {
        for (const std::string& area : areas)
            for (const MaybeSide& each : sides_of(side)) {
                Understood& told = add(is_excluded ? SaidAs::Excluded : SaidAs::Area, area, first, last);
                told.side = each;
                told.note = note;
                if (!is_excluded) add_once(said_.report.areas, referral::AreaMark{area, each});
            }
    }

    // What lies on the way to a place.
    void tell_ways(std::size_t at) {
        const SaidItem& item = items()[at];
        for (const SaidWay& way : ways_) {
            if (way.item != at) continue;
            if (way.areas.size() == 1) {
                mark(way.areas.front(), way.side, item.first, item.last, "on the way there", false);
                continue;
            }
            Understood& told = add(SaidAs::Ambiguous, "on_the_way", item.first, item.last);
            for (const auto& areas : way.areas)
                for (const std::string& area : areas) add_once(told.may_mean, area);
            told.note = "the way there may be one of several: nothing on it is marked";
        }
    }

    // What tingles or is numb is a symptom, too: of the places after it in its clause, or else before it; of a clause
    // without a place it is of the last one said. In "my foot tingles and my buttock hurts" the buttock is not numb.
    void tell_numb(std::size_t at) {
        std::vector<std::string> symptoms;
        bool has_place = false;
        for (const bool is_after : {true, false}) {
            for (std::size_t i = 0; i < items().size(); ++i) {
                const SaidMeaning* place = items()[i].find(SaidRole::Place);
                if (!place || items()[i].is_excluded || items()[i].clause != items()[at].clause) continue;
                if (is_of_other_pain(sentence_, i, at)) continue;
                has_place = true;
                if ((i > at) == is_after && !place->numb.empty()) add_once(symptoms, place->numb);
            }
            if (!symptoms.empty()) break;
        }
        for (std::size_t i = at; i-- > 0 && !has_place && items()[i].sentence == items()[at].sentence;)
            if (const SaidMeaning* place = items()[i].find(SaidRole::Place); place && !items()[i].is_excluded)
                if (has_place = true; !place->numb.empty()) add_once(symptoms, place->numb);
        for (const std::string& symptom : symptoms) {
            add(SaidAs::Symptom, symptom, items()[at].first, items()[at].last).note =
                "because of the place it is felt in";
            add_once(said_.report.symptoms, symptom);
        }
    }

    // Lists the words of an item that say something.
    void leave(const SaidItem& item, bool only_content) {
        for (std::size_t t = item.first; t <= item.last; ++t) {
            const SaidToken& token = sentence_.tokens[t];
            if (token.word == "/" || (sentence_.lexicon.is_stop(token.word) && item.last > item.first)) continue;
            if (only_content) {
                const SaidMatch match = sentence_.lexicon.match({token}, 0);
                const auto is = [&](SaidRole role) { return match.phrase && match.phrase->find(role); };
                if (match.phrase && !is(SaidRole::Quality) && !is(SaidRole::Place) && !is(SaidRole::Symptom)) continue;
            }
            said_.not_understood.push_back(
                {std::string(text_.substr(token.begin, token.end - token.begin)), token.begin, token.end});
        }
    }

    const SaidSentence& sentence_;
    std::string_view text_;
    std::vector<SaidWay> ways_;
    SaidPain said_;
    bool has_all_fingers_ = false; // fingers were said without which
};

}

SaidPain told_of(const SaidSentence& sentence, std::string_view text,
                 const std::vector<std::vector<std::string>>& chains) {
    return Teller(sentence, text, chains).tell();
}

}
