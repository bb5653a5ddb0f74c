// The room's own: what a printed lesson says besides its steps.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/print/lesson_document.h"

#include <string>
#include <vector>

namespace myoatlas::print {

const std::string& words_of(const LessonHandout&, const core::LocalText&);
// "Simons et al. 1999; Donnelly 2019", or that the words are the author's own.
std::string short_sources(const LessonHandout&, const anatomy::LessonStep&);
// The whole references of all steps, each once.
std::vector<std::string> references(const LessonHandout&);
// What the handout is and is not, and whose body it shows.
std::string foot_of(const LessonHandout&);

}
