// What a card on paper or in another program tells of a muscle, where a record's words alone would say it twice.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/muscle.h"

#include <string>

namespace myoatlas::study {

// "Axillary nerve (C5, C6).": the nerve with its roots, unless its words name them all already, as "Facial nerve
// (VII)." and "Branches of C3 and C4." do. Empty where neither is known.
std::string nerve_sentence(const anatomy::Muscle&);

}
