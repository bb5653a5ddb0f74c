// Judges ranked muscles against lists of which muscles refer into an area: recall of the essential ones, and how high
// all of them stand (normalized discounted cumulative gain; essential counts 2, spillover 1).
// SPDX-License-Identifier: MIT
#pragma once
#include "engine_on_data.h"
#include "myoatlas/io/base/json_file.h"
#include "support/shared_folder.h"

#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace myoatlas::support {

// By area, then muscle.
using AreaLists = std::map<std::string, std::map<std::string, anatomy::ZoneGrade>>;

// Facts that others gathered: pairs of a muscle and an area. Nothing where they are not at hand.
inline std::filesystem::path facts_of_others() {
    return shared_folder() / "vocabulary" / "sample_facts.json";
}
inline AreaLists lists_of_others() {
    AreaLists lists;
    const auto facts = io::read_json_file(facts_of_others(), "sample_facts.json");
    if (!facts) return lists;
    for (const auto& pair : (*facts)["pairs"])
        lists[pair["area"]][pair["muscle"]] =
            pair["grade"] == "essential" ? anatomy::ZoneGrade::Essential : anatomy::ZoneGrade::Spillover;
    return lists;
}

struct Judged {
    double recall_at_k = 0.0, recall_at_10 = 0.0, gain_at_10 = 0.0; // 0..1; k is the number of essential muscles
};

// Which areas the sources name for each point, as the files say (not as the zones are drawn).
inline AreaLists lists_of(const anatomy::Catalog& catalog) {
    AreaLists lists;
    for (const anatomy::Muscle& muscle : catalog.all().muscles)
        for (const anatomy::TriggerPoint& point : muscle.points)
            for (const anatomy::Zone& zone : point.zones)
                for (const std::string& area : zone.areas) {
                    auto& grade = lists[area].try_emplace(muscle.id, zone.grade).first->second;
                    grade = std::min(grade, zone.grade);
                }
    return lists;
}

inline Judged judge(const referral::Engine& engine, const AreaLists& lists) {
    Judged judged;
    std::size_t essential = 0, at_k = 0, at_10 = 0;
    for (const auto& list : lists) {
        const auto& area = list.first;
        const auto& muscles = list.second; // named, as the lambda below captures it
        referral::PainReport report;
        report.areas.push_back({area, core::Side::Left});
        std::vector<std::string> ranked;
        for (const referral::Candidate& each : engine.candidates_for(report).candidates)
            if (std::find(ranked.begin(), ranked.end(), each.muscle) == ranked.end()) ranked.push_back(each.muscle);
        const auto gain_of = [&](const std::string& muscle) {
            const auto found = muscles.find(muscle);
            return found == muscles.end() ? 0.0 : found->second == anatomy::ZoneGrade::Essential ? 2.0 : 1.0;
        };
        std::vector<double> ideal;
        std::size_t k = 0;
        for (const auto& [muscle, grade] : muscles) {
            ideal.push_back(gain_of(muscle));
            k += grade == anatomy::ZoneGrade::Essential;
        }
        std::sort(ideal.rbegin(), ideal.rend());
        double gain = 0.0, best = 0.0;
        for (std::size_t i = 0; i < std::min<std::size_t>(10, ranked.size()); ++i)
            gain += gain_of(ranked[i]) / std::log2(static_cast<double>(i) + 2.0);
        for (std::size_t i = 0; i < std::min<std::size_t>(10, ideal.size()); ++i)
            best += ideal[i] / std::log2(static_cast<double>(i) + 2.0);
        judged.gain_at_10 += gain / best;
        essential += k;
        for (std::size_t i = 0; i < ranked.size(); ++i) {
            at_k += i < k && gain_of(ranked[i]) == 2.0;
            at_10 += i < 10 && gain_of(ranked[i]) == 2.0;
        }
    }
    judged.recall_at_k = static_cast<double>(at_k) / static_cast<double>(std::max<std::size_t>(essential, 1));
    judged.recall_at_10 = static_cast<double>(at_10) / static_cast<double>(std::max<std::size_t>(essential, 1));
    judged.gain_at_10 /= static_cast<double>(std::max<std::size_t>(lists.size(), 1));
    return judged;
}

// Two pains: drawings of the essential zones of two points, far from each other. The same pairs every time for a seed.
struct TwoPains {
    std::string first, second; // muscles
    referral::PainReport report;
};

inline std::vector<TwoPains> two_pains(std::size_t count, std::uint32_t seed = 12345) {
    const anatomy::SurfaceMap& surface_map = *shipped().surface_map;
    struct Drawn {
        std::string muscle;
        std::vector<referral::PaintMark> marks;
    };
    std::vector<Drawn> drawn;
    for (const anatomy::Muscle& muscle : shipped().catalog->all().muscles)
        for (const anatomy::TriggerPoint& point : muscle.points)
            if (auto marks = drawing_of(surface_map, point.id); !marks.empty())
                drawn.push_back({muscle.id, std::move(marks)});
    const auto gap_mm = [](const Drawn& a, const Drawn& b) {
        float gap = 1.0e6f;
        for (const auto& one : a.marks)
            for (const auto& other : b.marks) gap = std::min(gap, glm::distance(one.at_mm, other.at_mm));
        return gap;
    };
    std::uint32_t state = seed;
    const auto draw = [&] {
        state = state * 1664525u + 1013904223u;
        return static_cast<std::size_t>(state >> 8) % drawn.size();
    };
    std::vector<TwoPains> pairs;
    while (pairs.size() < count) {
        const Drawn &a = drawn[draw()], &b = drawn[draw()];
        if (a.muscle == b.muscle || gap_mm(a, b) < 150.0f) continue;
        TwoPains pair{a.muscle, b.muscle, {}};
        pair.report.marks = a.marks;
        pair.report.marks.insert(pair.report.marks.end(), b.marks.begin(), b.marks.end());
        pairs.push_back(std::move(pair));
    }
    return pairs;
}

// Percent of the pairs of which both muscles are in the best set; or stand beside a member as charted alike.
struct BothFound {
    double named = 0.0, named_or_alike = 0.0;
};

inline BothFound both_found(const referral::Engine& engine, const std::vector<TwoPains>& pairs) {
    BothFound found;
    for (const TwoPains& pair : pairs) {
        const auto answer = engine.candidates_for(pair.report);
        if (answer.sets.empty()) continue;
        const auto& members = answer.sets.front().members;
        const auto is_named = [&](const std::string& muscle) {
            return std::any_of(members.begin(), members.end(), [&](const auto& each) { return each.muscle == muscle; });
        };
        const auto is_alike = [&](const std::string& muscle) {
            return is_named(muscle) || std::any_of(members.begin(), members.end(), [&](const auto& each) {
                       return std::find(each.alike.begin(), each.alike.end(), muscle) != each.alike.end();
                   });
        };
        found.named += is_named(pair.first) && is_named(pair.second);
        found.named_or_alike += is_alike(pair.first) && is_alike(pair.second);
    }
    const double percent = 100.0 / static_cast<double>(std::max<std::size_t>(pairs.size(), 1));
    return {percent * found.named, percent * found.named_or_alike};
}

}
