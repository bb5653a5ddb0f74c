// One word per idea, and the field's word where it has one: names that were given up stay given up, files stay small.
// SPDX-License-Identifier: MIT
#include "support/places.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace {

namespace fs = std::filesystem;

const fs::path k_root = myoatlas::support::repository();

struct Source {
    std::string file, code; // the code without comments and texts
};

std::string code_of(const fs::path& path) {
    std::ifstream file(path);
    const std::string text((std::istreambuf_iterator<char>(file)), {});
    static const std::regex aside(R"(//[^\n]*|"(?:\\.|[^"\\\n])*")");
    return std::regex_replace(text, aside, " ");
}

std::vector<Source> read_sources() {
    std::vector<Source> sources;
    for (const char* folder : {"src", "shaders", "tools", "include"})
        for (const auto& entry : fs::recursive_directory_iterator(k_root / folder)) {
            static const std::set<std::string> kinds{".h", ".cpp", ".glsl", ".vert", ".frag"};
            if (kinds.contains(entry.path().extension().string()))
                sources.push_back({entry.path().lexically_relative(k_root).string(), code_of(entry.path())});
        }
    return sources;
}

// A word, and what is said instead. Whole identifiers and their parts between underscores and capitals.
const std::vector<std::pair<std::string, std::string>> k_words = {
    {"bloom|Bloom", "reveal"},
    {"stain|stains|Stain|Stains", "decal"},
    {"openness|Openness", "ambient occlusion"},
    {"draw_clear|ClearPass", "translucent"},
    {"skin_path|SkinPath", "geodesic path"},
    {"half_mesh|HalfMesh", "mirror"},
    {"split_bodies|PartBodies|part_bodies", "components"},
    {"Crowd|crowd|SoftBody|soft_body|SettleReport|settle_report", "contact resolution"},
    {"telling_apart|tell_apart|Apart", "differential"},
    {"BodyShelf|body_shelf|shelf", "user bodies"},
    {"bearer|Bearer|bearers", "muscle side"},
    {"FlatBody|flat_body|BodyMap|body_map|ShowMap|PrintMap|map_sheet|flat_map", "body chart"},
    {"read_chart|write_chart|chart_pack|has_chart|SkinChart|ChartKind", "surface map, coordinates"},
    {"Inks|StainInk|HighlightInk|ink_soft|ink_faint", "line art, text color"},
    {"PaperFigure|PaperText|PaperShape|PaperFormat", "printed, document"},
    {"Wash|washes|washes_of|Aim|aim_of", "overlay, view"},
};

TEST(Words, given_up_are_not_taken_up_again) {
    const std::vector<Source> sources = read_sources();
    ASSERT_GT(sources.size(), 300u);
    for (const auto& [words, instead] : k_words) {
        const std::regex pattern("(^|[^A-Za-z_])(k_)?(" + words + ")_?($|[^A-Za-z_])");
        for (const Source& source : sources) {
            std::smatch found;
            if (std::regex_search(source.code, found, pattern)) {
                ADD_FAILURE() << source.file << " says " << found[3] << "; the word is: " << instead;
            }
        }
    }
}

TEST(Words, are_spelled_the_american_way_in_code) {
    const std::regex british("[a-z_]*(colour|fibre|centre|metre|grey|behaviour)[a-z_]*");
    for (const Source& source : read_sources()) {
        std::smatch found;
        EXPECT_FALSE(std::regex_search(source.code, found, british)) << source.file << " says " << found[0];
    }
}

// What a header of one room offers bears a name that no other room offers.
TEST(Types, bear_a_name_of_their_own) {
    std::map<std::string, std::set<std::string>> rooms_of;
    const std::regex type(R"(\n(?:struct|class|enum class|enum) ([A-Z]\w*)[^;{(]*\{)");
    for (const Source& source : read_sources()) {
        const fs::path file = source.file;
        if (!source.file.starts_with("src/myoatlas/") || file.extension() != ".h") continue;
        const std::string room = std::next(file.begin(), 2)->string();
        for (std::sregex_iterator found(source.code.begin(), source.code.end(), type), end; found != end; ++found)
            rooms_of[(*found)[1]].insert(room);
    }
    EXPECT_GT(rooms_of.size(), 200u);
    for (const auto& [name, rooms] : rooms_of)
        EXPECT_EQ(rooms.size(), 1u) << name << " is offered by " << *rooms.begin() << " and " << *rooms.rbegin();
}

TEST(ImGui, is_asked_for_its_version_in_one_file) {
    for (const Source& source : read_sources())
        if (source.file != "src/myoatlas/ui/platform/imgui_versions.cpp") {
            EXPECT_EQ(source.code.find("IMGUI_VERSION_NUM"), std::string::npos) << source.file;
        }
}

TEST(Files, stay_under_400_lines) {
    for (const char* folder : {"src", "shaders", "tools", "include"})
        for (const auto& entry : fs::recursive_directory_iterator(k_root / folder)) {
            if (!entry.is_regular_file()) continue;
            std::ifstream file(entry.path());
            const auto lines = std::count(std::istreambuf_iterator<char>(file), {}, '\n');
            EXPECT_LE(lines, 400) << entry.path();
        }
}

}
