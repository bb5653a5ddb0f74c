// SPDX-License-Identifier: MIT
#include "choices.h"

#include <array>

namespace myoatlas::measure {
namespace {

constexpr std::array k_choices{
    // Bones of many processes.
    Choice{"frontal_bone", 600},
    Choice{"occipital_bone", 600},
    Choice{"parietal_bone", 600},
    Choice{"temporal_bone", 600},
    Choice{"sphenoid_bone", 600},
    Choice{"ethmoid", 600},
    Choice{"maxilla", 600},
    Choice{"mandible", 600},
    Choice{"zygomatic_bone", 600},
    Choice{"palatine_bone", 600},
    Choice{"vomer", 600},
    Choice{"hip_bone", 600},
    Choice{"scapula", 600},
    Choice{"sacrum", 600},
    // The abdominal wall: nothing but sheets looks right, whatever the figures say.
    Choice{"external_oblique", 600, 60, Wanted::Sheet},
    Choice{"internal_oblique", 600, 60, Wanted::Sheet},
    Choice{"transversus_abdominis", 600, 60, Wanted::Sheet},
    Choice{"diaphragm", 600, 60, Wanted::Dome},
    // Sets whose bodies are muscles of their own: long bent bands, and chains of slips.
    Choice{"external_intercostal", 400, 132},
    Choice{"internal_intercostal", 400, 132},
    Choice{"innermost_intercostal", 400, 132},
    Choice{"cervical_rotator", 600, 124},
    Choice{"thoracic_rotator", 600, 124},
    Choice{"lumbar_rotator", 600, 124},
    // Muscles of a shape that is worth more numbers than the rules would give.
    Choice{"descending_part_of_trapezius", 600, 60, Wanted::Any, 0.2f},
    Choice{"lateral_head_of_triceps_brachii", 600, 60, Wanted::Any, 0.2f},
    Choice{"long_head_of_biceps_brachii", 600, 60, Wanted::Any, 0.2f},
    Choice{"long_head_of_biceps_femoris", 600, 60, Wanted::Any, 0.2f},
    Choice{"medial_head_of_triceps_brachii", 600, 60, Wanted::Any, 0.2f},
    Choice{"obturator_internus", 600, 60, Wanted::Any, 0.2f},
    Choice{"pectineus", 600, 60, Wanted::Any, 0.2f},
    Choice{"pronator_quadratus", 600, 60, Wanted::Any, 0.2f},
};

}

Choice choice_for(std::string_view structure) {
    for (const Choice& choice : k_choices)
        if (choice.structure == structure) return choice;
    return {};
}

bool is_drawn_by_hand(std::string_view structure) {
    return structure == "eyeball"; // the reference's is so large that it comes through its lids
}

}
