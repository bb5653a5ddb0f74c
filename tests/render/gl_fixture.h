// An offscreen OpenGL context for a test; the test is skipped with the reason where the machine has none.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/ui/platform/offscreen_context.h"

#include <epoxy/gl.h>
#include <gtest/gtest.h>
#include <memory>
#include <stdexcept>

namespace myoatlas {

class GlTest : public testing::Test {
protected:
    void SetUp() override {
        try {
            context = std::make_unique<ui::OffscreenContext>();
        } catch (const std::runtime_error& error) {
            GTEST_SKIP() << error.what();
        }
    }
    void TearDown() override {
        if (!context) return;
        EXPECT_EQ(glGetError(), static_cast<GLenum>(GL_NO_ERROR));
    }

    std::unique_ptr<ui::OffscreenContext> context;
};

}
