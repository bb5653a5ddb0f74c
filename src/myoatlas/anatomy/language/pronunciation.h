// How a Latin name is said, spelled as one would write it in the language of the reader: "MOOS-koo-loos SOH-leh-oos".
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/text_catalog.h"

#include <string>
#include <string_view>

namespace myoatlas::anatomy {

// Syllable by syllable, the stressed one in capitals. The sounds are written as texts "sound.a" ... say. Stress goes by
// the Latin rule; which short-looking syllables are long is told by "latin.long_endings" and "latin.long_words".
// Empty without these texts.
std::string respelled(std::string_view latin, const core::TextCatalog& texts);

}
