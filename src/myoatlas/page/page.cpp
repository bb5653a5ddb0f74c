// SPDX-License-Identifier: MIT
#include "myoatlas/page/page.h"

#include "myoatlas/core/language.h"
#include "myoatlas/io/documents/html_text.h"
#include "myoatlas/page/page_scene.h"
#include "myoatlas/page/page_words.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <map>

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

std::string living_page(const PageRequest& request, const PageContext& means) {
    const std::vector<ShownPattern> patterns = shown_patterns(request, means);
    const std::string style = style_of(request, means), shape = scene_shape(request, patterns, means);
    const std::string script = "(() => {\n\"use strict\";\n" + means.parts.script + "})();\n";
    // The browser runs this script and this style, and asks nobody for anything.
    const std::string policy = "default-src 'none'; script-src '" + io::policy_hash(script) + "'; style-src '" +
                               io::policy_hash(style) + "'; base-uri 'none'; form-action 'none'";
    return filled_frame(means.parts.frame,
                        {{"language", std::string(core::tag_of(means.language))},
                         {"version", MYOATLAS_VERSION},
                         {"policy", policy},
                         {"title", io::escaped(title_of(request, patterns, means))},
                         {"style", style},
                         {"urgent", urgent_html(request, means)},
                         {"first", first_html(request, patterns, means)},
                         {"tabs", tabs_html(patterns, means)},
                         {"seen", io::escaped(seen_in_words(request, patterns, means))},
                         {"last_layer", "5"},
                         {"key", key_html(request, patterns, means)},
                         {"patterns", patterns_html(patterns, means)},
                         {"client", client_html(request, means)},
                         {"about", about_html(patterns, means)},
                         {"facts", scene_facts(request, patterns, means)},
                         {"shape", io::base64(std::as_bytes(std::span(shape)))},
                         {"script", script}},
                        means.texts);
}

}
