// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/merge_patterns.h"

#include "myoatlas/anatomy/catalog_faults.h"
#include "myoatlas/core/text.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace myoatlas::anatomy {
namespace {

class Merge {
public:
    Merge(const OwnPatterns& own, const CatalogData& data) : own_(own), data_(data), kept_(data.sources.size()) {}

    core::Problems run() {
        for (std::size_t s = 0; s < own_.sources.size(); ++s) add_source(s);
        for (std::size_t c = 0; c < own_.changes.size(); ++c) change(own_.changes[c], "/patterns/" + std::to_string(c));
        if (has_own_source_) name_own_source();
        for (const Fault& fault : faults_of(data_)) problem(pointer_of(fault), fault.what);
        return std::move(problems_);
    }

    CatalogData take() { return std::move(data_); }

private:
    // Two files may bring the same book.
    void add_source(std::size_t row) {
        const Source& source = own_.sources[row];
        if (std::find(data_.sources.begin(), data_.sources.end(), source) != data_.sources.end()) return;
        data_.sources.push_back(source);
        source_rows_.push_back(row);
    }

    void change(const PatternChange& change, const std::string& at) {
        const std::string& id = change.point.id;
        const auto [owner, point] = find_point(id);
        switch (change.kind) {
        case PatternChange::Kind::None:
            return;
        case PatternChange::Kind::Add: {
            const auto muscle = std::find_if(data_.muscles.begin(), data_.muscles.end(),
                                             [&](const Muscle& each) { return each.id == change.muscle; });
            if (muscle == data_.muscles.end())
                return problem(at + "/muscle", unknown("muscle", change.muscle, muscle_ids()));
            if (owner)
                return problem(at + "/trigger_point/id",
                               "\"" + id + "\" is there already; expected a new id, or the change \"replace\"");
            muscle->points.push_back(own(change.point, at));
            return;
        }
        case PatternChange::Kind::Replace:
            if (!owner) return problem(at + "/trigger_point/id", unknown("trigger point", id, point_ids()));
            owner->points[point] = own(change.point, at);
            return;
        case PatternChange::Kind::Hide:
            if (!owner) return problem(at + "/id", unknown("trigger point", id, point_ids()));
            owner->points.erase(owner->points.begin() + static_cast<std::ptrdiff_t>(point));
        }
    }

    std::pair<Muscle*, std::size_t> find_point(const std::string& id) {
        for (Muscle& muscle : data_.muscles)
            for (std::size_t p = 0; p < muscle.points.size(); ++p)
                if (muscle.points[p].id == id) return {&muscle, p};
        return {nullptr, 0};
    }

    TriggerPoint own(TriggerPoint point, const std::string& at) {
        point.own_place = own_.file + "#" + at + "/trigger_point";
        if (point.sources.empty()) point.sources.emplace_back(k_own_source);
        has_own_source_ |= std::find(point.sources.begin(), point.sources.end(), k_own_source) != point.sources.end();
        return point;
    }

    // One source for all files, with the names of all authors.
    void name_own_source() {
        const std::string author = own_.author.empty() ? "You" : own_.author;
        const auto found = std::find_if(data_.sources.begin(), data_.sources.end(),
                                        [](const Source& source) { return source.id == k_own_source; });
        if (found != data_.sources.end()) {
            if (found->authors.find(author) == std::string::npos) found->authors += "; " + author;
            return;
        }
        Source source;
        source.id = k_own_source;
        source.kind = SourceKind::Own;
        source.authors = author;
        source.title = "Own patterns";
        source.note = "Seen by the person who wrote them down; not published, and compared with nothing.";
        data_.sources.push_back(std::move(source));
    }

    // The data had no faults before, so each comes from a row of the file.
    std::string pointer_of(const Fault& fault) const {
        if (fault.kind == Kind::Source && fault.index >= kept_ && fault.index - kept_ < source_rows_.size())
            return "/sources/" + std::to_string(source_rows_[fault.index - kept_]) + fault.pointer;
        const std::string list = "/trigger_points/";
        if (fault.kind != Kind::Muscle || !fault.pointer.starts_with(list)) return {};
        const std::size_t point = std::strtoul(fault.pointer.c_str() + list.size(), nullptr, 10);
        const std::string& place = data_.muscles[fault.index].points[point].own_place;
        const std::size_t rest = fault.pointer.find('/', list.size());
        return place.substr(std::min(place.size(), own_.file.size() + 1)) +
               (rest == std::string::npos ? "" : fault.pointer.substr(rest));
    }

    void problem(const std::string& pointer, std::string what) {
        problems_.push_back({own_.file + (pointer.empty() ? "" : "#" + pointer), std::move(what)});
    }

    static std::string unknown(const std::string& kind, const std::string& id, const std::vector<std::string>& ids) {
        const auto best = core::nearest(id, ids, 1);
        return "there is no " + kind + " \"" + id + "\"" +
               (best.empty() ? "" : "; the nearest is \"" + best.front() + "\"");
    }

    std::vector<std::string> muscle_ids() const {
        std::vector<std::string> ids;
        for (const Muscle& muscle : data_.muscles) ids.push_back(muscle.id);
        return ids;
    }

    std::vector<std::string> point_ids() const {
        std::vector<std::string> ids;
        for (const Muscle& muscle : data_.muscles)
            for (const TriggerPoint& point : muscle.points) ids.push_back(point.id);
        return ids;
    }

    const OwnPatterns& own_;
    CatalogData data_;
    std::size_t kept_;                     // sources that were there before
    std::vector<std::size_t> source_rows_; // of the file, of those added
    bool has_own_source_ = false;
    core::Problems problems_;
};

}

core::Problems merge_patterns(const OwnPatterns& own, CatalogData& data) {
    Merge merge(own, data);
    core::Problems problems = merge.run();
    if (problems.empty()) data = merge.take();
    return problems;
}

}
