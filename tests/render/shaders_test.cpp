// SPDX-License-Identifier: MIT
#include "render/gl_fixture.h"
#include "render/shader_library.h"

#include <filesystem>
#include <set>

using ShadersTest = GlTest;

TEST_F(ShadersTest, every_variant_builds) {
    for (const render::Variant& variant : render::shader_variants())
        EXPECT_NO_THROW(render::build_program(render::embedded_shader, variant.name)) << variant.name;
}

TEST_F(ShadersTest, a_broken_shader_is_told_by_name) {
    const auto broken = [](std::string_view path) -> std::optional<std::string> {
        if (path == "ghost/ghost.frag") return "void main() { nonsense; }";
        return render::embedded_shader(path);
    };
    try {
        render::build_program(broken, "ghost");
        FAIL() << "it built";
    } catch (const std::runtime_error& error) {
        EXPECT_NE(std::string(error.what()).find("ghost (fragment)"), std::string::npos) << error.what();
    }
}

TEST(shader_library, embeds_every_file_of_the_folder) {
    namespace fs = std::filesystem;
    const fs::path folder = fs::path(MYOATLAS_SOURCE_DIR) / "shaders";
    std::set<std::string> on_disk, embedded;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file() && entry.path().extension() != ".md")
            on_disk.insert(fs::relative(entry.path(), folder).generic_string());
    for (const render::EmbeddedShader& shader : render::embedded_shaders()) embedded.insert(std::string(shader.path));
    EXPECT_EQ(on_disk, embedded);
}

TEST(shader_library, resolves_includes_once_and_names_a_missing_file) {
    const auto source = [](std::string_view path) -> std::optional<std::string> {
        if (path == "a") return "#include \"b\"\n#include \"b\"\nvoid main() {}\n";
        if (path == "b") return "int once;\n";
        if (path == "c") return "#include \"nowhere\"\n";
        return std::nullopt;
    };
    EXPECT_EQ(render::assemble_shader(source, "a", "ONE TWO"),
              "#version 330 core\n#define ONE\n#define TWO\nint once;\nvoid main() {}\n");
    EXPECT_THROW(render::assemble_shader(source, "c", ""), std::runtime_error);
}
