// The vertex slots are written twice, in GLSL and in C++; this keeps the two equal.
// SPDX-License-Identifier: MIT
#include "myoatlas/render/attributes.h"
#include "support/places.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <regex>
#include <string>

namespace myoatlas {

namespace {

struct Slot {
    unsigned number;
    std::string type;
    bool operator==(const Slot&) const = default;
};

std::map<std::string, Slot> slots_of_shader() {
    std::ifstream file(support::repository().string() + "/shaders/include/attributes.glsl");
    const std::regex line_form(R"(^\s*layout\(location = (\d+)\) in (\w+) (\w+);.*)");
    std::map<std::string, Slot> slots;
    std::smatch match;
    for (std::string line; std::getline(file, line);)
        if (std::regex_match(line, match, line_form))
            slots[match[3]] = {static_cast<unsigned>(std::stoul(match[1])), match[2]};
    return slots;
}

}

TEST(shader_slots, are_the_same_in_glsl_and_cpp) {
    std::map<std::string, Slot> slots_of_code;
    for (const render::SlotName& slot : render::k_slot_names)
        slots_of_code[std::string(slot.name)] = {render::index_of(slot.slot), std::string(slot.type)};
    const auto slots = slots_of_shader();
    ASSERT_FALSE(slots.empty());
    EXPECT_EQ(slots.size(), slots_of_code.size());
    for (const auto& [name, slot] : slots) {
        ASSERT_TRUE(slots_of_code.contains(name)) << name;
        EXPECT_EQ(slots_of_code[name], slot) << name;
    }
}

}
