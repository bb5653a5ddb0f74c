// When it hurts, since when, what brings it on and what eases it: "when I turn my head", "for two weeks". It is told
// and marks nothing: the head that is turned is not where it hurts. What is felt meanwhile is still told.
// SPDX-License-Identifier: MIT
#include "myoatlas/search/said_sentence.h"

#include <algorithm>
#include <array>

namespace myoatlas::search {
namespace {

constexpr std::string_view k_away = "away", k_near = "near", k_touched = "touched"; // of k_said_moved
// On these one may stand, reach or look; any other tells where on the body it hurts.
constexpr std::array<std::string_view, 7> k_of_places{"upper", "lower", "top", "bottom", "middle", "back", "front"};

class Moments {
public:
    explicit Moments(SaidSentence& sentence)
        : sentence_(sentence), lexicon_(sentence.lexicon), items_(sentence.items) {}

    void resolve() {
        for (std::size_t i = 0; i < items_.size();) i = resolve_at(i);
        settle_places();
        std::ranges::stable_sort(sentence_.moments, {}, &SaidMomentAt::first);
    }

private:
    static bool is_place(const SaidItem& item) { return item.is(SaidRole::Place) && !item.is(SaidRole::Symptom); }
    static bool says_nothing(const SaidItem& item) { return item.is(SaidRole::Stop) && !item.has_content(); }
    bool goes_with(std::size_t a, std::size_t b) const { return items_[a].clause == items_[b].clause; }

    // Returns the item to go on with.
    std::size_t resolve_at(std::size_t at) {
        const SaidItem& item = items_[at];
        if (item.is_span) {
            if (!item.is(SaidRole::Symptom)) tell(SaidMoment::Since, at, at + 1);
            return at + 1;
        }
        if (item.is(SaidRole::Moment) && !item.has_content()) {
            tell(SaidMoment::When, at, at + 1);
            return at + 1;
        }
        const auto opener = item.is(SaidRole::Idiom) ? std::nullopt : lexicon_.opener_at(sentence_.tokens, item.first);
        if (!opener && !item.is(SaidRole::Movement)) return at + 1;
        std::size_t begin = at + 1;
        while (opener && begin < items_.size() && items_[begin].first < opener->end) ++begin;
        if (opener && opener->is_of_ending && begin < items_.size() && // "al pulgar", "en avant"
            (is_place(items_[begin]) || items_[begin].is(SaidRole::Aspect)))
            return at + 1;
        const std::size_t end = end_of(at, begin, opener.has_value());
        if (end <= at) return at + 1;
        note_moved(at, end);
        tell(opener ? opener->moment : SaidMoment::BroughtOn, at, end);
        return end;
    }

    static bool is_short(const SaidItem& item) {
        const SaidMeaning* now = item.is_span ? item.find(SaidRole::Now) : nullptr;
        return now && now->id == "short";
    }
    bool begins_another(std::size_t at) const {
        const SaidItem& item = items_[at];
        return item.is_span || item.is_intensity || item.is_age || item.is(SaidRole::End) ||
               (item.is(SaidRole::Moment) && !item.has_content()) ||
               (item.phrase && lexicon_.opener_at(sentence_.tokens, item.first));
    }

    // The item after the last of what opens at an item; that item itself when nothing does.
    std::size_t end_of(std::size_t at, std::size_t begin, bool is_opener) const {
        const std::size_t none = items_.size();
        bool has_said = items_[at].has_content() || items_[at].is(SaidRole::Movement), had_said = false;
        std::size_t place = none; // the last place, and whether something was said before it
        std::size_t i = begin;
        for (; i < items_.size() && goes_with(i, at); ++i) {
            const SaidItem& item = items_[i];
            if (is_short(item)) { // "when I walk for ten minutes"
                has_said = true;
                continue;
            }
            if (begins_another(i) || (has_said && is_subject(i)) || (item.is(SaidRole::Negation) && is_of_pain(i + 1)))
                break;
            if ((item.is(SaidRole::Pain) || item.is(SaidRole::Quality)) && !item.is(SaidRole::Symptom)) {
                if (has_subject(place, i, is_opener)) return had_said ? begin_of_place(place) : at;
                break;
            }
            if (item.is(SaidRole::Symptom) && had_said && has_subject(place, i, is_opener))
                return begin_of_place(place);
            if (item.is(SaidRole::Join) && !item.has_content() && !goes_on(i, place)) break;
            if (const SaidMeaning* aspect = item.find(SaidRole::Aspect); aspect && !item.has_content())
                if (std::ranges::find(k_of_places, aspect->id) == k_of_places.end()) {
                    i = begin_of_place(i);
                    break;
                }
            if (is_place(item)) {
                if (has_said && (is_located(i, at) || tells_pain(item))) return begin_of_place(i);
                if (place != none && is_apart(place, i)) return begin_of_place(i);
                if (!has_said && is_opener) return at; // "when my knee hurts"
                place = i;
                had_said = has_said;
            }
            has_said |= item.is_unknown() || lexicon_.is_moved(word_of(i)) ||
                        (item.phrase && !says_nothing(item) && !item.is(SaidRole::Side));
        }
        return has_said ? i : at;
    }

    // "My shoulder hurts in front", where all of it is one place.
    bool tells_pain(const SaidItem& item) const {
        for (std::size_t t = item.first; t <= item.last; ++t)
            if (lexicon_.is_pain(sentence_.tokens[t].word)) return true;
        return false;
    }

    // "It shoots down my leg": what hurts, with something said of it.
    bool is_subject(std::size_t at) const {
        return items_[at].first == items_[at].last && lexicon_.is_subject(word_of(at)) && at + 1 < items_.size() &&
               goes_with(at, at + 1);
    }
    const std::string& word_of(std::size_t item) const { return sentence_.tokens[items_[item].first].word; }

    // What comes next but for words that say nothing, and sides; null at the end of the clause.
    const SaidItem* next_of(std::size_t at) const {
        while (at < items_.size() && at > 0 && goes_with(at, at - 1) &&
               (says_nothing(items_[at]) || items_[at].is(SaidRole::Side)))
            ++at;
        return at < items_.size() && at > 0 && goes_with(at, at - 1) ? &items_[at] : nullptr;
    }
    bool is_of_place(std::size_t at) const {
        const SaidItem* next = next_of(at);
        return next && is_place(*next);
    }
    bool is_of_pain(std::size_t at) const {
        const SaidItem* next = next_of(at);
        return next && (next->has_content() || next->is(SaidRole::Pain));
    }

    // "When I walk my knee hurts", but "when I bend my knee it hurts", "cuando giro la cabeza me duele el cuello".
    bool has_subject(std::size_t place, std::size_t pain, bool is_opener) const {
        if (place >= pain || !is_opener) return false;
        for (std::size_t i = place + 1; i < pain; ++i)
            if (!says_nothing(items_[i]) && !items_[i].is(SaidRole::Side)) return false;
        return !(lexicon_.is_side_after() && is_of_place(pain + 1));
    }

    // The first of the words before a place that are of it: "in my left hip".
    std::size_t begin_of_place(std::size_t place) const {
        while (place > 0 && goes_with(place, place - 1) &&
               (says_nothing(items_[place - 1]) || items_[place - 1].is(SaidRole::Side) ||
                items_[place - 1].is(SaidRole::Way) || items_[place - 1].is(SaidRole::To)) &&
               !lexicon_.opener_at(sentence_.tokens, items_[place - 1].first))
            --place;
        return place;
    }

    // "In my hip", "down my leg", "behind my knee": there it hurts.
    bool is_located(std::size_t place, std::size_t at) const {
        const SaidMeaning* meaning = items_[place].find(SaidRole::Place);
        if (has_moved(at, place, k_away)) return false;
        if (!meaning->is_whole && items_[place].last > items_[place].first) return true;
        for (std::size_t i = begin_of_place(place); i < place; ++i) {
            if (items_[i].is(SaidRole::Way) || items_[i].is(SaidRole::To)) return true;
            for (std::size_t t = items_[i].first; t <= items_[i].last; ++t)
                if (lexicon_.is_located(sentence_.tokens[t].word)) return true;
        }
        return false;
    }

    // "My head my neck hurts": nothing but whose it is stands between.
    bool is_apart(std::size_t first, std::size_t second) const {
        for (std::size_t i = first + 1; i < second; ++i)
            if (!items_[i].is(SaidRole::Side) && !lexicon_.is_whose(word_of(i))) return false;
        return true;
    }

    // "When I bend and lift", "my hip and knee"; not "when I drive and my shoulder".
    bool goes_on(std::size_t join, std::size_t place) const {
        const SaidItem* next = next_of(join + 1);
        if (!next) return false;
        if (is_place(*next)) return place < join && is_of_list(place, join);
        return !next->has_content() && !next->is(SaidRole::Pain) && !next->is(SaidRole::Negation);
    }
    bool is_of_list(std::size_t place, std::size_t join) const {
        for (std::size_t i = place + 1; i < join; ++i)
            if (!says_nothing(items_[i]) && !items_[i].is(SaidRole::Side)) return false;
        for (std::size_t i = join + 1; i < items_.size() && goes_with(i, join); ++i)
            if (items_[i].is(SaidRole::Pain) || items_[i].is(SaidRole::Quality)) return false;
        return true;
    }

    bool has_moved(std::size_t first, std::size_t end, std::string_view how) const {
        for (std::size_t i = first; i < end; ++i)
            for (std::size_t t = items_[i].first; t <= items_[i].last; ++t)
                if (lexicon_.is_moved(sentence_.tokens[t].word, how)) return true;
        return false;
    }

    void note_moved(std::size_t first, std::size_t end) {
        const bool is_away = has_moved(first, end, k_away);
        bool has_place = false;
        for (std::size_t i = first; i < end; ++i) {
            items_[i].is_in_moment = true;
            if (items_[i].is(SaidRole::Negation) && !items_[i].has_content()) items_[i].phrase = nullptr;
            if (!is_place(items_[i]) || has_moved(first, end, k_touched)) continue;
            (is_away ? away_ : near_).push_back(i);
            has_place = true;
        }
        if (!is_away && (has_place || !has_moved(first, end, k_near))) return;
        for (std::size_t i = first; i < end; ++i)
            if (items_[i].is(SaidRole::Side)) items_[i].phrase = nullptr;
    }

    // With "better" or "worse" beside it. What is told otherwise needs no telling.
    void tell(SaidMoment moment, std::size_t first, std::size_t end) {
        while (end > first + 1 && (says_nothing(items_[end - 1]) || items_[end - 1].is(SaidRole::Join))) --end;
        const auto is_beside = [&](std::size_t i) { return goes_with(i, first) && says_nothing(items_[i]); };
        std::size_t before = first, after = end;
        while (before > 0 && is_beside(before - 1)) --before;
        while (after < items_.size() && is_beside(after)) ++after;
        const auto is = [&](std::size_t i, SaidRole role) {
            return i < items_.size() && goes_with(i, first) && items_[i].is(role) && !items_[i].has_content();
        };
        const bool has_before = before > 0 && (is(before - 1, SaidRole::Eases) || is(before - 1, SaidRole::Worsens));
        const bool has_after = is(after, SaidRole::Eases) || is(after, SaidRole::Worsens);
        // "No better when I sit" eases nothing.
        const bool is_denied = has_before && before > 1 && is(before - 2, SaidRole::Negation);
        if (!is_denied && is(has_before ? before - 1 : after, SaidRole::Eases)) moment = SaidMoment::Eased;
        if (has_before) first = before - 1;
        if (!has_before && has_after) end = after + 1;
        if (end == first + 1 && items_[first].has_content()) return;
        for (std::size_t i = first; i < end; ++i) items_[i].is_in_moment = true;
        sentence_.moments.push_back({moment, items_[first].first, items_[end - 1].last});
    }

    // Where nothing else is told it is what hurts: "it hurts when I bend my knee".
    void settle_places() {
        const bool is_told = std::ranges::any_of(items_, [](const SaidItem& item) {
            return item.is(SaidRole::Condition) ||
                   (!item.is_in_moment && (item.is(SaidRole::Place) || item.is(SaidRole::Symptom)));
        });
        for (const std::size_t i : near_) {
            if (is_told)
                drop(i);
            else
                items_[i].is_in_moment = false, items_[i].note = "no other place was said: taken as the one that hurts";
        }
        for (const std::size_t i : away_) drop(i);
    }
    void drop(std::size_t place) {
        for (std::size_t i = place; i-- > 0 && (items_[i].is(SaidRole::Side) || says_nothing(items_[i]));)
            if (items_[i].is(SaidRole::Side)) items_[i].phrase = nullptr;
        if (lexicon_.is_side_after() && place + 1 < items_.size() && items_[place + 1].is(SaidRole::Side) &&
            items_[place + 1].is_in_moment)
            items_[place + 1].phrase = nullptr;
        items_[place].phrase = nullptr;
    }

    SaidSentence& sentence_;
    const SaidLexicon& lexicon_;
    std::vector<SaidItem>& items_;
    std::vector<std::size_t> near_, away_; // places that are moved
};

}

void resolve_moments(SaidSentence& sentence) {
    Moments(sentence).resolve();
}

}
