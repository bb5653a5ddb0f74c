// SPDX-License-Identifier: MIT
#include "myoatlas/print/exam_document.h"

#include "myoatlas/anatomy/sources/citation.h"
#include "myoatlas/core/text.h"
#include "myoatlas/print/flow.h"
#include "myoatlas/print/printed_form.h"

#include <algorithm>
#include <set>

namespace myoatlas::print {
namespace {

constexpr float k_margin_mm = 18.0f, k_head_mm = 15.0f, k_end_mm = 12.0f; // margins
constexpr float k_picture_mm = 48.0f, k_between_mm = 4.5f, k_gap_mm = 1.2f, k_indent_mm = 7.0f;
constexpr io::Type k_title{15.0f, 600, k_printed_text}, k_quiet{8.5f, 400, k_printed_quiet};
constexpr io::Type k_prompt{10.0f, 600, k_printed_text}, k_plain{9.5f, 400, k_printed_text};
constexpr io::Type k_number{7.5f, 400, k_printed_quiet};

char letter_of(std::size_t choice) {
    return static_cast<char>('A' + choice);
}

Flow flow_for(const Exam& exam) {
    return {exam.paper, k_margin_mm, k_head_mm, k_end_mm};
}

void add(Flow& flow, const std::string& text, const io::Type& type, io::TextRole role, float gap_after_mm) {
    Stack stack(flow.width_mm());
    stack.add(text, type, role);
    flow.add(std::move(stack), gap_after_mm);
}

void add_heading(Flow& flow, const std::string& title, const Exam& exam, const core::TextCatalog& texts) {
    Stack stack(flow.width_mm());
    stack.add(title, k_title, io::TextRole::Title, k_gap_mm);
    stack.add(texts("study.exam.about", {{"count", std::to_string(exam.questions.size())}, {"seed", exam.version}}),
              k_quiet, io::TextRole::Paragraph);
    flow.add(std::move(stack), k_between_mm);
}

// The letter, and the words beside it, of which the further lines do not stand below the letter.
void add_choice(Stack& stack, char letter, const std::string& text) {
    constexpr float k_letter_mm = 5.0f;
    Stack words(stack.width_mm() - k_indent_mm - k_letter_mm);
    words.add(text, k_plain, io::TextRole::Item);
    Stack mark(k_letter_mm);
    mark.add(std::string(1, letter), k_plain, io::TextRole::Item);
    stack.add(words.height_mm(), [words, mark](io::DocumentPage& page, glm::vec2 at) {
        mark.draw(page, at + glm::vec2(k_indent_mm, 0.0f));
        words.draw(page, at + glm::vec2(k_indent_mm + k_letter_mm, 0.0f));
    });
}

// The words, and beside them, at the right, what they are about.
Stack with_picture(Stack words, const io::Image& picture, float width_mm) {
    const float height_mm = k_picture_mm * static_cast<float>(picture.height) / static_cast<float>(picture.width);
    Stack both(width_mm);
    const float words_mm = words.height_mm();
    both.add(std::max(words_mm, height_mm),
             [words = std::move(words), &picture, width_mm](io::DocumentPage& page, glm::vec2 at) {
                 words.draw(page, at);
                 page.add(io::PrintedPicture{picture, {at.x + width_mm - k_picture_mm, at.y}, k_picture_mm});
             });
    return both;
}

// The pages, each with its number in the foot.
std::vector<io::DocumentPage> numbered(std::vector<io::DocumentPage> pages, const Exam& exam) {
    for (std::size_t i = 0; i < pages.size(); ++i)
        pages[i].add(io::PrintedText{std::to_string(i + 1),
                                     {0.5f * exam.paper.width_mm, exam.paper.height_mm - 6.0f},
                                     k_number,
                                     io::Align::Center,
                                     0.0f});
    return pages;
}

}

io::Document exam_document(const Exam& exam, const core::TextCatalog& texts) {
    io::Document document{exam.paper, texts("study.exam.title", {{"deck", exam.deck}}), exam.language, {}};
    Flow flow = flow_for(exam);
    add_heading(flow, document.title, exam, texts);
    for (std::size_t i = 0; i < exam.questions.size(); ++i) {
        const study::Question& question = exam.questions[i].question;
        const io::Image* picture = exam.questions[i].picture ? &*exam.questions[i].picture : nullptr;
        Stack words(flow.width_mm() - (picture ? k_picture_mm + 4.0f : 0.0f));
        words.add(std::to_string(i + 1) + ".  " + question.prompt, k_prompt, io::TextRole::Paragraph);
        for (std::size_t choice = 0; choice < question.choices.size(); ++choice) {
            words.add_gap(k_gap_mm);
            add_choice(words, letter_of(choice), question.choices[choice].text);
        }
        flow.add(picture ? with_picture(std::move(words), *picture, flow.width_mm()) : std::move(words), k_between_mm);
    }
    add(flow, texts("study.exam.small_print"), k_number, io::TextRole::Note, 0.0f);
    document.pages = numbered(flow.pages(), exam);
    add_name_lines(document.pages.front(),
                   {{k_margin_mm, k_head_mm}, {exam.paper.width_mm - k_margin_mm, k_head_mm - 4.0f}}, texts);
    return document;
}

io::Document key_document(const Exam& exam, const anatomy::Catalog& catalog, const core::TextCatalog& texts) {
    io::Document document{exam.paper, texts("study.exam.key", {{"deck", exam.deck}}), exam.language, {}};
    Flow flow = flow_for(exam);
    add_heading(flow, document.title, exam, texts);
    std::set<std::string> cited;
    for (std::size_t i = 0; i < exam.questions.size(); ++i) {
        const study::Question& question = exam.questions[i].question;
        std::vector<std::string> names;
        for (const std::string& id : question.sources)
            if (const anatomy::Source* source = catalog.find_source(id)) {
                names.push_back(anatomy::surnames_and_year(*source));
                cited.insert(id);
            }
        Stack answer(flow.width_mm());
        answer.add(std::to_string(i + 1) + ".  " + std::string(1, letter_of(question.right)) + "   " +
                       question.choices[question.right].text,
                   k_prompt, io::TextRole::Paragraph, 0.6f);
        answer.add(question.why, k_plain, io::TextRole::Paragraph, 0.6f, std::string::npos, k_indent_mm);
        answer.add(core::joined(names, "; "), k_quiet, io::TextRole::Note, 0.0f, std::string::npos, k_indent_mm);
        flow.add(std::move(answer), 0.6f * k_between_mm);
    }
    Stack heading(flow.width_mm());
    heading.add_gap(0.4f * k_between_mm);
    heading.add(texts("study.exam.sources"), k_prompt, io::TextRole::Heading);
    flow.add(std::move(heading), 0.8f, true);
    for (const anatomy::Source& source : catalog.all().sources)
        if (cited.contains(source.id)) add(flow, anatomy::full_reference(source), k_number, io::TextRole::Item, 0.8f);
    add(flow, texts("study.exam.small_print"), k_number, io::TextRole::Note, 0.0f);
    document.pages = numbered(flow.pages(), exam);
    return document;
}

}
