// SPDX-License-Identifier: MIT
#include "myoatlas/loading/text_file.h"
#include "myoatlas/io/base/json_file.h"

#include <nlohmann/json.hpp>

namespace myoatlas::loading {

core::Result<core::TextCatalog> load_texts(const std::filesystem::path& path) {
    const std::string name = path.string();
    const core::Result<nlohmann::json> json = io::read_json_file(path, name);
    if (!json) return json.problems();
    if (!json->is_object() || !json->contains("texts") || !(*json)["texts"].is_object())
        return core::Problem{name + "#/texts", "expected an object of texts by key"};
    core::Problems problems;
    core::TextCatalog::Entries entries;
    for (const auto& [key, value] : (*json)["texts"].items()) {
        if (value.is_string())
            entries.emplace(key, value.get<std::string>());
        else
            problems.push_back({name + "#/texts/" + key, "expected a text"});
    }
    if (!problems.empty()) return problems;
    return core::TextCatalog(std::move(entries));
}

}
