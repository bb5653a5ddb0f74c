// What the atlas claims, against what it keeps of its sources: charts, schools, experiments, how often points are
// found.
// SPDX-License-Identifier: MIT
#include "engine_on_data.h"
#include "support/places.h"
#include "support/shared_folder.h"

#include "myoatlas/anatomy/sources/grading.h"
#include "myoatlas/surface_map/place_gaps.h"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>

namespace myoatlas {
namespace {

using anatomy::ZoneGrade;
using support::shipped;

class Evidence : public support::EngineOnShippedData {
protected:
    const anatomy::CatalogData& facts() const { return shipped().catalog->all(); }
};

struct Counts {
    std::size_t given = 0, given_charted = 0, charted = 0, charted_given = 0;
    std::string faults;
};

// The essential areas that the engine lists for a point, against those its sources chart.
Counts count_essential() {
    Counts counts;
    for (const anatomy::Muscle& muscle : shipped().catalog->all().muscles)
        for (const referral::PointReferral& referral : shipped().engine->referral_of(muscle.id, core::Side::Left)) {
            const anatomy::TriggerPoint& point = *shipped().catalog->find_point(referral.point);
            std::set<std::string> charted, given;
            for (const anatomy::ChartedAreas& chart : point.charted)
                charted.insert(chart.essential.begin(), chart.essential.end());
            for (const referral::AreaShare& share : referral.areas)
                if (share.grade == ZoneGrade::Essential) given.insert(share.area);
            counts.given += given.size();
            counts.charted += charted.size();
            for (const std::string& area : given) {
                if (charted.count(area))
                    ++counts.given_charted;
                else
                    counts.faults += fmt::format("{} gives {}, which is not charted\n", point.id, area);
            }
            for (const std::string& area : charted) {
                if (given.count(area))
                    ++counts.charted_given;
                else
                    counts.faults += fmt::format("{} is charted to {}, which it does not give\n", point.id, area);
            }
        }
    return counts;
}

}

TEST_F(Evidence, gives_as_essential_what_is_charted_so_and_nothing_else) {
    const Counts counts = count_essential();
    ASSERT_GT(counts.charted, 300u);
    EXPECT_GE(static_cast<double>(counts.given_charted), 0.98 * static_cast<double>(counts.given)) << counts.faults;
    EXPECT_GE(static_cast<double>(counts.charted_given), 0.98 * static_cast<double>(counts.charted)) << counts.faults;
}

TEST_F(Evidence, keeps_a_chart_for_every_point_with_zones) {
    for (const anatomy::Muscle& muscle : facts().muscles)
        for (const anatomy::TriggerPoint& point : muscle.points) {
            EXPECT_EQ(point.charted.empty(), point.zones.empty()) << point.id;
            for (const anatomy::ChartedAreas& chart : point.charted)
                for (const std::string& source : chart.sources)
                    EXPECT_NE(std::find(point.sources.begin(), point.sources.end(), source), point.sources.end())
                        << point.id << ": " << source << " charts it and is no source of it";
        }
}

TEST_F(Evidence, states_the_grade_that_follows) {
    for (const anatomy::Muscle& muscle : facts().muscles)
        for (const anatomy::TriggerPoint& point : muscle.points)
            EXPECT_EQ(anatomy::name_of(point.evidence), anatomy::name_of(anatomy::grade_of(point, muscle, facts())))
                << point.id;
}

// docs/evidence.md: three in ten or more is often, one in ten sometimes, less is little evidence.
TEST_F(Evidence, links_a_muscle_with_a_complaint_as_often_as_its_points_were_found) {
    std::size_t count = 0;
    for (const anatomy::Source& source : facts().sources)
        for (const anatomy::Prevalence& found : source.prevalence) {
            const anatomy::Condition& condition = *shipped().catalog->find_condition(found.condition);
            const auto link = std::find_if(condition.muscles.begin(), condition.muscles.end(),
                                           [&](const auto& each) { return each.muscle == found.muscle; });
            ASSERT_NE(link, condition.muscles.end()) << found.condition << " has no link to " << found.muscle;
            EXPECT_NE(std::find(link->sources.begin(), link->sources.end(), source.id), link->sources.end())
                << found.condition << ", " << found.muscle << " does not cite " << source.id;
            const auto follows = found.active_percent >= 30.0f   ? anatomy::LinkStrength::Often
                                 : found.active_percent >= 10.0f ? anatomy::LinkStrength::Sometimes
                                                                 : anatomy::LinkStrength::LittleEvidence;
            EXPECT_EQ(anatomy::name_of(link->strength), anatomy::name_of(follows))
                << found.condition << ", " << found.muscle;
            ++count;
        }
    EXPECT_GT(count, 10u);
}

TEST_F(Evidence, draws_points_and_zones_where_their_words_put_them) {
    const auto gaps = surface_map::place_gaps(*shipped().catalog, *shipped().surface_map);
    std::string faults;
    float widest = 0.0f;
    for (const auto& gap : gaps) {
        if (gap.gap_mm > gap.within_mm)
            faults += fmt::format("{} ({}) zone {}: {:.0f} mm off, at most {:.0f}\n", gap.point,
                                  core::name_of(gap.side), gap.zone, gap.gap_mm, gap.within_mm);
        widest = std::max(widest, gap.gap_mm);
    }
    EXPECT_TRUE(faults.empty()) << faults;
    RecordProperty("widest_mm", static_cast<int>(widest));
    std::size_t points = 0, zones = 0;
    for (const anatomy::Muscle& muscle : facts().muscles)
        for (const anatomy::TriggerPoint& point : muscle.points) {
            ++points;
            zones += point.zones.size();
            EXPECT_TRUE(point.check.is_given()) << point.id;
            for (const anatomy::Zone& zone : point.zones) EXPECT_TRUE(zone.check.is_given()) << point.id;
        }
    EXPECT_EQ(gaps.size(), 2 * (points + zones));
}

// Legs touch, and a brush that is drawn between them paints both; the charts know of no pain that crosses over.
TEST_F(Evidence, paints_no_other_leg) {
    const std::regex leg("(thigh|knee|leg|ankle|heel|foot|toe)(_.*)?");
    for (const anatomy::Muscle& muscle : facts().muscles)
        for (const referral::PointReferral& referral : shipped().engine->referral_of(muscle.id, core::Side::Left))
            for (const referral::AreaShare& share : referral.areas)
                if (share.side == core::Side::Right && std::regex_match(share.area, leg)) {
                    EXPECT_LT(share.share, 0.1f) << referral.point << ' ' << share.area;
                }
}

// docs/evidence.md answers what a scholar of the field found, line by line.
TEST_F(Evidence, answers_every_finding) {
    std::ifstream page(support::repository() / "docs/evidence.md");
    const std::regex row(R"(\| (\d+) \| (.+) \| (.+) \|)");
    std::smatch parts;
    int answered = 0;
    for (std::string line; std::getline(page, line);)
        if (std::regex_match(line, parts, row)) {
            EXPECT_EQ(std::stoi(parts[1]), ++answered) << line;
        }
    EXPECT_GE(answered, 114);
    std::ifstream findings(support::shared_folder() / "review" / "atlas.jsonl");
    if (!findings) return; // the list itself is not the repository's to give away
    int found = 0;
    for (std::string line; std::getline(findings, line);) found += !line.empty();
    EXPECT_EQ(answered, found);
}

// docs/evidence.md publishes how many sources somebody has looked up, and how much of them was seen.
TEST_F(Evidence, publishes_how_many_sources_were_looked_up) {
    std::map<std::string, std::size_t> sources;
    for (const anatomy::Source& source : facts().sources) {
        const auto most = std::ranges::min_element(source.proofs, {}, &anatomy::Proof::seen);
        ++sources[most == source.proofs.end() ? "none" : fmt::format("`{}`", anatomy::name_of(most->seen))];
    }
    std::ifstream file(support::repository() / "docs/evidence.md");
    const std::string page{std::istreambuf_iterator<char>(file), {}};
    EXPECT_NE(page.find(fmt::format("Of {} sources, by the most that was seen", facts().sources.size())),
              std::string::npos);
    for (const auto& [seen, count] : sources)
        EXPECT_NE(page.find(fmt::format("| {} | {} |", seen, count)), std::string::npos) << seen << ' ' << count;
}

// What sends people to the telephone rests on sources that somebody has looked up.
TEST_F(Evidence, has_looked_up_a_source_of_every_emergency) {
    for (const referral::Emergency& emergency : shipped().rules.emergencies)
        EXPECT_TRUE(std::ranges::any_of(emergency.sources, [&](const std::string& id) {
            const anatomy::Source* source = shipped().catalog->find_source(id);
            return source && !source->proofs.empty();
        })) << emergency.id;
}

TEST_F(Evidence, calls_no_muscle_helper_and_opponent_of_the_same) {
    for (const anatomy::Muscle& muscle : facts().muscles)
        for (const std::string& id : muscle.synergists)
            EXPECT_EQ(std::count(muscle.antagonists.begin(), muscle.antagonists.end(), id), 0)
                << muscle.id << ' ' << id;
}

// At the forearm and hand "inner" and "outer" change with the turn of the arm; thumb side and little-finger side do
// not.
TEST_F(Evidence, says_thumb_side_and_little_finger_side_of_forearm_and_hand) {
    const std::regex unclear("\\b(inner|outer|inward|outward)\\b");
    const std::regex clear("outer (side of the )?(end of the )?(elbow|epicondyle|ridge)|inner (elbow|epicondyle)");
    for (const anatomy::Muscle& muscle : facts().muscles) {
        if (muscle.section != anatomy::MuscleSection::ForearmHand) continue;
        std::vector<std::string> texts{muscle.names.lay, muscle.insertion, muscle.palpation, muscle.plain};
        for (const anatomy::TriggerPoint& point : muscle.points) texts.push_back(point.place);
        for (const std::string& text : texts)
            EXPECT_FALSE(std::regex_search(std::regex_replace(text, clear, ""), unclear)) << muscle.id << ": " << text;
    }
}

}
