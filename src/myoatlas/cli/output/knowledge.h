// What the atlas knows, listed and shown. Each prints on standard output, as JSON or as text for people, and throws
// Failure when it cannot.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/io/facts/terminology_file.h"
#include "myoatlas/loading/context.h"
#include "myoatlas/search/name_lookup.h"

#include <string>
#include <vector>

namespace myoatlas::cli {

// The words that `list` takes: "muscles", "trigger-points" ...
const std::vector<std::string>& list_kinds();

void list(loading::Context&, const std::string& kind, bool is_json);
void show(loading::Context&, const std::string& name, bool is_json);
void search(loading::Context&, const std::string& text, std::size_t limit, bool is_json);

// Returns what a person named, or throws Failure with the three nearest ids.
search::Named named_or_fail(const anatomy::Catalog&, const std::string& text, std::initializer_list<anatomy::Kind>);

// The body, the surface map and the engine where they are there; without them a note goes to standard error, once, and
// null is returned. A faulty one still throws Failure.
const scene::MeshLibrary* body_or_note(loading::Context&);
const anatomy::SurfaceMap* surface_map_or_note(loading::Context&);
const referral::Engine* engine_or_note(loading::Context&);
// The structures' numbers in the terminology; faulty ones throw Failure.
io::TermNumbers term_numbers(loading::Context&);

}
