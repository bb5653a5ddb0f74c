// Cards for the program Anki: an .apkg file, which is a zip of a SQLite collection and its pictures. Written in the
// form that all of its versions read (schema 11, "collection.anki2"). The same cards give the same bytes.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace myoatlas::io {

// How notes of one kind are laid out, and which cards come of each.
struct AnkiNoteType {
    std::string name;
    std::vector<std::string> fields; // the first tells notes apart and is sorted by
    struct Layout {
        std::string name, front, back;  // Anki's templates: {{Field}}, {{#Field}}...{{/Field}}
        std::vector<std::string> needs; // fields without which there is no such card
    };
    std::vector<Layout> layouts;
};

struct AnkiNote {
    std::string id;                  // permanent: Anki knows a note again by it
    std::size_t type = 0;            // into the package's
    std::vector<std::string> fields; // in step with the type's; HTML
    std::vector<std::string> tags;   // without spaces
};

struct AnkiMedium {
    std::string name;           // as fields speak of it: <img src="NAME">
    std::filesystem::path file; // where it lies
};

struct AnkiPackage {
    std::string deck, about;
    std::string css;
    std::vector<AnkiNoteType> types;
    std::vector<AnkiNote> notes;
    std::vector<AnkiMedium> media;
};

core::Status write_anki_package(const std::filesystem::path&, const AnkiPackage&);
std::size_t card_count(const AnkiPackage&);

// Text as HTML: what means something there is written otherwise.
std::string html_of(const std::string& text);

}
