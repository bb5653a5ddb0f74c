// SPDX-License-Identifier: MIT
#include "myoatlas/search/said_lexicon.h"

#include <algorithm>
#include <charconv>

namespace myoatlas::search {
namespace {

constexpr std::size_t k_longest_gap = 4;      // words that say nothing, between two of a phrase
constexpr std::size_t k_shortest_slip = 6;    // letters of a word that is put right
constexpr std::size_t k_shortest_correct = 5; // of what it becomes
constexpr std::size_t k_shortest_half = 3;    // of two words written as one

bool begins_here(const std::vector<std::string>& words, const std::vector<SaidToken>& tokens, std::size_t at) {
    if (at + words.size() > tokens.size()) return false;
    for (std::size_t w = 0; w < words.size(); ++w)
        if (tokens[at + w].word != words[w] || (w > 0 && tokens[at + w].is_after_break)) return false;
    return true;
}

}

std::vector<std::string> spoken_names(const anatomy::Names& names, const std::string& language, bool has_lay,
                                      std::string_view marks) {
    std::vector<std::string> all;
    const auto add_all = [&](const std::string& name) {
        for (std::string& part : parted(name, marks)) all.push_back(std::move(part));
    };
    if (language == "en") {
        add_all(names.name);
        if (has_lay) add_all(names.lay);
        for (const std::string& alias : names.aliases) add_all(alias);
    } else if (const auto translated = names.translations.find(language); translated != names.translations.end()) {
        add_all(translated->second);
    }
    add_all(names.latin);
    return all;
}

const SaidMeaning* SaidPhrase::find(SaidRole role) const {
    const auto found = std::ranges::find(meanings, role, &SaidMeaning::role);
    return found == meanings.end() ? nullptr : &*found;
}

std::optional<float> SaidLexicon::number(const std::string& word) const {
    if (const auto found = numbers_.find(word); found != numbers_.end()) return found->second;
    float value = 0.0f;
    const auto [end, code] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (code != std::errc{} || end != word.data() + word.size()) return std::nullopt;
    return value;
}

const std::vector<std::string>* SaidLexicon::areas_on(const std::string& part, const std::string& aspect) const {
    const auto found = std::ranges::find(parts_, part, &SaidPart::id);
    if (found == parts_.end()) return nullptr;
    const auto areas = found->aspects.find(aspect);
    return areas == found->aspects.end() ? nullptr : &areas->second;
}

bool SaidLexicon::is_part_of(const std::string& part, const std::string& whole) const {
    const auto found = std::ranges::find(parts_, part, &SaidPart::id);
    return found != parts_.end() && !whole.empty() && found->of == whole;
}

const std::vector<std::string>* SaidLexicon::runs_on(const std::string& part) const {
    const auto found = std::ranges::find(parts_, part, &SaidPart::id);
    return found == parts_.end() || found->runs.empty() ? nullptr : &found->runs;
}

void SaidLexicon::note_single_words(const SaidWords& words) {
    own_.insert(words.own.begin(), words.own.end());
    denials_.insert(words.denials.begin(), words.denials.end());
    links_.insert(words.links.begin(), words.links.end());
    untroubled_.insert(words.untroubled.begin(), words.untroubled.end());
    for (const std::string& said : words.exceptions) exceptions_.insert(folded_words(said).front());
}

// One half must be a side or mean pain: a handball and a footbridge are no parts of the body.
void SaidLexicon::part_joined(std::vector<SaidToken>& tokens) const {
    const auto is_side_or_pain = [&](const std::string& word) {
        if (pain_.contains(word)) return true;
        const auto found = phrases_.find(word);
        return found != phrases_.end() && std::ranges::any_of(found->second, [](const SaidPhrase& phrase) {
                   return phrase.words.size() == 1 && phrase.find(SaidRole::Side);
               });
    };
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const SaidToken token = tokens[at];
        if (token.word.size() < 2 * k_shortest_half || token.word.size() != token.end - token.begin ||
            known_.contains(token.word))
            continue;
        for (std::size_t cut = k_shortest_half; cut + k_shortest_half <= token.word.size(); ++cut) {
            const std::string first = token.word.substr(0, cut), second = token.word.substr(cut);
            if (!known_.contains(first) || !known_.contains(second) ||
                is_side_or_pain(first) == is_side_or_pain(second) || is_stop(first) || is_stop(second))
                continue;
            tokens[at].word = first;
            tokens[at].end = token.begin + cut;
            tokens.insert(tokens.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                          {second, token.begin + cut, token.end, false, false, false});
            break;
        }
    }
}

void SaidLexicon::normalize(std::vector<SaidToken>& tokens) const {
    part_joined(tokens);
    for (std::size_t at = 0; at < tokens.size(); ++at)
        for (const auto& [words, word] : same_) {
            if (!begins_here(words, tokens, at)) continue;
            tokens[at].word = word;
            tokens[at].end = tokens[at + words.size() - 1].end;
            const auto next = tokens.begin() + static_cast<std::ptrdiff_t>(at) + 1;
            tokens.erase(next, next + static_cast<std::ptrdiff_t>(words.size()) - 1);
            break;
        }
    for (SaidToken& token : tokens) {
        if (token.word.size() < k_shortest_slip || known_.contains(token.word) || number(token.word)) continue;
        const std::string* meant = nullptr;
        bool is_clear = true;
        for (const std::string& word : correctable_) {
            if (word.size() < k_shortest_correct || word[0] != token.word[0] || !is_one_edit(token.word, word))
                continue;
            is_clear = meant == nullptr;
            meant = &word;
            if (!is_clear) break;
        }
        if (!meant || !is_clear) continue;
        token.word = *meant;
        token.is_corrected = true;
    }
}

std::optional<std::pair<SaidSide, std::size_t>> SaidLexicon::side_at(const std::vector<SaidToken>& tokens,
                                                                     std::size_t at) const {
    const auto found = phrases_.find(tokens[at].word);
    if (found == phrases_.end()) return std::nullopt;
    for (const SaidPhrase& phrase : found->second)
        if (const SaidMeaning* side = phrase.find(SaidRole::Side); side && begins_here(phrase.words, tokens, at))
            return std::pair(side->id == "left"    ? SaidSide::Left
                             : side->id == "right" ? SaidSide::Right
                                                   : SaidSide::Both,
                             at + phrase.words.size());
    return std::nullopt;
}

std::optional<SaidMatch> SaidLexicon::align(const SaidPhrase& phrase, const std::vector<SaidToken>& tokens,
                                            std::size_t at) const {
    if (!phrase.is_gapped) {
        if (!begins_here(phrase.words, tokens, at)) return std::nullopt;
        return SaidMatch{&phrase, at + phrase.words.size(), std::nullopt};
    }
    SaidMatch match{&phrase, at + 1, std::nullopt};
    for (std::size_t w = 1; w < phrase.words.size(); ++w) {
        std::size_t next = match.end;
        for (const std::size_t begin = next;;) {
            if (next >= tokens.size() || tokens[next].is_after_break || next - begin > k_longest_gap)
                return std::nullopt;
            if (tokens[next].word == phrase.words[w]) break;
            if (std::ranges::any_of(statements_, [&](const auto& words) { return begins_here(words, tokens, next); }))
                return std::nullopt;
            if (const auto side = side_at(tokens, next)) {
                match.side = side->first;
                next = side->second;
            } else if (is_stop(tokens[next].word) || pain_.contains(tokens[next].word)) {
                ++next;
            } else {
                return std::nullopt;
            }
        }
        match.end = next + 1;
    }
    return match;
}

SaidMatch SaidLexicon::match(const std::vector<SaidToken>& tokens, std::size_t at) const {
    const auto found = phrases_.find(tokens[at].word);
    if (found == phrases_.end()) return {};
    for (const SaidPhrase& phrase : found->second)
        if (const auto match = align(phrase, tokens, at)) return *match;
    return {};
}

}
