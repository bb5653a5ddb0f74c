// SPDX-License-Identifier: MIT
#include "myoatlas/io/sessions/session_table.h"

#include "myoatlas/io/base/csv_text.h"

#include <array>
#include <cstdio>
#include <map>
#include <string_view>

namespace myoatlas::io {
namespace {

constexpr std::array<std::string_view, 20> k_columns{
    "client",  "visit", "date",      "time", "what", "moment", "id",       "side",    "point", "strength",
    "quality", "depth", "radius_mm", "x_mm", "y_mm", "z_mm",   "pressure", "seconds", "after", "text"};

std::string number_text(float value) {
    char text[32];
    std::snprintf(text, sizeof text, "%g", static_cast<double>(value));
    return text;
}

// One row, by column; texts of people are guarded, our own words and numbers are not.
class Row {
public:
    Row& set(std::string_view column, std::string_view value) {
        cells_[column] = value;
        return *this;
    }
    Row& set(std::string_view column, std::optional<float> value) {
        if (value) cells_[column] = number_text(*value);
        return *this;
    }
    Row& text(std::string_view column, const std::string& value) {
        cells_[column] = csv_cell(value);
        return *this;
    }
    std::string line() const {
        std::string line;
        for (const std::string_view column : k_columns) {
            if (column != k_columns.front()) line += ',';
            if (const auto cell = cells_.find(column); cell != cells_.end()) line += cell->second;
        }
        return line + "\r\n";
    }

private:
    std::map<std::string_view, std::string> cells_;
};

class Table {
public:
    explicit Table(const SessionFile& session) : client_(session.client) {
        for (const std::string_view column : k_columns)
            csv_ += (column == k_columns.front() ? "" : ",") + std::string(column);
        csv_ += "\r\n";
        for (const Visit& visit : session.visits) add(visit);
    }
    std::string take() { return std::move(csv_); }

private:
    void add(const Visit& visit) {
        ++number_;
        visit_ = &visit;
        csv_ += row("visit").set("strength", visit.before).set("after", visit.after).text("text", visit.notes).line();
        if (!visit.said.empty()) csv_ += row("said").text("text", visit.said).line();
        for (const std::string& symptom : visit.denied) csv_ += row("denied").text("id", symptom).line();
        for (const VisitDrawing& drawing : visit.drawings) add(drawing);
        for (const ViewedMuscle& viewed : visit.viewed)
            csv_ += row("viewed")
                        .text("id", viewed.muscle)
                        .set("side", core::name_of(viewed.side))
                        .set("strength", viewed.score)
                        .text("text", viewed.notes)
                        .line();
        for (const WorkedMuscle& worked : visit.worked) add(worked);
    }

    void add(const VisitDrawing& drawn) {
        const std::string_view moment = k_visit_moments.word_of(drawn.moment);
        const PainDrawing& drawing = drawn.drawing;
        for (const referral::PaintMark& mark : drawing.marks)
            csv_ += row("mark")
                        .set("moment", moment)
                        .set("strength", mark.intensity)
                        .set("quality", referral::name_of(mark.quality))
                        .set("depth", referral::name_of(mark.depth))
                        .set("radius_mm", mark.radius_mm)
                        .set("x_mm", mark.at_mm.x)
                        .set("y_mm", mark.at_mm.y)
                        .set("z_mm", mark.at_mm.z)
                        .line();
        for (const referral::AreaMark& area : drawing.areas)
            csv_ += row("area")
                        .set("moment", moment)
                        .text("id", area.area)
                        .set("side", area.side ? core::name_of(*area.side) : "")
                        .line();
        for (const std::string& id : drawing.conditions)
            csv_ += row("condition").set("moment", moment).text("id", id).line();
        for (const std::string& id : drawing.symptoms)
            csv_ += row("symptom").set("moment", moment).text("id", id).line();
        if (!drawing.said.empty()) csv_ += row("said").set("moment", moment).text("text", drawing.said).line();
    }

    void add(const WorkedMuscle& worked) {
        const auto begun = [&](std::string_view what) {
            Row row = this->row(what);
            row.text("id", worked.muscle).set("side", core::name_of(worked.side)).text("point", worked.point);
            return row;
        };
        csv_ += begun("worked")
                    .set("strength", worked.before)
                    .set("after", worked.after)
                    .set("pressure", worked.pressure)
                    .set("seconds", worked.seconds)
                    .text("text", worked.notes)
                    .line();
        for (const TimedReply& reply : worked.replies)
            csv_ += begun("reply").set("seconds", reply.at_s).set("text", k_client_replies.word_of(reply.reply)).line();
    }

    Row row(std::string_view what) const {
        Row row;
        row.text("client", client_)
            .set("visit", std::to_string(number_))
            .set("date", visit_->date)
            .set("time", visit_->time)
            .set("what", what);
        return row;
    }

    std::string client_, csv_;
    const Visit* visit_ = nullptr;
    int number_ = 0;
};

}

std::string session_csv(const SessionFile& session) {
    return Table(session).take();
}

}
