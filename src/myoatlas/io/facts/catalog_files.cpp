// SPDX-License-Identifier: MIT
#include "myoatlas/io/facts/catalog_files.h"

#include "myoatlas/anatomy/catalog_faults.h"
#include "myoatlas/io/base/folder_scan.h"
#include "myoatlas/io/base/json_file.h"
#include "myoatlas/io/facts/endangerment_file.h"
#include "myoatlas/io/facts/json_records.h"
#include "myoatlas/io/facts/lesson_file.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <unordered_set>

namespace myoatlas::io {
namespace {

namespace fs = std::filesystem;
constexpr int k_schema_version = 1;

struct Place {
    std::string file, pointer;
};

// Walks the data folder, file by file in the order of their names, keeping where every record was found.
class FolderReader {
public:
    explicit FolderReader(fs::path folder) : folder_(std::move(folder)) {}

    void read() {
        using anatomy::Kind;
        read_file(Kind::Source, "sources.json", "sources", read_source, data.sources);
        read_structures();
        read_folder(Kind::Landmark, "landmarks", read_landmark, data.landmarks);
        read_folder(Kind::Area, "areas", read_area, data.areas);
        read_file(Kind::Caution, "cautions.json", "cautions", read_caution, data.cautions);
        read_folder(Kind::Muscle, "muscles", read_muscle, data.muscles);
        read_file(Kind::Condition, "conditions.json", "conditions", read_condition, data.conditions);
        read_folder(Kind::Chapter, "guide", "chapters", read_chapter, data.chapters);
        read_folder(Kind::OtherCause, "other_causes", read_other_cause, data.other_causes);
        for (const core::Problems& found : {add_endangerments(folder_, data), add_lessons(folder_, data)})
            problems.insert(problems.end(), found.begin(), found.end());
    }

    void read_structures() { read_folder(anatomy::Kind::Structure, "structures", read_structure, data.structures); }
    // Without what needs other facts to be understood.
    void read_structures_alone() {
        read_structures();
        for (anatomy::Structure& structure : data.structures) structure.fibers.pennation_sources.clear();
    }

    // Adds the faults of the facts themselves, leaving out those that follow from a field already reported.
    void add_faults() {
        std::unordered_set<std::string> reported;
        for (const core::Problem& problem : problems) reported.insert(problem.where);
        for (const anatomy::Fault& fault : anatomy::faults_of(data)) {
            const Place& place = places_[static_cast<std::size_t>(fault.kind)][fault.index];
            const auto is_reported = [&](std::string pointer) {
                for (;; pointer.resize(pointer.rfind('/'))) {
                    if (reported.count(place_of(place.file, pointer))) return true;
                    if (pointer.size() <= place.pointer.size()) return false;
                }
            };
            const std::string pointer = place.pointer + fault.pointer;
            if (!is_reported(pointer)) problems.push_back({place_of(place.file, pointer), fault.what});
        }
    }

    anatomy::CatalogData data;
    core::Problems problems;

private:
    template <class Record>
    void read_folder(anatomy::Kind kind, const std::string& name, Record (*read_record)(JsonObject&),
                     std::vector<Record>& records) {
        read_folder(kind, name, name, read_record, records);
    }

    // `list` is what the list is called in each file, where it is not called as the folder.
    template <class Record>
    void read_folder(anatomy::Kind kind, const std::string& name, const std::string& list,
                     Record (*read_record)(JsonObject&), std::vector<Record>& records) {
        for (const fs::path& file : files_in(folder_ / name, ".json"))
            read_file(kind, name + "/" + file.filename().string(), list, read_record, records);
    }

    template <class Record>
    void read_file(anatomy::Kind kind, const std::string& file, const std::string& list,
                   Record (*read_record)(JsonObject&), std::vector<Record>& records) {
        std::error_code error;
        if (!fs::exists(folder_ / file, error)) return;
        read_object_file(folder_ / file, file, problems, [&](JsonObject& root) {
            root.check_schema_version(k_schema_version);
            root.each_object(list, JsonObject::Need::Required, [&](JsonObject& record) {
                places_[static_cast<std::size_t>(kind)].push_back({file, record.pointer()});
                records.push_back(read_record(record));
            });
            root.finish();
        });
    }

    fs::path folder_;
    std::array<std::vector<Place>, anatomy::k_kind_count> places_; // by Kind, in step with the records
};

}

namespace {

core::Result<anatomy::Catalog> catalog_of(const fs::path& folder, void (FolderReader::*read)()) {
    std::error_code error;
    if (!fs::is_directory(folder, error))
        return core::Problem{folder.string(), "there is no such folder; expected the atlas data"};
    FolderReader reader(folder);
    (reader.*read)();
    reader.add_faults();
    if (!reader.problems.empty()) return std::move(reader.problems);
    return anatomy::Catalog::build(std::move(reader.data));
}

}

core::Result<anatomy::Catalog> load_catalog(const fs::path& folder) {
    return catalog_of(folder, &FolderReader::read);
}

core::Result<anatomy::Catalog> load_structures(const fs::path& folder) {
    return catalog_of(folder, &FolderReader::read_structures_alone);
}

}
