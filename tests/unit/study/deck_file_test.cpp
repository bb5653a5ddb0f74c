// SPDX-License-Identifier: MIT
#include "myoatlas/io/study/deck_file.h"

#include "support/catalog_builder.h"
#include "support/scratch_folder.h"

#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace myoatlas {

using testing::HasSubstr;

namespace {

core::Result<std::vector<study::Deck>> decks_of(const std::string& decks) {
    const support::ScratchFolder scratch;
    std::ofstream(scratch.path() / "decks.json") << R"({"schema_version": 1, "decks": )" << decks << "}";
    return io::load_decks(scratch.path(), *support::CatalogBuilder().build());
}

const std::string k_names = R"("names": {"en": "A", "es": "A", "fr": "A"})";
const std::string k_about = R"("about": {"en": "A", "es": "A", "fr": "A"})";

}

TEST(DeckFile, is_read_with_kinds_and_shares) {
    const auto decks =
        decks_of(R"([{"id": "exam", )" + k_names + "," + k_about + R"(, "parts": [{"id": "one", )" + k_names +
                 R"(, "percent": 40, "kinds": ["origin", "action"], "sections": ["torso"]}]}])");
    ASSERT_TRUE(decks) << decks.problems().front().what;
    ASSERT_EQ(decks->size(), 1u);
    const study::DeckPart& part = decks->front().parts.front();
    EXPECT_EQ(part.percent, 40);
    EXPECT_THAT(part.filter.kinds, testing::ElementsAre(study::QuestionKind::Origin, study::QuestionKind::Action));
    EXPECT_THAT(part.filter.sections, testing::ElementsAre(anatomy::MuscleSection::Torso));
}

TEST(DeckFile, faults_are_told) {
    const auto decks =
        decks_of(R"([{"id": "exam", "names": {"en": "A"}, )" + k_about + R"(, "parts": [{"id": "one", )" + k_names +
                 R"(, "percent": 400, "kinds": ["origins"], "conditions": ["no_such"]}]}])");
    ASSERT_FALSE(decks);
    std::string all;
    for (const core::Problem& problem : decks.problems()) all += problem.where + ": " + problem.what + "\n";
    for (const char* part : {"\"es\"", "/percent", "origins", "no_such"}) EXPECT_THAT(all, HasSubstr(part));
}

TEST(DeckFile, a_folder_without_one_has_no_decks) {
    const support::ScratchFolder scratch;
    const auto decks = io::load_decks(scratch.path(), *support::CatalogBuilder().build());
    ASSERT_TRUE(decks);
    EXPECT_TRUE(decks->empty());
}

}
