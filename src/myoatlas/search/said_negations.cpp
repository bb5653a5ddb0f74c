// What is said not to hurt. A negation reaches forward to the end of its clause; one at the end ("my neck doesn't
// hurt") reaches back.
// SPDX-License-Identifier: MIT
#include "myoatlas/search/said_sentence.h"

namespace myoatlas::search {
namespace {

class Negations {
public:
    explicit Negations(SaidSentence& sentence)
        : tokens_(sentence.tokens), lexicon_(sentence.lexicon), items_(sentence.items) {}

    void resolve() {
        for (std::size_t i = 0; i < items_.size();) {
            if (items_[i].is(SaidRole::Negation) && !items_[i].is_excluded && !items_[i].has_content())
                i = resolve_at(i);
            else
                ++i;
        }
    }

private:
    // Returns the item to go on with.
    std::size_t resolve_at(std::size_t negation) {
        if (tells_all_that_hurts(negation)) {
            items_[negation].reach = negation;
            return negation + 1;
        }
        const bool is_denial = lexicon_.is_denial(tokens_[items_[negation].first].word);
        const std::size_t end = is_denial ? end_of_denied(negation) : end_of_scope(negation);
        items_[negation].reach = end;
        std::size_t first = negation + 1;
        while (first < end && !items_[first].has_content() && (is_denial || !items_[first].is_unknown()) &&
               !items_[first].is(SaidRole::Vague))
            ++first;
        if (first < end && items_[first].is_unknown()) { // "I don't drive because of my elbow"
            items_[negation].is_unsure = true;
            return negation + 1;
        }
        if ((first >= end || !items_[first].is_in_moment) &&
            is_of_moment(negation, first)) { // "my knee doesn't hurt when I walk" is of the walking, not of the knee
            items_[negation].reach = negation;
            return negation + 1;
        }
        bool is_any = false;
        for (std::size_t i = first; i < end; ++i)
            if (items_[i].has_content()) items_[i].is_excluded = is_any = true;
        if (!is_any)
            is_any = exclude_side(negation, end) || exclude_before(negation) || exclude_what_was_asked(negation);
        items_[negation].is_unsure = !is_any;
        return is_any ? end : negation + 1;
    }

    // "No pain except in my knee", "all is fine except my speech": what follows hurts. "My whole leg hurts except the
    // knee": what follows does not.
    bool tells_all_that_hurts(std::size_t exception) const {
        if (!lexicon_.is_exception(tokens_[items_[exception].first].word)) return false;
        bool hurts = false, is_untroubled = false;
        for (std::size_t i = 0; i < exception; ++i) {
            if (items_[i].sentence != items_[exception].sentence) continue;
            is_untroubled &= items_[i].clause == items_[i - (i > 0)].clause;
            for (std::size_t t = items_[i].first; t <= items_[i].last; ++t)
                is_untroubled |= lexicon_.is_untroubled(tokens_[t].word);
            const bool is_denied = std::any_of(items_.begin(), items_.begin() + static_cast<std::ptrdiff_t>(i),
                                               [&](const SaidItem& item) { return item.reach > i; });
            if (is_untroubled)
                hurts = false;
            else if (!items_[i].is_excluded && !is_denied)
                hurts |= items_[i].has_content() || items_[i].is(SaidRole::Pain);
        }
        return !hurts;
    }

    bool is_of_moment(std::size_t negation, std::size_t end) const {
        for (std::size_t i = negation + 1; i < end; ++i)
            if (items_[i].is_in_moment && !items_[i].is_span) return true;
        return false;
    }

    // A comma ends it, but not where the list goes on to an "or".
    std::size_t end_of_scope(std::size_t negation) const {
        for (std::size_t i = negation + 1; i < items_.size(); ++i) {
            const SaidItem& item = items_[i];
            if (item.sentence != items_[negation].sentence || item.is(SaidRole::End)) return i;
            if (item.clause != items_[i - 1].clause && !goes_on(i)) return i;
            if (item.is(SaidRole::Join) && !item.has_content() && says_more(i)) return i;
            if (item.is(SaidRole::Negation) && !item.is(SaidRole::Alternative)) return i;
        }
        return items_.size();
    }

    // "Denies fever, chills, weight loss": from comma to comma, while nothing else is said of what is listed. A place
    // that hurts ends it where no other is told: "denies fever, shoulder pain".
    std::size_t end_of_denied(std::size_t negation) const {
        std::size_t end = negation + 1;
        std::size_t place = items_.size(); // the first of a part of its own with a place in it
        for (std::size_t begin = end; end < items_.size(); ++end) {
            const SaidItem& item = items_[end];
            if (item.sentence != items_[negation].sentence || item.is(SaidRole::End) || is_other_negation(item)) break;
            if (item.clause != items_[end - 1].clause || (item.is(SaidRole::Join) && !item.has_content())) {
                if (!is_bare(end) && !goes_on(end)) break;
                begin = end;
            }
            if (item.is(SaidRole::Place) && !item.is(SaidRole::Symptom) && begin > negation + 1)
                place = std::min(place, begin);
        }
        const auto is_told = [](const SaidItem& item) {
            return item.is(SaidRole::Place) || item.is(SaidRole::Condition);
        };
        const auto at = [&](std::size_t i) { return items_.begin() + static_cast<std::ptrdiff_t>(i); };
        const bool has_other =
            std::any_of(items_.begin(), at(negation), is_told) || std::any_of(at(end), items_.end(), is_told);
        return has_other ? end : std::min(place, end);
    }
    static bool is_other_negation(const SaidItem& item) {
        return item.is(SaidRole::Negation) && !item.is(SaidRole::Alternative);
    }

    // A name and no statement: "weight loss", "pain at night"; not "has chest pain", "reports a cough", "fell today".
    bool is_bare(std::size_t at) const {
        bool begins = false, is_led = false;
        for (std::size_t i = at; i < items_.size() && items_[i].clause == items_[at].clause; ++i) {
            const SaidItem& item = items_[i];
            if (i > at && item.is(SaidRole::Join)) break;
            if (item.is_intensity || item.is_age || item.is_span || item.is(SaidRole::Now) || item.is(SaidRole::End))
                return false;
            if (item.has_content() || item.is(SaidRole::Pain)) {
                if (is_led) return false;
                begins = true;
            } else if (item.is_unknown() || item.is(SaidRole::Relative)) {
                is_led |= !begins;
            } else if (item.is(SaidRole::Stop) && !lexicon_.is_link(tokens_[item.first].word)) {
                return false;
            }
        }
        return true;
    }

    bool goes_on(std::size_t at) const {
        for (std::size_t i = at; i < items_.size() && items_[i].sentence == items_[at].sentence; ++i) {
            if (items_[i].is(SaidRole::Alternative)) return true;
            if (items_[i].is(SaidRole::Join) || items_[i].is(SaidRole::End) || items_[i].is(SaidRole::Pain) ||
                items_[i].is_intensity)
                return false;
        }
        return false;
    }

    // "no neck pain and my shoulder hurts": what follows speaks for itself.
    bool says_more(std::size_t join) const {
        for (std::size_t i = join + 1; i < items_.size() && items_[i].clause == items_[join].clause; ++i)
            if (items_[i].is(SaidRole::Pain) || items_[i].is(SaidRole::Quality)) return true;
        return false;
    }

    // "my left shoulder, not the right": the same place on that side.
    bool exclude_side(std::size_t negation, std::size_t end) {
        for (std::size_t i = negation + 1; i < end; ++i)
            if (items_[i].is(SaidRole::Side)) {
                items_[i].is_excluded = items_[i].is_side_used = true;
                return true;
            }
        return false;
    }

    // "Chest pain? No." A negation alone in its sentence answers the one before.
    bool exclude_what_was_asked(std::size_t negation) {
        const std::size_t sentence = items_[negation].sentence;
        for (const SaidItem& item : items_)
            if (item.sentence == sentence && &item != &items_[negation] && !item.is(SaidRole::Stop)) return false;
        bool is_any = false;
        for (SaidItem& item : items_)
            if (item.sentence + 1 == sentence && item.has_content())
                item.is_excluded = item.is_answered_no = is_any = true;
        return is_any;
    }

    bool exclude_before(std::size_t negation) {
        bool is_any = false;
        for (std::size_t i = negation; i-- > 0;) {
            const SaidItem& item = items_[i];
            if (item.clause != items_[negation].clause || item.is(SaidRole::End)) break;
            if (item.is(SaidRole::Pain) || item.is(SaidRole::Quality) || item.is(SaidRole::Negation)) break;
            if (item.is(SaidRole::Place)) items_[i].is_excluded = is_any = true;
        }
        return is_any;
    }

    const std::vector<SaidToken>& tokens_;
    const SaidLexicon& lexicon_;
    std::vector<SaidItem>& items_;
};

}

// "I don't feel any pain", "no noto falta de aire": what is not felt is not there, and the skin is not numb.
void resolve_unfelt(SaidSentence& sentence) {
    static const SaidPhrase k_negation = [] {
        SaidPhrase phrase;
        phrase.meanings.emplace_back().role = SaidRole::Negation;
        return phrase;
    }();
    std::vector<SaidItem>& items = sentence.items;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!items[i].is(SaidRole::Unfelt)) continue;
        std::size_t next = i + 1;
        while (next < items.size() && items[next].is(SaidRole::Stop) && !items[next].has_content()) ++next;
        if (next >= items.size() || items[next].clause != items[i].clause) continue;
        const SaidItem& felt = items[next];
        // "Je ne sens plus la moitié du corps": what has an article is a part of the body.
        if (felt.is(SaidRole::Symptom) && sentence.lexicon.is_whose(sentence.tokens[felt.first - 1].word)) continue;
        if (felt.is(SaidRole::Symptom) || felt.is(SaidRole::Quality) || felt.is(SaidRole::Pain))
            items[i].phrase = &k_negation;
    }
}

void resolve_negations(SaidSentence& sentence) {
    Negations(sentence).resolve();
}

}
