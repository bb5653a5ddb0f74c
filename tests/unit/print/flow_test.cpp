// What is set one below the other, over pages.
// SPDX-License-Identifier: MIT
#include "myoatlas/print/flow.h"

#include <array>
#include <gtest/gtest.h>

namespace myoatlas::print {
namespace {

constexpr io::PaperSize k_paper{100.0f, 100.0f};
constexpr float k_margin = 10.0f;

// A block that leaves a disk where it stands.
Stack block(float height) {
    Stack stack(80.0f);
    stack.add(height, [](io::DocumentPage& page, glm::vec2 at) { page.add(io::PrintedDisk{at, 1.0f, {}}); });
    return stack;
}

std::vector<float> tops_of(const io::DocumentPage& page) {
    std::vector<float> tops;
    for (const io::PrintedMark& mark : page.marks) tops.push_back(std::get<io::PrintedDisk>(mark).center_mm.y);
    return tops;
}

}

TEST(Flow, goes_on_overleaf_and_parts_no_block) {
    Flow flow(k_paper, k_margin, 10.0f, 10.0f);
    for (int i = 0; i < 3; ++i) flow.add(block(35.0f), 5.0f);
    const auto pages = flow.pages();
    ASSERT_EQ(pages.size(), 2u);
    EXPECT_EQ(tops_of(pages[0]), (std::vector<float>{10.0f, 50.0f}));
    EXPECT_EQ(tops_of(pages[1]), (std::vector<float>{10.0f}));
}

TEST(Flow, keeps_a_heading_with_what_it_is_over) {
    Flow flow(k_paper, k_margin, 10.0f, 10.0f);
    flow.add(block(60.0f), 5.0f);
    flow.add(block(8.0f), 2.0f, true);
    flow.add(block(20.0f), 0.0f);
    const auto pages = flow.pages();
    ASSERT_EQ(pages.size(), 2u);
    EXPECT_EQ(tops_of(pages[0]).size(), 1u);
    EXPECT_EQ(tops_of(pages[1]), (std::vector<float>{10.0f, 20.0f}));
}

TEST(Flow, lets_what_is_larger_than_a_page_stand_alone) {
    Flow flow(k_paper, k_margin, 10.0f, 10.0f);
    flow.add(block(200.0f), 0.0f);
    flow.add(block(10.0f), 0.0f);
    EXPECT_EQ(flow.pages().size(), 2u);
}

TEST(Flow, takes_the_largest_size_that_its_page_has_room_for) {
    Flow flow(k_paper, k_margin, 10.0f, 10.0f);
    const auto sized = [&] { return std::vector<Stack>{block(50.0f), block(35.0f)}; };
    flow.add_one_of(sized(), 0.0f);
    flow.add(block(8.0f), 0.0f);
    flow.add_one_of(sized(), 0.0f);
    const auto pages = flow.pages();
    EXPECT_EQ(pages.size(), 2u) << "the smaller one does not fit either";
    EXPECT_EQ(tops_of(pages[0]), (std::vector<float>{10.0f, 60.0f}));
    Flow tight(k_paper, k_margin, 10.0f, 10.0f);
    tight.add(block(43.0f), 0.0f);
    tight.add_one_of(sized(), 0.0f);
    tight.add(block(2.0f), 0.0f);
    ASSERT_EQ(tight.pages().size(), 1u);
    EXPECT_EQ(tops_of(tight.pages()[0]), (std::vector<float>{10.0f, 53.0f, 88.0f})) << "the smaller one";
}

TEST(Flow, reads_columns_down_and_goes_on_overleaf) {
    Flow flow(k_paper, k_margin, 10.0f, 10.0f);
    flow.add(block(50.0f), 0.0f);
    std::vector<Stack> pieces;
    for (int i = 0; i < 9; ++i) {
        Stack piece(38.0f);
        piece.add(10.0f, [i](io::DocumentPage& page, glm::vec2 at) {
            page.add(io::PrintedDisk{at, static_cast<float>(i), {}});
        });
        pieces.push_back(std::move(piece));
    }
    flow.add_columns(std::move(pieces), 4.0f, 0.0f);
    const auto pages = flow.pages();
    ASSERT_EQ(pages.size(), 2u);
    const auto places = [](const io::DocumentPage& page) { // number, left edge, top
        std::vector<std::array<float, 3>> all;
        for (const io::PrintedMark& mark : page.marks) {
            const auto& disk = std::get<io::PrintedDisk>(mark);
            all.push_back({disk.radius_mm, disk.center_mm.x, disk.center_mm.y});
        }
        return all;
    };
    auto first = places(pages[0]);
    first.erase(first.begin()); // the block
    EXPECT_EQ(first, (std::vector<std::array<float, 3>>{
                         {0, 10, 60}, {1, 10, 70}, {2, 10, 80}, {3, 52, 60}, {4, 52, 70}, {5, 52, 80}}));
    EXPECT_EQ(places(pages[1]), (std::vector<std::array<float, 3>>{{6, 10, 10}, {7, 10, 20}, {8, 52, 10}}))
        << "even where there is room";
}

TEST(Flow, leaves_no_heading_alone_over_columns) {
    Flow flow(k_paper, k_margin, 10.0f, 10.0f);
    flow.add(block(60.0f), 0.0f);
    flow.add(block(8.0f), 0.0f, true);
    flow.add_columns({block(6.0f), block(6.0f), block(6.0f)}, 4.0f, 0.0f);
    const auto pages = flow.pages();
    ASSERT_EQ(pages.size(), 2u);
    EXPECT_EQ(tops_of(pages[0]).size(), 1u);
}

TEST(Flow, sets_closer_what_would_leave_a_few_lines_on_a_last_page) {
    Flow flow(k_paper, k_margin, 10.0f, 10.0f);
    for (int i = 0; i < 3; ++i) flow.add(block(20.0f), 10.0f);
    flow.add(block(1.5f), 0.0f);
    const auto pages = flow.pages();
    ASSERT_EQ(pages.size(), 1u);
    ASSERT_EQ(tops_of(pages[0]).size(), 4u);
    EXPECT_NEAR(tops_of(pages[0]).back(), 88.0f, 0.01f);
}

TEST(Flow, leaves_no_few_pieces_of_columns_alone_on_a_last_page) {
    Flow flow(k_paper, k_margin, 10.0f, 10.0f);
    flow.add(block(48.0f), 0.0f);
    flow.add(block(2.0f), 0.0f, true);
    std::vector<Stack> pieces;
    for (int i = 0; i < 7; ++i) pieces.push_back(block(10.0f));
    flow.add_columns(std::move(pieces), 4.0f, 0.0f);
    const auto pages = flow.pages();
    ASSERT_EQ(pages.size(), 2u);
    EXPECT_EQ(tops_of(pages[0]), (std::vector<float>{10.0f}));
    EXPECT_EQ(tops_of(pages[1]).size(), 8u) << "their heading goes with them";
}

TEST(Stack, is_as_high_as_its_texts_and_leaves_nothing_for_an_empty_one) {
    Stack stack(40.0f);
    stack.add("", {}, io::TextRole::Paragraph, 5.0f);
    EXPECT_TRUE(stack.is_empty());
    EXPECT_EQ(stack.height_mm(), 0.0f);
    const std::string long_text = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen";
    stack.add(long_text, {}, io::TextRole::Paragraph);
    const float wide = stack.height_mm();
    Stack narrow(20.0f);
    narrow.add(long_text, {}, io::TextRole::Paragraph);
    EXPECT_GT(narrow.height_mm(), wide);
}

}
