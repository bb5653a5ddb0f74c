// The single checks that every record of a catalog goes through, and the list of what they found.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog_faults.h"

#include <glm/vec3.hpp>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace myoatlas::anatomy {

// Each check notes a fault at `pointer` of the record it stands at, or nothing.
class FaultChecks {
public:
    using Ids = std::unordered_set<std::string_view>;

    // Borrows the data.
    explicit FaultChecks(const CatalogData&);

    void stand_at(Kind kind, std::size_t index) {
        kind_ = kind;
        index_ = index;
    }
    std::vector<Fault> take_faults() { return std::move(faults_); }

    void fault(std::string pointer, std::string what);
    bool is_known(Kind kind, std::string_view id) const { return ids_[static_cast<std::size_t>(kind)].count(id) > 0; }

    // `seen` holds the ids of this kind so far.
    void check_id(const std::string& id, const std::string& pointer, Kind, Ids& seen);
    void check_text(const std::string& text, const std::string& pointer);
    void check_texts(const std::vector<std::string>& texts, const std::string& pointer);
    void check_reference(const std::string& id, Kind, const std::string& pointer);
    void check_references(const std::vector<std::string>& ids, Kind, const std::string& pointer);
    void check_sources(const std::vector<std::string>& ids, const std::string& pointer);
    void check_muscle_names(const std::vector<std::string>& ids, const std::string& pointer);
    void check_finite(const glm::vec3& value, const std::string& pointer);
    void check_fraction(float value, const std::string& pointer);
    void check_names(const Names&);
    void check_strokes(const std::vector<Stroke>&, const std::string& pointer);
    void check_place(const PlaceCheck&, const std::string& pointer);
    void check_zones(const std::vector<Zone>&, const std::string& pointer);

private:
    template <class Record> void note_ids(Kind, const std::vector<Record>&);

    Ids ids_[k_kind_count];
    Ids wholes_;
    std::vector<Fault> faults_;
    Kind kind_ = Kind::Source;
    std::size_t index_ = 0;
};

}
