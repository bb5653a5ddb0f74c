// SPDX-License-Identifier: MIT
#include "myoatlas/io/study/progress_tables.h"

#include <algorithm>

namespace myoatlas::io {
namespace {

using study::GivenAnswer;

// Version 1: who learns, and every answer. Nothing else cannot be worked out anew.
constexpr const char* k_first_tables = R"(
CREATE TABLE learner(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE review(id INTEGER PRIMARY KEY, learner INTEGER NOT NULL REFERENCES learner(id), card TEXT NOT NULL,
  at_ms INTEGER NOT NULL, rating INTEGER NOT NULL, score REAL NOT NULL, took_ms INTEGER NOT NULL);
CREATE UNIQUE INDEX review_once ON review(learner, card, at_ms);
)";
// Version 2: memories are kept, so that what is due is known without going through all answers.
constexpr const char* k_memory_table = R"(
CREATE TABLE memory(learner INTEGER NOT NULL REFERENCES learner(id), card TEXT NOT NULL, stage INTEGER NOT NULL,
  step INTEGER NOT NULL, stability REAL NOT NULL, difficulty REAL NOT NULL, due_ms INTEGER NOT NULL,
  last_ms INTEGER NOT NULL, reviews INTEGER NOT NULL, lapses INTEGER NOT NULL, PRIMARY KEY(learner, card))
  WITHOUT ROWID;
CREATE INDEX memory_due ON memory(learner, due_ms);
)";

study::Rating rating_from(std::int64_t value) {
    return static_cast<study::Rating>(std::clamp<std::int64_t>(value, 1, 4));
}

GivenAnswer review_at(const DatabaseRows& row, int first) {
    return {row.text(first), row.whole(first + 1), rating_from(row.whole(first + 2)),
            static_cast<float>(row.real(first + 3)), static_cast<int>(row.whole(first + 4))};
}

struct SavedRow {
    std::int64_t learner = 0;
    GivenAnswer review;
};

// Rows of a span of ids; a span that meets a damaged page is cut in two, down to single rows.
void save_span(const Database& db, std::int64_t first, std::int64_t last, std::vector<SavedRow>& saved) {
    const std::size_t before = saved.size();
    try {
        DatabaseRows rows = db.rows("SELECT learner, card, at_ms, rating, score, took_ms FROM review "
                                    "WHERE id BETWEEN ?1 AND ?2");
        rows.put(1, first).put(2, last);
        while (rows.next()) saved.push_back({rows.whole(0), review_at(rows, 1)});
        return;
    } catch (const DatabaseFault&) {
        saved.resize(before);
    }
    if (first == last) return;
    const std::int64_t middle = first + (last - first) / 2;
    save_span(db, first, middle, saved);
    save_span(db, middle + 1, last, saved);
}

// The highest id: the tree may be broken at its end, so ever larger spans are tried as well.
std::int64_t last_review_id(const Database& db) {
    try {
        return db.number("SELECT max(id) FROM review");
    } catch (const DatabaseFault&) {
        return 200'000; // more answers than a person gives in years
    }
}

std::map<std::int64_t, std::string> saved_learners(const Database& db) {
    std::map<std::int64_t, std::string> names;
    constexpr std::int64_t k_most_learners = 1000;
    try {
        DatabaseRows rows = db.rows("SELECT id, name FROM learner");
        while (rows.next()) names[rows.whole(0)] = rows.text(1);
        return names;
    } catch (const DatabaseFault&) {
    }
    for (std::int64_t id = 1; id <= k_most_learners; ++id) try {
            DatabaseRows rows = db.rows("SELECT name FROM learner WHERE id = ?1");
            rows.put(1, id);
            if (rows.next()) names[id] = rows.text(0);
        } catch (const DatabaseFault&) {
        }
    return names;
}

}

int version_of(const Database& db) {
    return static_cast<int>(db.number("PRAGMA user_version"));
}

void bring_up_to_date(Database& db) {
    Transaction change(db);
    const int version = version_of(db); // within the transaction: another program may have done it just now
    if (version < 1) db.run(k_first_tables);
    if (version < 2) {
        db.run(k_memory_table);
        std::vector<std::int64_t> learners;
        DatabaseRows rows = db.rows("SELECT id FROM learner");
        while (rows.next()) learners.push_back(rows.whole(0));
        for (const std::int64_t learner : learners) rebuild_memories(db, learner);
    }
    if (version < k_progress_version) db.run("PRAGMA user_version = " + std::to_string(k_progress_version));
    change.commit();
}

SavedAnswers saved_from(const Database& db) {
    SavedAnswers saved;
    try {
        db.number("SELECT count(*) FROM sqlite_master"); // throws where not even the list of tables can be read
        const std::map<std::int64_t, std::string> names = saved_learners(db);
        std::vector<SavedRow> rows;
        const std::int64_t last = last_review_id(db);
        constexpr std::int64_t k_span = 4096;
        for (std::int64_t first = 1; first <= last; first += k_span)
            save_span(db, first, std::min(first + k_span - 1, last), rows);
        for (const auto& [id, name] : names) saved[name];
        for (SavedRow& row : rows) {
            const auto known = names.find(row.learner);
            const std::string name = known == names.end() ? "learner " + std::to_string(row.learner) : known->second;
            if (study::parse_card(row.review.card)) saved[name].push_back(std::move(row.review));
        }
    } catch (const DatabaseFault&) { // what was found until then
    }
    return saved;
}

std::vector<GivenAnswer> read_reviews(const Database& db, std::int64_t learner) {
    DatabaseRows rows = db.rows("SELECT card, at_ms, rating, score, took_ms FROM review WHERE learner = ?1 "
                                "ORDER BY at_ms, card");
    rows.put(1, learner);
    std::vector<GivenAnswer> reviews;
    while (rows.next()) reviews.push_back(review_at(rows, 0));
    return reviews;
}

void write_memory(Database& db, std::int64_t learner, const std::string& card, const study::Memory& memory) {
    DatabaseRows row = db.rows("INSERT OR REPLACE INTO memory VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
    row.put(1, learner).put(2, card).put(3, static_cast<std::int64_t>(memory.stage));
    row.put(4, static_cast<std::int64_t>(memory.step)).put(5, memory.stability).put(6, memory.difficulty);
    row.put(7, memory.due_ms).put(8, memory.last_ms);
    row.put(9, static_cast<std::int64_t>(memory.reviews)).put(10, static_cast<std::int64_t>(memory.lapses));
    row.done();
}

void rebuild_memories(Database& db, std::int64_t learner) {
    DatabaseRows gone = db.rows("DELETE FROM memory WHERE learner = ?1");
    gone.put(1, learner);
    gone.done();
    for (const auto& [card, memory] : study::replayed(read_reviews(db, learner), study::Fsrs{}))
        write_memory(db, learner, card, memory);
}

bool add_review(Database& db, std::int64_t learner, const GivenAnswer& review) {
    DatabaseRows there = db.rows("SELECT 1 FROM review WHERE learner = ?1 AND card = ?2 AND at_ms = ?3");
    there.put(1, learner).put(2, review.card).put(3, review.at_ms);
    if (there.next()) return false;
    DatabaseRows row = db.rows("INSERT INTO review(learner, card, at_ms, rating, score, took_ms) "
                               "VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
    row.put(1, learner).put(2, review.card).put(3, review.at_ms);
    row.put(4, static_cast<std::int64_t>(review.rating)).put(5, static_cast<double>(review.score));
    row.put(6, static_cast<std::int64_t>(review.took_ms));
    row.done();
    return true;
}

}
