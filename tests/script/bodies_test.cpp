// The bodies that are made of the built-in one, with the commands: listed, shown, and pain that is where it was.
// SPDX-License-Identifier: MIT
#include "support/said_json.h"
#include "support/scratch_folder.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <set>

namespace myoatlas {
namespace {

using nlohmann::json;
using support::json_of;
using support::run_myoatlas;

}

TEST(Bodies, are_listed_with_all_their_parts) {
    const json bodies = json_of({"list", "bodies", "--json"});
    std::set<std::string> names;
    for (const json& body : bodies) {
        if (body["name"].get<std::string>().find("male") == std::string::npos) continue;
        names.insert(body["name"]);
        EXPECT_EQ(body["parts"], bodies[0]["parts"]);
        EXPECT_TRUE(body["problem"].is_null()) << body.dump();
    }
    EXPECT_EQ(names, (std::set<std::string>{"female", "female_broad", "female_slender", "male_broad", "male_slender"}));
}

// Without the data folder the bodies in it cannot be listed: what is missing is the folder, not the body.
TEST(Bodies, are_named_where_the_data_folder_is_not_there) {
    const support::ScratchFolder folder;
    const std::string nowhere = (folder.path() / "nowhere").string();
    const auto ran = run_myoatlas({"--data", nowhere, "--body", "female", "list", "structures"});
    EXPECT_EQ(ran.code, 3);
    EXPECT_NE(ran.err.find("data folder was not found"), std::string::npos) << ran.err;
    EXPECT_NE(ran.err.find(nowhere), std::string::npos) << ran.err;
    for (const json& body : json_of({"list", "bodies", "--json"}))
        EXPECT_NE(ran.err.find(body["name"].get<std::string>()), std::string::npos) << ran.err;
}

TEST(Bodies, refer_to_the_same_areas) {
    const auto areas = [](const json& answer) {
        std::set<std::string> reached;
        for (const json& point : answer["trigger_points"])
            for (const json& area : point["areas"])
                reached.insert(point["id"].get<std::string>() + " " + area["area"].get<std::string>());
        return reached;
    };
    const auto on_man = areas(json_of({"refer", "soleus", "--json"}));
    EXPECT_GT(on_man.size(), 4u);
    EXPECT_EQ(areas(json_of({"--body", "female", "refer", "soleus", "--json"})), on_man);
}

// A drawing tells places on the built-in body, whoever is shown: the same muscle comes first, though the skin there
// lies centimeters away.
TEST(Bodies, find_the_pain_of_a_drawing_where_it_was) {
    const support::ScratchFolder folder;
    const std::string file = (folder.path() / "drawing.json").string();
    std::ofstream{file} << R"({"version":1,"marks":[{"at_mm":[110,1330,-42],"radius_mm":18,"intensity":6},)"
                        << R"({"at_mm":[118,40,20],"radius_mm":18,"intensity":6}]})";
    const auto first = [&](std::vector<std::string> words) {
        words.insert(words.end(), {"trace", "--painted", file, "--json"});
        const json answer = json_of(words);
        std::vector<std::string> muscles;
        for (const json& candidate : answer["candidates"])
            if (muscles.size() < 3) muscles.push_back(candidate["muscle"].dump());
        return muscles;
    };
    const auto on_man = first({});
    ASSERT_FALSE(on_man.empty());
    EXPECT_EQ(first({"--body", "female"}), on_man);
    EXPECT_EQ(first({"--body", "male_broad"}), on_man);
}

// By every command, also by those that look at no body, and before a file is written.
TEST(Bodies, of_no_name_are_refused_with_those_there_are) {
    const support::ScratchFolder folder;
    const std::string out = (folder.path() / "written").string();
    const std::vector<std::vector<std::string>> commands{
        {"list", "structures", "--json"},
        {"list", "muscles"},
        {"show", "soleus"},
        {"search", "soleus"},
        {"refer", "soleus"},
        {"trace", "head_temporal"},
        {"overlay", "nerves", "--out", out + ".png"},
        {"map", "--out", out + ".svg"},
        {"export", "--structure", "soleus", "--format", "glb", "--out", out + ".glb"},
        {"render", "--out", out + ".png"},
        {"page", "--muscle", "soleus", "--out", out + ".html"},
        {"handout", "--muscle", "soleus", "--out", out + ".pdf"},
        {"quiz", "--json"},
        {"lesson", "first_steps"},
        {"check"},
    };
    for (const auto& command : commands) {
        std::vector<std::string> words{"--body", "femle"};
        words.insert(words.end(), command.begin(), command.end());
        const auto said = run_myoatlas(words);
        EXPECT_EQ(said.code, 2) << command[0];
        EXPECT_EQ(said.out, "") << command[0];
        EXPECT_NE(said.err.find("built-in, female, "), std::string::npos) << command[0] << ": " << said.err;
    }
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(Bodies, that_are_files_of_another_kind_are_refused) {
    const support::ScratchFolder folder;
    const std::string file = (folder.path() / "some.body").string();
    std::ofstream{file} << "MYOBODYless";
    const auto said = run_myoatlas({"--body", file, "list", "muscles"});
    EXPECT_EQ(said.code, 2);
    EXPECT_NE(said.err.find("not a body pack"), std::string::npos) << said.err;
}

}
