// What is stored is what is compared: every picture has its row in the table, and every row its picture.
// SPDX-License-Identifier: MIT
#include "support/golden_table.h"
#include "support/places.h"

#include <algorithm>
#include <filesystem>
#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace myoatlas {

TEST(GoldenTable, has_a_row_for_every_picture_and_a_picture_for_every_row) {
    std::vector<std::string> pictures;
    std::uintmax_t bytes = 0;
    for (const auto& entry : std::filesystem::directory_iterator(support::repository() / "tests/golden"))
        if (entry.path().extension() == ".png") {
            pictures.push_back(entry.path().stem().string());
            bytes += entry.file_size();
        }
    const auto is_meant = [](const support::GoldenRow& row, std::string_view picture) {
        return row.name.ends_with('*') ? picture.starts_with(row.name.substr(0, row.name.size() - 1))
                                       : row.name == picture;
    };
    for (const std::string& picture : pictures)
        EXPECT_TRUE(std::ranges::any_of(support::k_golden_table, [&](auto& row) { return is_meant(row, picture); }))
            << picture;
    for (const support::GoldenRow& row : support::k_golden_table) {
        EXPECT_TRUE(std::ranges::any_of(pictures, [&](auto& picture) { return is_meant(row, picture); })) << row.name;
        EXPECT_FALSE(row.why.empty()) << row.name;
    }
    EXPECT_LT(bytes, 2'000'000u); // pictures stay small, so that a clone does
}

}
