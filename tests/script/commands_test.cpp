// The script language as the program tells it, and the words that commands had before.
// SPDX-License-Identifier: MIT
#include "support/said_json.h"

namespace myoatlas {

namespace {

TEST(Commands, lists_every_command_with_usage_and_purpose) {
    const auto json = support::json_of({"commands", "--json"});
    ASSERT_GE(json["commands"].size(), 39u);
    for (const auto& row : json["commands"]) {
        EXPECT_FALSE(row["usage"].get<std::string>().empty());
        EXPECT_FALSE(row["purpose"].get<std::string>().empty());
    }
}

TEST(Commands, map_is_still_the_body_chart) {
    EXPECT_EQ(support::json_of({"body-chart", "--sheet", "all", "--json"}),
              support::json_of({"map", "--sheet", "all", "--json"}));
}

}

}
