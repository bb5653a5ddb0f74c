// SPDX-License-Identifier: MIT
#include "myoatlas/search/search_index.h"

#include "support/catalog_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace myoatlas {

using testing::ElementsAre;
using testing::IsEmpty;

namespace {

class SearchIndexTest : public testing::Test {
protected:
    static support::CatalogBuilder facts() {
        support::CatalogBuilder builder;
        anatomy::Muscle& upper = builder.muscle("upper_trapezius");
        upper.names = {"Trapezius, upper part", "", "", {"upper trap"}, {{"es", "trapecio, porción superior"}}};
        builder.point(upper, "upper_trapezius_1").symptoms = {"dizziness"};
        builder.muscle("temporalis").names.name = "Temporalis";
        builder.muscle("supraspinatus").names.name = "Supraspinatus";
        builder.area("head_temporal").names = {"Temporal headache", "", "the temple", {}, {}};
        builder.condition("migraine").names.name = "Headache and migraine";
        return builder;
    }

    std::vector<std::string> ids(std::string_view text, std::size_t limit = 20) const {
        std::vector<std::string> ids;
        for (const search::Hit& hit : index.find(text, limit)) ids.push_back(hit.id);
        return ids;
    }

    std::string first(std::string_view text) const {
        const auto found = ids(text, 1);
        return found.empty() ? "" : found[0];
    }

    search::SearchIndex index{*facts().build()};
};

}

TEST_F(SearchIndexTest, finds_much_from_two_letters) {
    EXPECT_EQ(first("up"), "upper_trapezius");
    EXPECT_EQ(first("te"), "temporalis");
}

TEST_F(SearchIndexTest, prefers_beginnings_to_words_within) {
    EXPECT_THAT(ids("headache"), ElementsAre("migraine", "head_temporal"));
    EXPECT_THAT(ids("temp"), ElementsAre("temporalis", "head_temporal"));
}

TEST_F(SearchIndexTest, forgives_a_typo) {
    EXPECT_EQ(first("temproalis"), "temporalis");
    EXPECT_EQ(first("suprespinatus"), "supraspinatus");
    EXPECT_EQ(first("headahce migrane"), "migraine");
}

TEST_F(SearchIndexTest, finds_a_chapter_by_its_name_and_by_what_it_says) {
    support::CatalogBuilder builder = facts();
    anatomy::Chapter& chapter = builder.chapter("claims");
    chapter.names.name = "Popular claims";
    chapter.sections[0].claims[0].text = "Massage slowed the removal of lactic acid.";
    const search::SearchIndex with_guide(*builder.build());
    EXPECT_EQ(with_guide.find("popular claims")[0].id, "claims");
    const search::Hit hit = with_guide.find("lactic acid").at(0);
    EXPECT_EQ(hit.kind, anatomy::Kind::Chapter);
    EXPECT_EQ(hit.matched, "Opening");
    EXPECT_EQ(with_guide.find("temporalis")[0].id, "temporalis");
}

TEST_F(SearchIndexTest, takes_words_in_any_order_and_language) {
    EXPECT_EQ(first("upper trapezius"), "upper_trapezius");
    EXPECT_EQ(first("porcion TRAPECIO"), "upper_trapezius");
}

TEST_F(SearchIndexTest, takes_words_run_together_and_apart) {
    EXPECT_EQ(first("uppertrap"), "upper_trapezius");
    EXPECT_EQ(first("supra spinatus"), "supraspinatus");
}

TEST_F(SearchIndexTest, gives_the_muscle_first_that_the_catalog_links_to_more) {
    support::CatalogBuilder builder;
    builder.muscle("levator_a").names.name = "Levator a"; // shorter, and first in the catalog
    anatomy::Muscle& linked = builder.muscle("levator_major");
    linked.names.name = "Levator major";
    builder.point(linked, "levator_major_1");
    builder.point(linked, "levator_major_2");
    const auto hits = search::SearchIndex(*builder.build()).find("lev");
    ASSERT_GE(hits.size(), 2u);
    EXPECT_EQ(hits[0].id, "levator_major");
}

TEST_F(SearchIndexTest, finds_a_muscle_by_its_structure_before_that_structure) {
    support::CatalogBuilder builder;
    builder.data.structures[0].names = {"Long slab", "", "", {"LSLB"}, {}};
    builder.muscle("front_half").names.name = "Front half";
    const auto hits = search::SearchIndex(*builder.build()).find("LSLB");
    ASSERT_EQ(hits.size(), 2u);
    EXPECT_EQ(hits[0].id, "front_half");
    EXPECT_EQ(hits[0].matched, "LSLB");
}

TEST_F(SearchIndexTest, finds_muscles_by_symptom_and_says_so) {
    const auto hits = index.find("dizzy");
    ASSERT_EQ(hits.size(), 1u);
    EXPECT_EQ(hits[0].id, "upper_trapezius");
    EXPECT_EQ(hits[0].matched, "symptom: dizziness");
}

TEST_F(SearchIndexTest, is_empty_for_text_without_letters) {
    EXPECT_THAT(ids(""), IsEmpty());
    EXPECT_THAT(ids(" -!? "), IsEmpty());
    EXPECT_THAT(ids("qqqqqqqq"), IsEmpty());
}

TEST_F(SearchIndexTest, gives_no_more_than_asked_best_first) {
    const auto hits = index.find("t", 2);
    ASSERT_EQ(hits.size(), 2u);
    EXPECT_GE(hits[0].score, hits[1].score);
}

TEST_F(SearchIndexTest, survives_very_long_text) {
    EXPECT_THAT(ids(std::string(5000, 'x')), IsEmpty());
}

}
