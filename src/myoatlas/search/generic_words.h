// What names say beside the name: words that many of them bear, and that tell none apart.
// SPDX-License-Identifier: MIT
#pragma once
#include <string>

namespace myoatlas::search {

// Returns a folded name without them: "musculus soleus", "the soleus" and "soleus muscle" are "soleus". Empty when
// there is nothing else.
std::string without_generic_words(const std::string& name);

}
