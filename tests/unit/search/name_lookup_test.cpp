// SPDX-License-Identifier: MIT
#include "myoatlas/search/name_lookup.h"

#include "support/catalog_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace myoatlas {

using anatomy::Kind;
using testing::HasSubstr;

namespace {

std::shared_ptr<const anatomy::Catalog> catalog() {
    support::CatalogBuilder builder;
    anatomy::Muscle& upper = builder.muscle("upper_trapezius");
    upper.names = {
        "Trapezius, upper part", "pars descendens", "shoulder lifter", {"upper trap"}, {{"es", "trapecio superior"}}};
    upper.parent = "trapezius";
    builder.point(upper, "upper_trapezius_1").name = "Upper trapezius, point 1";
    anatomy::Muscle& lower = builder.muscle("lower_trapezius");
    lower.names.name = "Trapezius, lower part";
    lower.parent = "trapezius";
    builder.area("slab").names.name = "Where the slab lies";
    builder.muscle("temporalis").names.name = "Temporalis";
    return builder.build();
}

std::string id_of(std::string_view text, std::initializer_list<Kind> kinds = {Kind::Muscle}) {
    const auto named = search::find_named(*catalog(), text, kinds);
    return named ? named->id : "problem: " + named.problems()[0].what;
}

}

TEST(FindNamed, takes_ids_names_aliases_and_translations) {
    for (const char* text : {"upper_trapezius", "Upper Trapezius", "trapezius, UPPER part", "upper trap",
                             "pars descendens", "Trapecio Superior", "shoulder lifter"})
        EXPECT_EQ(id_of(text), "upper_trapezius") << text;
}

TEST(FindNamed, passes_over_words_that_tell_no_names_apart) {
    for (const char* text :
         {"temporalis muscle", "Musculus temporalis", "m. temporalis", "the temporalis", "el temporalis"})
        EXPECT_EQ(id_of(text), "temporalis") << text;
    EXPECT_THAT(id_of("temparolis muscle"), HasSubstr("did you mean temporalis")) << "the near ones are of the name";
    EXPECT_THAT(id_of("muscle"), HasSubstr("no muscle"));
}

TEST(FindNamed, takes_the_beginning_of_one_name) {
    EXPECT_EQ(id_of("tempo"), "temporalis");
    EXPECT_THAT(id_of("te"), HasSubstr("no muscle"));
}

TEST(FindNamed, asks_back_when_a_name_means_several) {
    EXPECT_THAT(id_of("trapezius"), HasSubstr("upper_trapezius or lower_trapezius"));
}

TEST(FindNamed, gives_the_three_nearest_of_an_unknown_name) {
    EXPECT_THAT(id_of("temparolis"), HasSubstr("did you mean temporalis"));
    EXPECT_THAT(id_of(""), HasSubstr("no muscle"));
}

TEST(FindNamed, suggests_no_abbreviation_for_a_longer_word) {
    support::CatalogBuilder builder;
    builder.muscle("temporalis").names = {"Temporalis", "", "", {"TMP"}, {}};
    builder.muscle("soleus").names.name = "Soleus";
    const auto named = search::find_named(*builder.build(), "nosuchs", {Kind::Muscle});
    ASSERT_FALSE(named);
    EXPECT_THAT(named.problems()[0].what, HasSubstr("did you mean soleus"));
}

TEST(FindNamed, prefers_the_kind_asked_for_first) {
    EXPECT_EQ(search::find_named(*catalog(), "slab", {Kind::Area, Kind::Structure})->kind, Kind::Area);
    EXPECT_EQ(search::find_named(*catalog(), "slab", {Kind::Structure, Kind::Area})->kind, Kind::Structure);
}

TEST(FindNamed, finds_trigger_points) {
    EXPECT_EQ(id_of("Upper trapezius, point 1", {Kind::Muscle, Kind::TriggerPoint}), "upper_trapezius_1");
}

}
