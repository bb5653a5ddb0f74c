// A reader that misbehaves is tests/support/mesh_reader.cpp, or a shell script where no sandbox is entered.
// SPDX-License-Identifier: MIT
#include "myoatlas/io/meshes/sandboxed_mesh.h"

#include "myoatlas/io/meshes/mesh_answer.h"
#include "myoatlas/io/meshes/mesh_file.h"
#include "myoatlas/io/meshes/sandbox.h"
#include "support/scratch_folder.h"
#include "support/shapes.h"

#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace myoatlas {

using testing::HasSubstr;
namespace fs = std::filesystem;

namespace {

using Clock = std::chrono::steady_clock;

class SandboxedMesh : public testing::Test {
protected:
    fs::path file(const std::string& name, const std::string& text = "x") const {
        const fs::path path = folder_.path() / name;
        std::ofstream{path, std::ios::binary} << text;
        return path;
    }

    // What is wrong with a mesh called so, as the reader tells.
    std::string why(const fs::path& path, const io::ReaderLimits& limits = {}) const {
        const auto mesh = io::read_mesh_sandboxed(path, {MYOATLAS_MESH_READER, limits});
        if (mesh) return "nothing";
        EXPECT_EQ(mesh.problems().front().where, path.string());
        return mesh.problems().front().what;
    }

    // The same with a shell script for a reader.
    std::string why_with_script(const std::string& script, const io::ReaderLimits& limits = {}) const {
        const fs::path reader = file("reader.sh", "#!/bin/sh\n" + script + "\n");
        fs::permissions(reader, fs::perms::owner_all);
        const auto mesh = io::read_mesh_sandboxed(file("x.obj"), {reader, limits});
        return mesh ? "nothing" : mesh.problems().front().what;
    }

    // The answer to a sound mesh, in a file.
    fs::path sound_answer() const {
        const auto bytes = io::pack_answer(support::box({0, 0, 0}, {1, 1, 1}));
        return file("answer", {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    }

    const support::ScratchFolder folder_;
};

}

TEST_F(SandboxedMesh, is_what_the_plain_reader_reads) {
    const auto ball = support::ball({12.5f, -3.25f, 1400.0f}, 30, 64);
    for (const char* format : {"ply", "obj", "glb"}) {
        const fs::path path = folder_.path() / (std::string("ball.") + format);
        ASSERT_TRUE(io::write_mesh(path, format, ball));
        const auto plain = io::read_mesh(path), read = io::read_mesh_sandboxed(path, {MYOATLAS_MESH_READER});
        ASSERT_TRUE(read) << read.problems().front().what;
        EXPECT_EQ(read->positions, plain->positions);
        EXPECT_EQ(read->triangles, plain->triangles);
    }
}

TEST_F(SandboxedMesh, hands_on_what_is_wrong_with_the_file) {
    for (const fs::path& path :
         {folder_.path() / "none.ply", folder_.path(), file("words.ply", "these are only words")}) {
        const auto read = io::read_mesh_sandboxed(path, {MYOATLAS_MESH_READER});
        ASSERT_FALSE(read);
        EXPECT_EQ(read.problems().size(), 1u);
        EXPECT_EQ(read.problems().front().where, path.string());
        EXPECT_EQ(why(path), io::read_mesh(path).problems().front().what);
    }
}

TEST_F(SandboxedMesh, is_never_waited_for_at_a_pipe_or_a_device) {
    const fs::path pipe = folder_.path() / "pipe.obj", link = folder_.path() / "link.obj";
    ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
    fs::create_symlink("/dev/zero", link);
    for (const fs::path& path : {pipe, link, fs::path("/dev/null")}) EXPECT_EQ(why(path), "It is not a regular file.");
    EXPECT_THAT(io::read_mesh(pipe).problems().front().what, HasSubstr("not a regular file"));
}

TEST_F(SandboxedMesh, names_how_its_reader_ended) {
    EXPECT_THAT(why(file("x.crash")), HasSubstr("crashed (signal 11)"));
    EXPECT_THAT(why(file("x.exit")), HasSubstr("ended with code 7"));
    const auto read = io::read_mesh_sandboxed(file("x.obj"), {folder_.path() / "nobody"});
    EXPECT_THAT(read.problems().front().what, testing::AllOf(HasSubstr("nobody"), HasSubstr("cannot be started")));
}

TEST_F(SandboxedMesh, is_given_up_when_it_takes_too_long) {
    const auto start = Clock::now();
    EXPECT_THAT(why(file("x.hang"), {.seconds = 1}), HasSubstr("more than 1 seconds"));
    EXPECT_THAT(why(file("x.spin"), {.cpu_seconds = 1}), HasSubstr("too much time"));
    EXPECT_THAT(why_with_script("exec sleep 60", {.seconds = 1}), HasSubstr("more than 1 seconds"));
    // It said all, and stays.
    EXPECT_THAT(why_with_script("exec >&-; exec sleep 60", {.seconds = 1}), HasSubstr("more than 1 seconds"));
    EXPECT_LT(Clock::now() - start, std::chrono::seconds(15));
}

TEST_F(SandboxedMesh, whose_answer_is_cut_or_endless_is_refused) {
    const std::string answer = sound_answer().string();
    EXPECT_EQ(why_with_script("cat '" + answer + "'"), "nothing");
    EXPECT_THAT(why_with_script("head -c 100 '" + answer + "'"), HasSubstr("broke off"));
    EXPECT_THAT(why_with_script("true"), HasSubstr("broke off"));
    EXPECT_THAT(why_with_script("echo Hello, this is no answer at all, whatever it says."), HasSubstr("damaged"));
    EXPECT_THAT(why_with_script("cat '" + answer + "'; exit 1"), HasSubstr("code 1"));
    EXPECT_THAT(why_with_script("exec cat /dev/zero", {.answer_mb = 2}), HasSubstr("more than 2 MB"));
}

TEST_F(SandboxedMesh, has_a_reader_that_can_do_no_harm) {
    const int ours = open("/dev/null", O_RDONLY); // without O_CLOEXEC
    ASSERT_GE(ours, 3);
    EXPECT_EQ(why(file("x.open")), "open: 0 1 2 3") << "the standard streams, which lead nowhere, and the answer";
    close(ours);
    EXPECT_THAT(why(file("x.write")), HasSubstr("crashed"));
    EXPECT_TRUE(!fs::exists(folder_.path() / "x.write.out") || fs::is_empty(folder_.path() / "x.write.out"));
    EXPECT_EQ(why(file("x.escape")), "a?[31m b");
#ifndef MYOATLAS_IS_SANITIZED
    EXPECT_THAT(why(file("x.hoard"), {.memory_mb = 1024}), HasSubstr("more memory"));
#endif
}

TEST_F(SandboxedMesh, reads_nothing_of_other_folders) {
    fs::create_directories(folder_.path() / "in");
    const char* const gltf = R"({"asset": {"version": "2.0"}, "scene": 0, "scenes": [{"nodes": [0]}],
        "nodes": [{"mesh": 0}], "meshes": [{"primitives": [{"attributes": {"POSITION": 0}}]}],
        "accessors": [{"bufferView": 0, "componentType": 5126, "count": 3, "type": "VEC3"}],
        "bufferViews": [{"buffer": 0, "byteLength": 36}], "buffers": [{"uri": "URI", "byteLength": 36}]})";
    const float numbers[9] = {0, 0, 0, 10, 0, 0, 0, 10, 0};
    const std::string buffer(reinterpret_cast<const char*>(numbers), sizeof numbers);
    const fs::path secret = file("secret.bin", buffer);
    file("in/own.bin", buffer);
    fs::create_symlink(secret, folder_.path() / "in" / "link.bin");
    ASSERT_EQ(mkfifo((folder_.path() / "in" / "pipe.bin").c_str(), 0600), 0);
    const auto with_buffer = [&](const std::string& uri) {
        std::string text = gltf;
        text.replace(text.find("URI"), 3, uri);
        return why(file("in/x.gltf", text));
    };
    EXPECT_EQ(with_buffer("own.bin"), "nothing");
    for (const std::string& uri : {std::string("../secret.bin"), secret.string(), std::string("link.bin"),
                                   std::string("pipe.bin"), std::string("..%2Fsecret.bin")})
        EXPECT_THAT(with_buffer(uri), HasSubstr("cannot be read")) << uri;
}

TEST_F(SandboxedMesh, is_read_by_many_threads_at_once) {
    const auto ball = support::ball({0, 0, 0}, 30, 64);
    ASSERT_TRUE(io::write_mesh(folder_.path() / "ball.ply", "ply", ball));
    const auto plain = io::read_mesh(folder_.path() / "ball.ply");
    const fs::path crash = file("x.crash"), ply = folder_.path() / "ball.ply";
    std::vector<int> good(8), bad(8);
    std::vector<std::thread> threads;
    for (std::size_t t = 0; t < good.size(); ++t)
        threads.emplace_back([&, t] {
            for (int turn = 0; turn < 8; ++turn) {
                const auto mesh = io::read_mesh_sandboxed(ply, {MYOATLAS_MESH_READER});
                good[t] += mesh && mesh->positions == plain->positions && mesh->triangles == plain->triangles;
                bad[t] += !io::read_mesh_sandboxed(crash, {MYOATLAS_MESH_READER});
            }
        });
    for (auto& thread : threads) thread.join();
    EXPECT_THAT(good, testing::Each(8));
    EXPECT_THAT(bad, testing::Each(8));
}

#ifdef __linux__

namespace {

// The one child of a process, once it runs a program of its own; 0 when none comes.
pid_t child_of(pid_t parent) {
    const std::string id = std::to_string(parent);
    for (int turn = 0; turn < 500; ++turn, std::this_thread::sleep_for(std::chrono::milliseconds(10))) {
        pid_t child = 0;
        std::ifstream("/proc/" + id + "/task/" + id + "/children") >> child;
        std::error_code error;
        if (child > 0 &&
            fs::read_symlink("/proc/" + std::to_string(child) + "/exe", error) == fs::canonical(MYOATLAS_MESH_READER))
            return child;
    }
    return 0;
}

bool is_gone(pid_t id) {
    for (int turn = 0; turn < 500; ++turn, std::this_thread::sleep_for(std::chrono::milliseconds(10))) {
        std::string number, name, state = "gone";
        std::ifstream("/proc/" + std::to_string(id) + "/stat") >> number >> name >> state;
        if (state == "gone" || state == "Z") return true; // a zombie waits for whoever inherits it
    }
    return false;
}

}

TEST_F(SandboxedMesh, has_a_reader_that_does_not_outlive_a_killed_program) {
    const fs::path path = file("x.hang");
    for (const bool is_at_once : {true, false}) {
        const pid_t program = fork();
        if (program == 0) {
            io::read_mesh_sandboxed(path, {MYOATLAS_MESH_READER, {.seconds = 60}});
            _exit(0);
        }
        const pid_t reader = child_of(program);
        ASSERT_GT(reader, 0);
        if (!is_at_once) std::this_thread::sleep_for(std::chrono::milliseconds(300)); // until it hangs
        kill(program, SIGKILL);
        ASSERT_EQ(waitpid(program, nullptr, 0), program);
        EXPECT_TRUE(is_gone(reader));
    }
}

#endif

}
