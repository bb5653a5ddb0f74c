// Commands about files: what is saved, opened and printed. The front door carries them out.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/session/session.h"

#include <optional>
#include <string>

namespace myoatlas::session {

struct SaveImage {
    std::string file;
    friend bool operator==(const SaveImage&, const SaveImage&) = default;
};

struct PrintBodyChart { // the body chart as paper, with what is marked on it
    std::string file;   // .pdf, .svg or .png
    friend bool operator==(const PrintBodyChart&, const PrintBodyChart&) = default;
};

struct SaveDrawing { // what hurts, as a pain drawing
    std::string file;
    friend bool operator==(const SaveDrawing&, const SaveDrawing&) = default;
};

struct OpenDrawing { // in place of what hurts now
    std::string file;
    friend bool operator==(const OpenDrawing&, const OpenDrawing&) = default;
};

struct AskFile { // opens the card that asks where a file is or goes; nothing: closes it
    std::optional<FilePurpose> purpose;
    friend bool operator==(const AskFile&, const AskFile&) = default;
};

struct OpenFile { // with whatever the system opens it with
    std::string file;
    friend bool operator==(const OpenFile&, const OpenFile&) = default;
};

struct ShowFolder { // that a file lies in
    std::string file;
    friend bool operator==(const ShowFolder&, const ShowFolder&) = default;
};

}
