// The script language as the program tells it, and the words that commands had before.
// SPDX-License-Identifier: MIT
#include "support/places.h"
#include "support/said_json.h"

#include <fstream>
#include <iterator>

namespace myoatlas {

namespace {

TEST(Commands, lists_every_command_with_usage_and_purpose) {
    const auto printed = support::json_of({"commands", "--json"});
    ASSERT_GE(printed["commands"].size(), 46u);
    for (const auto& row : printed["commands"]) {
        EXPECT_FALSE(row["usage"].get<std::string>().empty());
        EXPECT_FALSE(row["purpose"].get<std::string>().empty());
    }
}

TEST(Commands, the_table_of_keys_in_the_readme_is_the_programs) {
    const support::Said said = support::run_myoatlas({"commands", "--keys"});
    ASSERT_EQ(said.code, 0) << said.err;
    EXPECT_EQ(said.out.substr(0, 2), "| ");
    std::ifstream file(support::repository() / "README.md");
    const std::string readme((std::istreambuf_iterator<char>(file)), {});
    EXPECT_NE(readme.find("\n\n" + said.out + "\n"), std::string::npos)
        << "The table of keys in README.md is to be this, as `myoatlas commands --keys` prints it:\n"
        << said.out;
}

TEST(Commands, keys_are_listed_one_by_one_as_json) {
    const auto printed = support::json_of({"commands", "--keys", "--json"});
    ASSERT_GT(printed["keys"].size(), 40u);
    for (const auto& row : printed["keys"])
        for (const char* field : {"where", "key", "command", "help"})
            EXPECT_FALSE(row[field].get<std::string>().empty()) << row;
}

TEST(Commands, map_is_still_the_body_chart) {
    EXPECT_EQ(support::json_of({"body-chart", "--sheet", "all", "--json"}),
              support::json_of({"map", "--sheet", "all", "--json"}));
}

}

}
