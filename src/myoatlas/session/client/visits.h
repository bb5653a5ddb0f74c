// The client's session that is open, as the atlas holds it: earlier visits as its file has them, and the visit that
// goes on, whose drawing is what hurts now.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/referral/visits.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace myoatlas::session {

struct Undoable;
struct World;

struct OpenedSession {
    int number = 0; // whoever opened it knows which file it is, whatever is undone
    std::string client;
    std::shared_ptr<const std::vector<referral::Visit>> earlier; // never null
    referral::Visit visit;                                       // without the drawing of `moment`
    referral::VisitMoment moment = referral::VisitMoment::Before;
    friend bool operator==(const OpenedSession&, const OpenedSession&) = default;
};

// What was read of a file, by its path: what OpenSession and NewSession take it from.
struct ReadSession {
    referral::SessionFile content;
    int number = 0;
};
using SessionFiles = std::map<std::string, ReadSession>;

// The drawing that a session holds now.
referral::PainDrawing drawing_of(const Undoable&);
// All of the client's session: earlier visits, and the one that goes on where it holds anything.
referral::SessionFile session_file_of(const Undoable&);
// The drawing that now's is laid over: in a visit after the work that from before it, else the last visit's; null when
// there is none.
const referral::PainDrawing* earlier_drawing(const Undoable&);

// How a drawing is measured, to be compared over visits.
struct DrawingMeasure {
    std::string date; // of its visit
    referral::VisitMoment moment = referral::VisitMoment::Before;
    float area_cm2 = 0.0f, strength = 0.0f; // of the skin marked; of the strongest mark, 0..10
    friend bool operator==(const DrawingMeasure&, const DrawingMeasure&) = default;
};
// Returns one for each drawing of each visit, in their order in time, now's last. The world must have a surface map.
std::vector<DrawingMeasure> measures_of(const referral::SessionFile&, const World&);

}
