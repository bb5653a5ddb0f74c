// SPDX-License-Identifier: MIT
#include "myoatlas/io/study/progress_store.h"

#include "myoatlas/io/base/file_lock.h"
#include "myoatlas/io/base/user_folder.h"
#include "myoatlas/io/study/progress_tables.h"

#include <chrono>
#include <thread>
#include <utility>

namespace myoatlas::io {
namespace {

namespace fs = std::filesystem;
using study::GivenAnswer;

core::Problem problem_of(const fs::path& path, const DatabaseFault& fault) {
    return {path.string(), std::string("The progress of learners cannot be used: ") + fault.what() + "."};
}

// Opening may set a file aside; two programs must not do so at once.
std::optional<FileLock> lock_beside(const fs::path& path) {
    fs::path lock = path;
    lock += ".lock";
    constexpr int k_tries = 200;
    for (int i = 0; i < k_tries; ++i) {
        if (auto held = FileLock::take(lock)) return held;
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return std::nullopt;
}

bool is_whole(const fs::path& path) {
    try {
        const Database db = Database::open(path);
        DatabaseRows rows = db.rows("PRAGMA quick_check(1)");
        return rows.next() && rows.text(0) == "ok";
    } catch (const DatabaseFault& fault) {
        if (fault.is_damage()) return false;
        throw;
    }
}

// "progress.damaged-1.sqlite", the first such name that is free.
fs::path name_aside(const fs::path& path) {
    std::error_code error;
    for (int i = 1;; ++i) {
        fs::path aside = path;
        aside.replace_filename(path.stem().string() + ".damaged-" + std::to_string(i) + path.extension().string());
        if (!fs::exists(aside, error)) return aside;
    }
}

void write_all(Database& db, const SavedAnswers& saved) {
    Transaction change(db);
    for (const auto& [name, reviews] : saved) {
        DatabaseRows row = db.rows("INSERT INTO learner(name) VALUES(?1)");
        row.put(1, name);
        row.done();
        const std::int64_t learner = db.last_row();
        for (const GivenAnswer& review : reviews) add_review(db, learner, review);
        rebuild_memories(db, learner);
    }
    change.commit();
}

// Returns what to tell of it.
std::string set_aside(const fs::path& path) {
    SavedAnswers saved;
    try {
        saved = saved_from(Database::open(path));
    } catch (const DatabaseFault&) { // nothing of it can be read
    }
    const fs::path aside = name_aside(path);
    fs::rename(path, aside);
    std::error_code error;
    fs::path journal = path, journal_aside = aside;
    journal += "-journal";
    journal_aside += "-journal";
    if (fs::exists(journal, error)) fs::rename(journal, journal_aside, error);
    Database fresh = Database::open(path);
    bring_up_to_date(fresh);
    write_all(fresh, saved);
    std::size_t answers = 0;
    for (const auto& [name, reviews] : saved) answers += reviews.size();
    return "The file of learners' progress was damaged. It was set aside as " + aside.filename().string() + "; " +
           (answers == 0 ? std::string("no answer in it could be read.")
                         : std::to_string(answers) + " answers in it could be read and were taken over.");
}

}

fs::path progress_file() {
    const fs::path folder = user_folder();
    return folder.empty() ? folder : folder / "study" / "progress.sqlite";
}

ProgressStore::ProgressStore(std::unique_ptr<Database> db, fs::path path)
    : db_(std::move(db)), path_(std::move(path)) {}
ProgressStore::~ProgressStore() = default;
ProgressStore::ProgressStore(ProgressStore&&) noexcept = default;

core::Result<ProgressStore> ProgressStore::open(const fs::path& path) {
    std::error_code error;
    if (path.has_parent_path()) fs::create_directories(path.parent_path(), error);
    const std::optional<FileLock> lock = lock_beside(path);
    if (!lock) return core::Problem{path.string(), "Another program is busy with the progress of learners."};
    try {
        std::string note;
        if (!is_whole(path)) note = set_aside(path);
        auto db = std::make_unique<Database>(Database::open(path));
        db->run("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
        if (const int version = version_of(*db); version > k_progress_version)
            return core::Problem{path.string(),
                                 "The progress of learners was written by a newer version of this program "
                                 "(its tables have version " +
                                     std::to_string(version) + "; " + std::to_string(k_progress_version) +
                                     " is known here)."};
        bring_up_to_date(*db);
        ProgressStore store(std::move(db), path);
        store.note_ = std::move(note);
        return core::Result<ProgressStore>(std::move(store));
    } catch (const DatabaseFault& fault) {
        return problem_of(path, fault);
    } catch (const fs::filesystem_error& fault) {
        return core::Problem{path.string(),
                             "The progress of learners cannot be set aside: " + fault.code().message() + "."};
    }
}

core::Result<std::vector<Learner>> ProgressStore::learners() const try {
    std::vector<Learner> learners;
    DatabaseRows rows = db_->rows("SELECT id, name FROM learner ORDER BY name");
    while (rows.next()) learners.push_back({rows.whole(0), rows.text(1)});
    return learners;
} catch (const DatabaseFault& fault) {
    return problem_of(path_, fault);
}

core::Result<std::optional<Learner>> ProgressStore::find_learner(std::string_view name) const try {
    DatabaseRows rows = db_->rows("SELECT id, name FROM learner WHERE name = ?1");
    rows.put(1, name);
    if (!rows.next()) return std::optional<Learner>{};
    return std::optional<Learner>(Learner{rows.whole(0), rows.text(1)});
} catch (const DatabaseFault& fault) {
    return problem_of(path_, fault);
}

core::Result<Learner> ProgressStore::learner(std::string_view name) try {
    DatabaseRows row = db_->rows("INSERT OR IGNORE INTO learner(name) VALUES(?1)");
    row.put(1, name);
    row.done();
    const core::Result<std::optional<Learner>> found = find_learner(name);
    if (!found) return found.problems();
    return **found;
} catch (const DatabaseFault& fault) {
    return problem_of(path_, fault);
}

core::Status ProgressStore::rename(const Learner& learner, std::string_view name) try {
    const core::Result<std::optional<Learner>> other = find_learner(name);
    if (!other) return other.problems();
    if (*other && (*other)->id != learner.id)
        return core::Problem{path_.string(), "There is a learner \"" + std::string(name) + "\" already."};
    DatabaseRows row = db_->rows("UPDATE learner SET name = ?1 WHERE id = ?2");
    row.put(1, name).put(2, learner.id);
    row.done();
    return core::Done{};
} catch (const DatabaseFault& fault) {
    return problem_of(path_, fault);
}

core::Result<study::Memory> ProgressStore::record(const Learner& learner, GivenAnswer review) try {
    Transaction change(*db_);
    while (!add_review(*db_, learner.id, review)) ++review.at_ms; // two answers within a thousandth of a second
    // Worked out anew from the card's answers: one may have been given on another machine, whose clock went otherwise.
    DatabaseRows rows = db_->rows("SELECT at_ms, rating FROM review WHERE learner = ?1 AND card = ?2 ORDER BY at_ms");
    rows.put(1, learner.id).put(2, review.card);
    const study::Fsrs fsrs;
    std::optional<study::Memory> memory;
    while (rows.next()) memory = fsrs.after(memory, static_cast<study::Rating>(rows.whole(1)), rows.whole(0));
    write_memory(*db_, learner.id, review.card, *memory);
    change.commit();
    return *memory;
} catch (const DatabaseFault& fault) {
    return problem_of(path_, fault);
}

core::Result<std::vector<GivenAnswer>> ProgressStore::reviews(const Learner& learner) const try {
    return read_reviews(*db_, learner.id);
} catch (const DatabaseFault& fault) {
    return problem_of(path_, fault);
}

core::Result<study::Memories> ProgressStore::memories(const Learner& learner) const try {
    DatabaseRows rows = db_->rows("SELECT card, stage, step, stability, difficulty, due_ms, last_ms, reviews, lapses "
                                  "FROM memory WHERE learner = ?1");
    rows.put(1, learner.id);
    study::Memories memories;
    while (rows.next())
        memories[rows.text(0)] = {static_cast<study::MemoryStage>(rows.whole(1)),
                                  static_cast<int>(rows.whole(2)),
                                  rows.real(3),
                                  rows.real(4),
                                  rows.whole(5),
                                  rows.whole(6),
                                  static_cast<int>(rows.whole(7)),
                                  static_cast<int>(rows.whole(8))};
    return memories;
} catch (const DatabaseFault& fault) {
    return problem_of(path_, fault);
}

core::Result<std::size_t> ProgressStore::merge(const Learner& learner, const std::vector<GivenAnswer>& reviews) try {
    Transaction change(*db_);
    std::size_t added = 0;
    for (const GivenAnswer& review : reviews) added += add_review(*db_, learner.id, review) ? 1 : 0;
    if (added > 0) rebuild_memories(*db_, learner.id);
    change.commit();
    return added;
} catch (const DatabaseFault& fault) {
    return problem_of(path_, fault);
}

}
