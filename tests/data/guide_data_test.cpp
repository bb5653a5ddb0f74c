// The guide that ships: whole, in words for both readers, and found by what people ask.
// SPDX-License-Identifier: MIT
#include "myoatlas/io/facts/catalog_files.h"
#include "myoatlas/search/coverage.h"
#include "myoatlas/search/name_lookup.h"
#include "myoatlas/search/search_index.h"
#include "support/places.h"

#include <algorithm>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <regex>
#include <set>

namespace myoatlas {

namespace {

class Guide : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(facts) << facts.problems()[0].where << ": " << facts.problems()[0].what; }

    core::Result<anatomy::Catalog> facts = io::load_catalog(support::repository() / "assets/data");
};

std::size_t claims_in(const anatomy::Chapter& chapter) {
    std::size_t count = 0;
    for (const anatomy::ChapterSection& section : chapter.sections) count += section.claims.size();
    return count;
}

}

TEST_F(Guide, has_every_chapter_that_panels_lead_to) {
    std::set<std::string> asked;
    for (const char* file : {"body/facts_panel.cpp", "pain/pain_panel.cpp"}) {
        std::ifstream in((support::repository() / "src/myoatlas/ui/panels/").string() + file);
        const std::string text{std::istreambuf_iterator<char>(in), {}};
        const std::regex link(R"re(draw_guide_link\(view, "([a-z_]+)")re");
        for (std::sregex_iterator it(text.begin(), text.end(), link), end; it != end; ++it) asked.insert((*it)[1]);
    }
    EXPECT_GE(asked.size(), 2u);
    for (const std::string& id : asked) EXPECT_NE(facts->find_chapter(id), nullptr) << id;
}

TEST_F(Guide, is_short_and_mostly_cited) {
    EXPECT_GE(facts->all().chapters.size(), 12u);
    std::size_t claims = 0;
    for (const anatomy::Chapter& chapter : facts->all().chapters) {
        EXPECT_LE(claims_in(chapter), 16u) << chapter.id;
        claims += claims_in(chapter);
    }
    std::size_t uncited = 0;
    for (const search::UncitedClaim& claim : search::coverage_of(facts->all(), nullptr).uncited)
        uncited += claim.kind == anatomy::Kind::Chapter ? 1 : 0;
    EXPECT_LE(uncited * 8, claims);
}

TEST_F(Guide, leaves_no_chapter_out_of_reach_of_the_others) {
    std::set<std::string> reached{"what_is_a_trigger_point"};
    for (const anatomy::Chapter& chapter : facts->all().chapters)
        reached.insert(chapter.see.begin(), chapter.see.end());
    EXPECT_GE(reached.size() + 2, facts->all().chapters.size());
}

TEST_F(Guide, is_found_by_what_people_ask) {
    const search::SearchIndex index(*facts);
    for (const auto& [text, chapter] : {std::pair{"toxins", "popular_claims"},
                                        {"lactic acid", "popular_claims"},
                                        {"foam roller", "self_care"},
                                        {"osteoporosis", "who_should_ask_first"},
                                        {"latent point", "kinds_of_points"},
                                        {"does it hurt", "questions_clients_ask"},
                                        {"why is pain felt elsewhere", "why_pain_elsewhere"},
                                        {"punto gatillo", "what_is_a_trigger_point"}}) {
        const auto hits = index.find(text, 3);
        EXPECT_TRUE(std::ranges::find(hits, chapter, &search::Hit::id) != hits.end())
            << text << " gives " << (hits.empty() ? "nothing" : hits[0].id);
    }
}

// Every name the atlas has in Spanish and French is found by it, whatever language the interface speaks.
TEST_F(Guide, and_the_atlas_are_found_in_spanish_and_french) {
    using anatomy::Kind;
    const auto expect_found = [&](Kind kind, const std::string& id, const anatomy::Names& names) {
        for (const char* language : {"es", "fr"}) {
            const auto translation = names.translations.find(language);
            ASSERT_NE(translation, names.translations.end()) << id << " has no name in " << language;
            const auto found = search::find_named(*facts, translation->second, {kind});
            // Two things may share a word; then both are offered.
            const bool is_offered =
                found ? found->id == id : found.problems()[0].what.find("more than one") != std::string::npos;
            EXPECT_TRUE(is_offered) << translation->second << " does not lead to " << id;
        }
    };
    for (const anatomy::Muscle& muscle : facts->all().muscles) expect_found(Kind::Muscle, muscle.id, muscle.names);
    for (const anatomy::Area& area : facts->all().areas) expect_found(Kind::Area, area.id, area.names);
    for (const anatomy::Condition& condition : facts->all().conditions)
        expect_found(Kind::Condition, condition.id, condition.names);
    for (const anatomy::Chapter& chapter : facts->all().chapters)
        expect_found(Kind::Chapter, chapter.id, chapter.names);
}

}
