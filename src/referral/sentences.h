// The reasons in words: calm, plain, made from the numbers. Never a probability, never a diagnosis.
// SPDX-License-Identifier: MIT
#pragma once
#include "anatomy/muscle.h"

#include <cstddef>
#include <string>

namespace referral {

// "The essential zone of upper trapezius, point 1 covers most of the marked area (71 %); a third of the zone lies
// inside it."
std::string zone_sentence(const anatomy::TriggerPoint&, anatomy::ZoneGrade, float covers, float zone_inside);

// "Three of its trigger points reach the marked area; together they cover most of it (82 %)."
std::string points_sentence(std::size_t count, float covers);

// "It lies on the other side of the body; its zone crosses the midline."
std::string crossing_sentence();

// "The sources often link it with tension-type headache."
std::string condition_sentence(const anatomy::Condition&, const anatomy::ConditionLink&);

}
