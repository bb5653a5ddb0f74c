// Finds what a person means by a word, and says in one sentence when nothing is meant.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/core/result.h"
#include "myoatlas/session/session.h"

#include <optional>
#include <string>
#include <string_view>

namespace myoatlas::session {

// Returns the selection that a muscle or structure stands for; a structure of a charted muscle gives the muscle. A side
// that the thing does not have is put right: the midline has no left.
core::Result<Selection> find_selection(const anatomy::Catalog&, std::string_view text, std::optional<core::Side>);

// The same of "soleus:right", which names a side of its own; and the text that reads back as a selection.
core::Result<Selection> find_sided(const anatomy::Catalog&, std::string_view text, std::optional<core::Side>);
std::string sided_id(const Selection&);

// Returns the name of what is selected, as its card has it; its id when the catalog lacks it.
std::string name_of(const Selection&, const anatomy::Catalog&);

// Returns true when the zones of this trigger point are among those shown.
bool is_of(const ShownReferral&, const std::string& point, const anatomy::Catalog&);
// A part by the name its card has: of the charted muscle that choosing it chooses, else its own.
std::string name_of(const PartRef&, const anatomy::Catalog&);

// Each returns a record of the catalog, never null.
core::Result<const anatomy::Muscle*> find_muscle(const anatomy::Catalog&, std::string_view text);
core::Result<const anatomy::Area*> find_area(const anatomy::Catalog&, std::string_view text);
core::Result<const anatomy::Condition*> find_condition(const anatomy::Catalog&, std::string_view text);
core::Result<const anatomy::OtherCause*> find_other_cause(const anatomy::Catalog&, std::string_view text);
core::Result<const anatomy::Chapter*> find_chapter(const anatomy::Catalog&, std::string_view text);

}
