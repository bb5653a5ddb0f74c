// SPDX-License-Identifier: MIT
#include "myoatlas/io/facts/translation_files.h"

#include "myoatlas/io/base/json_file.h"
#include "myoatlas/io/base/json_object.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

namespace myoatlas::io {
namespace {

namespace fs = std::filesystem;
constexpr int k_schema_version = 1;

void read_file(const fs::path& path, const std::string& name, anatomy::Translation& translation,
               core::Problems& problems) {
    const auto document = read_json_file(path, name);
    if (!document) {
        problems.insert(problems.end(), document.problems().begin(), document.problems().end());
        return;
    }
    JsonObject root(*document, name, "", problems);
    if (!root.is_valid()) return;
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
    std::vector<fs::path> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(facts_folder / "text" / language, error))
        if (entry.path().extension() == ".json") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    core::Problems problems;
    for (const fs::path& file : files)
        read_file(file, "text/" + language + "/" + file.filename().string(), translation, problems);
    if (!problems.empty()) return problems;
    return translation;
}

}
