// Draws sessions to images with no window and no display.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/io/documents/image_file.h"
#include "myoatlas/scene/draw_list.h"
#include "myoatlas/scene/ray_picker.h"
#include "myoatlas/session/session.h"
#include "myoatlas/session/theme.h"
#include "myoatlas/session/world.h"
#include "myoatlas/ui/platform/offscreen_context.h"

#include <filesystem>
#include <memory>
#include <string_view>

namespace myoatlas::desktop {

class PictureMaker {
public:
    // Opens an offscreen context and uploads the world's body, which must be there and outlive this. Throws
    // Failure(k_exit_cannot) when the machine cannot draw.
    // A context that was opened already is taken over.
    explicit PictureMaker(const session::World&, std::unique_ptr<ui::OffscreenContext> = nullptr);
    ~PictureMaker();
    PictureMaker(PictureMaker&&) noexcept;

    // Draws the finished still picture; what is compared side by side.
    io::Image draw(const session::Session&, const session::Theme&, int width, int height);
    // The same of what is chosen, without what covers it: for who cannot turn the body or peel it.
    io::Image draw_bared(const session::Session&, const session::Theme&, int width, int height);

private:
    io::Image draw_compared(const session::Session&, const session::Theme&, int width, int height);

    struct Impl;
    std::unique_ptr<Impl> impl_;
};

// Hides solid parts that stand before the chosen ones, those that cover most first, until most of these is seen or
// little hides them. Returns how much of them is seen, 0..1. The picker is of the same body; what it sees is changed.
float bare_chosen(scene::DrawList&, const scene::Camera&, const scene::MeshLibrary&, scene::RayPicker&);

// Writes a PNG; throws Failure(k_exit_cannot) with a plain sentence when it cannot.
void write_picture(const std::filesystem::path&, const io::Image&);

// Returns the theme of that id from DATA/themes. The default theme is built in and needs no file. Throws
// Failure(k_exit_bad_input) for an unknown or faulty one.
session::Theme theme_or_fail(const std::filesystem::path& data_folder, std::string_view id);

}
