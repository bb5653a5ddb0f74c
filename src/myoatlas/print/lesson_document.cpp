// SPDX-License-Identifier: MIT
#include "myoatlas/print/lesson_document.h"

#include "myoatlas/anatomy/citation.h"
#include "myoatlas/core/text.h"
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

constexpr float k_handout_side_mm = 15.0f, k_handout_top_mm = 14.0f, k_handout_foot_mm = 12.0f; // margins
constexpr float k_gutter_mm = 6.0f, k_between_mm = 7.0f; // beside and below a picture

struct Writing { // words under each other
    float x = 0.0f, y = 0.0f, width = 0.0f;
    std::vector<io::PrintedText> texts;

    void add(std::string words, const io::Type& type, float below_mm) {
        if (words.empty()) return;
        io::PrintedText text{std::move(words), {x, y}, type, io::Align::Left, width};
        const io::TextSize size = io::size_of(text);
        text.at_mm.y += size.baseline_mm;
        y += size.height_mm + below_mm;
        texts.push_back(std::move(text));
    }
    void put_on(io::DocumentPage& page) const {
        for (const io::PrintedText& text : texts) page.add(text);
    }
};

float height_of(const io::Image& image, float width_mm) {
    return image.width > 0 ? width_mm * static_cast<float>(image.height) / static_cast<float>(image.width) : 0.0f;
}

Writing step_words(const LessonHandout& handout, std::size_t index, glm::vec2 at, float width, float scale,
                   bool has_answer) {
    const anatomy::LessonStep& step = handout.lesson.steps[index];
    const auto type = [&](float size, int weight, const glm::vec3& color) {
        return io::Type{size * scale, weight, color};
    };
    Writing words{at.x, at.y, width, {}};
    words.add(std::to_string(index + 1) + "  " + words_of(handout, step.title), type(11.0f, 600, k_printed_text), 1.5f);
    words.add(words_of(handout, step.text), type(8.5f, 400, k_printed_text), 2.0f);
    if (step.question) words.add(words_of(handout, step.question->text), type(8.5f, 600, k_printed_text), 1.5f);
    if (step.question && has_answer)
        words.add(words_of(handout, step.question->answer), type(8.5f, 400, k_printed_text), 1.5f);
    words.add(short_sources(handout, step), type(6.2f, 400, k_printed_quiet), 0.0f);
    return words;
}

// The answers to the questions and the whole references.
Writing last_words(const LessonHandout& handout, glm::vec2 at, float width) {
    Writing words{at.x, at.y, width, {}};
    bool has_answers = false;
    for (std::size_t i = 0; i < handout.lesson.steps.size(); ++i)
        if (const auto& question = handout.lesson.steps[i].question) {
            if (!std::exchange(has_answers, true))
                words.add(handout.texts("lesson.answers"), {11.0f, 600, k_printed_text}, 2.0f);
            words.add(std::to_string(i + 1) + "  " + words_of(handout, question->answer), {8.5f, 400, k_printed_text},
                      2.0f);
        }
    if (has_answers) words.y += 4.0f;
    const std::vector<std::string> sources = references(handout);
    if (!sources.empty()) words.add(handout.texts("lesson.sources"), {11.0f, 600, k_printed_text}, 2.0f);
    for (const std::string& reference : sources) words.add(reference, {7.0f, 400, k_printed_quiet}, 1.2f);
    return words;
}

}

io::Document lesson_document(const LessonHandout& handout, io::PaperSize paper) {
    io::Document document{paper, words_of(handout, handout.lesson.names), handout.language, {}};
    const float width = paper.width_mm - 2.0f * k_handout_side_mm, bottom = paper.height_mm - k_handout_foot_mm;
    io::DocumentPage page;
    const auto end_page = [&] {
        add_small_print(page, {{k_handout_side_mm, bottom}, {k_handout_side_mm + width, paper.height_mm - 6.0f}},
                        {foot_of(handout)});
        document.pages.push_back(std::move(page));
        page = {};
    };
    Writing head{k_handout_side_mm, k_handout_top_mm, width, {}};
    head.add(words_of(handout, handout.lesson.names), {17.0f, 600, k_printed_text}, 1.5f);
    head.add(words_of(handout, handout.lesson.about), {9.0f, 400, k_printed_quiet}, 5.0f);
    head.put_on(page);
    float y = head.y;
    const float room = bottom - 6.0f; // above the small print
    for (std::size_t i = 0; i < handout.lesson.steps.size(); ++i) {
        const io::Image* picture = i < handout.pictures.size() ? &handout.pictures[i] : nullptr;
        const float picture_width = picture ? 0.5f * width : 0.0f;
        const float left = k_handout_side_mm + (picture ? picture_width + k_gutter_mm : 0.0f);
        const Writing measured = step_words(handout, i, {left, 0.0f}, k_handout_side_mm + width - left, 1.0f, false);
        const float height = std::max(picture ? height_of(*picture, picture_width) : 0.0f, measured.y);
        if (y + height > room && y > k_handout_top_mm) {
            end_page();
            y = k_handout_top_mm;
        }
        if (picture) page.add(io::PrintedPicture{*picture, {k_handout_side_mm, y}, picture_width});
        step_words(handout, i, {left, y}, k_handout_side_mm + width - left, 1.0f, false).put_on(page);
        y += height + k_between_mm;
    }
    Writing last = last_words(handout, {k_handout_side_mm, 0.0f}, width);
    if (y + last.y > room) {
        end_page();
        y = k_handout_top_mm;
    }
    last_words(handout, {k_handout_side_mm, y}, width).put_on(page);
    end_page();
    return document;
}

io::Document lesson_slide(const LessonHandout& handout, std::size_t step) {
    constexpr io::PaperSize k_screen{192.0f, 108.0f};
    constexpr float k_margin = 5.0f, k_picture = 118.0f;
    io::Document document{k_screen, words_of(handout, handout.lesson.names), handout.language, {}};
    io::DocumentPage& page = document.pages.emplace_back();
    page.add(io::PrintedPicture{handout.pictures[step], {k_margin, k_margin}, k_picture});
    const float left = k_picture + 2.0f * k_margin;
    Writing words = step_words(handout, step, {left, k_margin}, k_screen.width_mm - left - k_margin, 1.15f, true);
    if (words.y > k_screen.height_mm - k_margin) // smaller where they would not fit
        words = step_words(handout, step, {left, k_margin}, k_screen.width_mm - left - k_margin, 0.9f, true);
    words.put_on(page);
    return document;
}

}
