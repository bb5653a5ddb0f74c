// What a report says, asked one thing at a time: is this area marked, is that symptom named?
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/referral/knowledge.h"
#include "myoatlas/referral/overlap/painted_skin.h"
#include "myoatlas/referral/pain_report.h"

#include <string>
#include <vector>

namespace myoatlas::referral {

class ReportFindings {
public:
    // Borrows all three.
    ReportFindings(const Knowledge&, const PainReport&, const PaintedSkin&);

    // Of every group at least one area is marked, the last group's on that side; and each holds skin that the one
    // before it does not.
    bool marks(const std::vector<std::vector<std::string>>& groups, std::optional<core::Side> of_last) const;
    // The same with areas that may be meant by a word that says too little.
    bool may_mark(const std::vector<std::vector<std::string>>& groups) const;
    bool names(const std::string& symptom) const;
    bool names_any(const std::vector<std::string>& symptoms) const;
    bool denies(const std::string& symptom) const;
    bool feels(const std::vector<PainQuality>& qualities) const; // any of them; true for none
    float strongest() const;                                     // 0..10
    int age() const { return report_.age; }
    // Returns those of the areas that are marked.
    std::vector<std::string> marked_of(const std::vector<std::string>& areas) const;

private:
    bool is_marked(const std::string& area, std::optional<core::Side>) const;
    bool is_marked_apart(const std::vector<std::string>& last, const std::vector<std::string>& earlier) const;

    const Knowledge& known_;
    const PainReport& report_;
    const PaintedSkin& skin_;
    std::vector<const anatomy::SkinArea*> marked_;
};

}
