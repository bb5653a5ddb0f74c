// One name for each thing: what the pointer says is what the card, the search, the chart and the command line say.
// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/language/translation.h"
#include "myoatlas/io/facts/catalog_files.h"
#include "myoatlas/io/facts/terminology_file.h"
#include "myoatlas/io/facts/translation_files.h"
#include "myoatlas/search/search_index.h"
#include "myoatlas/session/lookup.h"
#include "support/places.h"
#include "support/scratch_folder.h"

#include <cctype>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <memory>
#include <set>

namespace myoatlas {
namespace {

class Names : public testing::Test {
protected:
    static void SetUpTestSuite() {
        core::Result<anatomy::Catalog> facts = io::load_catalog(support::repository() / "assets/data");
        ASSERT_TRUE(facts) << facts.problems()[0].what;
        catalog = std::make_unique<anatomy::Catalog>(std::move(*facts));
    }
    static void TearDownTestSuite() { catalog.reset(); }
    void SetUp() override { ASSERT_TRUE(catalog); }
    static inline std::unique_ptr<anatomy::Catalog> catalog;
};

TEST_F(Names, the_pointer_says_what_the_card_says) {
    for (const anatomy::Structure& structure : catalog->all().structures) {
        const auto chosen = session::find_selection(*catalog, structure.id, core::Side::Left);
        ASSERT_TRUE(chosen) << structure.id;
        EXPECT_EQ(session::name_of(session::PartRef{structure.id, core::Side::Left}, *catalog),
                  session::name_of(*chosen, *catalog));
    }
}

// All ligaments, nerves and vessels were looked up; four are not in that list.
TEST_F(Names, numbers_of_the_terminology_are_told_for_whatever_has_one) {
    const auto numbers = io::load_terminology(support::repository() / "assets/data", *catalog);
    ASSERT_TRUE(numbers) << numbers.problems()[0].where << ": " << numbers.problems()[0].what;
    std::set<std::string> without;
    for (const anatomy::Structure& structure : catalog->all().structures)
        if (anatomy::is_asked_for(structure.layer) && !numbers->contains(structure.id)) without.insert(structure.id);
    EXPECT_EQ(without, (std::set<std::string>{"anterolateral_ligament_of_knee", "articular_capsule_of_elbow",
                                              "articular_capsule_of_shoulder", "lumbosacral_ligament"}));
    EXPECT_EQ(numbers->find("anterior_cruciate_ligament")->second, 1890);
}

TEST_F(Names, numbers_of_the_terminology_are_refused_twice_or_for_no_structure) {
    const support::ScratchFolder folder;
    std::ofstream{folder.path() / "terminology.json"}
        << R"({"schema_version":1,"about":"a","source":"b","numbers":)"
        << R"({"femur":12,"tibia":12,"no_such_bone":13,"fibula":9999,"patella":"14"}})";
    const auto numbers = io::load_terminology(folder.path(), *catalog);
    ASSERT_FALSE(numbers);
    std::set<std::string> places;
    for (const core::Problem& problem : numbers.problems()) places.insert(problem.where);
    EXPECT_EQ(places,
              (std::set<std::string>{"terminology.json#/numbers/tibia", "terminology.json#/numbers/no_such_bone",
                                     "terminology.json#/numbers/fibula", "terminology.json#/numbers/patella"}));
}

TEST_F(Names, a_muscle_of_one_structure_is_called_as_that_is) {
    std::map<std::string, int> uses;
    for (const anatomy::Muscle& muscle : catalog->all().muscles)
        for (const std::string& structure : muscle.structures) ++uses[structure];
    for (const anatomy::Muscle& muscle : catalog->all().muscles)
        if (muscle.structures.size() == 1 && uses[muscle.structures.front()] == 1) {
            EXPECT_EQ(muscle.names.name, catalog->find_structure(muscle.structures.front())->names.name);
        }
}

TEST_F(Names, where_a_point_lies_is_told_in_whole_sentences_in_every_language) {
    for (const std::string language : {"", "es", "fr"}) {
        anatomy::CatalogData told = catalog->all();
        if (!language.empty()) {
            const auto own = io::load_translation(support::repository() / "assets/data", language);
            ASSERT_TRUE(own) << own.problems()[0].what;
            told = anatomy::translated(told, *own, false, "point {number}");
        }
        for (const anatomy::Muscle& muscle : told.muscles)
            for (const anatomy::TriggerPoint& point : muscle.points) {
                EXPECT_FALSE(std::islower(static_cast<unsigned char>(point.place.front()))) << point.id << point.place;
                EXPECT_EQ(point.place.back(), '.') << language << ' ' << point.id << ": " << point.place;
            }
    }
}

TEST_F(Names, what_the_card_says_is_found_by_it) {
    const search::SearchIndex index(*catalog);
    for (const anatomy::Structure& structure : catalog->all().structures) {
        const session::PartRef part{structure.id, core::Side::Left};
        const std::string name = session::name_of(part, *catalog);
        const auto hits = index.find(name, 3);
        ASSERT_FALSE(hits.empty()) << name;
        EXPECT_EQ(hits.front().name, name) << "the search calls it otherwise";
        const auto chosen = session::find_selection(*catalog, hits.front().id, core::Side::Left);
        ASSERT_TRUE(chosen) << hits.front().id;
        EXPECT_EQ(session::name_of(*chosen, *catalog), name);
    }
}

}
}
