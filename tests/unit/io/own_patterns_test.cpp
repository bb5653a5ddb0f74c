// SPDX-License-Identifier: MIT
#include "myoatlas/io/facts/own_patterns.h"

#include "support/catalog_builder.h"
#include "support/scratch_folder.h"

#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace myoatlas {

using testing::ElementsAre;
using testing::IsEmpty;

namespace {

const char* const k_point = R"("id": "mine_1", "name": "Mine", "kind": "central", "place": "here",
    "anchor": {"structure": "slab", "along": 0.5, "across": 0.5},
    "zones": [{"grade": "essential", "strokes": [{"path": ["spot"], "radius_mm": 14}]}])";

class own_patterns : public testing::Test {
protected:
    own_patterns() { builder.point(builder.muscle("upper"), "upper_1"); }

    core::Problems merge(const std::string& patterns) {
        const auto path = folder.path() / "mine.json";
        std::ofstream(path) << R"({"schema_version": 1, "patterns": [)" << patterns << "]}";
        return io::merge_own_file(path, builder.data);
    }
    std::vector<std::string> pointers(const std::string& patterns) {
        std::vector<std::string> pointers;
        for (const core::Problem& problem : merge(patterns))
            pointers.push_back(problem.where.substr(problem.where.find('#')));
        return pointers;
    }

    support::ScratchFolder folder;
    support::CatalogBuilder builder;
};

}

TEST_F(own_patterns, need_neither_sources_nor_a_grade) {
    EXPECT_THAT(merge(R"({"change": "add", "muscle": "upper", "trigger_point": {)" + std::string(k_point) + "}}"),
                IsEmpty());
    const anatomy::TriggerPoint& point = builder.data.muscles[0].points.back();
    EXPECT_EQ(point.id, "mine_1");
    EXPECT_EQ(point.evidence, anatomy::Evidence::ChartedByOne);
    EXPECT_THAT(point.sources, ElementsAre("own_patterns"));
}

TEST_F(own_patterns, tell_each_fault_once_and_by_its_place) {
    EXPECT_THAT(pointers(R"(7, {"change": "swap", "id": "upper_1"}, {"change": "hide"},
                            {"change": "add", "muscle": "uper", "trigger_point": {)" +
                         std::string(k_point) + R"(, "colour": "red"}},
                            {"change": "add", "muscle": "upper", "trigger_point": {)" +
                         std::string(k_point) + R"(, "evidence": "sure"}})"),
                ElementsAre("#/patterns/0", "#/patterns/1/change", "#/patterns/2/id",
                            "#/patterns/3/trigger_point/colour", "#/patterns/4/trigger_point/evidence",
                            "#/patterns/3/muscle"));
    EXPECT_EQ(builder.data.muscles[0].points.size(), 1u);
}

TEST_F(own_patterns, are_the_json_files_of_their_folder_by_name) {
    EXPECT_THAT(io::own_pattern_files(folder.path()), IsEmpty());
    const auto patterns = folder.path() / "patterns";
    std::filesystem::create_directory(patterns);
    for (const char* name : {"b.json", "C.JSON", "a.json", "notes.txt"}) std::ofstream(patterns / name) << "{}";
    EXPECT_THAT(io::own_pattern_files(folder.path()),
                ElementsAre(patterns / "C.JSON", patterns / "a.json", patterns / "b.json"));
    EXPECT_THAT(io::own_pattern_files({}), IsEmpty());
}

}
