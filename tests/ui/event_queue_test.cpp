// What waits between the window and the interface: order, steps, and nothing lost.
// SPDX-License-Identifier: MIT
#include "myoatlas/ui/input/event_queue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace myoatlas {
namespace {

using testing::SizeIs;
using ui::Event;

Event key(unsigned code, bool is_down, unsigned held = ui::k_held_none) {
    Event event{Event::Kind::Key};
    event.code = code;
    event.is_down = is_down;
    event.held = held;
    return event;
}
Event letter(unsigned code) {
    Event event{Event::Kind::Character};
    event.code = code;
    return event;
}
Event move(float x, float y) {
    Event event{Event::Kind::Move};
    event.x = x;
    event.y = y;
    return event;
}
Event button(bool is_down, float x = 0.0f, float y = 0.0f) {
    Event event = move(x, y);
    event.kind = Event::Kind::Button;
    event.is_down = is_down;
    return event;
}
Event wheel(float y) {
    Event event{Event::Kind::Wheel};
    event.y = y;
    return event;
}

std::vector<std::vector<Event>> steps_of(const std::vector<Event>& events) {
    ui::EventQueue queue;
    for (const Event& event : events) queue.push(event);
    std::vector<std::vector<Event>> steps;
    while (!queue.is_empty()) steps.push_back(queue.take_step());
    return steps;
}

TEST(event_queue, gives_nothing_when_nothing_happened) {
    ui::EventQueue queue;
    EXPECT_TRUE(queue.is_empty());
    EXPECT_THAT(queue.take_step(), SizeIs(0));
}

TEST(event_queue, keeps_a_press_and_its_release_apart_so_that_both_are_seen) {
    EXPECT_THAT(steps_of({button(true), button(false)}), SizeIs(2));
    EXPECT_THAT(steps_of({key('B', true), key('B', false)}), SizeIs(2));
}

TEST(event_queue, lets_the_release_of_a_key_be_seen_before_it_is_pressed_again) {
    const auto steps = steps_of({key('B', true), key('B', false), key('B', true), key('B', false)});
    ASSERT_THAT(steps, SizeIs(4));
    EXPECT_THAT(steps_of({key('A', true), key('A', false), key('B', true), key('B', false)}), SizeIs(3));
}

TEST(event_queue, gives_a_letter_with_its_key_and_each_letter_alone) {
    const auto steps = steps_of({key('S', true), letter('s'), key('O', true), key('S', false), letter('o')});
    ASSERT_THAT(steps, SizeIs(3)); // the letter o came after another key was let go: it still arrives, alone
    EXPECT_EQ(steps[0], (std::vector<Event>{key('S', true), letter('s')}));
    EXPECT_EQ(steps[1], (std::vector<Event>{key('O', true)}));
    EXPECT_EQ(steps[2], (std::vector<Event>{key('S', false), letter('o')}));
}

TEST(event_queue, lets_each_key_keep_what_was_held_with_it) {
    const unsigned both = ui::k_held_control | ui::k_held_shift;
    const auto steps = steps_of({key('Z', true, both), key('Z', false, ui::k_held_control), key('Z', true)});
    ASSERT_THAT(steps, SizeIs(3));
    EXPECT_EQ(steps[0].front().held, both);
    EXPECT_EQ(steps[2].back().held, ui::k_held_none);
}

TEST(event_queue, gives_two_clicks_in_four_steps_with_their_own_times) {
    std::vector<Event> clicks{button(true), button(false), button(true), button(false)};
    for (std::size_t i = 0; i < clicks.size(); ++i) clicks[i].time_s = 0.1 * static_cast<double>(i);
    const auto steps = steps_of(clicks);
    ASSERT_THAT(steps, SizeIs(4));
    EXPECT_DOUBLE_EQ(steps[2].front().time_s, 0.2);
}

TEST(event_queue, keeps_only_the_last_place_of_a_pointer_that_passes_by) {
    const auto steps = steps_of({move(1, 1), move(2, 2), move(3, 3), button(true, 3, 3)});
    ASSERT_THAT(steps, SizeIs(2));
    EXPECT_EQ(steps[0], std::vector<Event>{move(3, 3)});
}

TEST(event_queue, keeps_the_way_of_a_stroke) {
    std::vector<Event> stroke{button(true)};
    for (int i = 1; i <= 100; ++i) stroke.push_back(move(static_cast<float>(i), 0.0f));
    stroke.push_back(button(false, 100.0f));
    const auto steps = steps_of(stroke);
    EXPECT_GE(steps.size(), 100 / 5);
    EXPECT_LE(steps.size(), 100 / 3);
    float last = 0.0f;
    for (std::size_t i = 1; i < steps.size(); ++i) {
        EXPECT_LE(steps[i].back().x - last, 5.0f);
        last = steps[i].back().x;
    }
}

TEST(event_queue, keeps_a_way_that_waits_behind_a_press) {
    const auto steps = steps_of({button(true), move(0, 30), move(30, 30), button(false, 30, 30)});
    EXPECT_THAT(steps, SizeIs(4)) << "the corner of the stroke was cut";
}

TEST(event_queue, turns_the_wheel_where_the_pointer_was) {
    const auto steps = steps_of({move(1, 1), wheel(1), wheel(1), move(9, 9)});
    ASSERT_THAT(steps, SizeIs(2));
    EXPECT_THAT(steps[0], SizeIs(3));
}

TEST(event_queue, loses_nothing_among_thousands) {
    std::vector<Event> events;
    for (int i = 0; i < 10000; ++i) {
        events.push_back(key('A' + static_cast<unsigned>(i % 26), i % 2 == 0));
        if (i % 2 == 0) events.push_back(letter('a' + static_cast<unsigned>(i % 26)));
        if (i % 7 == 0) events.push_back(button(i % 14 == 0));
        if (i % 5 == 0) events.push_back(wheel(1));
    }
    std::vector<Event> seen;
    for (const auto& step : steps_of(events)) seen.insert(seen.end(), step.begin(), step.end());
    EXPECT_EQ(seen, events);
}

}
}
