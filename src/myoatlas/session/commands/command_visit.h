// Commands about a client: the session file, its visits, what is handed over, and the timed press.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/referral/visits.h"

#include <string>

namespace myoatlas::session {

struct NewSession { // a new file for a client; what hurts now is its first drawing unless another session was open
    std::string file;
    friend bool operator==(const NewSession&, const NewSession&) = default;
};
struct OpenSession { // today's visit goes on, or a new one begins
    std::string file;
    friend bool operator==(const OpenSession&, const OpenSession&) = default;
};
struct Unlock { // opens the sealed session that was asked for
    std::string passphrase;
    friend bool operator==(const Unlock&, const Unlock&) = default;
};
struct ShowSeal { // the card that seals the session with a passphrase, changes it or takes it away
    bool is_shown = true;
    friend bool operator==(const ShowSeal&, const ShowSeal&) = default;
};
struct SealSession { // writes the file sealed; what opens it now is asked for where it is sealed already
    std::string passphrase, current;
    friend bool operator==(const SealSession&, const SealSession&) = default;
};
struct UnsealSession { // writes the file open again
    std::string current;
    friend bool operator==(const UnsealSession&, const UnsealSession&) = default;
};
struct SaveSession { // no file: where it lies
    std::string file;
    friend bool operator==(const SaveSession&, const SaveSession&) = default;
};
struct CloseSession { // what is not saved yet is kept for when it is opened again
    friend bool operator==(const CloseSession&, const CloseSession&) = default;
};
struct SetClient { // the label of the client
    std::string label;
    friend bool operator==(const SetClient&, const SetClient&) = default;
};
struct BeginVisit {
    std::string date; // "2026-11-29"; empty: today
    friend bool operator==(const BeginVisit&, const BeginVisit&) = default;
};
struct SetMoment { // what is painted from now on is before the work of the visit, or after it
    referral::VisitMoment moment = referral::VisitMoment::Before;
    friend bool operator==(const SetMoment&, const SetMoment&) = default;
};
struct WriteNotes { // of the visit, for the therapist alone
    std::string words;
    friend bool operator==(const WriteNotes&, const WriteNotes&) = default;
};
struct ShowVisits { // the card of the client's session
    bool is_shown = true;
    friend bool operator==(const ShowVisits&, const ShowVisits&) = default;
};
struct CompareVisits { // lays the drawing of before under now's
    bool is_shown = true;
    friend bool operator==(const CompareVisits&, const CompareVisits&) = default;
};
struct WriteHandout { // what the client takes home on paper
    std::string file; // .pdf
    friend bool operator==(const WriteHandout&, const WriteHandout&) = default;
};
struct WritePage {    // the client's own answer, for a phone
    std::string file; // .html
    friend bool operator==(const WritePage&, const WritePage&) = default;
};
struct ShowPress { // the press timer, of what is chosen
    bool is_shown = true;
    friend bool operator==(const ShowPress&, const ShowPress&) = default;
};
struct RunPress {
    int seconds = 0; // of k_press_seconds; 0: as long as the last, or, while one runs, no longer
    friend bool operator==(const RunPress&, const RunPress&) = default;
};
struct EndPress { // what was pressed so far goes into the visit
    friend bool operator==(const EndPress&, const EndPress&) = default;
};
struct SayPress { // by the client, while being pressed; stop ends it
    referral::ClientReply reply = referral::ClientReply::Good;
    friend bool operator==(const SayPress&, const SayPress&) = default;
};
struct RatePress {               // how strong it is felt
    int strength = 0, steps = 0; // 0..k_most_pressed; or, where steps are not 0, so much from what was said last
    friend bool operator==(const RatePress&, const RatePress&) = default;
};

}
