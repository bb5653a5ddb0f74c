// What the name of a mesh file, or the comments at its head, say of the mesh; files as a manifest spells them.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/io/meshes/mesh_folder.h"

#include <filesystem>
#include <string_view>

namespace myoatlas::io {

// "FMA10014_ninth_thoracic_vertebra" is an id and a name, and so is "Ninth thoracic vertebra (FMA10014)". What programs
// add to the name of a copy or a part ("Soleus.l.001", "Ulna copy 2", "Ulna (1)", "Scapula_primitive0") and the joints
// of "LeftFemur" and "leftFemur" are no part of it.
void take_names_from_file(MeshSource&);

// Looks in the comments at the head of an OBJ for the concept and its English name, as BodyParts3D 4 writes them.
void take_names_from_head(MeshSource&);

// Returns the file as it is spelled where it is there, else the one that another system would mean: "\\" for "/",
// letters in another case or composed in another way. Where there is none: the first of these.
std::filesystem::path find_listed(const std::filesystem::path& root, const std::string& listed);

}
