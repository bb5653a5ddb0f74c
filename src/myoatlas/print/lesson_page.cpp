// SPDX-License-Identifier: MIT
#include "myoatlas/core/language.h"
#include "myoatlas/io/documents/html_text.h"
#include "myoatlas/print/lesson_document.h"
#include "myoatlas/print/lesson_words.h"

namespace myoatlas::print {

namespace {

constexpr std::string_view k_style =
    "body{font:17px/1.5 system-ui,sans-serif;color:#2a2521;background:#f6f4ef;max-width:46em;margin:2em auto;"
    "padding:0 1em}h1{line-height:1.2}section{background:#fffefb;border-radius:12px;padding:1em 1.4em;margin:1.2em 0}"
    "img{width:100%;border-radius:8px}small,footer{color:#665d55}details{margin:.6em 0}summary{font-weight:600;"
    "cursor:pointer}@media print{section{break-inside:avoid}}";

}

core::Result<std::string> lesson_page(const LessonHandout& handout) {
    const std::string language(core::tag_of(handout.language));
    const std::string name = io::escaped(words_of(handout, handout.lesson.names));
    std::string page = "<!DOCTYPE html>\n<html lang=\"" + language + "\">\n<head>\n<meta charset=\"utf-8\">\n" +
                       "<meta name=\"viewport\" content=\"width=device-width\">\n<title>" + name + "</title>\n<style>" +
                       std::string(k_style) + "</style>\n</head>\n<body>\n<h1>" + name + "</h1>\n<p>" +
                       io::escaped(words_of(handout, handout.lesson.about)) + "</p>\n";
    for (std::size_t i = 0; i < handout.lesson.steps.size(); ++i) {
        const anatomy::LessonStep& step = handout.lesson.steps[i];
        const std::string title = io::escaped(words_of(handout, step.title));
        page += "<section>\n<h2>" + std::to_string(i + 1) + ". " + title + "</h2>\n";
        if (i < handout.pictures.size()) {
            const auto png = io::png_of(handout.pictures[i]);
            if (!png) return png.problems();
            page += "<img alt=\"" + title + "\" src=\"data:image/png;base64," + io::base64(*png) + "\">\n";
        }
        page += "<p>" + io::escaped(words_of(handout, step.text)) + "</p>\n";
        if (step.question)
            page += "<details><summary>" + io::escaped(words_of(handout, step.question->text)) + "</summary><p>" +
                    io::escaped(words_of(handout, step.question->answer)) + "</p></details>\n";
        page += "<small>" + io::escaped(short_sources(handout, step)) + "</small>\n</section>\n";
    }
    page += "<footer>\n";
    for (const std::string& reference : references(handout)) page += "<p>" + io::escaped(reference) + "</p>\n";
    page += "<p>" + io::escaped(foot_of(handout)) + "</p>\n</footer>\n</body>\n</html>\n";
    return page;
}

}
