// SPDX-License-Identifier: MIT
#include "myoatlas/cli/output/referral_words.h"

namespace myoatlas::cli {

std::optional<core::Side> side_or_fail(const std::string& word) {
    if (word.empty()) return std::nullopt;
    const auto side = core::parse_side(word);
    if (!side || *side == core::Side::Midline)
        throw loading::Failure(loading::k_exit_bad_input, "--side is \"" + word + "\"; expected left or right");
    return side;
}

std::string area_name(const anatomy::Catalog& catalog, const std::string& id) {
    const anatomy::Area* area = catalog.find_area(id);
    return area ? area->names.name : id;
}

std::string lay_area_name(const anatomy::Catalog& catalog, const std::string& id) {
    const anatomy::Area* area = catalog.find_area(id);
    return area && !area->names.lay.empty() ? area->names.lay : area_name(catalog, id);
}

std::string word_of(loading::Context& context, std::string_view beginning, std::string_view word) {
    return context.texts()(std::string(beginning) + std::string(word), {});
}

}
