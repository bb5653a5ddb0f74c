// SPDX-License-Identifier: MIT
#include "myoatlas/search/part_matching.h"

#include "support/catalog_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace myoatlas {

using core::Side;

namespace {

class PartMatching : public testing::Test {
protected:
    PartMatching() {
        anatomy::Structure heads = builder_.data.structures.front();
        heads.id = "medial_head_of_gastrocnemius";
        heads.names = {"Gastrocnemius, medial head", "caput mediale musculi gastrocnemii", "", {"inner calf"}, {}};
        heads.fma_left = "FMA1, FMA2";
        heads.fma_right = "FMA3";
        anatomy::Structure sacrum = heads;
        sacrum.id = "sacrum";
        sacrum.names = {"Sacrum", "os sacrum", "", {}, {}};
        sacrum.is_midline = true;
        anatomy::Structure atlas = sacrum;
        atlas.id = "atlas";
        atlas.names = {"Atlas", "atlas", "", {"C1"}, {}};
        atlas.fma_left = atlas.fma_right = "FMA8";
        atlas.is_midline = true;
        sacrum.fma_left = sacrum.fma_right = "FMA9";
        anatomy::Structure intercostal = heads;
        intercostal.id = "intercostal";
        intercostal.names = {"Intercostal", "", "", {"inner calf"}, {}};
        intercostal.fma_left = intercostal.fma_right = "FMA7";
        for (const auto& structure : {heads, sacrum, atlas, intercostal}) builder_.data.structures.push_back(structure);
        catalog_ = builder_.build();
    }

    std::string found(const search::PartWords& words) const {
        const auto match = search::PartMatcher(*catalog_).find(words);
        if (!match) return match.problems().front().what;
        return match->structure->id + " " + std::string(core::name_of(match->side)) + (match->is_by_id ? " by id" : "");
    }

    std::shared_ptr<const anatomy::Catalog> catalog() const { return catalog_; }

private:
    support::CatalogBuilder builder_;
    std::shared_ptr<const anatomy::Catalog> catalog_;
};

}

TEST_F(PartMatching, finds_a_part_by_any_of_its_ids) {
    EXPECT_EQ(found({"FMA2", "whatever", "", {}}), "medial_head_of_gastrocnemius left by id");
    EXPECT_EQ(found({"FMA3", "", "", {}}), "medial_head_of_gastrocnemius right by id");
    EXPECT_EQ(found({"FMA9", "", "", {}}), "sacrum midline by id");
}

TEST_F(PartMatching, tells_the_side_of_an_id_that_both_sides_share_by_its_words) {
    EXPECT_EQ(found({"FMA7", "", "", Side::Right}), "intercostal right by id");
    EXPECT_EQ(found({"FMA7", "Left intercostal", "", {}}), "intercostal left by id");
    EXPECT_THAT(found({"FMA7", "intercostal", "", {}}), testing::HasSubstr("left or right"));
}

TEST_F(PartMatching, finds_a_part_by_name_wherever_the_side_stands_in_it) {
    EXPECT_EQ(found({"", "Medial head of LEFT gastrocnemius", "", {}}), "medial_head_of_gastrocnemius left");
    EXPECT_EQ(found({"FMA0", "x", "medial head of gastrocnemius", Side::Right}), "medial_head_of_gastrocnemius right");
    EXPECT_EQ(found({"", "os sacrum", "", {}}), "sacrum midline");
}

TEST_F(PartMatching, knows_sides_in_polish_and_vertebrae_by_their_number) {
    EXPECT_EQ(found({"", "prawy intercostal", "", {}}), "intercostal right");
    EXPECT_EQ(found({"", "intercostal lewy", "", {}}), "intercostal left");
    EXPECT_EQ(found({"", "muscolo intercostal destro", "", {}}), "intercostal right");
    for (const char* name : {"Atlas (C1)", "Vertebra C1", "C1"}) EXPECT_EQ(found({"", name, "", {}}), "atlas midline");
}

TEST_F(PartMatching, says_why_a_part_is_not_found) {
    EXPECT_THAT(found({"FMA0", "left appendix", "", {}}),
                testing::AllOf(testing::HasSubstr("FMA0"), testing::HasSubstr("left appendix")));
    EXPECT_THAT(found({"", "left inner calf", "", {}}), testing::HasSubstr("More than one"));
    EXPECT_THAT(found({"", "", "", {}}), testing::HasSubstr("neither an id nor a name"));
}

TEST_F(PartMatching, takes_sides_and_ids_in_any_spelling) {
    const std::string left = "medial_head_of_gastrocnemius left";
    for (const char* name : {"Medial head of gastrocnemius muscle.l", "gastrocnemius, medial head (Left)",
                             "caput mediale musculi gastrocnemii sinistri", "medial head gastrocnemius izquierdo",
                             "Gastrocnemius medial head gauche"})
        EXPECT_EQ(found({"", name, "", {}}), left) << name;
    EXPECT_EQ(found({"", "medial head gastrocnemius droit", "", {}}), "medial_head_of_gastrocnemius right");
    for (const char* id : {"fma2", "FMA:2", "fma_2", "2", "http://purl.org/sig/ont/fma/fma2"})
        EXPECT_EQ(found({id, "", "", {}}), left + " by id") << id;
}

TEST_F(PartMatching, takes_sides_as_other_languages_bend_and_shorten_them) {
    const std::string left = "medial_head_of_gastrocnemius left";
    for (const char* name : {"linke gastrocnemius medial head", "M. gastrocnemius, caput mediale sin.",
                             "caput mediale gastrocnemius sinistro", "Gastrocnemius medial head izquierdos"})
        EXPECT_EQ(found({"", name, "", {}}), left) << name;
    EXPECT_EQ(found({"", "Rechter gastrocnemius, medial head", "", {}}), "medial_head_of_gastrocnemius right");
}

TEST_F(PartMatching, knows_names_of_other_languages_behind_its_own) {
    const std::vector<anatomy::Translation> translations{
        {"es", {{"Gastrocnemius, medial head", "Gemelo interno"}, {"Intercostal", "Sacrum"}}}};
    const search::PartMatcher matcher(*catalog(), translations);
    const auto match = matcher.find({"", "gemelo interno derecho", "", {}});
    ASSERT_TRUE(match) << match.problems().front().what;
    EXPECT_EQ(match->structure->id, "medial_head_of_gastrocnemius");
    EXPECT_EQ(match->side, Side::Right);
    const auto own = matcher.find({"", "sacrum", "", {}});
    ASSERT_TRUE(own) << own.problems().front().what;
    EXPECT_EQ(own->structure->id, "sacrum") << "a name of the catalog's own comes first";
}

TEST_F(PartMatching, leaves_out_what_its_id_and_its_words_call_otherwise) {
    EXPECT_THAT(found({"FMA3", "left gastrocnemius", "", {}}),
                testing::AllOf(testing::HasSubstr("FMA3"), testing::HasSubstr("of the right"),
                               testing::HasSubstr("the words say left")));
    EXPECT_EQ(found({"FMA9", "left sacrum", "", {}}), "sacrum midline by id");
}

TEST_F(PartMatching, leaves_out_what_is_said_of_both_sides) {
    EXPECT_THAT(found({"", "left right intercostal", "", {}}), testing::HasSubstr("left and right"));
    EXPECT_THAT(found({"", "Intercostal R (left)", "", {}}), testing::HasSubstr("left and right"));
    EXPECT_THAT(found({"", "right intercostal", "", Side::Left}),
                testing::HasSubstr("Its side is left, but its name says right"));
    EXPECT_EQ(found({"", "right intercostal", "", Side::Right}), "intercostal right");
    EXPECT_EQ(found({"", "left left intercostal", "", {}}), "intercostal left");
}

}
