// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/chapter.h"

#include <algorithm>

namespace myoatlas::anatomy {

std::vector<std::string> ChapterSection::sources() const {
    std::vector<std::string> ids;
    for (const Claim& claim : claims)
        for (const std::string& source : claim.sources)
            if (std::find(ids.begin(), ids.end(), source) == ids.end()) ids.push_back(source);
    return ids;
}

}
