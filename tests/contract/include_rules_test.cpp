// Reads every #include under src/myoatlas against the room table, so that a door opened by mistake fails a test.
// SPDX-License-Identifier: MIT
#include "support/places.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace myoatlas {

namespace {

namespace fs = std::filesystem;

const fs::path k_source = support::repository() / "src/myoatlas";

std::map<std::string, std::set<std::string>> read_room_table() {
    std::map<std::string, std::set<std::string>> table;
    std::ifstream file(k_source.parent_path() / "rooms.txt");
    for (std::string line; std::getline(file, line);) {
        const auto colon = line.find(':');
        if (line.empty() || line[0] == '#' || colon == std::string::npos) continue;
        auto& allowed = table[line.substr(0, colon)];
        std::istringstream words(line.substr(colon + 1));
        for (std::string word; words >> word;) allowed.insert(word);
    }
    return table;
}

struct Include {
    fs::path file; // from src/myoatlas
    int line = 0;
    std::string target;
    bool is_quoted = false;
    std::string room() const { return file.begin()->string(); }
    std::string place() const { return file.string() + ":" + std::to_string(line); }
};

// Returns the room of "myoatlas/room/file.h"; empty for anything else.
std::string room_of(const std::string& target) {
    const std::string prefix = "myoatlas/";
    if (!target.starts_with(prefix)) return {};
    return target.substr(prefix.size(), target.find('/', prefix.size()) - prefix.size());
}

std::vector<Include> read_includes() {
    const std::regex pattern(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
    std::vector<Include> includes;
    for (const auto& entry : fs::recursive_directory_iterator(k_source)) {
        const auto extension = entry.path().extension();
        if (extension != ".h" && extension != ".cpp") continue;
        std::ifstream file(entry.path());
        int number = 0;
        for (std::string line; std::getline(file, line);) {
            ++number;
            std::smatch match;
            if (std::regex_search(line, match, pattern))
                includes.push_back({entry.path().lexically_relative(k_source), number, match[2], match[1] == "\""});
        }
    }
    return includes;
}

// Who may include an outside library, by the first words of the header's name. A library not listed is free to use.
struct LibraryRule {
    std::string prefix;
    std::set<std::string> rooms;
    bool only_in_cpp;
};
const std::vector<LibraryRule> k_library_rules = {
    {"imgui", {"ui", "desktop"}, true},                              // the panels, and the program that runs them
    {"GLFW/", {"ui", "desktop"}, true},                              // the window
    {"epoxy/", {"render", "ui", "desktop", "cli"}, false},           // OpenGL, and EGL for the offscreen context
    {"GL/", {}, true},                                               // always through epoxy
    {"nlohmann/", {"io", "loading", "page", "import", "cli"}, true}, // files, pages, and what the command line prints
    {"assimp/", {"io"}, true},                                       // mesh files
    {"sodium.h", {"io"}, true},                                      // seals, hashes
    {"sqlite3.h", {"io"}, true},                                     // learners' progress, Anki's collection
    {"minizip/", {"io"}, true},                                      // Anki's package
    {"png.h", {"io"}, true},                                         // pictures
    {"CLI/", {"cli"}, true},                                         // the command line
    {"embree", {"geometry"}, false},                       // through geometry/embree.h, whichever release is there
    {"meshoptimizer", {"geometry", "sculpt", "io"}, true}, // levels and order; joining equal corners of a file
    {"fontconfig/", {"ui"}, true},                         // the system's typefaces
    {"Eigen/", {"geometry"}, true},                        // linear systems
    {"utf8proc", {"core"}, true},                          // text of every script
};

TEST(IncludeRules, every_room_of_the_table_has_a_folder_and_a_readme) {
    const auto table = read_room_table();
    ASSERT_GE(table.size(), 10u);
    for (const auto& [room, allowed] : table) {
        EXPECT_TRUE(fs::is_directory(k_source / room)) << room;
        EXPECT_TRUE(fs::exists(k_source / room / "README.md")) << room;
        for (const auto& other : allowed) EXPECT_TRUE(table.contains(other)) << room << " may include " << other;
    }
}

TEST(IncludeRules, the_room_table_has_no_circle) {
    auto table = read_room_table();
    std::set<std::string> settled;
    for (bool moved = true; moved;) {
        moved = false;
        for (const auto& [room, allowed] : table) {
            const bool is_ready =
                std::all_of(allowed.begin(), allowed.end(), [&](auto& o) { return settled.contains(o); });
            if (is_ready && settled.insert(room).second) moved = true;
        }
    }
    EXPECT_EQ(settled.size(), table.size());
}

TEST(IncludeRules, no_file_includes_a_room_its_own_may_not_see) {
    const auto table = read_room_table();
    const auto includes = read_includes();
    ASSERT_GT(includes.size(), 100u);
    for (const auto& include : includes) {
        if (!include.is_quoted) continue;
        const std::string target_room = room_of(include.target);
        if (!table.contains(target_room)) {
            ADD_FAILURE() << include.place() << " includes \"" << include.target
                          << "\": write it from src/ (\"myoatlas/room/file.h\")";
            continue;
        }
        if (target_room == include.room()) continue;
        EXPECT_TRUE(table.at(include.room()).contains(target_room))
            << include.place() << ": " << include.room() << " may not include " << target_room << " (src/rooms.txt)";
    }
}

TEST(IncludeRules, the_interface_sees_of_the_renderer_only_its_finished_picture) {
    for (const auto& include : read_includes()) {
        if (include.room() == "ui" && include.target.starts_with("myoatlas/render/")) {
            EXPECT_EQ(include.target, "myoatlas/render/frame_view.h") << include.place();
        }
    }
}

TEST(IncludeRules, outside_libraries_stay_in_their_rooms_and_out_of_headers) {
    for (const auto& include : read_includes()) {
        for (const auto& rule : k_library_rules) {
            if (include.is_quoted || !include.target.starts_with(rule.prefix)) continue;
            EXPECT_TRUE(rule.rooms.contains(include.room())) << include.place() << " includes " << include.target;
            const bool is_forward_declaration = include.target.ends_with("_fwd.hpp");
            if (rule.only_in_cpp && !is_forward_declaration) {
                EXPECT_EQ(include.file.extension(), ".cpp") << include.place() << " includes " << include.target;
            }
        }
    }
}

TEST(IncludeRules, every_header_has_one_guard_and_a_licence_line) {
    for (const auto& entry : fs::recursive_directory_iterator(k_source)) {
        if (entry.path().extension() != ".h") continue;
        std::ifstream file(entry.path());
        const std::string text((std::istreambuf_iterator<char>(file)), {});
        EXPECT_NE(text.find("#pragma once"), std::string::npos) << entry.path();
        EXPECT_NE(text.find("SPDX-License-Identifier: MIT"), std::string::npos) << entry.path();
    }
}

}

}
