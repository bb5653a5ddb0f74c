// SPDX-License-Identifier: MIT
#include "myoatlas/print/source_notes.h"

#include "myoatlas/anatomy/sources/citation.h"
#include "myoatlas/core/text.h"

#include <algorithm>

namespace myoatlas::print {

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
    return core::joined(words, ", ");
}

std::string SourceNotes::numbers_of(const std::vector<std::string>& sources) {
    const std::string all = numbers(sources);
    return "[" + (all.empty() ? std::string(texts_("handout.grade.uncited")) : all) + "]";
}

std::string SourceNotes::note_of(anatomy::Support support, const std::vector<std::string>& sources, bool is_uncited) {
    if (is_uncited || sources.empty()) return "[" + std::string(texts_("handout.grade.uncited")) + "]";
    return "[" +
           texts_("handout.note", {{"grade", texts_("handout.grade." + std::string(anatomy::name_of(support)))},
                                   {"numbers", numbers(sources)}}) +
           "]";
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
