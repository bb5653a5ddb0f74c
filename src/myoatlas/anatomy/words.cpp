// The words that stand for enum values in files and on the command line.
// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/chapter.h"
#include "myoatlas/anatomy/evidence.h"
#include "myoatlas/anatomy/fibers.h"
#include "myoatlas/anatomy/kind.h"
#include "myoatlas/anatomy/muscle.h"
#include "myoatlas/anatomy/structure.h"

#include <array>

namespace myoatlas::anatomy {
namespace {

// Each table is in the order of its enum.
constexpr std::array<std::string_view, 5> k_evidence{"reproduced", "charted_by_several", "charted_by_one",
                                                     "traditional", "disputed"};
constexpr std::array<std::string_view, 8> k_fiber_plans{"",           "parallel",  "fusiform",     "convergent",
                                                        "unipennate", "bipennate", "multipennate", "circular"};
constexpr std::array<std::string_view, 2> k_grades{"essential", "spillover"};
constexpr std::array<std::string_view, 4> k_structure_kinds{"muscle", "bone", "skin", "other"};
constexpr std::array<std::string_view, 7> k_layers{
    "skin", "muscle_superficial", "muscle_intermediate", "muscle_deep", "muscle_deepest", "bone", "other"};
constexpr std::array<std::string_view, 9> k_kinds{"source", "structure",     "landmark",  "area",   "caution",
                                                  "muscle", "trigger point", "condition", "chapter"};
constexpr std::array<std::string_view, 6> k_support{"reviewed",    "studied",  "taught",
                                                    "traditional", "disputed", "unsupported"};

template <class Enum, std::size_t N>
std::string_view word_of(const std::array<std::string_view, N>& words, Enum value) {
    return words[static_cast<std::size_t>(value)];
}

template <class Enum, std::size_t N>
std::optional<Enum> parse(const std::array<std::string_view, N>& words, std::string_view word) {
    for (std::size_t i = 0; i < N; ++i)
        if (words[i] == word) return static_cast<Enum>(i);
    return std::nullopt;
}

}

std::string_view name_of(Evidence evidence) {
    return word_of(k_evidence, evidence);
}
std::string_view name_of(ZoneGrade grade) {
    return word_of(k_grades, grade);
}
std::string_view name_of(StructureKind kind) {
    return word_of(k_structure_kinds, kind);
}
std::string_view name_of(FiberPlan plan) {
    return word_of(k_fiber_plans, plan);
}
std::string_view name_of(Layer layer) {
    return word_of(k_layers, layer);
}
std::string_view name_of(Kind kind) {
    return word_of(k_kinds, kind);
}
std::string_view name_of(Support support) {
    return word_of(k_support, support);
}

std::optional<Evidence> parse_evidence(std::string_view word) {
    return parse<Evidence>(k_evidence, word);
}
std::optional<Support> parse_support(std::string_view word) {
    return parse<Support>(k_support, word);
}
std::optional<ZoneGrade> parse_zone_grade(std::string_view word) {
    return parse<ZoneGrade>(k_grades, word);
}
std::optional<StructureKind> parse_structure_kind(std::string_view word) {
    return parse<StructureKind>(k_structure_kinds, word);
}
std::optional<FiberPlan> parse_fiber_plan(std::string_view word) {
    return word.empty() ? std::nullopt : parse<FiberPlan>(k_fiber_plans, word);
}
std::optional<Layer> parse_layer(std::string_view word) {
    return parse<Layer>(k_layers, word);
}

}
