// The kinds of things that have an id of their own.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/word_table.h"

#include <cstddef>
#include <string_view>

namespace myoatlas::anatomy {

enum class Kind : unsigned char {
    Source,
    Structure,
    Landmark,
    Area,
    Caution,
    Muscle,
    TriggerPoint,
    Condition,
    Chapter,
    OtherCause,
};
constexpr std::size_t k_kind_count = static_cast<std::size_t>(Kind::OtherCause) + 1;

// The kind as people read it.
constexpr auto k_kinds = core::word_table<Kind>({
    {Kind::Source, "source"},
    {Kind::Structure, "structure"},
    {Kind::Landmark, "landmark"},
    {Kind::Area, "area"},
    {Kind::Caution, "caution"},
    {Kind::Muscle, "muscle"},
    {Kind::TriggerPoint, "trigger point"},
    {Kind::Condition, "condition"},
    {Kind::Chapter, "chapter"},
    {Kind::OtherCause, "other cause"},
});
constexpr std::string_view name_of(Kind value) {
    return k_kinds.word_of(value);
}

}
