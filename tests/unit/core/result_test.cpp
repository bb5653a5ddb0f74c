// SPDX-License-Identifier: MIT
#include "myoatlas/core/result.h"

#include <gtest/gtest.h>
#include <memory>

namespace myoatlas {

TEST(Result, holds_a_value) {
    core::Result<int> result(7);
    ASSERT_TRUE(result);
    EXPECT_EQ(*result, 7);
}

TEST(Result, holds_all_problems_of_a_failure) {
    const core::Result<int> result(core::Problems{{"here", "wrong"}, {"there", "wrong too"}});
    ASSERT_FALSE(result);
    ASSERT_EQ(result.problems().size(), 2u);
    EXPECT_EQ(result.problems()[1], (core::Problem{"there", "wrong too"}));
}

TEST(Result, carries_what_can_only_be_moved) {
    core::Result<std::unique_ptr<int>> result(std::make_unique<int>(3));
    const std::unique_ptr<int> taken = std::move(*result);
    EXPECT_EQ(*taken, 3);
}

}
