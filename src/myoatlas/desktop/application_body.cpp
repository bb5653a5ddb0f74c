// SPDX-License-Identifier: MIT
#include "myoatlas/desktop/application.h"
#include "myoatlas/io/facts/drawing_frame.h"
#include "myoatlas/session/views/views.h"

#include <glm/vec3.hpp>
#include <string>
#include <vector>

namespace myoatlas::desktop {

// Takes up the body that the session asks for. What is painted goes along; what was done before cannot be undone, for
// it was done on another body.
void Application::follow_body() {
    session::Session& now = timeline_.now();
    const std::string before = context_.body_name(), wanted = now.body;
    if (wanted == before) return;
    // What is shown gives way before the other comes, and must be there to come back to: an update may replace it.
    try {
        if (context_.has_built_in_body()) context_.check_built_in();
    } catch (const loading::Failure& failure) {
        now.body = before;
        note(refusal_ = failure.what());
        return;
    }
    std::vector<glm::vec3> places;
    for (const referral::PaintMark& mark : now.report.marks) places.push_back(io::place_to_file(mark.at_mm));
    const auto take = [&](const std::string& name) {
        interface_.forget_body();
        pictures_ = {};
        inset_frames_.clear();
        stages_.clear();
        renderer_.reset();
        loaded_ = {}; // gives way before the other comes
        context_.set_body(name);
        open(loading::load_all(context_));
    };
    take(wanted);
    if (!loaded_.world.body || !loaded_.world.engine) {
        const std::string why = loaded_.failures.empty() ? "" : loaded_.failures.front();
        now.body = before;
        take(before);
        note(refusal_ = why);
        return;
    }
    for (std::size_t i = 0; i < places.size(); ++i) now.report.marks[i].at_mm = io::place_from_file(places[i]);
    session_files_.clear();
    timeline_.begin_anew();
    session::retell(now, loaded_.world);
    if (const auto camera = session::find_view("anterior", loaded_.world, session::free_aspect(now)))
        now.camera = session::fitted(*camera, now);
    now.camera_move.reset();
}

}
