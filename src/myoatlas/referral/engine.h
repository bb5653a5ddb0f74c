// The engine: from a muscle to where it refers, and from a pain to the muscles that could explain it, with reasons.
// Pure: the same catalog, map, rules and report give the same answer in the same order. No clock or I/O; one engine may
// answer on several threads at once. It teaches and explains; it never diagnoses.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/anatomy/surface_map.h"
#include "myoatlas/referral/pain_report.h"
#include "myoatlas/referral/rules.h"
#include "myoatlas/referral/speech/speech.h"

#include <memory>
#include <string>
#include <vector>

namespace myoatlas::referral {

struct AreaShare {
    std::string area;
    core::Side side = core::Side::Left;
    anatomy::ZoneGrade grade = anatomy::ZoneGrade::Essential;
    float share = 0.0f; // 0..1 of the zone's weight that falls in the area, measured over the skin
};

struct PointReferral {
    std::string point;
    std::vector<AreaShare> areas; // essential first, then by share
};

struct Reason {
    std::string text;         // for the therapist: a sentence made from the numbers
    std::string plain;        // the same for the client; may be empty
    float covers = 0.0f;      // 0..1 of the report that the zone explains
    float zone_inside = 0.0f; // 0..1 of the zone that the report fills
    anatomy::ZoneGrade grade = anatomy::ZoneGrade::Essential;
    std::vector<std::string> sources;
};

struct Candidate {
    std::string muscle;
    core::Side side = core::Side::Left;
    float score = 0.0f; // 0..1, comparable only within one answer
    anatomy::ZoneGrade grade = anatomy::ZoneGrade::Essential;
    std::vector<std::string> points; // those that carry it, best first; never empty
    std::vector<Reason> because;     // never empty
    std::string plain;               // for the client, in a sentence or two
    std::vector<std::string> sources;
};

// Muscles that explain the report together.
struct SetMember {
    std::string muscle;
    core::Side side = core::Side::Left;
    std::string point;
    std::vector<std::string> areas; // ids of the marked areas that are mostly its own, most first
    std::vector<std::string> alike; // muscles that would do in its place: charted with nearly the same zone
};
struct SourceSet {
    std::vector<SetMember> members; // 1 to 3, the one that accounts for most first
    float covers = 0.0f;            // 0..1 of the report that they reach together
    float score = 0.0f;             // what the sets are ranked by: their fit less a penalty for each further muscle
    std::string text;
    std::vector<std::string> sources;
};

// How to tell a candidate from the others.
struct ZoneView {
    std::string area;
    core::Side side = core::Side::Left;
    anatomy::ZoneGrade grade = anatomy::ZoneGrade::Essential;
    float share = 0.0f;  // 0..1 of the zone that falls in the area
    float marked = 0.0f; // 0..1 of the area that is marked
};
struct Difference {
    std::string muscle;
    core::Side side = core::Side::Left;
    std::string point;                       // its best point
    std::string place;                       // where to press
    std::string palpation;                   // how
    std::string reproduces;                  // the pain that pressing it would bring on
    std::string movement;                    // what it does, and which movement to try
    std::string only;                        // what it alone of those compared reaches; may be empty
    std::vector<std::string> raises, lowers; // what would speak for it, and against
    std::vector<ZoneView> zones;             // of its best point beside the drawing, essential first
    std::vector<std::string> sources;
};

// A caution that the report itself calls for, and why.
enum class CalledBy : unsigned char { Symptom, Flag, Condition, Area }; // the most direct first
struct Alert {
    std::string caution;
    std::string text; // "Burning was marked."
    CalledBy by = CalledBy::Area;
    std::vector<std::string> sources; // of a symptom or flag: that it points to the caution; none: our own advice
};

// A caution that only muscles of the answer call for: care in working on them.
struct MuscleCare {
    std::string caution;
    std::vector<std::string> muscles; // in their order; never empty
    std::string text, plain;          // for the therapist and for the client
};

// What else than a muscle is charted for the place: shown apart, and never a diagnosis.
struct FeltThere {
    std::string cause; // of Catalog::find_other_cause
    anatomy::CauseKind kind = anatomy::CauseKind::Dermatome;
    core::Side side = core::Side::Left; // where it lies
    float score = 0.0f;                 // 0..1, comparable only within this list of one answer
    float covers = 0.0f;                // 0..1 of the report that its best chart explains
    float zone_inside = 0.0f;           // 0..1 of that chart that the report fills
    std::size_t chart = 0;              // of the cause: the best
    std::string text;                   // for the therapist: why it stands here
    std::vector<std::string> sources;
};

struct Answer {
    Act act = Act::None;                      // what to do first
    std::vector<RaisedEmergency> emergencies; // that the report points to: the most pressing first
    bool lists_muscles = true;                // false: no muscle is looked at before that is done
    std::vector<Candidate> candidates;        // best first, 60 at most, one per muscle and side; may be empty
    std::vector<SourceSet> sets;              // best first; empty without marked skin
    std::vector<Difference> difference;       // for the first few muscles of the candidates, in their order
    std::vector<std::string> cautions;   // that the report calls for: serious first, then the most directly called for
    std::vector<Alert> alerts;           // in step with the cautions
    std::vector<MuscleCare> care;        // for the first few candidates, what the alerts do not hold; serious first
    std::vector<FeltThere> other_causes; // best first, 12 at most; may be empty
    core::Problems problems;             // what of the report could not be used, in plain words
};

// Where help is to be called first, takes all that is said of muscles out of an answer.
void withhold_muscles(Answer&);

// An area into which several muscles refer.
struct CommonArea {
    std::string area;
    core::Side side = core::Side::Left;
    struct Part {
        std::size_t muscle = 0; // into what was asked
        anatomy::ZoneGrade grade = anatomy::ZoneGrade::Essential;
        float share = 0.0f; // the largest of its points
    };
    std::vector<Part> parts; // at least two, the largest share first
};

class Engine {
public:
    // Keeps the catalog and the map alive.
    Engine(std::shared_ptr<const anatomy::Catalog>, std::shared_ptr<const anatomy::SurfaceMap>, Rules = {});
    ~Engine();

    // Returns where each point of a muscle refers, measured from the zones as drawn. An unknown id gives an empty list.
    std::vector<PointReferral> referral_of(std::string_view muscle, core::Side) const;

    // Returns the areas that two or more of the muscles refer into, those of most muscles first.
    std::vector<CommonArea> common_areas(const std::vector<std::string>& muscles, core::Side) const;

    // Returns candidates best first, with all that belongs to the answer, told in English or in that speech.
    Answer candidates_for(const PainReport&) const;
    Answer candidates_for(const PainReport&, const Speech&) const;

    const Rules& rules() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}
