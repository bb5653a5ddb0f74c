// SPDX-License-Identifier: MIT
#include "myoatlas/session/lookup.h"
#include "myoatlas/search/name_lookup.h"

namespace myoatlas::session {

namespace {

using anatomy::Kind;

core::Side side_of(const anatomy::Structure& structure, std::optional<core::Side> wanted) {
    if (structure.is_midline) return core::Side::Midline;
    return wanted && *wanted != core::Side::Midline ? *wanted : core::Side::Left;
}

Selection selection_of(const anatomy::Muscle& muscle, std::optional<core::Side> side) {
    // A muscle has points and zones on either side, even one whose body lies across the midline.
    return {muscle.id, muscle.structures, side && *side != core::Side::Midline ? *side : core::Side::Left};
}

Selection selection_of(const anatomy::Catalog& catalog, const anatomy::Structure& structure,
                       std::optional<core::Side> side) {
    const auto muscles = catalog.muscles_of_structure(structure.id);
    if (!muscles.empty()) return selection_of(*muscles.front(), side);
    return {"", {structure.id}, side_of(structure, side)};
}

}

core::Result<Selection> find_selection(const anatomy::Catalog& catalog, std::string_view text,
                                       std::optional<core::Side> side) {
    const auto named = search::find_named(catalog, text, {Kind::Muscle, Kind::Structure});
    if (!named) return named.problems();
    if (named->kind == Kind::Muscle) return selection_of(*catalog.find_muscle(named->id), side);
    return selection_of(catalog, *catalog.find_structure(named->id), side);
}

core::Result<Selection> find_sided(const anatomy::Catalog& catalog, std::string_view text,
                                   std::optional<core::Side> side) {
    if (const std::size_t colon = text.rfind(':'); colon != std::string_view::npos)
        if (const auto own = core::parse_side(text.substr(colon + 1)))
            return find_selection(catalog, text.substr(0, colon), own);
    return find_selection(catalog, text, side);
}

std::string sided_id(const Selection& selection) {
    return selection.id() + ':' + std::string(core::name_of(selection.side));
}

std::string name_of(const PartRef& part, const anatomy::Catalog& catalog) {
    if (const auto muscles = catalog.muscles_of_structure(part.structure); !muscles.empty())
        return muscles.front()->names.name;
    const anatomy::Structure* structure = catalog.find_structure(part.structure);
    return structure ? structure->names.name : part.structure;
}

std::string name_of(const Selection& selection, const anatomy::Catalog& catalog) {
    if (const anatomy::Muscle* muscle = catalog.find_muscle(selection.muscle)) return muscle->names.name;
    const anatomy::Structure* structure = catalog.find_structure(selection.structures.front());
    return structure ? structure->names.name : selection.id();
}

core::Result<const anatomy::Muscle*> find_muscle(const anatomy::Catalog& catalog, std::string_view text) {
    const auto named = search::find_named(catalog, text, {Kind::Muscle});
    if (!named) return named.problems();
    return catalog.find_muscle(named->id);
}

core::Result<const anatomy::Area*> find_area(const anatomy::Catalog& catalog, std::string_view text) {
    const auto named = search::find_named(catalog, text, {Kind::Area});
    if (!named) return named.problems();
    return catalog.find_area(named->id);
}

core::Result<const anatomy::Condition*> find_condition(const anatomy::Catalog& catalog, std::string_view text) {
    const auto named = search::find_named(catalog, text, {Kind::Condition});
    if (!named) return named.problems();
    return catalog.find_condition(named->id);
}

core::Result<const anatomy::Chapter*> find_chapter(const anatomy::Catalog& catalog, std::string_view text) {
    const auto named = search::find_named(catalog, text, {Kind::Chapter});
    if (!named) return named.problems();
    return catalog.find_chapter(named->id);
}

core::Result<const anatomy::OtherCause*> find_other_cause(const anatomy::Catalog& catalog, std::string_view text) {
    const auto named = search::find_named(catalog, text, {Kind::OtherCause});
    if (!named) return named.problems();
    return catalog.find_other_cause(named->id);
}

bool is_of(const ShownReferral& shown, const std::string& point, const anatomy::Catalog& catalog) {
    if (!shown.point.empty()) return shown.point == point;
    const anatomy::Muscle* muscle = catalog.muscle_of(point);
    return muscle && muscle->id == shown.muscle;
}

}
