// What the learner at this machine has answered: kept in a file, answer by answer, and looked at by the session.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/io/study/progress_file.h"
#include "myoatlas/io/study/progress_store.h"
#include "myoatlas/loading/study_loading.h"
#include "myoatlas/session/apply/apply.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

namespace myoatlas::desktop {

class StudyDesk {
public:
    // Keeps answers in this file, and takes up what it holds. Without one they are forgotten with the program. Returns
    // what is to be told: why that cannot be, or what was done to the file; mostly empty.
    std::string keep_in(const std::filesystem::path&);
    // From now on it is of this learner; written down where there is none of that name, the usual one with the first
    // answer: whoever renamed it meets no empty one again. Returns why not; empty: it is.
    std::string choose(const std::string& learner);
    // The learner is called so from now on. Returns why not; empty: it is done.
    std::string rename(const std::string& name);
    // All that the learner answered.
    core::Result<io::ProgressExport> progress() const;
    // Notes an answer. When this returns, it is safe on the disk, or the sentence says why not.
    std::string note(const session::QuizAnswer&);
    // A question is on the screen from now on.
    void begin_question() { asked_at_ = std::chrono::steady_clock::now(); }
    // Works out where the learner stands now.
    void look_back(const loading::Studies*);
    const session::Learned& learned() const { return learned_; }

private:
    std::string take_up(const io::ProgressStore&, const std::string& learner);
    std::string write_learner(); // where there is a store and the learner is not in it yet; returns why not

    std::optional<io::ProgressStore> store_;
    std::optional<io::Learner> learner_; // nothing until it is in the store
    std::chrono::steady_clock::time_point asked_at_ = std::chrono::steady_clock::now();
    session::Learned learned_;
};

}
