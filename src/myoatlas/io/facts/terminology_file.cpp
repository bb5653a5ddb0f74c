// SPDX-License-Identifier: MIT
#include "myoatlas/io/facts/terminology_file.h"

#include "myoatlas/io/base/json_file.h"
#include "myoatlas/io/base/json_object.h"

namespace myoatlas::io {
namespace {

using enum JsonObject::Need;

constexpr int k_terminology_version = 1;
constexpr int k_last_term = 7112;

TermNumbers read_numbers(JsonObject record, const anatomy::Catalog& catalog) {
    TermNumbers numbers;
    std::map<int, std::string> structures;
    for (const std::string& id : record.keys()) {
        const int number = record.whole_number(id, 1, Required);
        if (!catalog.find_structure(id)) record.problem(id, "there is no structure \"" + id + "\"");
        if (number < 1 || number > k_last_term)
            record.problem(id, "expected a number from 1 to " + std::to_string(k_last_term));
        if (const auto [first, is_new] = structures.emplace(number, id); !is_new)
            record.problem(id, "\"" + first->second + "\" has the same number");
        numbers.emplace(id, number);
    }
    record.finish();
    return numbers;
}

}

core::Result<TermNumbers> load_terminology(const std::filesystem::path& folder, const anatomy::Catalog& catalog) {
    TermNumbers numbers;
    std::error_code error;
    if (!std::filesystem::exists(folder / "terminology.json", error)) return numbers;
    core::Problems problems;
    read_object_file(folder / "terminology.json", "terminology.json", problems, [&](JsonObject& root) {
        root.check_schema_version(k_terminology_version);
        for (const char* said : {"about", "source"}) root.text(said, Required); // to people, not to the program
        numbers = read_numbers(root.object("numbers"), catalog);
        root.finish();
    });
    if (!problems.empty()) return problems;
    return numbers;
}

}
