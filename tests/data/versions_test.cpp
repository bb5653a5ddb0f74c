// Every form of file that ever shipped is read still; one of a newer version is refused politely, whatever else it
// holds. tests/data/versions holds one of each form and version.
// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/io/facts/catalog_files.h"
#include "myoatlas/io/facts/lesson_file.h"
#include "myoatlas/io/facts/own_patterns.h"
#include "myoatlas/io/facts/pain_drawing.h"
#include "myoatlas/io/sessions/session_file.h"
#include "myoatlas/io/study/progress_file.h"
#include "myoatlas/io/study/progress_store.h"
#include "support/places.h"
#include "support/scratch_folder.h"

#include <filesystem>
#include <functional>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace myoatlas {

namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

const fs::path k_versions = support::repository() / "tests/data/versions";

const anatomy::Catalog& catalog() {
    static const auto facts = io::load_catalog(support::repository() / "assets/data");
    return *facts;
}

template <class T> core::Problems problems_of(const core::Result<T>& read) {
    return read ? core::Problems{} : read.problems();
}

struct Form {
    std::string file, version_field;
    std::function<core::Problems(const fs::path&)> read;
};

std::vector<Form> forms() {
    return {
        {"drawing_1.json", "version", [](const fs::path& p) { return problems_of(io::read_pain_drawing(p)); }},
        {"session_1.myoatlas", "version", [](const fs::path& p) { return problems_of(io::read_session(p)); }},
        {"progress_1.json", "version", [](const fs::path& p) { return problems_of(io::read_progress(p)); }},
        {"lesson_1.json", "schema_version",
         [](const fs::path& p) { return problems_of(io::read_lesson(p, catalog())); }},
        {"own_patterns_1.json", "schema_version",
         [](const fs::path& p) {
             auto data = catalog().all();
             return io::merge_own_file(p, data);
         }},
    };
}

}

TEST(Versions, of_every_form_that_shipped_are_read) {
    for (const auto& form : forms()) EXPECT_THAT(form.read(k_versions / form.file), testing::IsEmpty()) << form.file;
}

TEST(Versions, that_are_newer_are_refused_in_one_sentence) {
    const support::ScratchFolder folder;
    for (const auto& form : forms()) {
        auto document = nlohmann::json::parse(folder.content((k_versions / form.file).string()));
        document[form.version_field] = 99;
        document["what_nobody_knows_yet"] = 1;
        const core::Problems problems = form.read(folder.written(form.file, document.dump()));
        ASSERT_EQ(problems.size(), 1u) << form.file;
        EXPECT_THAT(problems.front().what, HasSubstr("of a newer Myoatlas")) << form.file;
    }
}

TEST(Versions, of_a_sealed_session_are_opened) {
    io::Seal seal("a long passphrase");
    const auto session = io::read_session(k_versions / "session_1_sealed.myoatlas", &seal);
    ASSERT_TRUE(session) << session.problems().front().what;
    EXPECT_EQ(session->visits.size(), 1u);
}

TEST(Versions, of_a_learners_progress_keep_every_answer) {
    for (const char* file : {"progress_1.sqlite", "progress_2.sqlite"}) {
        const support::ScratchFolder folder;
        const fs::path copy = folder.file("progress.sqlite");
        fs::copy_file(k_versions / file, copy);
        auto store = io::ProgressStore::open(copy);
        ASSERT_TRUE(store) << file << store.problems().front().what;
        EXPECT_EQ(store->note(), "") << file;
        const auto learner = store->find_learner("Ana");
        ASSERT_TRUE(learner && *learner) << file;
        EXPECT_EQ(store->reviews(**learner)->size(), 2u) << file;
        EXPECT_FALSE(store->memories(**learner)->empty()) << file;
    }
}

}
