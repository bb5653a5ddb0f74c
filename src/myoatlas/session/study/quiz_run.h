// A quiz that is going on: its questions, where one stands in it, what became of each, and what was there before.
// Units: mm.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/side.h"
#include "myoatlas/scene/camera.h"
#include "myoatlas/study/deck.h"
#include "myoatlas/study/drawing.h"

#include <cstddef>
#include <cstdint>
#include <glm/vec3.hpp>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace myoatlas::session {

struct Undoable;

// From here on an answer counts as right; from study::rating_of() on how well it is remembered.
constexpr float k_right_score = 0.8f, k_near_score = 0.4f;

// What became of one question.
struct QuizResult {
    float score = 0.0f;                           // 0..1
    std::optional<std::size_t> chosen;            // of its choices
    bool is_unknown = false;                      // "I do not know"
    std::string hit;                              // on the body: the structure that was clicked; empty: none
    core::Side hit_side = core::Side::Left;       // of the body
    std::optional<glm::vec3> at_mm;               // and where
    std::optional<float> off_mm;                  // how far that is from what was asked for
    std::optional<study::PaintingScore> painting; // of what was painted
    bool is_right() const { return score >= k_right_score; }
};

struct QuizRun {
    std::string deck, name;                                             // id; as people call it
    bool is_test = false;                                               // nothing is told before the end
    std::size_t count = 0;                                              // of questions that were asked for
    std::shared_ptr<const std::vector<study::DealtQuestion>> questions; // never empty
    std::size_t at = 0;                     // the question asked; the count of them: all were
    std::vector<QuizResult> results;        // of the first questions; with that at `at` once it is answered
    std::shared_ptr<const Undoable> before; // what comes back at the end
    scene::Camera camera_before;

    bool is_over() const { return at >= questions->size(); }
    bool is_answered() const { return results.size() > at; }
    const study::Question& question() const { return (*questions)[at].question; }
    // It is asked, and nothing that is seen may tell the answer.
    bool is_asking() const { return !is_over() && !is_answered(); }
    bool waits_for_body() const { return is_asking() && question().on_body.has_value(); }
    bool waits_for_paint() const {
        return waits_for_body() && question().card.kind == study::QuestionKind::PaintReferral;
    }
    std::size_t right() const {
        std::size_t count_right = 0;
        for (const QuizResult& result : results) count_right += result.is_right() ? 1 : 0;
        return count_right;
    }
};

}
