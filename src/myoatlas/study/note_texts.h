// What a card on paper or in another program tells of a muscle, where a record's words alone would say it twice.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/study/study_facts.h"

#include <cstddef>
#include <string>
#include <vector>

namespace myoatlas::study {

// "Axillary nerve (C5, C6).": the nerve with its roots, unless its words name them all already, as "Facial nerve
// (VII)." and "Branches of C3 and C4." do. Empty where neither is known.
std::string nerve_sentence(const anatomy::Muscle&);

// Areas that a point's spillover reaches beyond its essential pain: more of the same place is no other place.
std::vector<std::size_t> beyond_essential(const PointReach&);

}
