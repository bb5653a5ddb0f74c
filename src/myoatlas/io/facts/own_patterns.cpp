// SPDX-License-Identifier: MIT
#include "myoatlas/io/facts/own_patterns.h"

#include "myoatlas/anatomy/merge_patterns.h"
#include "myoatlas/io/base/folder_scan.h"
#include "myoatlas/io/base/json_file.h"
#include "myoatlas/io/facts/json_records.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <unordered_set>

namespace myoatlas::io {
namespace {

namespace fs = std::filesystem;
using enum JsonObject::Need;
using anatomy::PatternChange;
constexpr int k_patterns_version = 1;

// Calls `read` for each row, also for one that is no object, so that what is read stays in step with the file.
template <class Read> void each_row(JsonObject& root, std::string_view list, JsonObject::Need need, const Read& read) {
    const std::size_t count = root.size_of_array(list, need);
    for (std::size_t i = 0; i < count; ++i) {
        JsonObject row = root.object_at(list, i);
        read(row);
        if (row.is_valid()) row.finish();
    }
}

PatternChange read_change(JsonObject& row) {
    PatternChange change;
    change.kind = row.word("change", anatomy::k_pattern_changes, PatternChange::Kind::None);
    switch (change.kind) {
    case PatternChange::Kind::None:
        row.has("muscle");
        row.has("id");
        row.has("trigger_point");
        return change;
    case PatternChange::Kind::Hide:
        change.point.id = row.text("id", Required);
        return change;
    case PatternChange::Kind::Add:
        change.muscle = row.text("muscle", Required);
        break;
    case PatternChange::Kind::Replace:
        break;
    }
    JsonObject point = row.object("trigger_point");
    if (!point.is_valid()) return {};
    change.point = read_own_point(point);
    point.finish();
    return change;
}

anatomy::OwnPatterns read_patterns(JsonObject& root) {
    anatomy::OwnPatterns own;
    own.file = root.file();
    if (!root.check_schema_version(k_patterns_version)) return own;
    own.author = root.text("author");
    each_row(root, "sources", Optional, [&](JsonObject& row) { own.sources.push_back(read_source(row)); });
    each_row(root, "patterns", Required, [&](JsonObject& row) { own.changes.push_back(read_change(row)); });
    root.finish();
    return own;
}

// A fault of a field that could not be read, or of what it belongs to, has been told.
bool is_told(std::string where, const std::unordered_set<std::string>& told) {
    for (;; where.resize(where.rfind('/'))) {
        if (told.count(where)) return true;
        if (where.rfind('/') == std::string::npos || where.rfind('/') < where.rfind('#')) return false;
    }
}

}

std::vector<fs::path> own_pattern_files(const fs::path& user_folder) {
    return user_folder.empty() ? std::vector<fs::path>{} : files_in(user_folder / "patterns", ".json");
}

core::Problems merge_own_file(const fs::path& path, anatomy::CatalogData& data) {
    const std::string file = path.string();
    const auto document = read_json_file(path, file);
    if (!document) return document.problems();
    core::Problems problems;
    JsonObject root(*document, file, "", problems);
    if (!root.is_valid()) return problems;
    const anatomy::OwnPatterns own = read_patterns(root);
    if (problems.empty()) return anatomy::merge_patterns(own, data);
    std::unordered_set<std::string> told;
    for (const core::Problem& problem : problems) told.insert(problem.where);
    anatomy::CatalogData scratch = data;
    for (core::Problem& problem : anatomy::merge_patterns(own, scratch))
        if (!is_told(problem.where, told)) problems.push_back(std::move(problem));
    return problems;
}

bool is_own_pattern_file(const fs::path& path) {
    const auto document = read_json_file(path, path.string());
    return document && document->is_object() && document->contains("patterns");
}

}
