// SPDX-License-Identifier: MIT
#include "myoatlas/page/page.h"

#include "myoatlas/core/language.h"
#include "myoatlas/io/base/read_file.h"
#include "myoatlas/page/page_lesson.h"
#include "myoatlas/page/page_scene.h"
#include "myoatlas/page/page_words.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <map>
#include <utility>

namespace myoatlas::page {

namespace {

using Fillings = std::map<std::string, std::string, std::less<>>;

std::string css(glm::vec3 color) {
    const auto byte = [](float value) {
        return static_cast<unsigned>(std::lround(std::clamp(value, 0.0f, 1.0f) * 255.0f));
    };
    char text[8];
    std::snprintf(text, sizeof text, "#%02x%02x%02x", byte(color.r), byte(color.g), byte(color.b));
    return text;
}

// Returns the frame with each {{name}} filled in; one with a dot is a key of the texts. What is put in is not looked
// through again.
std::string filled_frame(std::string_view frame, const Fillings& fillings, const core::TextCatalog& texts) {
    std::string text;
    while (true) {
        const std::size_t open = frame.find("{{");
        const std::size_t close = open == std::string_view::npos ? open : frame.find("}}", open);
        if (close == std::string_view::npos) return text += frame;
        const std::string_view name = frame.substr(open + 2, close - open - 2);
        text += frame.substr(0, open);
        if (const auto found = fillings.find(name); found != fillings.end())
            text += found->second;
        else
            text += io::escaped(texts(name, {}));
        frame.remove_prefix(close + 2);
    }
}

std::string style_of(const PageRequest& request, const PageContext& means) {
    const session::Theme& theme = means.theme;
    const session::InterfaceColors& ink = theme.interface;
    return filled_frame(means.parts.style,
                        {{"paper", css(ink.paper)},
                         {"card", css(ink.card)},
                         {"line", css(ink.line)},
                         {"text", css(ink.text)},
                         {"soft", css(ink.text_soft)},
                         {"accent", css(ink.accent)},
                         {"on-accent", css(ink.on_accent)},
                         {"caution", css(ink.caution)},
                         {"caution-text", css(ink.caution_text)},
                         {"top", css(theme.backdrop.top)},
                         {"bottom", css(theme.backdrop.bottom)},
                         {"essential", css(theme.essential)},
                         {"spillover", css(theme.spillover)},
                         {"point", css(theme.point)},
                         {"drawing", css(drawing_color(request, theme))}},
                        means.texts);
}

// "Reaches most of what hurts", ", and little else."
std::string_view covers_key(float covers) {
    return covers >= 0.9f    ? "answer.covers.all"
           : covers >= 0.6f  ? "answer.covers.most"
           : covers >= 0.4f  ? "answer.covers.half"
           : covers >= 0.12f ? "answer.covers.part"
                             : "answer.covers.little";
}
std::string_view beyond_key(float zone_inside) {
    return zone_inside >= 0.6f   ? "answer.beyond.nothing"
           : zone_inside >= 0.3f ? "answer.beyond.some"
                                 : "answer.beyond.much";
}

}

core::Result<PageParts> read_page_parts(const std::filesystem::path& folder) {
    PageParts parts;
    for (const auto& [name, to] : {std::pair{"page.html", &parts.frame},
                                   {"page.css", &parts.style},
                                   {"unpack.js", &parts.script},
                                   {"shaders.js", &parts.script},
                                   {"picture.js", &parts.script},
                                   {"turning.js", &parts.script},
                                   {"lesson.js", &parts.script},
                                   {"page.js", &parts.script}}) {
        const std::filesystem::path file = folder / name;
        const auto text = io::read_file(file, file.string());
        if (!text) return text.problems();
        *to += *text;
    }
    return parts;
}

std::vector<PatternRequest> patterns_of(const referral::Answer& answer, std::size_t most,
                                        const core::TextCatalog& texts) {
    std::vector<PatternRequest> patterns;
    if (!answer.lists_muscles) return patterns;
    for (const referral::Candidate& candidate : answer.candidates) {
        if (patterns.size() == most) break;
        const referral::Reason& first = candidate.because.front();
        std::string shares;
        if (first.covers > 0.0f) // else a word of the client stands for it, no place
            shares = texts(covers_key(first.covers), {}) + texts(beyond_key(first.zone_inside), {});
        patterns.push_back({candidate.muscle, candidate.side, candidate.points, std::move(shares)});
    }
    return patterns;
}

// The parts that a page of muscles and one of a lesson fill in differently.
static Fillings fillings_of(const PageRequest& request, std::span<const ShownPattern> patterns,
                            const PageContext& means) {
    if (const anatomy::Lesson* lesson = request.lesson)
        return {{"urgent", {}},
                {"first", {}},
                {"lead", lesson_lead_html(*lesson, means)},
                {"tabs", {}},
                {"steps", step_buttons_html(*lesson, means)},
                {"key", {}},
                {"patterns", steps_html(*lesson, means)},
                {"client", {}},
                {"keys", html(means, "page.keys") + " " + html(means, "page.lesson_keys")},
                {"about", lesson_sources_html(*lesson, means)}};
    return {{"urgent", urgent_html(request, means)},
            {"first", first_html(request, patterns, means)},
            {"lead", tagged("p", html(means, "page.standing"), "class=\"lead\"")},
            {"tabs", tabs_html(patterns, means)},
            {"steps", {}},
            {"key", key_html(request, patterns, means)},
            {"patterns", patterns_html(patterns, means)},
            {"client", client_html(request, means)},
            {"keys", html(means, "page.keys")},
            {"about", about_html(patterns, means)}};
}

std::string living_page(const PageRequest& asked, const PageContext& means) {
    const ShownLesson lesson = shown_lesson(asked.lesson, means);
    PageRequest request = asked;
    if (request.lesson) request.patterns = lesson.patterns;
    const std::vector<ShownPattern> patterns = shown_patterns(request, means);
    const std::string style = style_of(request, means), shape = scene_shape(request, patterns, lesson, means);
    const std::string script = "(() => {\n\"use strict\";\n" + means.parts.script + "})();\n";
    // The browser runs this script and this style, and asks nobody for anything.
    const std::string policy = "default-src 'none'; script-src '" + io::policy_hash(script) + "'; style-src '" +
                               io::policy_hash(style) + "'; base-uri 'none'; form-action 'none'";
    Fillings fillings = fillings_of(request, patterns, means);
    fillings.merge(Fillings{{"language", std::string(core::tag_of(means.language))},
                            {"version", MYOATLAS_VERSION},
                            {"policy", policy},
                            {"title", io::escaped(title_of(request, patterns, means))},
                            {"style", style},
                            {"seen", io::escaped(seen_in_words(request, patterns, means))},
                            {"last_layer", "5"},
                            {"facts", scene_facts(request, patterns, lesson, means)},
                            {"shape", io::base64(std::as_bytes(std::span(shape)))},
                            {"script", script}});
    return filled_frame(means.parts.frame, fillings, means.texts);
}

}
