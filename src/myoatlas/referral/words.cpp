// SPDX-License-Identifier: MIT
#include "myoatlas/referral/words.h"

#include "myoatlas/core/text.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace myoatlas::referral {
namespace {

bool is_upper(const std::string& text, std::size_t i) {
    return i < text.size() && std::isupper(static_cast<unsigned char>(text[i]));
}

constexpr std::string_view k_around = "in and around ";

bool begins_with_place(std::string_view lay) {
    for (const std::string_view word : {"in ", "over ", "between ", "around ", "on "})
        if (lay.rfind(word, 0) == 0) return true;
    return false;
}

}

std::string percent(float share) {
    std::string text;
    add_percent(text, share);
    return text;
}

void add_percent(std::string& text, float share) {
    text += std::to_string(std::lround(100.0f * std::clamp(share, 0.0f, 1.0f)));
    text += "\u00a0%"; // kept together where the line breaks
}

std::string_view much_of(float share) {
    share = static_cast<float>(std::lround(100.0f * share)) / 100.0f; // as it is told in percent
    if (share >= 0.99f) return "all of";
    if (share >= 0.9f) return "nearly all of";
    if (share >= 0.6f) return "most of";
    if (share >= 0.4f) return "about half of";
    if (share >= 0.28f) return "about a third of";
    if (share >= 0.2f) return "about a quarter of";
    if (share >= 0.08f) return "a small part of";
    return "very little of";
}

std::string inside_sentence(std::string name) {
    if (is_upper(name, 0) && !is_upper(name, 1))
        name[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(name[0])));
    return name;
}

void add_inside_sentence(std::string& text, const std::string& name) {
    const std::size_t first = text.size();
    text += name;
    if (is_upper(text, first) && !is_upper(text, first + 1))
        text[first] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[first])));
}

std::string short_name(const std::string& name) {
    std::string text = name;
    for (std::size_t open = text.find(" ("); open != std::string::npos; open = text.find(" ("))
        text.erase(open, std::min(text.find(')', open), text.size() - 1) + 1 - open);
    return text;
}

std::string muscle_inside_sentence(const std::string& name) {
    const std::string text = short_name(name);
    const std::size_t comma = text.rfind(", ");
    if (comma != std::string::npos)
        for (const std::string_view part : {" part", " head", " belly", " layer", " fibers"})
            if (text.size() > part.size() && text.compare(text.size() - part.size(), part.size(), part) == 0)
                return "the " + text.substr(comma + 2) + " of " + inside_sentence(text.substr(0, comma));
    return inside_sentence(text);
}

std::string as_sentence(std::string text) {
    make_sentence(text);
    return text;
}

void make_sentence(std::string& text) {
    if (text.empty()) return;
    text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    if (text.back() != '.') text += '.';
}

std::string as_clause(std::string text) {
    while (!text.empty() && text.back() == '.') text.pop_back();
    return inside_sentence(std::move(text));
}

std::string place_of(const anatomy::Area& area) {
    const std::string& lay = area.names.lay;
    if (lay.empty()) return inside_sentence(area.names.name);
    if (lay.rfind(k_around, 0) == 0) return lay.substr(k_around.size());
    if (lay.rfind("over the joint", 0) == 0) return lay.substr(5);
    if (begins_with_place(lay)) return "the part " + lay;
    return lay;
}

std::string where_of(const anatomy::Area& area) {
    const std::string& lay = area.names.lay;
    if (lay.empty()) return "in the place called " + inside_sentence(area.names.name);
    return begins_with_place(lay) ? lay : "in " + lay;
}

std::string listed(const std::vector<std::string>& items) {
    const bool has_own = std::any_of(items.begin(), items.end(),
                                     [](const std::string& item) { return item.find(" and ") != std::string::npos; });
    return core::joined(items, ", ", has_own ? ", and " : " and ");
}

std::string_view evidence_sentence(anatomy::Evidence evidence) {
    switch (evidence) {
    case anatomy::Evidence::Reproduced:
        return "Pain there has been brought on in experiments.";
    case anatomy::Evidence::ChartedBySeveral:
        return "Several authors chart it so.";
    case anatomy::Evidence::ChartedByOne:
        return "One author or school charts it so.";
    case anatomy::Evidence::Traditional:
        return "It is handed down in teaching, without a chart to point to.";
    case anatomy::Evidence::Disputed:
        return "The sources disagree on it.";
    }
    return "";
}

}
