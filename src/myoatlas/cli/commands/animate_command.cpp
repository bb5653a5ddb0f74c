// The command `animate`: a film of how pressing leads to the pain, or of the body turning, that loops without a jump.
// SPDX-License-Identifier: MIT
#include "myoatlas/cli/commands.h"
#include "myoatlas/cli/options/number_option.h"
#include "myoatlas/cli/options/out_option.h"
#include "myoatlas/cli/options/picture_options.h"
#include "myoatlas/desktop/picture.h"
#include "myoatlas/io/documents/film_file.h"
#include "myoatlas/scene/centered_camera.h"
#include "myoatlas/session/apply/apply.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <iostream>
#include <memory>
#include <unistd.h>

namespace myoatlas::cli {
namespace {

struct AnimateArguments {
    PictureArguments picture;
    float seconds = 4.0f;
    int frames_per_second = 12;
    std::string out;
};

constexpr float k_longest_film_s = 60.0f;
constexpr std::size_t k_most_pixels = 400u << 20; // of all frames: they are held at once
// Of the film: when the whole zone is there, and when it begins to give way to the first picture.
constexpr float k_told = 0.68f, k_fading = 0.86f;

io::Image mixed(const io::Image& from, const io::Image& to, float share) {
    io::Image image = from;
    const int part = static_cast<int>(std::lround(share * 256.0f));
    for (std::size_t i = 0; i < image.rgba.size(); ++i)
        image.rgba[i] = static_cast<std::uint8_t>((from.rgba[i] * (256 - part) + to.rgba[i] * part + 128) >> 8);
    return image;
}

class FilmShoot {
public:
    FilmShoot(PictureScene& scene, std::size_t count) : scene_(scene), maker_(scene.world), count_(count) {}

    // The press, the way and the zone; then the last picture gives way to the first.
    std::vector<io::Image> chain() {
        std::vector<io::Image> frames;
        io::Image whole;
        for (std::size_t i = 0; i < count_; ++i) {
            const float at = static_cast<float>(i) / static_cast<float>(count_);
            if (at < k_told) {
                frames.push_back(shot(at / k_told));
            } else {
                if (whole.rgba.empty()) whole = shot(1.0f);
                const float t = std::clamp((at - k_fading) / (1.0f - k_fading), 0.0f, 1.0f);
                frames.push_back(t > 0.0f ? mixed(whole, frames.front(), t * t * (3.0f - 2.0f * t)) : whole);
            }
            tell(i + 1);
        }
        return frames;
    }
    // Once around.
    std::vector<io::Image> turn() {
        std::vector<io::Image> frames;
        const float yaw = scene_.session.camera.yaw_deg;
        for (std::size_t i = 0; i < count_; ++i) {
            scene_.session.camera.yaw_deg = yaw + 360.0f * static_cast<float>(i) / static_cast<float>(count_);
            frames.push_back(draw());
            tell(i + 1);
        }
        return frames;
    }

private:
    io::Image shot(float at) {
        session::apply(scene_.session, session::ScrubChain{std::min(1.0f, at)}, scene_.world);
        return draw();
    }
    io::Image draw() { return maker_.draw(scene_.session, scene_.theme, scene_.size.width, scene_.size.height); }
    void tell(std::size_t done) const {
        if (isatty(STDERR_FILENO))
            std::cerr << "\rframe " << done << " of " << count_ << (done == count_ ? "\n" : "") << std::flush;
    }

    PictureScene& scene_;
    desktop::PictureMaker maker_;
    std::size_t count_;
};

void animate(loading::Context& context, const AnimateArguments& asked) {
    require_ending(asked.out, {".gif", ".webm", ".mp4"});
    if (!io::film_format_of(asked.out)) // a device, whose name does not say what is wanted
        throw loading::Failure(loading::k_exit_bad_input,
                               "--out: \"" + asked.out +
                                   "\" was given; expected a name that ends in .gif, .webm or .mp4");
    PictureScene scene = scene_or_fail(context, asked.picture);
    const auto count = static_cast<std::size_t>(
        std::max(2.0f, std::round(asked.seconds * static_cast<float>(asked.frames_per_second))));
    const std::size_t pixels =
        count * static_cast<std::size_t>(scene.size.width) * static_cast<std::size_t>(scene.size.height);
    if (pixels > k_most_pixels)
        throw loading::Failure(loading::k_exit_bad_input,
                               std::to_string(count) + " frames of this size are too many; make it shorter or smaller");
    const bool is_even = scene.size.width % 2 == 0 && scene.size.height % 2 == 0;
    if (!is_even && io::film_format_of(asked.out) != io::FilmFormat::Gif)
        throw loading::Failure(loading::k_exit_bad_input, "--size: WebM and MP4 take even numbers only");
    if (scene.session.shown && asked.picture.view.empty()) { // the zone was framed; the body is to stand in the middle
        constexpr float k_most = 0.35f;
        scene::Camera& camera = scene.session.camera;
        const float aspect = static_cast<float>(scene.size.width) / static_cast<float>(scene.size.height);
        camera = scene::centered_on(camera, {0.0f, camera.target.y, 0.0f}, aspect, k_most);
    }
    FilmShoot shoot(scene, count);
    const std::vector<io::Image> frames = scene.session.shown ? shoot.chain() : shoot.turn();
    if (const core::Status written = io::write_film(asked.out, frames, asked.frames_per_second); !written)
        throw loading::Failure(loading::k_exit_cannot, loading::lines_of(written.problems()));
}

}

void add_animate_command(CLI::App& program, loading::Context& context) {
    auto asked = std::make_shared<AnimateArguments>();
    CLI::App* command = program.add_subcommand(
        "animate", "A film that loops: how pressing leads to the pain (with --refer), or the body turning");
    add_picture_options(*command, asked->picture);
    command->add_option("--seconds", asked->seconds, "How long it is")
        ->check(number_between(0.1f, k_longest_film_s))
        ->capture_default_str();
    command->add_option("--fps", asked->frames_per_second, "Pictures a second")
        ->transform(whole_between(1, io::k_most_frames_per_second))
        ->capture_default_str();
    command->add_option("--out", asked->out, "The film to write")->type_name("FILE.gif|.webm|.mp4")->required();
    command->callback([asked, &context] { animate(context, *asked); });
}

}
