// What is read on the page of a lesson, as HTML: its steps one after another, never the notes of whoever teaches.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/page/shown_lesson.h"

#include <string>

namespace myoatlas::page {

// Back, next, and which step it is.
std::string step_buttons_html(const anatomy::Lesson&, const PageContext&);
// Each step: its words, its question with the answer behind it, whom they rest on.
std::string steps_html(const anatomy::Lesson&, const PageContext&);
// What the lesson is about, below its name.
std::string lesson_lead_html(const anatomy::Lesson&, const PageContext&);
// The whole references, and under which licenses the page stands.
std::string lesson_sources_html(const anatomy::Lesson&, const PageContext&);

}
