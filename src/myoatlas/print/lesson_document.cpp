// SPDX-License-Identifier: MIT
#include "myoatlas/print/lesson_document.h"

#include "myoatlas/anatomy/sources/citation.h"
#include "myoatlas/core/language.h"
#include "myoatlas/core/text.h"
#include "myoatlas/print/flow.h"
#include "myoatlas/print/lesson_words.h"
#include "myoatlas/print/printed_form.h"

#include <algorithm>
#include <utility>

namespace myoatlas::print {

const std::string& words_of(const LessonHandout& handout, const core::LocalText& texts) {
    return anatomy::words_in(texts, handout.language);
}

std::string short_sources(const LessonHandout& handout, const anatomy::LessonStep& step) {
    if (step.is_uncited) return handout.texts("lesson.own_words");
    std::vector<std::string> words;
    for (const std::string& id : step.sources)
        if (const anatomy::Source* source = handout.catalog.find_source(id))
            words.push_back(anatomy::surnames_and_year(*source));
    return core::joined(words, "; ");
}

std::vector<std::string> references(const LessonHandout& handout) {
    std::vector<std::string> all;
    for (const std::string& id : handout.lesson.sources())
        if (const anatomy::Source* source = handout.catalog.find_source(id))
            all.push_back(anatomy::full_reference(*source));
    return all;
}

std::string foot_of(const LessonHandout& handout) {
    std::string foot = handout.texts("paper.foot", {{"version", MYOATLAS_VERSION}});
    if (handout.has_built_in_body) foot += " " + std::string(handout.texts("paper.body_credit"));
    return foot;
}

namespace {

constexpr float k_side_mm = 15.0f, k_top_mm = 14.0f, k_foot_mm = 12.0f; // margins
constexpr float k_gutter_mm = 6.0f, k_below_mm = 7.0f;                  // beside and below a picture
using io::TextRole;

float height_of(const io::Image& image, float width_mm) {
    return image.width > 0 ? width_mm * static_cast<float>(image.height) / static_cast<float>(image.width) : 0.0f;
}

Stack step_words(const LessonHandout& handout, std::size_t index, float width, float scale, bool has_answer) {
    const anatomy::LessonStep& step = handout.lesson.steps[index];
    const auto type = [&](float size, int weight, const glm::vec3& color) {
        return io::Type{size * scale, weight, color};
    };
    Stack words(width);
    words.add(std::to_string(index + 1) + "  " + words_of(handout, step.title), type(11.0f, 600, k_printed_text),
              TextRole::Heading, 1.5f);
    words.add(words_of(handout, step.text), type(8.5f, 400, k_printed_text), TextRole::Paragraph, 2.0f);
    if (step.question)
        words.add(words_of(handout, step.question->text), type(8.5f, 600, k_printed_text), TextRole::Paragraph, 1.5f);
    if (step.question && has_answer)
        words.add(words_of(handout, step.question->answer), type(8.5f, 400, k_printed_text), TextRole::Paragraph, 1.5f);
    words.add(short_sources(handout, step), type(6.2f, 400, k_printed_quiet), TextRole::Note);
    return words;
}

// A step's words, at the right of its picture where there is one.
Stack step_block(const LessonHandout& handout, std::size_t index, float width) {
    if (index >= handout.pictures.size()) return step_words(handout, index, width, 1.0f, false);
    const io::Image& picture = handout.pictures[index];
    const float picture_width = 0.5f * width, left = picture_width + k_gutter_mm;
    const Stack words = step_words(handout, index, width - left, 1.0f, false);
    Stack block(width);
    block.add(std::max(height_of(picture, picture_width), words.height_mm()),
              [words, &picture, picture_width, left](io::DocumentPage& page, glm::vec2 at) {
                  page.add(io::PrintedPicture{picture, at, picture_width});
                  words.draw(page, at + glm::vec2(left, 0.0f));
              });
    return block;
}

// The answers to the questions and the whole references.
Stack last_words(const LessonHandout& handout, float width) {
    const io::Type heading{11.0f, 600, k_printed_text};
    Stack words(width);
    for (std::size_t i = 0; i < handout.lesson.steps.size(); ++i)
        if (const auto& question = handout.lesson.steps[i].question) {
            if (words.is_empty()) words.add(handout.texts("lesson.answers"), heading, TextRole::Heading, 2.0f);
            words.add(std::to_string(i + 1) + "  " + words_of(handout, question->answer), {8.5f, 400, k_printed_text},
                      TextRole::Item, 2.0f);
        }
    if (!words.is_empty()) words.add_gap(4.0f);
    const std::vector<std::string> sources = references(handout);
    if (!sources.empty()) words.add(handout.texts("lesson.sources"), heading, TextRole::Heading, 2.0f);
    for (const std::string& reference : sources)
        words.add(reference, {7.0f, 400, k_printed_quiet}, TextRole::Item, 1.2f);
    return words;
}

}

io::Document lesson_document(const LessonHandout& handout, io::PaperSize paper) {
    io::Document document{
        paper, words_of(handout, handout.lesson.names), std::string(core::tag_of(handout.language)), {}};
    Flow flow(paper, k_side_mm, k_top_mm, k_foot_mm + 6.0f);
    Stack head(flow.width_mm());
    head.add(words_of(handout, handout.lesson.names), {17.0f, 600, k_printed_text}, TextRole::Title, 1.5f);
    head.add(words_of(handout, handout.lesson.about), {9.0f, 400, k_printed_quiet}, TextRole::Paragraph);
    flow.add(std::move(head), 5.0f);
    for (std::size_t i = 0; i < handout.lesson.steps.size(); ++i)
        flow.add(step_block(handout, i, flow.width_mm()), k_below_mm);
    flow.add(last_words(handout, flow.width_mm()), 0.0f);
    document.pages = flow.pages();
    for (io::DocumentPage& page : document.pages)
        add_small_print(
            page, {{k_side_mm, paper.height_mm - k_foot_mm}, {paper.width_mm - k_side_mm, paper.height_mm - 6.0f}},
            {foot_of(handout)});
    return document;
}

io::Document lesson_slide(const LessonHandout& handout, std::size_t step) {
    constexpr io::PaperSize k_screen{192.0f, 108.0f};
    constexpr float k_margin = 5.0f, k_picture = 118.0f, k_left = k_picture + 2.0f * k_margin;
    constexpr float k_width = k_screen.width_mm - k_left - k_margin;
    io::Document document{
        k_screen, words_of(handout, handout.lesson.names), std::string(core::tag_of(handout.language)), {}};
    io::DocumentPage& page = document.pages.emplace_back();
    page.add(io::PrintedPicture{handout.pictures[step], {k_margin, k_margin}, k_picture});
    Stack words = step_words(handout, step, k_width, 1.15f, true);
    if (words.height_mm() > k_screen.height_mm - 2.0f * k_margin) // smaller where they would not fit
        words = step_words(handout, step, k_width, 0.9f, true);
    words.draw(page, {k_left, k_margin});
    return document;
}

}
