// SPDX-License-Identifier: MIT
#include "myoatlas/print/lesson_document.h"
#include "myoatlas/print/lesson_words.h"

#include <array>
#include <cstddef>

namespace myoatlas::print {

namespace {

constexpr std::string_view k_style =
    "body{font:17px/1.5 system-ui,sans-serif;color:#2a2521;background:#f6f4ef;max-width:46em;margin:2em auto;"
    "padding:0 1em}h1{line-height:1.2}section{background:#fffefb;border-radius:12px;padding:1em 1.4em;margin:1.2em 0}"
    "img{width:100%;border-radius:8px}small,footer{color:#665d55}details{margin:.6em 0}summary{font-weight:600;"
    "cursor:pointer}@media print{section{break-inside:avoid}}";

std::string escaped(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        if (c == '&')
            safe += "&amp;";
        else if (c == '<')
            safe += "&lt;";
        else if (c == '>')
            safe += "&gt;";
        else if (c == '"')
            safe += "&quot;";
        else
            safe += c;
    }
    return safe;
}

std::string base64(const std::vector<std::byte>& bytes) {
    constexpr std::string_view k_letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    text.reserve(bytes.size() * 4 / 3 + 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::array<unsigned, 3> group{};
        for (std::size_t j = 0; j < 3 && i + j < bytes.size(); ++j) group[j] = std::to_integer<unsigned>(bytes[i + j]);
        const unsigned bits = (group[0] << 16) | (group[1] << 8) | group[2];
        for (std::size_t j = 0; j < 4; ++j)
            text += i + j > bytes.size() ? '=' : k_letters[(bits >> (18 - 6 * j)) & 63u];
    }
    return text;
}

}

core::Result<std::string> lesson_page(const LessonHandout& handout) {
    const std::string language = handout.language == "plain" ? "en" : handout.language;
    const std::string name = escaped(words_of(handout, handout.lesson.names));
    std::string page = "<!DOCTYPE html>\n<html lang=\"" + language + "\">\n<head>\n<meta charset=\"utf-8\">\n" +
                       "<meta name=\"viewport\" content=\"width=device-width\">\n<title>" + name + "</title>\n<style>" +
                       std::string(k_style) + "</style>\n</head>\n<body>\n<h1>" + name + "</h1>\n<p>" +
                       escaped(words_of(handout, handout.lesson.about)) + "</p>\n";
    for (std::size_t i = 0; i < handout.lesson.steps.size(); ++i) {
        const anatomy::LessonStep& step = handout.lesson.steps[i];
        const std::string title = escaped(words_of(handout, step.title));
        page += "<section>\n<h2>" + std::to_string(i + 1) + ". " + title + "</h2>\n";
        if (i < handout.pictures.size()) {
            const auto png = io::png_of(handout.pictures[i]);
            if (!png) return png.problems();
            page += "<img alt=\"" + title + "\" src=\"data:image/png;base64," + base64(*png) + "\">\n";
        }
        page += "<p>" + escaped(words_of(handout, step.text)) + "</p>\n";
        if (step.question)
            page += "<details><summary>" + escaped(words_of(handout, step.question->text)) + "</summary><p>" +
                    escaped(words_of(handout, step.question->answer)) + "</p></details>\n";
        page += "<small>" + escaped(short_sources(handout, step)) + "</small>\n</section>\n";
    }
    page += "<footer>\n";
    for (const std::string& reference : references(handout)) page += "<p>" + escaped(reference) + "</p>\n";
    page += "<p>" + escaped(foot_of(handout)) + "</p>\n</footer>\n</body>\n</html>\n";
    return page;
}

}
