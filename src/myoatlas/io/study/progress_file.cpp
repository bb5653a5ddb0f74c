// SPDX-License-Identifier: MIT
#include "myoatlas/io/study/progress_file.h"

#include "myoatlas/io/base/csv_text.h"
#include "myoatlas/io/base/json_file.h"
#include "myoatlas/io/base/json_object.h"
#include "myoatlas/io/base/json_text.h"
#include "myoatlas/io/base/write_file.h"

#include <cmath>
#include <cstdint>
#include <ctime>
#include <nlohmann/json.hpp>
#include <span>

namespace myoatlas::io {
namespace {

using Need = JsonObject::Need;
constexpr int k_version = 1;

// Whole numbers beyond an int's: a JsonObject reads floats and ints only, so the value is taken as it stands.
study::TimeMs time_at(JsonObject& record, const nlohmann::json& value) {
    constexpr auto k_most = static_cast<std::uint64_t>(study::k_last_ms);
    record.has("at_ms"); // asked for
    const auto found = value.find("at_ms");
    // A number without a sign may lie beyond what a TimeMs holds, and no answer was given before 1970.
    if (found == value.end() || !found->is_number_unsigned() || found->get<std::uint64_t>() > k_most) {
        record.problem("at_ms", (found == value.end() ? "" : "this is " + found->dump() + "; ") +
                                    "expected a whole number, milliseconds since 1970, to " + std::to_string(k_most));
        return 0;
    }
    return static_cast<study::TimeMs>(found->get<std::uint64_t>());
}

}

core::Result<ProgressExport> read_progress(const std::filesystem::path& path) {
    const auto document = read_json_file(path, path.string(), Reading::FilesAndPipes);
    if (!document) return document.problems();
    core::Problems problems;
    ProgressExport progress;
    JsonObject root(*document, path.string(), "", problems);
    if (!root.is_valid()) return problems;
    if (!root.check_version("version", k_version)) return problems;
    progress.learner = root.text("learner", Need::Required);
    std::size_t at = 0;
    const auto rows = document->find("reviews");
    root.each_object("reviews", Need::Required, [&](JsonObject& record) {
        study::GivenAnswer review;
        review.card = record.text("card", Need::Required);
        if (!study::parse_card(review.card))
            record.problem("card", "\"" + review.card + "\" is no card; expected KIND:SUBJECT, as \"origin:soleus\"");
        while (at < rows->size() && !(*rows)[at].is_object()) ++at; // noted and skipped
        review.at_ms = time_at(record, (*rows)[at++]);
        review.rating = record.word("rating", study::k_ratings, review.rating);
        review.score = record.number("score", review.score);
        if (!(review.score >= 0.0f && review.score <= 1.0f)) record.problem("score", "expected 0 to 1");
        review.took_ms = record.whole_number("took_ms", review.took_ms);
        if (review.took_ms < 0)
            record.problem("took_ms", "this is " + std::to_string(review.took_ms) + "; expected 0 or more");
        progress.reviews.push_back(std::move(review));
    });
    root.finish();
    if (!problems.empty()) return problems;
    return progress;
}

core::Status write_progress(const std::filesystem::path& path, const ProgressExport& progress) {
    Json rows = Json::array();
    for (const study::GivenAnswer& review : progress.reviews) {
        Json row{{"card", review.card}, {"at_ms", review.at_ms}, {"rating", study::name_of(review.rating)}};
        row["score"] = std::round(static_cast<double>(review.score) * 1000.0) / 1000.0;
        if (review.took_ms > 0) row["took_ms"] = review.took_ms;
        rows.push_back(std::move(row));
    }
    const Json document{{"version", k_version}, {"learner", progress.learner}, {"reviews", std::move(rows)}};
    const std::string text = document.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
    return write_file(path, std::as_bytes(std::span(text)));
}

std::string text_of_time(study::TimeMs at) {
    const std::time_t seconds = static_cast<std::time_t>(at / 1000);
    std::tm parts{};
#ifdef _WIN32
    gmtime_s(&parts, &seconds);
#else
    gmtime_r(&seconds, &parts);
#endif
    char text[32];
    std::strftime(text, sizeof(text), "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text;
}

std::string progress_csv(const ProgressExport& progress) {
    std::string csv = "learner,card,kind,subject,time,rating,score,seconds\r\n";
    const auto number = [](double value) { return Json(std::round(value * 1000.0) / 1000.0).dump(); };
    for (const study::GivenAnswer& review : progress.reviews) {
        const auto card = study::parse_card(review.card);
        csv += csv_cell(progress.learner) + ',' + csv_cell(review.card) + ',' +
               (card ? std::string(study::name_of(card->kind)) : std::string()) + ',' +
               csv_cell(card ? card->subject : std::string()) + ',' + text_of_time(review.at_ms) + ',' +
               std::string(study::name_of(review.rating)) + ',' + number(static_cast<double>(review.score)) + ',' +
               (review.took_ms > 0 ? number(review.took_ms / 1000.0) : std::string()) + "\r\n";
    }
    return csv;
}

core::Status write_progress_csv(const std::filesystem::path& path, const ProgressExport& progress) {
    const std::string text = progress_csv(progress);
    return write_file(path, std::as_bytes(std::span(text)));
}

}
