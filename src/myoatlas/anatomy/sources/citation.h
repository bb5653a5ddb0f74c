// How a source is cited, from the shortest form to the whole reference.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/sources/evidence.h"

#include <string>

namespace myoatlas::anatomy {

// "Travell & Simons 1983", "Fernández-de-las-Peñas et al. 2007"; without authors, the title.
std::string surnames_and_year(const Source&);
// "Simons DG, Travell JG 1999"; without both, the title.
std::string authors_and_year(const Source&);
// "Simons DG, Travell JG 1999. Title. Journal 12:3-4."
std::string footnote(const Source&);
// "Simons DG, Travell JG (1999): Title. Journal, 12:3-4."
std::string full_reference(const Source&);

}
