// What may help at home: tools and stretches for muscles, told to clients, and the small figures drawn beside them. The
// records are data (assets/data/home_care.json, read by io/facts/home_care_file.h).
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/chapter.h"
#include "myoatlas/anatomy/muscle.h"
#include "myoatlas/core/local_text.h"
#include "myoatlas/core/word_table.h"

#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <map>
#include <string>
#include <vector>

namespace myoatlas::anatomy {

enum class HomeCareKind : unsigned char {
    Leave, // not to be pressed at home
    Tool,
    Stretch
};
constexpr auto k_home_care_kinds = core::word_table<HomeCareKind>({
    {HomeCareKind::Leave, "leave"},
    {HomeCareKind::Tool, "tool"},
    {HomeCareKind::Stretch, "stretch"},
});

// In a square of 100 by 100, x to the right, y down.
struct HomeFigure {
    std::vector<std::vector<glm::vec2>> strokes; // at least two places each
    std::vector<glm::vec3> disks, rings;         // x, y, radius
};

struct HomeCare {
    std::string id;
    HomeCareKind kind = HomeCareKind::Stretch;
    std::string figure; // of HomeCareBook::figures; may be empty
    std::vector<MuscleSection> sections;
    std::vector<std::string> muscles, except; // ids
    std::vector<std::string> not_with;        // ids of symptoms with which it is not for a client

    // Its words: a claim of the guide, or its own.
    struct ClaimPlace {
        std::string chapter, section;
        int number = 0; // from 1; 0: the words are its own
    } claim;
    core::LocalText texts;
    std::vector<std::string> sources;
    bool is_uncited = false;
    Support support = Support::Taught;

    // Whether it is for a client who told of these symptoms.
    bool suits(const std::vector<std::string>& symptoms) const;
};

struct HomeCareBook {
    std::vector<HomeCare> care;
    std::map<std::string, HomeFigure> figures;
    std::vector<std::string> untold; // folded English: what keeps a muscle sore and holds one of these would only worry

    // Returns what there is of a kind for a muscle, in the order of the file: what names it, else what its section has.
    std::vector<const HomeCare*> care_for(const Muscle&, HomeCareKind) const;
};

}
