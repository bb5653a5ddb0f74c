// A symptom whose words stand apart and in any order: "the pain in the middle of my chest is crushing", "my knee is
// red, hot and very swollen". All its parts must be said in one sentence and near one another, none of them denied, and
// no other place of the body between them.
// SPDX-License-Identifier: MIT
#include "myoatlas/search/said_sentence.h"

#include <algorithm>
#include <optional>

namespace myoatlas::search {
namespace {

constexpr std::size_t k_widest = 12;            // words from the first to the last
constexpr std::string_view k_over = "long_ago"; // the symptom that calls off what may be serious

struct Stretch {
    std::size_t first = 0, last = 0; // tokens
};

class Scattered {
public:
    explicit Scattered(SaidSentence& sentence) : sentence_(sentence), items_(sentence.items) {
        for (std::size_t i = 0; i < items_.size(); ++i)
            item_of_.insert(item_of_.end(), items_[i].last - items_[i].first + 1, i);
    }

    void resolve() {
        for (const SaidScatteredPhrases& phrases : sentence_.lexicon.scattered())
            if (const auto parts = find(phrases)) note(phrases.symptom, *parts);
        for (std::size_t i = 0; i < items_.size(); ++i)
            if (is_long_ago(items_[i])) {
                if (goes_on_now(i)) put_aside_to(i);
                if (is_lasting(sentence_, items_[i]) && is_of_another_part(i))
                    items_[i].is_aside = items_[i].is_excluded = true;
            }
    }

private:
    using Parts = std::vector<Stretch>;

    // Returns the first stretch of words for each part that holds.
    std::optional<Parts> find(const SaidScatteredPhrases& phrases) const {
        for (const Stretch& anchor : stretches_of(phrases.parts.front())) {
            Parts parts{anchor};
            for (std::size_t p = 1; p < phrases.parts.size() && parts.size() == p; ++p)
                if (const auto nearest = nearest_to(parts, phrases.parts[p])) parts.push_back(*nearest);
            if (parts.size() == phrases.parts.size() && holds(parts)) return parts;
        }
        return std::nullopt;
    }

    std::vector<Stretch> stretches_of(const std::vector<std::vector<std::string>>& any) const {
        std::vector<Stretch> found;
        for (std::size_t at = 0; at < sentence_.tokens.size(); ++at) {
            std::size_t longest = 0;
            for (const std::vector<std::string>& phrase : any)
                if (phrase.size() > longest && stands_at(phrase, at)) longest = phrase.size();
            if (longest > 0 && !is_within_idiom(at, at + longest) && !is_of_other_place(at, at + longest))
                found.push_back({at, at + longest - 1});
        }
        return found;
    }

    // "Chest press": of what is said as a whole no single word counts.
    bool is_within_idiom(std::size_t first, std::size_t end) const {
        for (std::size_t t = first; t < end; ++t)
            if (item(t).is(SaidRole::Idiom) && (item(t).first < first || item(t).last >= end)) return true;
        return false;
    }

    // "Between my legs" is no place on the legs.
    bool is_of_other_place(std::size_t first, std::size_t end) const {
        const SaidMeaning* place = item(first).find(SaidRole::Place);
        if (!place || (item(first).first >= first && item(first).last < end)) return false;
        const auto begin = sentence_.tokens.begin();
        const SaidMatch alone = sentence_.lexicon.match(
            {begin + static_cast<std::ptrdiff_t>(first), begin + static_cast<std::ptrdiff_t>(end)}, 0);
        const SaidMeaning* own = alone.phrase ? alone.phrase->find(SaidRole::Place) : nullptr;
        return own && std::ranges::none_of(own->areas, [&](const std::string& area) {
                   return std::ranges::find(place->areas, area) != place->areas.end();
               });
    }

    bool stands_at(const std::vector<std::string>& phrase, std::size_t at) const {
        if (phrase.empty() || at + phrase.size() > sentence_.tokens.size()) return false;
        for (std::size_t w = 0; w < phrase.size(); ++w) {
            const SaidToken& token = sentence_.tokens[at + w];
            if (token.word != phrase[w] || (w > 0 && token.is_after_break)) return false;
        }
        return true;
    }

    // The nearest that shares no word with the parts found, in the same sentence.
    std::optional<Stretch> nearest_to(const Parts& parts, const std::vector<std::vector<std::string>>& any) const {
        const Stretch& anchor = parts.front();
        std::optional<Stretch> nearest;
        std::size_t least = k_widest;
        for (const Stretch& each : stretches_of(any)) {
            const bool is_free = std::ranges::none_of(
                parts, [&](const Stretch& taken) { return each.first <= taken.last && taken.first <= each.last; });
            const std::size_t distance =
                each.first > anchor.first ? each.first - anchor.first : anchor.first - each.first;
            if (!is_free || distance >= least || item(each.first).sentence != item(anchor.first).sentence) continue;
            least = distance;
            nearest = each;
        }
        return nearest;
    }

    const SaidItem& item(std::size_t token) const { return items_[item_of_[token]]; }

    static Stretch span_of(const Parts& parts) {
        Stretch span = parts.front();
        for (const Stretch& part : parts) span = {std::min(span.first, part.first), std::max(span.last, part.last)};
        return span;
    }

    bool is_part(const Parts& parts, const SaidItem& of) const {
        return std::ranges::any_of(parts,
                                   [&](const Stretch& part) { return part.first <= of.last && of.first <= part.last; });
    }

    bool holds(const Parts& parts) const {
        const Stretch span = span_of(parts);
        if (span.last - span.first >= k_widest) return false;
        for (std::size_t i = item_of_[span.first]; i <= item_of_[span.last]; ++i)
            if (items_[i].is(SaidRole::Place) && !items_[i].is_excluded && !is_part(parts, items_[i])) return false;
        return std::ranges::none_of(parts, [&](const Stretch& part) {
            return item(part.first).is_aside || item(part.first).is_answered_no ||
                   is_denied(parts, item_of_[part.first]) || is_over(item_of_[part.first]);
        });
    }

    // By a negation that is not one of its own words.
    bool is_denied(const Parts& parts, std::size_t at) const {
        for (std::size_t i = 0; i < at; ++i)
            if (items_[i].reach > at && !is_part(parts, items_[i])) return true;
        return false;
    }

    static bool is_long_ago(const SaidItem& item) {
        const SaidMeaning* symptom = item.find(SaidRole::Symptom);
        return symptom && symptom->id == k_over;
    }

    // "My face drooped years ago, now my knee hurts."
    bool is_over(std::size_t at) const {
        for (std::size_t i = at; i < items_.size(); ++i)
            if (is_long_ago(items_[i]) && items_[i].is_aside && !is_lasting(sentence_, items_[i])) return true;
        return false;
    }

    // "Back surgery years ago, now my legs are going weak", "headaches for years but this one is the worst ever": what
    // is found after that, or ends there, is new.
    bool goes_on_now(std::size_t at) const {
        for (std::size_t i = at + 1; i < items_.size(); ++i)
            if (items_[i].is(SaidRole::Now) && std::ranges::any_of(sentence_.findings, [&](const SaidFinding& finding) {
                    return finding.last > items_[i].last;
                }))
                return true;
        return false;
    }

    // "The pain in my chest is crushing, I've had back pain for years."
    bool is_of_another_part(std::size_t at) const {
        bool has_own = false;
        for (std::size_t i = 0; i < items_.size(); ++i)
            has_own |= i != at && items_[i].clause == items_[at].clause && items_[i].has_content();
        return has_own && std::ranges::any_of(sentence_.findings, [&](const SaidFinding& finding) {
                   return item(finding.first).clause != items_[at].clause &&
                          item(finding.last).clause != items_[at].clause && sentence_.lexicon.is_acute(finding.symptom);
               });
    }

    // What was long ago, and that it was.
    void put_aside_to(std::size_t long_ago) {
        std::size_t first = long_ago;
        while (first > 0 && items_[first - 1].clause == items_[long_ago].clause && !items_[first].is(SaidRole::End))
            --first;
        for (std::size_t i = first; i <= long_ago; ++i)
            if (items_[i].is(SaidRole::Symptom) && !items_[i].is(SaidRole::Place))
                items_[i].is_aside = items_[i].is_excluded = true;
        std::erase_if(sentence_.findings, [&](const SaidFinding& finding) {
            return finding.first >= items_[first].first && finding.last < items_[long_ago].first;
        });
    }

    void note(const std::string& symptom, const Parts& parts) {
        const Stretch span = span_of(parts);
        sentence_.findings.push_back({symptom, span.first, span.last});
        for (const Stretch& part : parts)
            for (std::size_t t = part.first; t <= part.last; ++t) items_[item_of_[t]].is_told_scattered = true;
    }

    SaidSentence& sentence_;
    std::vector<SaidItem>& items_;
    std::vector<std::size_t> item_of_; // of each token
};

}

void resolve_scattered(SaidSentence& sentence) {
    Scattered(sentence).resolve();
}

}
