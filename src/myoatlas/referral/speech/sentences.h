// The reasons in words: calm, plain, made from the numbers. Never a probability, never a diagnosis. `plain` variants
// are for the client. The words are those of a language (words.h); examples here are English.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/muscle.h"
#include "myoatlas/referral/speech/words.h"

#include <cstddef>
#include <string>

namespace myoatlas::referral {

// "The essential zone of point 1 covers most of the marked area (71 %); about a third of the zone (34 %) is marked."
std::string zone_sentence(const Words&, const anatomy::Muscle&, const anatomy::TriggerPoint&, anatomy::ZoneGrade,
                          float covers, float zone_inside);
// The same of another zone, after that: "The spillover zone of point 1 covers 5 % of the area, and all of that zone is
// marked."
std::string further_zone_sentence(const Words&, const anatomy::Muscle&, const anatomy::TriggerPoint&,
                                  anatomy::ZoneGrade, float covers, float zone_inside);
// "Charts show its pain in most of the place you marked."; empty where little of it is.
std::string plain_zone_sentence(const Words&, anatomy::ZoneGrade, float covers);

// "Three of its trigger points reach the marked area; together they cover most of it (82 %)."
std::string points_sentence(const Words&, std::size_t count, float covers);

// "The sources often link it with tension-type headache."
std::string condition_sentence(const Words&, const anatomy::Condition&, const anatomy::ConditionLink&);

// "Its point 2 is charted with \"ringing in the ear, at times\"."
std::string symptom_sentence(const Words&, const anatomy::TriggerPoint&, const std::string& phrase);
// "The sources sometimes link it with ringing in the ear, though no single point is charted so."
std::string linked_symptom_sentence(const Words&, const std::string& symptom, const anatomy::ConditionLink&);

// "It is charted as setting off temporalis, which refers here too."
std::string chain_sentence(const Words&, const std::string& satellite);

}
