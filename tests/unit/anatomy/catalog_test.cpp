// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/catalog.h"

#include "support/catalog_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace myoatlas {

using testing::ElementsAre;
using testing::IsEmpty;

namespace {

anatomy::CatalogData two_muscles() {
    support::CatalogBuilder builder;
    builder.point(builder.muscle("upper"), "upper_1");
    anatomy::Muscle& lower = builder.muscle("lower");
    builder.point(lower, "lower_1");
    builder.point(lower, "lower_2");
    return builder.data;
}

}

TEST(Catalog, finds_everything_by_its_id) {
    const auto catalog = anatomy::Catalog::build(two_muscles());
    ASSERT_TRUE(catalog);
    EXPECT_EQ(catalog->find_muscle("lower")->id, "lower");
    EXPECT_EQ(catalog->find_point("lower_2")->id, "lower_2");
    EXPECT_EQ(catalog->muscle_of("lower_2")->id, "lower");
    EXPECT_EQ(catalog->find_source("book_1")->title, "A book");
    EXPECT_EQ(catalog->find_structure("slab")->names.name, "Slab");
    EXPECT_EQ(catalog->find_landmark("spot")->id, "spot");
}

TEST(Catalog, gives_null_for_what_it_lacks) {
    const auto catalog = anatomy::Catalog::build(two_muscles());
    ASSERT_TRUE(catalog);
    EXPECT_EQ(catalog->find_muscle("Lower"), nullptr);
    EXPECT_EQ(catalog->find_point(""), nullptr);
    EXPECT_EQ(catalog->muscle_of("nothing"), nullptr);
    EXPECT_THAT(catalog->muscles_of_structure("nothing"), IsEmpty());
}

TEST(Catalog, lists_the_muscles_of_a_structure_in_order) {
    const auto catalog = anatomy::Catalog::build(two_muscles());
    ASSERT_TRUE(catalog);
    EXPECT_THAT(catalog->muscles_of_structure("slab"),
                ElementsAre(catalog->find_muscle("upper"), catalog->find_muscle("lower")));
}

TEST(Catalog, keeps_its_pointers_when_moved) {
    auto built = anatomy::Catalog::build(two_muscles());
    ASSERT_TRUE(built);
    const anatomy::Muscle* before = built->find_muscle("lower");
    const anatomy::Catalog moved = std::move(*built);
    EXPECT_EQ(moved.find_muscle("lower"), before);
    EXPECT_EQ(moved.find_point("lower_1")->id, "lower_1");
}

TEST(Catalog, refuses_faulty_data_and_says_where) {
    anatomy::CatalogData data = two_muscles();
    data.muscles[1].points[0].sources = {"book_2"};
    const auto catalog = anatomy::Catalog::build(data);
    ASSERT_FALSE(catalog);
    ASSERT_EQ(catalog.problems().size(), 1u);
    EXPECT_EQ(catalog.problems()[0].where, "muscle lower/trigger_points/0/sources/0");
    EXPECT_THAT(catalog.problems()[0].what, testing::HasSubstr("book_1"));
}

}
