// SPDX-License-Identifier: MIT
#include "myoatlas/print/source_notes.h"

#include "myoatlas/anatomy/sources/citation.h"
#include "myoatlas/core/text.h"

#include <algorithm>

namespace myoatlas::print {
namespace {

constexpr std::string_view k_no_break = "\xC2\xA0";
constexpr std::size_t k_short_note = 26; // bytes: goes over to the next line as a whole

std::string in_brackets(std::string note) {
    note = "[" + note + "]";
    if (note.size() <= k_short_note)
        for (std::size_t at = 0; (at = note.find(' ', at)) != note.npos;) note.replace(at, 1, k_no_break);
    return note;
}

}

std::string SourceNotes::numbers(const std::vector<std::string>& sources) {
    std::vector<std::size_t> order;
    for (const std::string& id : sources) {
        if (!catalog_.find_source(id)) continue;
        auto found = std::ranges::find(order_, id);
        if (found == order_.end()) found = order_.insert(order_.end(), id);
        order.push_back(static_cast<std::size_t>(found - order_.begin()) + 1);
    }
    std::ranges::sort(order);
    std::vector<std::string> words;
    for (const std::size_t number : order) words.push_back(std::to_string(number));
    constexpr std::size_t k_in_one_line = 7;
    return core::joined(words, words.size() > k_in_one_line ? ", " : ",\xC2\xA0");
}

std::string SourceNotes::noted(std::string_view key, const std::vector<std::string>& sources) {
    const std::string all = numbers(sources);
    if (all.empty()) return in_brackets(std::string(texts_(key)));
    return in_brackets(texts_("handout.note", {{"grade", texts_(key)}, {"numbers", all}}));
}

std::string SourceNotes::numbers_of(const std::vector<std::string>& sources) {
    const std::string all = numbers(sources);
    return in_brackets(all.empty() ? std::string(texts_("handout.grade.uncited")) : all);
}

std::string SourceNotes::note_of(anatomy::Support support, const std::vector<std::string>& sources, bool is_uncited) {
    if (is_uncited || sources.empty()) return noted("handout.grade.uncited", {});
    return noted("handout.grade." + std::string(anatomy::name_of(support)), sources);
}

std::string SourceNotes::note_of(anatomy::Evidence evidence, const std::vector<std::string>& sources) {
    return noted("handout.sure." + std::string(anatomy::name_of(evidence)), sources);
}

void SourceNotes::add(Stack& stack, const std::string& text, const std::string& note, const io::Type& type,
                      io::TextRole role, float gap_after_mm, float indent_mm) const {
    const std::string whole = note.empty() ? text : text + "  " + note;
    stack.add(whole, type, role, gap_after_mm, note.empty() ? std::string::npos : text.size(), indent_mm);
}

std::vector<std::string> SourceNotes::references() const {
    std::vector<std::string> references;
    for (std::size_t i = 0; i < order_.size(); ++i)
        references.push_back(std::to_string(i + 1) + ". " + anatomy::full_reference(*catalog_.find_source(order_[i])));
    return references;
}

}
