// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/sources/grading.h"

#include <algorithm>

namespace myoatlas::anatomy {

std::vector<std::string_view> schools_of(const TriggerPoint& point, const CatalogData& data) {
    std::vector<std::string_view> schools;
    for (const std::string& id : point.sources)
        for (const Source& source : data.sources)
            if (source.id == id && !source.school.empty() &&
                std::find(schools.begin(), schools.end(), source.school) == schools.end())
                schools.push_back(source.school);
    return schools;
}

std::vector<const Experiment*> experiments_of(const TriggerPoint& point, const Muscle& muscle,
                                              const CatalogData& data) {
    std::vector<const Experiment*> found;
    for (const Source& source : data.sources)
        for (const Experiment& experiment : source.experiments) {
            const auto& points = experiment.points;
            if (experiment.muscle == muscle.id &&
                (points.empty() || std::find(points.begin(), points.end(), point.id) != points.end()))
                found.push_back(&experiment);
        }
    return found;
}

Evidence charting_of(const TriggerPoint& point, const CatalogData& data) {
    if (point.evidence == Evidence::Traditional) return Evidence::Traditional;
    return schools_of(point, data).size() > 1 ? Evidence::ChartedBySeveral : Evidence::ChartedByOne;
}

Evidence grade_of(const TriggerPoint& point, const Muscle& muscle, const CatalogData& data) {
    if (point.evidence == Evidence::Traditional) return Evidence::Traditional;
    const auto experiments = experiments_of(point, muscle, data);
    const auto has = [&](Agreement wanted) {
        return std::any_of(experiments.begin(), experiments.end(),
                           [&](const Experiment* experiment) { return experiment->agreement == wanted; });
    };
    if (has(Agreement::Contradicts)) return Evidence::Disputed;
    if (has(Agreement::Agrees)) return Evidence::Reproduced;
    return charting_of(point, data);
}

}
