// SPDX-License-Identifier: MIT
#include "myoatlas/loading/text_file.h"
#include "myoatlas/io/base/json_file.h"
#include "myoatlas/io/base/json_object.h"

#include <nlohmann/json.hpp>

namespace myoatlas::loading {

core::Result<core::TextCatalog> load_texts(const std::filesystem::path& path) {
    const std::string name = path.string();
    const core::Result<nlohmann::json> json = io::read_json_file(path, name);
    if (!json) return json.problems();
    core::Problems problems;
    io::JsonObject root(*json, name, "", problems);
    core::TextCatalog::Entries entries;
    if (root.is_valid()) {
        if (root.has("schema_version")) root.check_schema_version(1);
        root.text("language");
        for (auto& [key, text] : root.text_map("texts", io::JsonObject::Required))
            entries.emplace(key, std::move(text));
        root.finish();
    }
    if (!problems.empty()) return problems;
    return core::TextCatalog(std::move(entries));
}

}
