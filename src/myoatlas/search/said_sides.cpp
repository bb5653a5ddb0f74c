// Which side each place is on, and what lies between two places.
// SPDX-License-Identifier: MIT
#include "myoatlas/search/said_sentence.h"

#include <algorithm>

namespace myoatlas::search {
namespace {

class Sides {
public:
    explicit Sides(SaidSentence& sentence) : items_(sentence.items), is_after_(sentence.lexicon.is_side_after()) {}

    void resolve() {
        for (std::size_t i = 0; i < items_.size(); ++i) {
            SaidItem& item = items_[i];
            if (item.is(SaidRole::Side) && !item.is_side_used)
                give(i);
            else if (const SaidMeaning* place = item.find(SaidRole::Place))
                take(item, *place);
        }
        for (SaidItem& item : items_)
            if (const SaidMeaning* place = item.find(SaidRole::Place); place && !item.side && !item.is_excluded)
                item.side = side_of_same(*place);
    }

private:
    // "My hand falls asleep, my right hand": the place that is said again, with its side.
    std::optional<SaidSide> side_of_same(const SaidMeaning& wanted) const {
        std::optional<SaidSide> side;
        for (const SaidItem& item : items_) {
            const SaidMeaning* place = item.find(SaidRole::Place);
            if (!place || !item.side || item.is_excluded || place->id != wanted.id || place->areas != wanted.areas)
                continue;
            if (side && side != item.side) return std::nullopt;
            side = item.side;
        }
        return side;
    }

    void take(SaidItem& item, const SaidMeaning& place) {
        if (place.is_plural && !item.is_side_said) {
            item.side = SaidSide::Both;
            item.is_side_said = true;
            item.note = "said of more than one: both sides";
            return;
        }
        if (!item.is_side_said && !place.is_across) {
            item.side = side_;
            if (side_item_) items_[*side_item_].is_side_used = true;
        }
        if (item.is_side_said && !item.is_excluded) {
            side_ = item.side;
            side_item_.reset();
        }
    }

    // A side belongs to what is beside it: what comes after or before it, as the language has it.
    void give(std::size_t at) {
        SaidItem& side = items_[at];
        const auto after = target_after(at), before = target_before(at);
        const bool prefers_before = is_after_ && side.side != SaidSide::Both;
        const auto chosen = prefers_before ? (before ? before : after) : (after ? after : before);
        if (chosen && (chosen == after || !items_[*chosen].is(SaidRole::Place))) {
            set(*chosen, at);
            if (chosen == after && !items_[*chosen].is(SaidRole::Place)) side_ = side.side;
            return; // a place passes it on when its turn comes
        }
        give_before(at, chosen);
        side_ = side.side;
        side_item_ = at;
    }

    void set(std::size_t target, std::size_t side) {
        items_[target].side = items_[side].side;
        items_[target].side_item = side;
        items_[target].is_side_said = items_[side].is_side_used = true;
    }

    // "neck and shoulder on the right": said apart, it belongs to all places before it that have no side yet; a single
    // word ("pecho y brazo izquierdo") only to the nearest. Nor does the side of where pain goes belong to where it
    // comes from ("poitrine qui descend dans le bras gauche"), unless what joins them stands between: "the neck and
    // down the arm on the right", but not "and it goes down to the arm on the right".
    void give_before(std::size_t at, std::optional<std::size_t> chosen) {
        const SaidItem& side = items_[at];
        const bool is_apart = side.phrase->words.size() > 1 || !chosen;
        const bool is_alone = stands_alone(at);
        bool is_nearest = true, has_way = false, has_to = false, has_join = false;
        for (std::size_t i = at; i-- > 0 && items_[i].sentence == side.sentence;) {
            const SaidItem& item = items_[i];
            has_to |= item.is(SaidRole::To);
            has_way |= item.is(SaidRole::Way);
            has_join |= item.is(SaidRole::Join) || item.clause != items_[i + 1].clause;
            if (item.is_unknown() || (item.is(SaidRole::Symptom) && !item.is(SaidRole::Place))) {
                if (is_nearest && !chosen && !is_alone) return;
                continue;
            }
            const SaidMeaning* place = item.find(SaidRole::Place);
            if (!place) continue;
            if (item.side == side.side) items_[at].is_side_used = true;
            if (item.is_side_said || item.is_excluded != side.is_excluded || place->is_across) return;
            if (item.side && !(is_nearest && chosen)) return;
            const bool is_origin = chosen && !place->is_paired && (has_to || (has_way && !has_join));
            if (!is_nearest && (!is_apart || is_origin)) return;
            set(i, at);
            is_nearest = has_way = has_to = has_join = false;
        }
    }

    // ", left," is said of the pain, whatever was said between: "my knee when I kneel, left".
    bool stands_alone(std::size_t at) const {
        for (std::size_t i = 0; i < items_.size(); ++i)
            if (i != at && items_[i].clause == items_[at].clause &&
                (items_[i].is_unknown() || items_[i].has_content() || items_[i].is(SaidRole::Pain)))
                return false;
        return true;
    }

    static bool is_target(const SaidItem& item) {
        return item.is(SaidRole::Place) || item.is(SaidRole::Muscle) || item.is(SaidRole::Symptom) ||
               item.is(SaidRole::Condition);
    }
    static bool is_passed(const SaidItem& item) {
        return item.is_taken || (!item.is_unknown() && !item.is(SaidRole::Join) && !item.is(SaidRole::End) &&
                                 !item.is(SaidRole::Negation) && !item.is(SaidRole::Side));
    }

    std::optional<std::size_t> target_after(std::size_t at) const {
        for (std::size_t i = at + 1; i < items_.size() && items_[i].clause == items_[at].clause; ++i) {
            if (is_target(items_[i])) return items_[i].is_side_said ? std::nullopt : std::optional(i);
            if (!is_passed(items_[i])) break;
        }
        return std::nullopt;
    }

    std::optional<std::size_t> target_before(std::size_t at) const {
        for (std::size_t i = at; i-- > 0 && items_[i].clause == items_[at].clause;) {
            if (is_target(items_[i])) return items_[i].is_side_said ? std::nullopt : std::optional(i);
            if (!is_passed(items_[i])) break;
        }
        return std::nullopt;
    }

    std::vector<SaidItem>& items_;
    bool is_after_;
    std::optional<SaidSide> side_;         // said last
    std::optional<std::size_t> side_item_; // and where, when it was said apart from a place
};

using Areas = std::vector<std::string>;

// The areas of a chain between the nearest two of these places; nothing when it does not hold both.
std::optional<Areas> between(const Areas& chain, const Areas& from, const Areas& to) {
    std::optional<Areas> nearest;
    for (std::size_t a = 0; a < chain.size(); ++a)
        for (std::size_t b = 0; b < chain.size(); ++b) {
            if (a == b || std::ranges::find(from, chain[a]) == from.end() ||
                std::ranges::find(to, chain[b]) == to.end())
                continue;
            const auto low = static_cast<std::ptrdiff_t>(std::min(a, b)) + 1,
                       high = static_cast<std::ptrdiff_t>(std::max(a, b));
            if (!nearest || static_cast<std::size_t>(high - low) < nearest->size())
                nearest = Areas(chain.begin() + low, chain.begin() + high);
        }
    return nearest;
}

// The place that pain comes from which is said to go "to" here.
std::optional<std::size_t> origin_of(const std::vector<SaidItem>& items, std::size_t to) {
    bool has_way = false;
    std::optional<std::size_t> place;
    for (std::size_t i = to; i-- > 0 && items[i].sentence == items[to].sentence;) {
        if (place) {
            if (items[i].is(SaidRole::From) || items[i].is(SaidRole::Way)) has_way = true;
            continue;
        }
        if (items[i].is(SaidRole::Join) || items[i].is(SaidRole::End)) return std::nullopt;
        if (items[i].is(SaidRole::Way)) has_way = true;
        if (!items[i].is(SaidRole::Place)) continue;
        if (items[i].is_excluded || (items[i].clause != items[to].clause && !has_way)) return std::nullopt;
        place = i;
    }
    return has_way ? place : std::nullopt;
}

}

void resolve_sides(SaidSentence& sentence) {
    Sides(sentence).resolve();
}

// "Ring and little finger, left hand", "the toes of my right foot": the hand tells the side of the fingers and is no
// place of its own. "My fingers and my left hand" are two.
void resolve_wholes(SaidSentence& sentence) {
    std::vector<SaidItem>& items = sentence.items;
    for (std::size_t whole = 1; whole < items.size(); ++whole) {
        const SaidMeaning* place = items[whole].find(SaidRole::Place);
        if (!place || items[whole].is_excluded || (!place->is_whole && !place->is_unclear)) continue;
        const auto is_of_it = [&](const SaidItem& item) {
            const SaidMeaning* part = item.find(SaidRole::Place);
            return part && !item.is_excluded && sentence.lexicon.is_part_of(part->id, place->id);
        };
        const auto says_nothing_else = [&](const SaidItem& item) {
            return &item == &items[whole] || item.is_taken || item.is(SaidRole::Stop) || item.is(SaidRole::Side) ||
                   item.is(SaidRole::From); // "de la mano"
        };
        std::size_t part = whole;
        while (part > 0 && !items[part].is(SaidRole::Join) && (part == whole || !items[part].is(SaidRole::Place)))
            --part;
        if (!is_of_it(items[part]) || items[part].sentence != items[whole].sentence) continue;
        bool is_alone = true;
        for (std::size_t i = 0; i < items.size(); ++i)
            if (items[part].clause == items[whole].clause ? i > part && i < whole
                                                          : items[i].clause == items[whole].clause)
                is_alone &= says_nothing_else(items[i]);
        if (!is_alone) continue;
        items[whole].is_only_whole = true;
        for (std::size_t i = part + 1; i-- > 0 && items[i].sentence == items[whole].sentence;) {
            if (!items[i].is(SaidRole::Place)) continue;
            if (!is_of_it(items[i]) || items[i].is_side_said) break;
            items[i].side = items[whole].side;
            items[i].is_side_said = items[whole].is_side_said;
        }
    }
}

// "My left side hurts", and no place: the flank.
void resolve_flank(SaidSentence& sentence) {
    std::vector<SaidItem>& items = sentence.items;
    const SaidPhrase* flank = nullptr;
    if (!sentence.findings.empty()) return;
    for (const SaidItem& item : items)
        if (item.is(SaidRole::Place) || item.is(SaidRole::Symptom) || item.is(SaidRole::Condition)) return;
    for (std::size_t i = 0; i < items.size(); ++i) {
        SaidItem& item = items[i];
        if (!item.is(SaidRole::Side) || item.is_side_used || item.is_in_moment || item.last == item.first) continue;
        const bool is_own = i > 0 && items[i - 1].clause == item.clause &&
                            sentence.lexicon.is_whose(sentence.tokens[items[i - 1].last].word);
        const bool hurts = std::ranges::any_of(items, [&](const SaidItem& other) {
            return other.is(SaidRole::Pain) && other.sentence == item.sentence && !other.is_excluded;
        });
        if (!is_own || !hurts || !(flank = sentence.lexicon.phrase_of_part("flank"))) continue;
        item.phrase = flank;
        item.is_side_said = true;
        item.note = "no place was said: the flank is taken";
        return;
    }
}

std::optional<SaidSide> side_meant(const SaidSentence& sentence) {
    std::optional<SaidSide> own, any;
    bool has_several = false, has_several_own = false;
    for (const SaidItem& item : sentence.items) {
        if (!item.side || item.is_excluded) continue;
        has_several |= any && any != item.side;
        any = item.side;
        if (!item.is(SaidRole::Condition)) continue;
        has_several_own |= own && own != item.side;
        own = item.side;
    }
    if (own) return has_several_own ? std::nullopt : own;
    return has_several ? std::nullopt : any;
}

std::vector<SaidWay> ways_of(const SaidSentence& sentence, const std::vector<Areas>& chains) {
    std::vector<SaidWay> ways;
    const std::vector<SaidItem>& items = sentence.items;
    for (std::size_t to = 0; to < items.size(); ++to) {
        if (!items[to].is(SaidRole::To) || items[to].has_content()) continue;
        std::size_t end = to + 1;
        while (end < items.size() && items[end].clause == items[to].clause && !items[end].is(SaidRole::Place) &&
               !items[end].is_unknown() && !items[end].is(SaidRole::To))
            ++end;
        if (end >= items.size() || items[end].clause != items[to].clause || !items[end].is(SaidRole::Place) ||
            items[end].is_excluded)
            continue;
        const auto begin = origin_of(items, to);
        if (!begin) continue;
        const SaidMeaning &from = *items[*begin].find(SaidRole::Place), &into = *items[end].find(SaidRole::Place);
        SaidWay way{end, items[end].side ? items[end].side : items[*begin].side, {}};
        bool is_next = false;
        for (const Areas& chain : chains)
            if (auto areas = between(chain, from.areas, into.areas)) {
                is_next |= areas->empty();
                if (std::ranges::find(way.areas, *areas) == way.areas.end()) way.areas.push_back(std::move(*areas));
            }
        if (!is_next && !way.areas.empty()) ways.push_back(std::move(way));
    }
    return ways;
}

}
