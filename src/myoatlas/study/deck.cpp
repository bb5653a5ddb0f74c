// SPDX-License-Identifier: MIT
#include "myoatlas/study/deck.h"

#include "myoatlas/study/question_maker.h"
#include "myoatlas/study/random.h"

#include <algorithm>
#include <set>

namespace myoatlas::study {
namespace {

template <class T> bool is_one_of(const std::vector<T>& list, const T& value) {
    return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

std::vector<bool> muscles_of(const StudyFacts& facts, const CardFilter& filter) {
    std::set<std::string> linked;
    for (const std::string& id : filter.conditions)
        if (const anatomy::Condition* condition = facts.means().catalog->find_condition(id))
            for (const anatomy::ConditionLink& link : condition->muscles) linked.insert(link.muscle);
    std::vector<bool> is_in;
    for (const anatomy::Muscle& muscle : facts.muscles()) {
        const bool is_layer =
            filter.layers.empty() ||
            std::any_of(muscle.structures.begin(), muscle.structures.end(), [&](const std::string& id) {
                const anatomy::Structure* structure = facts.means().catalog->find_structure(id);
                return structure && is_one_of(filter.layers, structure->layer);
            });
        is_in.push_back(is_layer && is_one_of(filter.sections, muscle.section) &&
                        is_one_of(filter.muscles, muscle.id) &&
                        (filter.conditions.empty() || linked.contains(muscle.id)));
    }
    return is_in;
}

// The ids that cards of a kind are about.
std::vector<std::string> subjects_of(const StudyFacts& facts, QuestionKind kind, const CardFilter& filter,
                                     const std::vector<bool>& is_in) {
    std::vector<std::string> ids;
    const auto each_muscle = [&](const auto& take) {
        for (std::size_t m = 0; m < facts.muscles().size(); ++m)
            if (is_in[m]) take(m);
    };
    switch (kind) {
    case QuestionKind::MuscleByArea: {
        std::vector<bool> reached(facts.areas().size(), filter.is_of_all_muscles());
        each_muscle([&](std::size_t m) {
            for (const std::size_t area : facts.traits(m).essential) reached[area] = true;
        });
        for (std::size_t a = 0; a < reached.size(); ++a)
            if (reached[a]) ids.push_back(facts.areas()[a].id);
        break;
    }
    case QuestionKind::CautionFirst:
        if (filter.is_of_all_muscles() && facts.means().engine)
            for (const auto& emergency : facts.means().engine->rules().emergencies) ids.push_back(emergency.id);
        break;
    case QuestionKind::MuscleByPattern:
    case QuestionKind::PaintReferral:
    case QuestionKind::AreaOfPoint:
    case QuestionKind::FindPoint:
    case QuestionKind::PointByPlace:
    case QuestionKind::ExplainsDrawing:
    case QuestionKind::LayerOrder:
        each_muscle([&](std::size_t m) {
            for (const anatomy::TriggerPoint& point : facts.muscles()[m].points) ids.push_back(point.id);
        });
        break;
    default:
        each_muscle([&](std::size_t m) { ids.push_back(facts.muscles()[m].id); });
    }
    return ids;
}

Deck derived(const StudyFacts& facts, std::string id, const std::string& name, const std::string& about,
             CardFilter filter) {
    Deck deck;
    deck.id = std::move(id);
    for (const std::string& language : {std::string("en"), facts.means().language}) {
        deck.names[language] = name;
        deck.about[language] = about;
    }
    deck.parts.push_back({deck.id, deck.names, 0, std::move(filter)});
    return deck;
}

// Shares of `count` by the percents, the largest rests first; what a part cannot fill goes to the others.
std::vector<std::size_t> shares_of(const std::vector<int>& percents, std::size_t count) {
    int whole = 0;
    for (const int percent : percents) whole += percent;
    std::vector<std::size_t> shares(percents.size(), 0);
    if (whole <= 0) return shares;
    std::vector<std::pair<std::size_t, std::size_t>> rests; // rest, then part
    std::size_t given = 0;
    for (std::size_t i = 0; i < percents.size(); ++i) {
        const std::size_t exact = count * static_cast<std::size_t>(percents[i]);
        shares[i] = exact / static_cast<std::size_t>(whole);
        given += shares[i];
        rests.emplace_back(exact % static_cast<std::size_t>(whole), i);
    }
    std::stable_sort(rests.begin(), rests.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    for (std::size_t i = 0; given < count && i < rests.size(); ++i, ++given) ++shares[rests[i].second];
    return shares;
}

// Cards in an order of chance in which every kind has its turn, so that few questions are of many kinds.
std::vector<Card> mixed(std::vector<Card> cards, Chance& chance) {
    chance.shuffle(cards);
    std::vector<std::vector<Card>> by_kind(k_question_kinds.rows.size());
    for (Card& card : cards) by_kind[static_cast<std::size_t>(card.kind)].push_back(std::move(card));
    chance.shuffle(by_kind);
    std::vector<Card> mixed;
    for (std::size_t round = 0; mixed.size() < cards.size(); ++round)
        for (const std::vector<Card>& of_kind : by_kind)
            if (round < of_kind.size()) mixed.push_back(of_kind[round]);
    return mixed;
}

std::vector<Card> cards_of_part(const StudyFacts& facts, const DeckPart& part, const std::vector<QuestionKind>& kinds) {
    CardFilter filter = part.filter;
    if (!kinds.empty()) {
        std::vector<QuestionKind> both;
        for (const QuestionKind kind : kinds)
            if (is_one_of(filter.kinds, kind)) both.push_back(kind);
        if (both.empty()) return {};
        filter.kinds = std::move(both);
    }
    return cards_of(facts, filter);
}

}

std::vector<Deck> all_decks(const StudyFacts& facts, std::vector<Deck> decks) {
    for (const auto& row : anatomy::k_muscle_sections.rows) {
        CardFilter filter;
        filter.sections = {row.value};
        decks.push_back(derived(facts, std::string(row.word), facts.text("deck." + std::string(row.word)),
                                facts.text("deck.about_region"), std::move(filter)));
    }
    for (const auto& row : anatomy::k_layers.rows) {
        if (!row.word.starts_with("muscle_")) continue;
        CardFilter filter;
        filter.layers = {row.value};
        decks.push_back(derived(facts, std::string(row.word), facts.text("deck." + std::string(row.word)),
                                facts.text("deck.about_layer"), std::move(filter)));
    }
    for (const anatomy::Condition& condition : facts.told().all().conditions) {
        CardFilter filter;
        filter.conditions = {condition.id};
        decks.push_back(
            derived(facts, condition.id, condition.names.name, facts.text("deck.about_condition"), std::move(filter)));
    }
    return decks;
}

std::vector<Card> cards_of(const StudyFacts& facts, const CardFilter& filter) {
    const std::vector<bool> is_in = muscles_of(facts, filter);
    std::vector<Card> cards;
    for (const auto& row : k_question_kinds.rows) {
        if (!is_one_of(filter.kinds, row.value)) continue;
        for (std::string& id : subjects_of(facts, row.value, filter, is_in)) {
            Card card{row.value, std::move(id)};
            if (can_be_asked(facts, card)) cards.push_back(std::move(card));
        }
    }
    return cards;
}

std::vector<Card> cards_of(const StudyFacts& facts, const Deck& deck) {
    std::vector<Card> cards;
    std::set<std::string> seen;
    for (const DeckPart& part : deck.parts)
        for (Card& card : cards_of(facts, part.filter))
            if (seen.insert(text_of(card)).second) cards.push_back(std::move(card));
    return cards;
}

std::vector<DealtQuestion> deal(const StudyFacts& facts, const Deck& deck, const std::vector<QuestionKind>& kinds,
                                std::size_t count, std::uint64_t seed) {
    Chance chance(seed_of(deck.id, seed));
    std::vector<std::vector<Card>> stacks;
    std::vector<int> percents;
    for (const DeckPart& part : deck.parts) {
        std::vector<Card> cards = cards_of_part(facts, part, kinds);
        percents.push_back(cards.empty() ? 0 : part.percent > 0 ? part.percent : static_cast<int>(cards.size()));
        stacks.push_back(mixed(std::move(cards), chance));
    }
    std::vector<std::size_t> shares = shares_of(percents, count);
    std::vector<DealtQuestion> dealt;
    std::set<std::string> asked;
    std::vector<std::size_t> next(stacks.size(), 0);
    const auto take = [&](std::size_t part) {
        while (next[part] < stacks[part].size()) {
            const Card& card = stacks[part][next[part]++];
            if (asked.contains(text_of(card))) continue;
            std::optional<Question> question = make_question(facts, card, seed);
            if (!question) continue;
            asked.insert(text_of(card));
            dealt.push_back({std::move(*question), deck.parts[part].id});
            return true;
        }
        return false;
    };
    for (std::size_t part = 0; part < stacks.size(); ++part)
        for (std::size_t i = 0; i < shares[part] && take(part);) ++i;
    for (std::size_t part = 0; part < stacks.size(); ++part)
        while (dealt.size() < count && take(part)) continue;
    return dealt;
}

std::vector<DealtQuestion> deal_cards(const StudyFacts& facts, const std::vector<Card>& cards, std::size_t count,
                                      std::uint64_t seed) {
    std::vector<DealtQuestion> dealt;
    for (const Card& card : cards) {
        if (dealt.size() == count) break;
        if (std::optional<Question> question = make_question(facts, card, seed))
            dealt.push_back({std::move(*question), {}});
    }
    return dealt;
}

}
