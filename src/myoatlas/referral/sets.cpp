// SPDX-License-Identifier: MIT
#include "myoatlas/referral/sets.h"

#include "myoatlas/referral/set_search.h"
#include "myoatlas/referral/speech/words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace myoatlas::referral {
namespace {

constexpr float k_rival_set = 0.8f; // of the best score, for another set to be told
constexpr float k_own_area = 0.2f;  // of what a member accounts for, for an area to be named with it

class SetTelling {
public:
    SetTelling(const Knowledge& known, const Telling& telling, const SetSearch& search, Slots& areas)
        : known_(known), telling_(telling), search_(search) {
        begin_.reserve(search.seen().size() + 1);
        for (const SeenVertex& seen : search.seen()) {
            begin_.push_back(inside_.size());
            for (const std::uint32_t side : known.areas.at(seen.painted->vertex))
                inside_.push_back(areas.take(known.areas.first_side[side]));
        }
        begin_.push_back(inside_.size());
        areas_ = areas.taken();
        areas.clear();
    }

    // Gives every place to the row that explains it most.
    SourceSet put_in_words(const RowSet& set) const {
        struct Own {
            const Ranked* ranked;
            std::uint32_t pattern;
            float marked = 0.0f;
            std::vector<std::pair<std::uint32_t, float>> areas;
        };
        std::vector<Own> owns;
        float reached = 0.0f;
        for (const std::size_t r : set.rows())
            if (std::none_of(owns.begin(), owns.end(),
                             [&](const Own& own) { return own.ranked == search_.row(r).ranked; })) {
                owns.push_back({search_.row(r).ranked, search_.row(r).pattern, 0.0f, {}});
                for (const std::uint32_t area : areas_) owns.back().areas.emplace_back(area, 0.0f);
            }
        for (std::size_t v = 0; v < search_.seen().size(); ++v) {
            float most = 0.0f, presence = 0.0f;
            const Ranked* ranked = nullptr;
            for (const std::size_t r : set.rows()) {
                presence = std::max(presence, search_.row(r).presence[v]);
                if (search_.row(r).explains[v] <= most) continue;
                most = search_.row(r).explains[v];
                ranked = search_.row(r).ranked;
            }
            const float marked_mm2 = search_.seen()[v].marked_mm2;
            reached += presence * marked_mm2;
            for (Own& own : owns) {
                if (own.ranked != ranked) continue;
                own.marked += marked_mm2;
                for (std::size_t i = begin_[v]; i < begin_[v + 1]; ++i) own.areas[inside_[i]].second += marked_mm2;
            }
        }
        std::stable_sort(owns.begin(), owns.end(), [](const Own& a, const Own& b) { return a.marked > b.marked; });

        SourceSet reported;
        reported.covers = part_of(reached, search_.marked_mm2());
        reported.score = std::clamp(set.score, 0.0f, 1.0f);
        const Words& words = telling_.words;
        std::vector<std::string> names, parts;
        for (Own& own : owns) {
            std::sort(own.areas.begin(), own.areas.end(), [](const auto& a, const auto& b) {
                return a.second != b.second ? a.second > b.second : a.first < b.first;
            });
            const anatomy::Muscle& muscle = known_.muscle(own.ranked->muscle);
            const anatomy::TriggerPoint& point = *known_.zones.pattern_areas[own.pattern].point;
            SetMember& member = reported.members.emplace_back();
            member.muscle = muscle.id;
            member.side = own.ranked->side;
            member.point = point.id;
            member.alike = search_.alike(set, own.ranked);
            for (const auto& [area, mass] : own.areas)
                if (mass > 0.0f && mass >= k_own_area * own.marked)
                    member.areas.push_back(known_.surface_map.areas[area].area);
            const std::string name = words.muscle_inside_sentence(telling_.muscle(own.ranked->muscle).names.name);
            names.push_back(
                search_.is_open_sided() ? name : words("sided", {{"muscle", name}, {"side", words.side(member.side)}}));
            const anatomy::Area* area = member.areas.empty() ? nullptr : telling_.facts.find_area(member.areas.front());
            parts.push_back(area ? words("set.pain", {{"where", words.where_of(*area)}}) : "");
            add_new(reported.sources, point.sources);
        }
        reported.text = sentence(names, parts, reported.covers);
        return reported;
    }

private:
    std::string sentence(const std::vector<std::string>& names, const std::vector<std::string>& parts,
                         float covers) const {
        const Words& words = telling_.words;
        const std::string_view key = names.size() == 1         ? "set.one"
                                     : search_.is_open_sided() ? "set.several_same_side"
                                                               : "set.several";
        std::string text = as_sentence(words(key, {{"muscles", words.listed(names)},
                                                   {"much", words.much_of(covers, Thing::MarkedArea)},
                                                   {"percent", percent(covers)}}));
        const bool is_differentiated = std::none_of(parts.begin(), parts.end(), [&](const std::string& part) {
            return part.empty() || std::count(parts.begin(), parts.end(), part) > 1;
        });
        if (names.size() == 1 || !is_differentiated) return text;
        constexpr std::array<const char*, 3> k_order{"set.first", "set.second", "set.third"};
        std::vector<std::string> shares;
        for (std::size_t i = 0; i < parts.size(); ++i) shares.push_back(words(k_order[i], {{"pain", parts[i]}}));
        return text + " " + as_sentence(words.listed(shares));
    }

    const Knowledge& known_;
    const Telling& telling_;
    const SetSearch& search_;
    // The areas that hold what is seen; of each seen vertex from begin_ on, by their place among them.
    std::vector<std::uint32_t> areas_, inside_;
    std::vector<std::size_t> begin_;
};

}

std::vector<SourceSet> sets_of(const Knowledge& known, const Telling& telling, const PaintedSkin& skin,
                               const Overlap& overlap, const std::vector<Ranked>& ranked, Workspace& work) {
    std::vector<SourceSet> reported;
    if (skin.vertices.empty()) return reported;
    const SetSearch search(known, skin, overlap, ranked, work);
    const std::vector<RowSet> sets = search.best();
    const SetTelling set_telling(known, telling, search, work.areas);
    for (const RowSet& set : sets)
        if (reported.empty() || set.score >= k_rival_set * sets.front().score)
            reported.push_back(set_telling.put_in_words(set));
    return reported;
}

}
