// The finished still picture of the body that ships, against one of 64 samples a pixel of its finest triangles.
// SPDX-License-Identifier: MIT
#include "myoatlas/io/packs/pack.h"
#include "myoatlas/render/body_pass.h"
#include "myoatlas/render/frame_block.h"
#include "myoatlas/render/gl/target.h"
#include "myoatlas/render/part_states.h"
#include "myoatlas/render/renderer.h"
#include "render/gl_fixture.h"
#include "support/places.h"
#include "support/tiny_body.h"

#include <array>
#include <cmath>
#include <cstdlib>
#include <vector>

namespace myoatlas {

namespace {

constexpr int k_width = 1280, k_height = 720, k_grid = 8;

using Plane = std::vector<float>; // brightness, 0..255, rows from the bottom

void add_brightness(Plane& plane, const std::vector<std::uint8_t>& rgba, float share) {
    for (std::size_t i = 0; i < plane.size(); ++i)
        plane[i] += share * (0.299f * rgba[4 * i] + 0.587f * rgba[4 * i + 1] + 0.114f * rgba[4 * i + 2]);
}

// Rows and columns weighed by a Gaussian of 1.5 pixels, 11 wide.
Plane blurred(const Plane& plane) {
    constexpr int k_reach = 5;
    std::array<float, 2 * k_reach + 1> weights{};
    float sum = 0.0f;
    for (int i = -k_reach; i <= k_reach; ++i)
        sum += weights[static_cast<std::size_t>(i + k_reach)] = std::exp(-static_cast<float>(i * i) / 4.5f);
    const auto along = [&](const Plane& from, int step_x, int step_y) {
        Plane to(from.size(), 0.0f);
        for (int y = k_reach; y < k_height - k_reach; ++y)
            for (int x = k_reach; x < k_width - k_reach; ++x)
                for (int i = -k_reach; i <= k_reach; ++i)
                    to[static_cast<std::size_t>(y * k_width + x)] +=
                        weights[static_cast<std::size_t>(i + k_reach)] / sum *
                        from[static_cast<std::size_t>((y + i * step_y) * k_width + x + i * step_x)];
        return to;
    };
    return along(along(plane, 1, 0), 0, 1);
}

Plane product(const Plane& a, const Plane& b) {
    Plane both(a.size());
    for (std::size_t i = 0; i < a.size(); ++i) both[i] = a[i] * b[i];
    return both;
}

struct Similarity {
    double all = 0.0, seen = 0.0; // over the picture; where there is anything to see
};

// Structural similarity (Wang, Bovik, Sheikh and Simoncelli 2004).
Similarity similarity_of(const Plane& a, const Plane& b) {
    constexpr float k_mean = 6.5025f, k_variance = 58.5225f, k_flat = 9.0f; // (0.01 * 255)^2, (0.03 * 255)^2
    constexpr int k_border = 10;
    const Plane ma = blurred(a), mb = blurred(b), aa = blurred(product(a, a)), bb = blurred(product(b, b)),
                ab = blurred(product(a, b));
    Similarity sum;
    int count = 0, seen = 0;
    for (int y = k_border; y < k_height - k_border; ++y)
        for (int x = k_border; x < k_width - k_border; ++x) {
            const auto i = static_cast<std::size_t>(y * k_width + x);
            const float va = aa[i] - ma[i] * ma[i], vb = bb[i] - mb[i] * mb[i], both = ab[i] - ma[i] * mb[i];
            const double alike = (2.0f * ma[i] * mb[i] + k_mean) * (2.0f * both + k_variance) /
                                 ((ma[i] * ma[i] + mb[i] * mb[i] + k_mean) * (va + vb + k_variance));
            sum.all += alike;
            ++count;
            if (va < k_flat && vb < k_flat) continue;
            sum.seen += alike;
            ++seen;
        }
    return {sum.all / count, sum.seen / std::max(seen, 1)};
}

class StillTest : public GlTest {
protected:
    StillTest() { setenv("LIBGL_ALWAYS_SOFTWARE", "1", 1); }
    void SetUp() override {
        GlTest::SetUp();
        auto pack = io::read_body_pack(support::build_folder() / "data/built-in.body");
        ASSERT_TRUE(pack) << pack.problems()[0].what;
        body = std::move(*pack);
        list = support::tiny_list(body);
    }

    Plane ours() const {
        render::Renderer renderer(body);
        renderer.draw_finished(list, camera, k_width, k_height);
        Plane plane(std::size_t{k_width} * k_height, 0.0f);
        const auto rows = renderer.read_pixels();
        std::vector<std::uint8_t> from_bottom;
        for (std::size_t y = k_height; y-- > 0;)
            from_bottom.insert(from_bottom.end(), rows.begin() + static_cast<std::ptrdiff_t>(y * k_width * 4),
                               rows.begin() + static_cast<std::ptrdiff_t>((y + 1) * k_width * 4));
        add_brightness(plane, from_bottom, 1.0f);
        return plane;
    }

    // Every sample is a whole pass of the body, on a grid within the pixel.
    Plane of_64_samples() const {
        render::MeshUpload mesh(body, false);
        render::PartStates parts(body);
        const render::BodyPass pass(render::embedded_shader, true);
        const render::gl::Targets targets(k_width, k_height);
        const render::gl::Buffer frame = render::gl::Buffer::make();
        // As if the picture were larger, so that the finest triangles are taken.
        const render::DrawPlan plan =
            render::build_draw_plan(body, list, camera, k_width * 8, k_height * 8, render::Detail::Fine);
        parts.set(list.parts);
        mesh.order(plan);
        glViewport(0, 0, k_width, k_height);
        Plane plane(std::size_t{k_width} * k_height, 0.0f);
        std::vector<std::uint8_t> rgba(plane.size() * 4);
        for (int sample = 0; sample < k_grid * k_grid; ++sample) {
            const glm::vec2 jitter =
                (glm::vec2(static_cast<float>(sample % k_grid), static_cast<float>(sample / k_grid)) + 0.5f) /
                    static_cast<float>(k_grid) -
                0.5f;
            const render::FrameBlock block = render::build_frame_block(camera, list, k_width, k_height, jitter);
            glBindBuffer(GL_UNIFORM_BUFFER, frame.name());
            glBufferData(GL_UNIFORM_BUFFER, sizeof(block), &block, GL_DYNAMIC_DRAW);
            glBindBufferBase(GL_UNIFORM_BUFFER, render::k_frame_binding, frame.name());
            parts.bind();
            pass.clear(targets);
            pass.draw_backdrop(mesh, targets.picture_only);
            pass.draw(mesh, targets, render::depth_range(camera));
            glBindFramebuffer(GL_FRAMEBUFFER, targets.picture_only.name());
            glReadPixels(0, 0, k_width, k_height, GL_RGBA, GL_UNSIGNED_BYTE, rgba.data());
            add_brightness(plane, rgba, 1.0f / (k_grid * k_grid));
        }
        glBindFramebuffer(GL_FRAMEBUFFER, 0);
        return plane;
    }

    scene::MeshLibrary body;
    scene::DrawList list;
    scene::Camera camera;
};

}

TEST_F(StillTest, a_whole_body_is_near_to_64_samples) {
    camera.target = {0.0f, 880.0f, 0.0f};
    camera.distance_mm = 4600.0f;
    const Similarity near = similarity_of(ours(), of_64_samples());
    RecordProperty("similarity", std::to_string(near.all) + " " + std::to_string(near.seen));
    EXPECT_GE(near.all, 0.99) << near.seen;
    EXPECT_GE(near.seen, 0.94) << near.all;
}

TEST_F(StillTest, a_head_is_near_to_64_samples) {
    camera.target = {0.0f, 1505.0f, 90.0f};
    camera.distance_mm = 900.0f;
    const Similarity near = similarity_of(ours(), of_64_samples());
    RecordProperty("similarity", std::to_string(near.all) + " " + std::to_string(near.seen));
    EXPECT_GE(near.all, 0.99) << near.seen;
    EXPECT_GE(near.seen, 0.98) << near.all;
}

}
