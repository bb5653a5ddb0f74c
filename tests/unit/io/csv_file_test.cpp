// SPDX-License-Identifier: MIT
#include "myoatlas/io/base/csv_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace myoatlas {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string fault_of(std::string_view text) {
    const auto table = io::parse_csv(text, "t.csv");
    return table ? "none" : table.problems().front().where + ": " + table.problems().front().what;
}

}

TEST(Csv, cells_are_parted_as_the_first_line_is) {
    for (const auto& [text, separator] : {std::pair{"command,out\nrender,\"a; b\"\n", "comma"},
                                          std::pair{"command;out\r\nrender;\"a; b\"\r\n", "semicolon"},
                                          std::pair{"command\tout\nrender\ta; b\n", "tab"},
                                          std::pair{"sep=;\r\ncommand;out\r\nrender;\"a; b\"\r\n", "semicolon"},
                                          std::pair{" command , \"out\"\nrender ,  a; b \n", "comma"}}) {
        const auto table = io::parse_csv(text, "t.csv");
        ASSERT_TRUE(table) << text << table.problems().front().what;
        EXPECT_EQ(table->separator, separator) << text;
        EXPECT_THAT(table->headings, ElementsAre("command", "out")) << text;
        ASSERT_EQ(table->rows.size(), 1u) << text;
        EXPECT_THAT(table->rows[0].cells, ElementsAre("render", "a; b")) << text;
    }
    const auto quoted = io::parse_csv("a,b\n\" x \",\"1,\"\"2\"\"\n3\"\n4,\n", "t.csv");
    ASSERT_TRUE(quoted);
    EXPECT_THAT(quoted->rows[0].cells, ElementsAre(" x ", "1,\"2\"\n3"));
    EXPECT_EQ(quoted->rows[1].line, 4u);
    EXPECT_THAT(quoted->rows[1].cells, ElementsAre("4", ""));
}

TEST(Csv, a_fault_is_told_with_its_line) {
    EXPECT_THAT(fault_of(std::string_view("a,b\n1,2\0three\n", 14)),
                testing::AllOf(HasSubstr("t.csv: line 2"), HasSubstr("NUL")));
    EXPECT_THAT(fault_of(std::string_view("a\0,b\n", 5)), HasSubstr("line 1"));
    EXPECT_THAT(fault_of("a;b\n1,2\n"), testing::AllOf(HasSubstr("line 2"), HasSubstr("semicolon")));
    EXPECT_THAT(fault_of("a,b\n\"1\"x,2\n"), HasSubstr("line 2"));
    EXPECT_THAT(fault_of("a,a\n"), HasSubstr("twice"));
    EXPECT_THAT(fault_of(""), HasSubstr("no row"));
}

}
