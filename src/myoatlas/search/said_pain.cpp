// SPDX-License-Identifier: MIT
#include "myoatlas/search/said_pain.h"

#include "myoatlas/search/said_sentence.h"

namespace myoatlas::search {

std::vector<std::optional<core::Side>> sides_of(const std::optional<SaidSide>& side) {
    if (!side) return {std::nullopt};
    if (*side == SaidSide::Both) return {core::Side::Left, core::Side::Right};
    return {*side == SaidSide::Left ? core::Side::Left : core::Side::Right};
}

SaidGrammar::SaidGrammar(const anatomy::Catalog& catalog, const referral::Rules& rules,
                         const SaidVocabulary& vocabulary)
    : chains_(vocabulary.chains) {
    for (const SaidWords& words : vocabulary.languages) lexicons_.emplace_back(catalog, rules, vocabulary, words);
}

std::vector<std::string> SaidGrammar::languages() const {
    std::vector<std::string> codes;
    for (const SaidLexicon& lexicon : lexicons_) codes.push_back(lexicon.language());
    return codes;
}

SaidPain SaidGrammar::understand(std::string_view text, std::string_view language) const {
    if (lexicons_.empty()) return {};
    SaidSentence sentence = best_cut(lexicons_, text, language);
    resolve_unfelt(sentence);
    resolve_moments(sentence);
    resolve_counts(sentence);
    resolve_aspects(sentence);
    resolve_asides(sentence);
    resolve_misplaced(sentence);
    resolve_negations(sentence);
    resolve_scattered(sentence);
    resolve_sides(sentence);
    resolve_wholes(sentence);
    resolve_flank(sentence);
    return told_of(sentence, text, chains_);
}

SaidQuery SaidGrammar::query(std::string_view text) const {
    if (lexicons_.empty()) return {std::string(text), std::nullopt};
    const SaidSentence sentence = best_cut(lexicons_, text, {});
    SaidQuery query;
    for (const SaidItem& item : sentence.items) {
        const auto sides = sides_of(item.side);
        if (item.side && sides.size() == 1) query.side = sides.front();
        if (item.is(SaidRole::Side) || (item.is(SaidRole::Stop) && !item.has_content())) continue;
        for (std::size_t t = item.first; t <= item.last; ++t) {
            const SaidToken& token = sentence.tokens[t];
            const SaidMatch match = sentence.lexicon.match({token}, 0);
            if (match.phrase && match.phrase->find(SaidRole::Side)) continue;
            if (!query.words.empty()) query.words += ' ';
            query.words += text.substr(token.begin, token.end - token.begin);
        }
    }
    return query;
}

}
