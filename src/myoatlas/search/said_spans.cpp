// Phrases with a number in them: how old a person is, how long it has lasted; and what opens the telling of when it
// hurts.
// SPDX-License-Identifier: MIT
#include "myoatlas/search/said_lexicon.h"

#include <algorithm>

namespace myoatlas::search {
namespace {

constexpr std::string_view k_old = "long_ago"; // the symptom that an old span is
constexpr std::size_t k_most_around = 3;       // words that say nothing, between two of a span

bool is_break(const std::vector<SaidToken>& tokens, std::size_t at) {
    return at == 0 || at >= tokens.size() || tokens[at].is_after_break;
}

}

void SaidLexicon::add_pattern(std::vector<SaidPattern>& patterns, const std::string& said,
                              const std::string& id) const {
    SaidPattern pattern{{}, id};
    if (said.starts_with(',')) pattern.words.emplace_back(",");
    for (std::size_t at = 0; at <= said.size();) {
        const std::size_t mark = std::min(said.find('#', at), said.size());
        for (SaidToken& token : tokens_of(said.substr(at, mark - at))) pattern.words.push_back(std::move(token.word));
        if (mark < said.size()) pattern.words.emplace_back("#");
        at = mark + 1;
    }
    patterns.push_back(std::move(pattern));
}

void SaidLexicon::add_moments(const SaidMoments& moments) {
    std::vector<SaidPattern> spans;
    for (const SaidTerm& term : moments.spans)
        for (const std::string& said : term.words) add_pattern(spans, said, term.id);
    for (SaidPattern& pattern : spans)
        spans_[pattern.words.front() == "," ? pattern.words[1] : pattern.words.front()].push_back(std::move(pattern));
    for (const std::string_view id : k_said_spans) {
        SaidMeaning meaning;
        meaning.role = id == "old" ? SaidRole::Symptom : id == "since" ? SaidRole::Stop : SaidRole::Now;
        meaning.id = id == "old" ? k_old : id;
        span_phrases_[std::string(id)].meanings = {meaning};
    }
    for (const SaidTerm& term : moments.openers)
        for (const std::string& said : term.words)
            openers_.emplace_back(folded_words(said), term.id == "since"   ? SaidMoment::Since
                                                      : term.id == "eased" ? SaidMoment::Eased
                                                                           : SaidMoment::BroughtOn);
    std::ranges::stable_sort(openers_, std::ranges::greater{}, [](const auto& row) { return row.first.size(); });
    for (const SaidTerm& term : moments.openers_of)
        for (const std::string& said : term.words) openers_of_.emplace_back(folded_words(said), term.id);
    const auto fill = [](std::set<std::string>& set, const std::vector<std::string>& words) {
        set.insert(words.begin(), words.end());
    };
    fill(around_, moments.around);
    fill(lasting_, moments.lasting);
    fill(located_, moments.located);
    fill(subjects_, moments.subjects);
    fill(whose_, moments.whose);
    for (const SaidTerm& term : moments.moved)
        for (const std::string& said : term.words) moved_[said] = term.id;
    // None of these is a slip for another word.
    for (const auto& [word, how] : moved_) known_.insert(word);
    for (const auto& [words, moment] : openers_) known_.insert(words.begin(), words.end());
    for (const auto& [first, patterns] : spans_)
        for (const SaidPattern& pattern : patterns) known_.insert(pattern.words.begin(), pattern.words.end());
}

std::optional<std::pair<float, std::size_t>> SaidLexicon::age_at(const std::vector<SaidToken>& tokens,
                                                                 std::size_t at) const {
    constexpr float k_youngest = 1.0f, k_youngest_alone = 10.0f, k_oldest = 120.0f;
    for (const SaidPattern& pattern : ages_) {
        // ", 40 years," is an age where nothing else stands between the marks: not "for 3 years".
        const std::vector<std::string>& words = pattern.words;
        const std::size_t skip = words.front() == "," ? 1 : 0;
        if (at + words.size() - skip > tokens.size()) continue;
        std::optional<float> years;
        bool is_so = skip == 0 || (is_break(tokens, at) && is_break(tokens, at + words.size() - skip));
        for (std::size_t w = skip; w < words.size() && is_so; ++w) {
            const SaidToken& token = tokens[at + w - skip];
            if (w > skip && token.is_after_break)
                is_so = false;
            else if (words[w] == "#")
                is_so = (years = number(token.word)) && *years >= (skip ? k_youngest_alone : k_youngest) &&
                        *years <= k_oldest;
            else
                is_so = token.word == words[w];
        }
        // "I am 72" ends there; "I am 8 weeks pregnant" tells no age.
        const std::size_t end = at + words.size() - skip;
        if (is_so && words.back() == "#" && end < tokens.size() && !tokens[end].is_after_break) {
            const SaidMatch next = match(tokens, end);
            is_so = next.phrase && (next.phrase->find(SaidRole::Join) || next.phrase->find(SaidRole::End));
        }
        if (is_so && years) return std::pair(*years, end);
    }
    return std::nullopt;
}

std::optional<std::pair<const SaidPhrase*, std::size_t>> SaidLexicon::span_at(const std::vector<SaidToken>& tokens,
                                                                              std::size_t at) const {
    const SaidPattern* longest = nullptr;
    std::size_t end = at;
    const auto try_all = [&](const std::string& first) {
        const auto found = spans_.find(first);
        if (found == spans_.end()) return;
        for (const SaidPattern& pattern : found->second) {
            std::size_t next = at;
            const bool is_alone = pattern.words.front() == ",";
            bool is_so = true;
            for (std::size_t w = is_alone ? 1 : 0; w < pattern.words.size() && is_so; ++w) {
                const auto is_here = [&](std::size_t t) {
                    return t < tokens.size() && (t == at || !tokens[t].is_after_break) &&
                           (pattern.words[w] == "#" ? number(tokens[t].word).has_value()
                                                    : tokens[t].word == pattern.words[w]);
                };
                const std::size_t from = next;
                while (next > at && next < tokens.size() && next - from < k_most_around && !is_here(next) &&
                       is_around(tokens[next].word))
                    ++next;
                is_so = is_here(next);
                if (is_so && pattern.words[w] == "#" && is_here(next + 1)) ++next; // "2-3 weeks"
                ++next;
            }
            if (!is_so || next <= end) continue;
            // "3 weeks" alone; "8 weeks pregnant" tells no time that it has lasted.
            if (is_alone && !is_break(tokens, next)) {
                const SaidMatch after = match(tokens, next);
                if (!after.phrase || after.phrase->find(SaidRole::Symptom) || after.phrase->find(SaidRole::OfTen))
                    continue;
            }
            longest = &pattern;
            end = next;
        }
    };
    try_all(tokens[at].word);
    if (number(tokens[at].word)) try_all("#");
    if (!longest) return std::nullopt;
    return std::pair(&span_phrases_.at(longest->id), end);
}

std::optional<SaidOpener> SaidLexicon::opener_at(const std::vector<SaidToken>& tokens, std::size_t at) const {
    const auto stands_here = [&](const std::vector<std::string>& words) {
        if (words.empty() || at + words.size() > tokens.size()) return false;
        for (std::size_t w = 0; w < words.size(); ++w)
            if (tokens[at + w].word != words[w] || (w > 0 && tokens[at + w].is_after_break)) return false;
        return true;
    };
    for (const auto& [words, moment] : openers_)
        if (stands_here(words)) return SaidOpener{at + words.size(), moment, false};
    for (const auto& [words, ending] : openers_of_) {
        const std::size_t next = at + words.size();
        if (stands_here(words) && next < tokens.size() && !tokens[next].is_after_break &&
            tokens[next].word.size() > ending.size() + 1 && tokens[next].word.ends_with(ending))
            return SaidOpener{next, SaidMoment::BroughtOn, true};
    }
    return std::nullopt;
}

const SaidPhrase* SaidLexicon::phrase_of_part(std::string_view part) const {
    for (const auto& [first, phrases] : phrases_)
        for (const SaidPhrase& phrase : phrases)
            if (const SaidMeaning* place = phrase.find(SaidRole::Place);
                place && place->is_whole && place->id == part && place->fingers.empty() && phrase.meanings.size() == 1)
                return &phrase;
    return nullptr;
}

}
