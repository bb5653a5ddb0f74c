// SPDX-License-Identifier: MIT
#include "myoatlas/cli/output/sided_name.h"

#include "myoatlas/cli/output/knowledge.h"

namespace myoatlas::cli {

SidedName sided_name_or_fail(const std::string& text) {
    const std::size_t colon = text.rfind(':');
    if (colon == std::string::npos) return {text, std::nullopt};
    const std::string word = text.substr(colon + 1);
    const auto side = core::parse_side(word);
    if (!side)
        throw loading::Failure(loading::k_exit_bad_input,
                               "\"" + text + "\" ends in \"" + word + "\"; expected left or right, or midline");
    return {text.substr(0, colon), side};
}

SidedPattern sided_pattern_or_fail(const anatomy::Catalog& catalog, const std::string& text) {
    using anatomy::Kind;
    const SidedName asked = sided_name_or_fail(text);
    const search::Named named = named_or_fail(catalog, asked.name, {Kind::Muscle, Kind::TriggerPoint});
    const core::Side side = asked.side.value_or(core::Side::Left);
    if (named.kind == Kind::Muscle) return {named.id, side, {}};
    return {catalog.muscle_of(named.id)->id, side, named.id};
}

}
