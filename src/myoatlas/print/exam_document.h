// Questions on paper, to be answered with a pen, and the key to them.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/core/text_catalog.h"
#include "myoatlas/io/documents/document.h"
#include "myoatlas/study/question.h"

#include <optional>
#include <string>
#include <vector>

namespace myoatlas::print {

struct ExamQuestion {
    study::Question question;         // with choices
    std::optional<io::Image> picture; // what it is about
};

struct Exam {
    std::string deck;     // its name
    std::string version;  // the seed
    std::string language; // of its words
    std::vector<ExamQuestion> questions;
    io::PaperSize paper = io::k_a4;
};

// A question is never torn apart at a page's end.
io::Document exam_document(const Exam&, const core::TextCatalog&);
// The right answers, why, and the sources, numbered as in the exam.
io::Document key_document(const Exam&, const anatomy::Catalog&, const core::TextCatalog&);

}
