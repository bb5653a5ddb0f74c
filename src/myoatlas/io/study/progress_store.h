// What learners have answered, kept on disk in one SQLite file: every answer is written in a transaction of its own,
// and confirmed only when it is safe. Several programs may have it open at once. Times: milliseconds since 1970 (UTC),
// as study/fsrs.h.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/study/progress.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::io {

class Database;

// In the person's own folder: "study/progress.sqlite"; empty when the system names no home.
std::filesystem::path progress_file();

struct Learner {
    std::int64_t id = 0;
    std::string name; // unique
    friend bool operator==(const Learner&, const Learner&) = default;
};

class ProgressStore {
public:
    // Makes the file where there is none, brings an older one up to date, and sets a damaged one aside beside itself,
    // taking over what of it can be read; note() then says so. One that a newer program made is a problem.
    static core::Result<ProgressStore> open(const std::filesystem::path&);
    ~ProgressStore();
    ProgressStore(ProgressStore&&) noexcept;

    // In a sentence, what was done to the file when it was opened; mostly empty.
    const std::string& note() const { return note_; }

    core::Result<std::vector<Learner>> learners() const; // by name
    core::Result<std::optional<Learner>> find_learner(std::string_view name) const;
    core::Result<Learner> learner(std::string_view name); // made where there is none of that name

    // A name that another learner has is a problem.
    core::Status rename(const Learner&, std::string_view name);

    // Writes one answer and what is remembered after it. When this returns, the answer outlasts the program's end.
    core::Result<study::Memory> record(const Learner&, study::GivenAnswer);
    core::Result<std::vector<study::GivenAnswer>> reviews(const Learner&) const; // by time
    core::Result<study::Memories> memories(const Learner&) const;
    // Adds the answers that are not there yet, in one transaction; returns how many those were.
    core::Result<std::size_t> merge(const Learner&, const std::vector<study::GivenAnswer>&);

private:
    ProgressStore(std::unique_ptr<Database>, std::filesystem::path);
    std::unique_ptr<Database> db_;
    std::filesystem::path path_;
    std::string note_;
};

}
