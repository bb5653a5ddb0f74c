// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/merge_patterns.h"

#include "support/catalog_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace myoatlas {

using anatomy::OwnPatterns;
using anatomy::PatternChange;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

class merge_patterns : public testing::Test {
protected:
    merge_patterns() {
        anatomy::Muscle& muscle = builder.muscle("upper");
        builder.point(muscle, "upper_1");
        builder.point(muscle, "upper_2");
        mine = muscle.points[0];
        mine.id = "mine_1";
        mine.sources.clear();
        own.file = "mine.json";
    }

    void change(PatternChange::Kind kind, const std::string& muscle, const anatomy::TriggerPoint& point) {
        own.changes.push_back({kind, muscle, point});
    }
    const std::vector<anatomy::TriggerPoint>& points() const { return builder.data.muscles[0].points; }
    std::vector<std::string> places() {
        std::vector<std::string> places;
        for (const core::Problem& problem : anatomy::merge_patterns(own, builder.data)) places.push_back(problem.where);
        return places;
    }

    support::CatalogBuilder builder;
    anatomy::TriggerPoint mine;
    OwnPatterns own;
};

}

TEST_F(merge_patterns, adds_a_point_behind_those_of_its_muscle) {
    change(PatternChange::Kind::Add, "upper", mine);
    EXPECT_THAT(places(), IsEmpty());
    ASSERT_EQ(points().size(), 3u);
    EXPECT_FALSE(points()[1].is_own());
    EXPECT_EQ(points()[2].own_place, "mine.json#/patterns/0/trigger_point");
    EXPECT_THAT(points()[2].sources, ElementsAre("own_patterns"));
    EXPECT_NE(builder.build()->find_source("own_patterns"), nullptr);
}

TEST_F(merge_patterns, puts_a_point_in_the_place_of_another) {
    mine.id = "upper_1";
    mine.place = "elsewhere";
    mine.sources = {"book_1"};
    change(PatternChange::Kind::Replace, "", mine);
    EXPECT_THAT(places(), IsEmpty());
    ASSERT_EQ(points().size(), 2u);
    EXPECT_EQ(points()[0].place, "elsewhere");
    EXPECT_TRUE(points()[0].is_own());
    EXPECT_EQ(builder.build()->find_source("own_patterns"), nullptr) << "nothing cites it";
}

TEST_F(merge_patterns, hides_a_point) {
    mine.id = "upper_1";
    change(PatternChange::Kind::Hide, "", mine);
    EXPECT_THAT(places(), IsEmpty());
    ASSERT_EQ(points().size(), 1u);
    EXPECT_EQ(points()[0].id, "upper_2");
}

TEST_F(merge_patterns, names_all_authors_in_one_source) {
    change(PatternChange::Kind::Add, "upper", mine);
    own.author = "A. One";
    EXPECT_THAT(places(), IsEmpty());
    own.changes[0].point.id = "mine_2";
    own.author = "B. Two";
    EXPECT_THAT(places(), IsEmpty());
    EXPECT_EQ(builder.build()->find_source("own_patterns")->authors, "A. One; B. Two");
}

TEST_F(merge_patterns, tells_every_fault_by_its_row_and_changes_nothing) {
    anatomy::TriggerPoint wide = mine;
    wide.anchor.along = 2.0f;
    wide.sources = {"nobody"};
    change(PatternChange::Kind::Add, "lower", mine);
    change(PatternChange::Kind::Replace, "", mine);
    change(PatternChange::Kind::Hide, "", mine);
    change(PatternChange::Kind::Add, "upper", points()[0]);
    change(PatternChange::Kind::Add, "upper", wide);
    own.sources.push_back(builder.data.sources[0]);
    own.sources.push_back({});
    EXPECT_THAT(places(),
                testing::UnorderedElementsAre(
                    "mine.json#/patterns/0/muscle", "mine.json#/patterns/1/trigger_point/id",
                    "mine.json#/patterns/2/id", "mine.json#/patterns/3/trigger_point/id",
                    "mine.json#/patterns/4/trigger_point/anchor/along", "mine.json#/patterns/4/trigger_point/sources/0",
                    "mine.json#/sources/1/id", "mine.json#/sources/1/title", "mine.json#/sources/1/authors"));
    EXPECT_EQ(points().size(), 2u);
    EXPECT_EQ(builder.data.sources.size(), 1u);
}

}
