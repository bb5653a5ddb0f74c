// What is spoken of but is not the matter now: the illness of another, one that is feared or was ruled out, and what
// was once. Only illnesses called by their names are put aside: nobody fears a feeling that they do not have.
// SPDX-License-Identifier: MIT
#include "myoatlas/search/said_sentence.h"

#include <algorithm>

namespace myoatlas::search {
namespace {

constexpr std::string_view k_long_ago = "long_ago"; // the symptom that calls off what may be serious
constexpr std::string_view k_numb = "numb";         // the quality that may be a symptom, by its place
constexpr std::string_view k_feared = "heart_feared";

class Asides {
public:
    explicit Asides(SaidSentence& sentence) : sentence_(sentence), items_(sentence.items) {}

    void resolve() {
        for (std::size_t i = 0; i < items_.size(); ++i) {
            if (items_[i].is(SaidRole::Doubt) && !items_[i].is(SaidRole::Doubted))
                items_[i].is_taken = put_aside(i + 1, end_of_part(i), false);
            if (items_[i].is(SaidRole::Relative)) resolve_relative(i);
        }
        // Where nothing else is told, it is what help is asked for. What was ruled out is not.
        if (!has_complaint())
            for (SaidItem& item : items_) {
                if (item.is_aside) item.is_aside = item.is_excluded = false;
                take_at_its_name(item);
            }
        for (std::size_t i = 0; i < items_.size(); ++i) {
            if (items_[i].is(SaidRole::Doubted)) {
                const bool is_before = put_aside(begin_of_part(i), i, false);
                const bool is_after = items_[i].is(SaidRole::Doubt) && put_aside(i + 1, end_of_part(i), false);
                items_[i].is_taken = is_before || is_after;
            }
            if (is_long_ago(items_[i]) && goes_on_now(i)) put_aside(begin_of_part(i), i + 1, true);
            if (is_long_ago(items_[i]) && !is_lasting(sentence_, items_[i]) && is_of_other_illness(i))
                put_aside(begin_of_part(i), end_of_part(i), true);
            // "Crushing chest pain, I've had back pain for years": only the back is old.
            if (is_long_ago(items_[i]) && is_lasting(sentence_, items_[i]) && is_of_another_part(i))
                items_[i].is_aside = items_[i].is_excluded = true;
        }
    }

private:
    bool is_named(const SaidItem& item) const {
        const SaidMeaning* symptom = item.find(SaidRole::Symptom);
        return symptom && symptom->is_named;
    }
    static bool is_long_ago(const SaidItem& item) {
        const SaidMeaning* symptom = item.find(SaidRole::Symptom);
        return symptom && symptom->id == k_long_ago;
    }

    // A part of a clause, between what joins or turns it.
    bool is_parted(std::size_t at) const {
        return items_[at].clause != items_[at - 1].clause || items_[at].is(SaidRole::End);
    }
    std::size_t end_of_part(std::size_t at) const {
        for (std::size_t i = at + 1; i < items_.size(); ++i)
            if (is_parted(i)) return i;
        return items_.size();
    }
    std::size_t begin_of_part(std::size_t at) const {
        while (at > 0 && !is_parted(at)) --at;
        return at;
    }

    // Returns true when there is such an illness.
    bool put_aside(std::size_t first, std::size_t end, bool is_over) {
        bool is_any = false;
        for (std::size_t i = first; i < end; ++i)
            if (is_named(items_[i]) || (is_over && items_[i].is(SaidRole::Symptom) && !items_[i].is(SaidRole::Place)))
                is_any = items_[i].is_aside = items_[i].is_excluded = true;
        return is_any;
    }

    // "My grandfather had a heart attack, I have back pain"; but of "my husband had a heart attack, his chest hurts"
    // and of what he is having now nothing is put aside.
    void resolve_relative(std::size_t relative) {
        const std::size_t end = end_of_part(relative);
        for (std::size_t i = relative + 1; i < end; ++i) {
            if (!items_[i].is(SaidRole::Had) && !begins_with_had(items_[i])) continue;
            std::size_t last = i;
            while (last < end && !is_named(items_[last])) ++last;
            if (last < end && has_own_complaint(relative, last))
                items_[relative].is_taken = items_[i].is_taken = put_aside(i, last + 1, false);
            return;
        }
    }
    // "Had cancer" may be known as a whole.
    bool begins_with_had(const SaidItem& item) const {
        const SaidMatch match = sentence_.lexicon.match({sentence_.tokens[item.first]}, 0);
        return is_named(item) && match.phrase && match.phrase->find(SaidRole::Had);
    }

    // Something is told of oneself before the relative is spoken of, or after the illness.
    bool has_own_complaint(std::size_t relative, std::size_t illness) const {
        return has_own(0, relative) || has_own(illness + 1, items_.size());
    }
    bool has_own(std::size_t first, std::size_t end) const {
        bool is_own = false;
        for (std::size_t i = first; i < end; ++i) {
            if (i > first && items_[i].clause != items_[i - 1].clause) is_own = false;
            for (std::size_t t = items_[i].first; t <= items_[i].last; ++t)
                is_own |= sentence_.lexicon.is_own(sentence_.tokens[t].word);
            if (is_own && (items_[i].has_content() || items_[i].is(SaidRole::Pain))) return true;
        }
        return false;
    }

    bool has_complaint() const {
        return std::ranges::any_of(
            items_, [this](const SaidItem& item) { return item.has_content() && !item.is_aside && !is_fear(item); });
    }
    bool is_fear(const SaidItem& item) const {
        const SaidMeaning* symptom = item.find(SaidRole::Symptom);
        return symptom && symptom->id == k_feared;
    }
    // "I'm afraid it's a heart attack", and no more: it is meant as "a heart attack".
    void take_at_its_name(SaidItem& item) const {
        for (std::size_t t = item.first; is_fear(item) && t <= item.last; ++t) {
            const SaidMatch match = sentence_.lexicon.match(sentence_.tokens, t);
            const SaidMeaning* symptom = match.phrase ? match.phrase->find(SaidRole::Symptom) : nullptr;
            if (symptom && symptom->is_named && match.end <= item.last + 1) item.phrase = match.phrase;
        }
    }

    // "I had a heart attack five years ago, today my neck hurts": an illness by its name, and a complaint elsewhere.
    bool is_of_other_illness(std::size_t at) const {
        const std::size_t first = begin_of_part(at), end = end_of_part(at);
        bool has_named = false, has_other = false;
        for (std::size_t i = 0; i < items_.size(); ++i)
            if (i >= first && i < end)
                has_named |= is_named(items_[i]);
            else
                has_other |= items_[i].has_content() && !is_named(items_[i]) && !items_[i].is_aside;
        return has_named && has_other;
    }

    bool is_of_another_part(std::size_t at) const {
        const std::size_t first = begin_of_part(at), end = end_of_part(at);
        bool has_own = false, has_other = false;
        for (std::size_t i = 0; i < items_.size(); ++i) {
            const SaidMeaning* symptom = items_[i].find(SaidRole::Symptom);
            if (i >= first && i < end)
                has_own |= i != at && items_[i].has_content();
            else
                has_other |=
                    symptom && !symptom->is_named && !items_[i].is_aside && sentence_.lexicon.is_acute(symptom->id);
        }
        return has_own && has_other;
    }

    // "Back pain for years, now both legs are weak": what is new counts.
    bool goes_on_now(std::size_t at) const {
        bool is_now = false;
        for (std::size_t i = at + 1; i < items_.size(); ++i) {
            is_now |= items_[i].is(SaidRole::Now);
            const SaidMeaning *symptom = items_[i].find(SaidRole::Symptom), *felt = items_[i].find(SaidRole::Quality);
            if (is_now && ((symptom && sentence_.lexicon.is_acute(symptom->id)) || (felt && felt->id == k_numb)))
                return true;
        }
        return false;
    }

    SaidSentence& sentence_;
    std::vector<SaidItem>& items_;
};

}

void resolve_asides(SaidSentence& sentence) {
    Asides(sentence).resolve();
}

bool is_lasting(const SaidSentence& sentence, const SaidItem& item) {
    for (std::size_t t = item.first; t <= item.last; ++t)
        if (sentence.lexicon.is_lasting(sentence.tokens[t].word)) return true;
    return false;
}

// The place of a symptom is the one nearest before it in its clause, or else after it. Where that is none that it may
// be of, its words are not understood.
void resolve_misplaced(SaidSentence& sentence) {
    std::vector<SaidItem>& items = sentence.items;
    for (std::size_t at = 0; at < items.size(); ++at) {
        const SaidMeaning* symptom = items[at].find(SaidRole::Symptom);
        const std::vector<std::string>* areas = symptom ? sentence.lexicon.only_at(symptom->id) : nullptr;
        if (!areas) continue;
        const SaidMeaning* place = nullptr;
        for (std::size_t i = at; i-- > 0 && !place && items[i].clause == items[at].clause;)
            place = items[i].find(SaidRole::Place);
        for (std::size_t i = at + 1; i < items.size() && !place && items[i].clause == items[at].clause; ++i)
            place = items[i].find(SaidRole::Place);
        const bool is_felt_there = !place || std::ranges::any_of(place->areas, [&](const std::string& area) {
            return std::ranges::find(*areas, area) != areas->end();
        });
        if (!is_felt_there) items[at].phrase = nullptr;
    }
}

}
