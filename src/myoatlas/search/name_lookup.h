// Finds the one thing a person means by an id, a name, an alias, a Latin or lay name, in any language the data has.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/anatomy/kind.h"
#include "myoatlas/core/result.h"

#include <initializer_list>
#include <string>
#include <string_view>

namespace myoatlas::search {

struct Named {
    anatomy::Kind kind = anatomy::Kind::Muscle;
    std::string id;
    friend bool operator==(const Named&, const Named&) = default;
};

// Looks among `kinds`, the first kind winning where two things share a name; an id beats a name, a name an alias, and
// the beginning of a name will do (three letters or more) when only one thing begins so. A muscle is also found by its
// structure. Otherwise one problem says that nothing, or more than one thing, is called so, with the three nearest ids.
core::Result<Named> find_named(const anatomy::Catalog&, std::string_view text,
                               std::initializer_list<anatomy::Kind> kinds);

}
