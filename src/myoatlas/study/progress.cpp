// SPDX-License-Identifier: MIT
#include "myoatlas/study/progress.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace myoatlas::study {
namespace {

// The muscle that a card is about, or that its point lies in; null for an area or an emergency.
const anatomy::Muscle* muscle_of(const StudyFacts& facts, const Card& card) {
    if (const std::size_t muscle = facts.index_of_muscle(card.subject); muscle < facts.muscles().size())
        return &facts.muscles()[muscle];
    if (const anatomy::PointIndex* point = facts.find_point(card.subject)) return &facts.muscles()[point->muscle];
    return nullptr;
}

std::optional<Memory> find_memory(const Memories& memories, const std::string& card) {
    const auto found = memories.find(card);
    return found == memories.end() ? std::nullopt : std::optional<Memory>(found->second);
}

// Adds a card and what is remembered of it; `recall` becomes the sum over the cards seen.
void count(Mastery& mastery, const std::optional<Memory>& memory, const Fsrs& fsrs, TimeMs now) {
    ++mastery.cards;
    if (!memory) return;
    ++mastery.seen;
    mastery.recall += fsrs.recall(*memory, now);
    mastery.known += is_known(*memory, fsrs, now) ? 1 : 0;
    mastery.due += memory->due_ms <= now ? 1 : 0;
}

}

std::vector<GivenAnswer> merged(const std::vector<GivenAnswer>& a, const std::vector<GivenAnswer>& b) {
    std::vector<GivenAnswer> all = a;
    all.insert(all.end(), b.begin(), b.end());
    const auto key = [](const GivenAnswer& review) { return std::tie(review.at_ms, review.card); };
    std::stable_sort(all.begin(), all.end(),
                     [&](const GivenAnswer& x, const GivenAnswer& y) { return key(x) < key(y); });
    all.erase(std::unique(all.begin(), all.end(),
                          [&](const GivenAnswer& x, const GivenAnswer& y) { return key(x) == key(y); }),
              all.end());
    return all;
}

Memories replayed(const std::vector<GivenAnswer>& reviews, const Fsrs& fsrs) {
    Memories memories;
    for (const GivenAnswer& review : merged(reviews, {}))
        memories[review.card] = fsrs.after(find_memory(memories, review.card), review.rating, review.at_ms);
    return memories;
}

std::vector<std::string> due_cards(const Memories& memories, TimeMs now) {
    std::vector<std::pair<TimeMs, std::string>> due;
    for (const auto& [card, memory] : memories)
        if (memory.due_ms <= now) due.emplace_back(memory.due_ms, card);
    std::sort(due.begin(), due.end());
    std::vector<std::string> cards;
    for (auto& [at, card] : due) cards.push_back(std::move(card));
    return cards;
}

std::vector<std::string> weak_cards(const Memories& memories, const Fsrs& fsrs, TimeMs now) {
    constexpr double k_weak_recall = 0.8, k_hard = 8.0;
    std::vector<std::pair<double, std::string>> weak;
    for (const auto& [card, memory] : memories) {
        const double recall = fsrs.recall(memory, now);
        const bool is_unlearned = memory.stage == MemoryStage::Relearning;
        if (recall < k_weak_recall || is_unlearned || memory.lapses > 1 || memory.difficulty > k_hard)
            weak.emplace_back(recall - 0.1 * memory.lapses - (is_unlearned ? 0.5 : 0.0), card);
    }
    std::sort(weak.begin(), weak.end());
    std::vector<std::string> cards;
    for (auto& [order, card] : weak) cards.push_back(std::move(card));
    return cards;
}

bool is_known(const Memory& memory, const Fsrs& fsrs, TimeMs now) {
    constexpr double k_likely = 0.8;
    return memory.stage == MemoryStage::Review && fsrs.recall(memory, now) >= k_likely;
}

std::vector<Mastery> mastery_by_region(const StudyFacts& facts, const std::vector<Card>& cards,
                                       const Memories& memories, const Fsrs& fsrs, TimeMs now) {
    std::vector<Mastery> all;
    for (const auto& row : anatomy::k_muscle_sections.rows) {
        Mastery mastery;
        mastery.section = row.value;
        all.push_back(mastery);
    }
    for (const Card& card : cards) {
        const anatomy::Muscle* muscle = muscle_of(facts, card);
        if (!muscle) continue;
        count(all[static_cast<std::size_t>(muscle->section)], find_memory(memories, text_of(card)), fsrs, now);
    }
    for (Mastery& mastery : all)
        if (mastery.seen > 0) mastery.recall /= static_cast<double>(mastery.seen);
    return all;
}

std::vector<std::size_t> due_load(const Memories& memories, TimeMs now, std::size_t days) {
    std::vector<std::size_t> load(days, 0);
    for (const auto& [card, memory] : memories) {
        const TimeMs day = std::max<TimeMs>(memory.due_ms - now, 0) / k_day_ms;
        if (static_cast<std::size_t>(day) < days) ++load[static_cast<std::size_t>(day)];
    }
    return load;
}

Standing standing_of(const StudyFacts& facts, const std::vector<Card>& cards, const Memories& memories,
                     const Fsrs& fsrs, TimeMs now) {
    Standing standing;
    standing.regions = mastery_by_region(facts, cards, memories, fsrs, now);
    standing.load = due_load(memories, now, k_days_ahead);
    standing.due = due_cards(memories, now).size();
    standing.weak = weak_cards(memories, fsrs, now).size();
    for (const Card& card : cards)
        if (const anatomy::Muscle* muscle = muscle_of(facts, card); muscle && !memories.empty())
            count(standing.muscles[muscle->id], find_memory(memories, text_of(card)), fsrs, now);
    std::erase_if(standing.muscles, [](const auto& each) { return each.second.seen == 0; });
    for (auto& [id, mastery] : standing.muscles) mastery.recall /= static_cast<double>(mastery.seen);
    return standing;
}

double retention_of(const std::vector<GivenAnswer>& reviews, const Fsrs& fsrs) {
    Memories memories;
    std::size_t asked = 0, recalled = 0;
    for (const GivenAnswer& review : merged(reviews, {})) {
        const auto before = find_memory(memories, review.card);
        if (before && before->stage == MemoryStage::Review) {
            ++asked;
            recalled += review.rating != Rating::Again ? 1 : 0;
        }
        memories[review.card] = fsrs.after(before, review.rating, review.at_ms);
    }
    return asked == 0 ? 0.0 : static_cast<double>(recalled) / static_cast<double>(asked);
}

}
