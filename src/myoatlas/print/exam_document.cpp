// SPDX-License-Identifier: MIT
#include "myoatlas/print/exam_document.h"

#include "myoatlas/anatomy/citation.h"
#include "myoatlas/core/text.h"
#include "myoatlas/print/printed_form.h"

#include <algorithm>
#include <set>

namespace myoatlas::print {
namespace {

constexpr float k_margin_mm = 18.0f, k_head_mm = 15.0f, k_end_mm = 12.0f; // margins
constexpr float k_picture_mm = 48.0f, k_between_mm = 4.5f, k_gap_mm = 1.2f;
constexpr io::Type k_title{15.0f, 600, k_printed_text}, k_quiet{8.5f, 400, k_printed_quiet};
constexpr io::Type k_prompt{10.0f, 600, k_printed_text}, k_plain{9.5f, 400, k_printed_text};
constexpr io::Type k_number{7.5f, 400, k_printed_quiet};

char letter_of(std::size_t choice) {
    return static_cast<char>('A' + choice);
}

// Things one below the other, with a place of its own for each; a page is begun when what belongs together does not
// fit.
class PageFlow {
public:
    explicit PageFlow(io::Document& document) : document_(document) { begin_page(); }

    struct Line {
        io::PrintedText text;
        float indent_mm = 0.0f, above_mm = 0.0f;
    };
    void add(const std::string& text, const io::Type& type, float above_mm = 0.0f) {
        add_block({{io::PrintedText{text, {}, type, io::Align::Left, 0.0f}, 0.0f, above_mm}}, nullptr);
    }
    void add_block(std::vector<Line> lines, const io::Image* picture) {
        const float right = picture ? k_picture_mm + 4.0f : 0.0f;
        float height = 0.0f;
        for (Line& line : lines) {
            line.text.width_mm = width() - line.indent_mm - right;
            height += line.above_mm + io::size_of(line.text).height_mm;
        }
        const float picture_mm =
            picture ? k_picture_mm * static_cast<float>(picture->height) / static_cast<float>(picture->width) : 0.0f;
        height = std::max(height, picture_mm);
        if (y_ + height > document_.size.height_mm - k_end_mm && y_ > k_head_mm) begin_page();
        if (picture)
            page().add(
                io::PrintedPicture{*picture, {document_.size.width_mm - k_margin_mm - k_picture_mm, y_}, k_picture_mm});
        float y = y_;
        for (Line& line : lines) {
            const io::TextSize size = io::size_of(line.text);
            y += line.above_mm;
            line.text.at_mm = {k_margin_mm + line.indent_mm, y + size.baseline_mm};
            y += size.height_mm;
            page().add(std::move(line.text));
        }
        y_ += height;
    }
    void skip(float mm) { y_ += mm; }
    io::DocumentPage& page() { return document_.pages.back(); }

private:
    float width() const { return document_.size.width_mm - 2.0f * k_margin_mm; }
    void begin_page() {
        document_.pages.emplace_back();
        y_ = k_head_mm;
        page().add(io::PrintedText{std::to_string(document_.pages.size()),
                                   {0.5f * document_.size.width_mm, document_.size.height_mm - 6.0f},
                                   k_number,
                                   io::Align::Center,
                                   0.0f});
    }

    io::Document& document_;
    float y_ = 0.0f;
};

PageFlow::Line line_of(std::string text, const io::Type& type, float indent_mm = 0.0f, float above_mm = 0.0f) {
    return {io::PrintedText{std::move(text), {}, type, io::Align::Left, 0.0f}, indent_mm, above_mm};
}

void add_heading(PageFlow& flow, const std::string& title, const Exam& exam, const core::TextCatalog& texts) {
    flow.add(title, k_title);
    flow.add(texts("study.exam.about", {{"count", std::to_string(exam.questions.size())}, {"seed", exam.version}}),
             k_quiet, k_gap_mm);
    flow.skip(k_between_mm);
}

}

io::Document exam_document(const Exam& exam, const core::TextCatalog& texts) {
    constexpr float k_indent_mm = 7.0f;
    io::Document document{exam.paper, texts("study.exam.title", {{"deck", exam.deck}}), exam.language, {}};
    PageFlow flow(document);
    add_name_lines(flow.page(), {{k_margin_mm, k_head_mm}, {exam.paper.width_mm - k_margin_mm, k_head_mm - 4.0f}},
                   texts);
    add_heading(flow, document.title, exam, texts);
    for (std::size_t i = 0; i < exam.questions.size(); ++i) {
        const study::Question& question = exam.questions[i].question;
        std::vector<PageFlow::Line> lines{line_of(std::to_string(i + 1) + ".  " + question.prompt, k_prompt)};
        for (std::size_t choice = 0; choice < question.choices.size(); ++choice)
            lines.push_back(line_of(std::string(1, letter_of(choice)) + "   " + question.choices[choice].text, k_plain,
                                    k_indent_mm, k_gap_mm));
        flow.add_block(std::move(lines), exam.questions[i].picture ? &*exam.questions[i].picture : nullptr);
        flow.skip(k_between_mm);
    }
    flow.add(texts("study.exam.small_print"), k_number, k_gap_mm);
    return document;
}

io::Document key_document(const Exam& exam, const anatomy::Catalog& catalog, const core::TextCatalog& texts) {
    constexpr float k_indent_mm = 7.0f;
    io::Document document{exam.paper, texts("study.exam.key", {{"deck", exam.deck}}), exam.language, {}};
    PageFlow flow(document);
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
        flow.add_block({line_of(std::to_string(i + 1) + ".  " + std::string(1, letter_of(question.right)) + "   " +
                                    question.choices[question.right].text,
                                k_prompt),
                        line_of(question.why, k_plain, k_indent_mm, 0.6f),
                        line_of(core::joined(names, "; "), k_quiet, k_indent_mm, 0.6f)},
                       nullptr);
        flow.skip(0.6f * k_between_mm);
    }
    flow.add(texts("study.exam.sources"), k_prompt, k_between_mm);
    for (const anatomy::Source& source : catalog.all().sources)
        if (cited.contains(source.id)) flow.add(anatomy::full_reference(source), k_number, 0.8f);
    flow.add(texts("study.exam.small_print"), k_number, k_between_mm);
    return document;
}

}
