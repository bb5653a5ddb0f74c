// SPDX-License-Identifier: MIT
#include "myoatlas/io/facts/translation_files.h"

#include "myoatlas/io/base/folder_scan.h"
#include "myoatlas/io/base/json_object.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

namespace myoatlas::io {
namespace {

namespace fs = std::filesystem;
constexpr int k_schema_version = 1;

void read_texts(JsonObject& root, anatomy::Translation& translation) {
    root.check_schema_version(k_schema_version);
    if (const std::string language = root.text("language", JsonObject::Required); language != translation.language)
        root.problem("language", "the language is \"" + language + "\"; expected \"" + translation.language +
                                     "\", as the folder is called");
    for (auto& [english, text] : root.text_map("texts", JsonObject::Required)) {
        if (text.empty()) root.problem("texts", "the text of \"" + english + "\" is empty; leave it out instead");
        const auto [known, is_new] = translation.texts.emplace(english, text);
        if (!is_new && known->second != text)
            root.problem("texts", "\"" + english + "\" is put in another way in an earlier file");
    }
    root.finish();
}

}

core::Result<anatomy::Translation> load_translation(const fs::path& facts_folder, const std::string& language) {
    anatomy::Translation translation{language, {}};
    core::Problems problems;
    for (const fs::path& file : files_in(facts_folder / "text" / language, ".json"))
        read_object_file(file, "text/" + language + "/" + file.filename().string(), problems,
                         [&](JsonObject& root) { read_texts(root, translation); });
    if (!problems.empty()) return problems;
    return translation;
}

}
