// SPDX-License-Identifier: MIT
#include "myoatlas/io/meshes/mesh_file.h"

#include "myoatlas/io/base/write_file.h"
#include "myoatlas/io/meshes/folder_files.h"
#include "myoatlas/io/meshes/readable_mesh.h"
#include "myoatlas/io/meshes/regular_file.h"

#include <assimp/Exporter.hpp>
#include <assimp/IOSystem.hpp>
#include <assimp/Importer.hpp>
#include <assimp/postprocess.h>
#include <assimp/scene.h>
#include <cmath>
#include <memory>
#include <meshoptimizer.h>
#include <span>
#include <string>
#include <utility>

namespace myoatlas::io {

namespace {

// Joins positions that are bit for bit the same, in the order of their first appearance; drops collapsed triangles.
void join_positions(geometry::MeshData& mesh) {
    const std::size_t count = mesh.positions.size();
    std::vector<unsigned> remap(count);
    const std::size_t joined =
        meshopt_generateVertexRemap(remap.data(), nullptr, count, mesh.positions.data(), count, sizeof(glm::vec3));
    std::vector<glm::vec3> positions(joined);
    for (std::size_t i = 0; i < count; ++i) positions[remap[i]] = mesh.positions[i];
    mesh.positions = std::move(positions);
    std::erase_if(mesh.triangles, [&](auto& triangle) {
        for (auto& corner : triangle) corner = remap[corner];
        return triangle[0] == triangle[1] || triangle[1] == triangle[2] || triangle[2] == triangle[0];
    });
}

// Appends the triangles of a node and those below it. Nodes (glTF) may carry a placement, which is applied.
void append_node(const aiScene& scene, const aiNode& node, const aiMatrix4x4& above, geometry::MeshData& mesh) {
    const aiMatrix4x4 placement = above * node.mTransformation;
    for (unsigned m = 0; m < node.mNumMeshes; ++m) {
        const aiMesh& source = *scene.mMeshes[node.mMeshes[m]];
        const auto first = static_cast<std::uint32_t>(mesh.positions.size());
        for (unsigned i = 0; i < source.mNumVertices; ++i) {
            const aiVector3D p = placement.IsIdentity() ? source.mVertices[i] : placement * source.mVertices[i];
            mesh.positions.emplace_back(p.x + 0.0f, p.y + 0.0f, p.z + 0.0f); // + 0 makes a negative zero positive
        }
        for (unsigned i = 0; i < source.mNumFaces; ++i) {
            const aiFace& face = source.mFaces[i];
            if (face.mNumIndices != 3) continue; // a point or a line
            mesh.triangles.push_back({first + face.mIndices[0], first + face.mIndices[1], first + face.mIndices[2]});
        }
    }
    for (unsigned child = 0; child < node.mNumChildren; ++child)
        append_node(scene, *node.mChildren[child], placement, mesh);
}

// Returns the polygons of three corners and more, points and lines left out.
std::size_t count_polygons(const aiScene& scene) {
    std::size_t count = 0;
    for (unsigned m = 0; m < scene.mNumMeshes; ++m)
        for (unsigned f = 0; f < scene.mMeshes[m]->mNumFaces; ++f)
            count += scene.mMeshes[m]->mFaces[f].mNumIndices >= 3 ? 1 : 0;
    return count;
}

// A few degenerate faces may be dropped on the way; more is a mesh misread.
bool agree(std::size_t announced, std::size_t read) {
    const std::size_t apart = announced > read ? announced - read : read - announced;
    return apart * 100 <= announced;
}

std::unique_ptr<aiScene> make_scene(const geometry::MeshData& data) {
    // aiScene deletes what it is given.
    auto scene = std::make_unique<aiScene>();
    scene->mRootNode = new aiNode{"body"};
    scene->mRootNode->mNumMeshes = 1;
    scene->mRootNode->mMeshes = new unsigned[1]{0};
    scene->mNumMaterials = 1;
    scene->mMaterials = new aiMaterial* [1] { new aiMaterial };
    auto* mesh = new aiMesh;
    scene->mNumMeshes = 1;
    scene->mMeshes = new aiMesh* [1] { mesh };
    mesh->mPrimitiveTypes = aiPrimitiveType_TRIANGLE;
    mesh->mMaterialIndex = 0;
    mesh->mNumVertices = static_cast<unsigned>(data.positions.size());
    mesh->mVertices = new aiVector3D[data.positions.size()];
    for (std::size_t i = 0; i < data.positions.size(); ++i)
        mesh->mVertices[i] = {data.positions[i].x, data.positions[i].y, data.positions[i].z};
    if (data.normals.size() == data.positions.size()) {
        mesh->mNormals = new aiVector3D[data.normals.size()];
        for (std::size_t i = 0; i < data.normals.size(); ++i)
            mesh->mNormals[i] = {data.normals[i].x, data.normals[i].y, data.normals[i].z};
    }
    if (data.along.size() == data.positions.size() && data.across.size() == data.positions.size()) {
        mesh->mNumUVComponents[0] = 2;
        mesh->mTextureCoords[0] = new aiVector3D[data.along.size()];
        for (std::size_t i = 0; i < data.along.size(); ++i)
            mesh->mTextureCoords[0][i] = {data.across[i], data.along[i], 0};
    }
    mesh->mNumFaces = static_cast<unsigned>(data.triangles.size());
    mesh->mFaces = new aiFace[data.triangles.size()];
    for (std::size_t i = 0; i < data.triangles.size(); ++i) {
        const auto& triangle = data.triangles[i];
        mesh->mFaces[i].mNumIndices = 3;
        mesh->mFaces[i].mIndices = new unsigned[3]{triangle[0], triangle[1], triangle[2]};
    }
    return scene;
}

}

core::Result<geometry::MeshData> read_mesh(const std::filesystem::path& path) {
    const auto refused = [&](const std::string& what) { return core::Problem{path.string(), what}; };
    auto bytes = read_regular_file(path);
    if (!bytes) return bytes.problems();
    const auto readable = make_readable(path, std::move(*bytes));
    if (!readable) return readable.problems();
    Assimp::Importer importer;
    importer.SetIOHandler(make_folder_files(path, readable->bytes).release()); // the importer deletes it
    const aiScene* scene = importer.ReadFile(path.string(), aiProcess_ValidateDataStructure);
    if (!scene || !scene->mRootNode)
        return refused("The mesh cannot be read: " +
                       (readable->hint.empty() ? std::string{importer.GetErrorString()} : readable->hint + "."));
    if (const std::size_t read = count_polygons(*scene); readable->polygons && !agree(*readable->polygons, read))
        return refused("The file announces " + std::to_string(*readable->polygons) + " faces, but " +
                       std::to_string(read) + " could be read.");
    scene = importer.ApplyPostProcessing(aiProcess_Triangulate);
    if (!scene) return refused("The mesh cannot be cut into triangles: " + std::string{importer.GetErrorString()});
    geometry::MeshData mesh;
    append_node(*scene, *scene->mRootNode, aiMatrix4x4{}, mesh);
    for (std::size_t i = 0; i < mesh.positions.size(); ++i)
        if (!std::isfinite(mesh.positions[i].x + mesh.positions[i].y + mesh.positions[i].z))
            return refused("The mesh has a position that is not a number (vertex " + std::to_string(i) + ").");
    join_positions(mesh);
    if (mesh.triangles.empty()) return refused("The mesh has no triangles.");
    return mesh;
}

core::Status write_mesh(const std::filesystem::path& path, std::string_view format, const geometry::MeshData& mesh) {
    // Assimp's names: binary PLY, OBJ without a material file beside it, binary glTF 2.
    const std::string exporter_id = format == "ply"   ? "plyb"
                                    : format == "obj" ? "objnomtl"
                                    : format == "glb" ? "glb2"
                                                      : std::string{};
    if (exporter_id.empty())
        return core::Problem{path.string(),
                             "The format '" + std::string{format} + "' is unknown; use ply, obj or glb."};
    if (mesh.triangles.empty()) return core::Problem{path.string(), "There is nothing to write: the mesh is empty."};
    Assimp::Exporter exporter;
    const auto scene = make_scene(mesh);
    const aiExportDataBlob* blob = exporter.ExportToBlob(scene.get(), exporter_id);
    if (!blob)
        return core::Problem{path.string(), "The mesh cannot be written: " + std::string{exporter.GetErrorString()}};
    return write_file(path, std::span{static_cast<const std::byte*>(blob->data), blob->size});
}

}
