# What the program reads at start, laid beside the executable in data/: the data files, and the two packs made from them.
set(data_folder "${PROJECT_BINARY_DIR}/data")
file(MAKE_DIRECTORY "${data_folder}")
file(GLOB body_tables CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/assets/body/*.json")
set(warp_tables)
foreach(name female female_slender female_broad male_slender male_broad)
  list(APPEND warp_tables "${PROJECT_SOURCE_DIR}/assets/body/${name}.json")
endforeach()
list(REMOVE_ITEM body_tables ${warp_tables})
file(GLOB_RECURSE atlas_files CONFIGURE_DEPENDS RELATIVE "${PROJECT_SOURCE_DIR}/assets"
  "${PROJECT_SOURCE_DIR}/assets/data/*.json" "${PROJECT_SOURCE_DIR}/assets/themes/*.json"
  "${PROJECT_SOURCE_DIR}/assets/text/*.json" "${PROJECT_SOURCE_DIR}/assets/page/*")

# assets/data -> data/atlas, assets/themes -> data/themes, assets/text -> data/text,
# assets/page -> data/page; a file taken away there goes here too.
set(copied)
foreach(file IN LISTS atlas_files)
  string(REGEX REPLACE "^data/" "atlas/" target "${file}")
  add_custom_command(OUTPUT "${data_folder}/${target}"
    COMMAND ${CMAKE_COMMAND} -E copy "${PROJECT_SOURCE_DIR}/assets/${file}" "${data_folder}/${target}"
    DEPENDS "${PROJECT_SOURCE_DIR}/assets/${file}" VERBATIM)
  list(APPEND copied "${data_folder}/${target}")
endforeach()
file(GLOB_RECURSE stale LIST_DIRECTORIES false "${data_folder}/atlas/*" "${data_folder}/themes/*" "${data_folder}/text/*"
  "${data_folder}/page/*")
foreach(file IN LISTS stale)
  if(NOT file IN_LIST copied)
    file(REMOVE "${file}")
  endif()
endforeach()

# The sculptor reads each structure's layer, so that depth can be told; nothing else of the atlas changes the body.
set(structure_files ${copied})
list(FILTER structure_files INCLUDE REGEX "/atlas/structures/")

# The words in which people say where it hurts, what must not wait, what helps at home, numbers of terms, lessons, decks
# and the texts of other languages lay nothing on the body.
set(laid_files ${copied})
list(FILTER laid_files EXCLUDE REGEX
  "/atlas/(said/|text/|lessons/|(decks|emergencies|engine|home_care|terminology)[.]json)|/data/page/")

set(body_pack "${data_folder}/built-in.body")
set(surface_map_pack "${data_folder}/built-in.chart")
set(MYOATLAS_MADE_PACKS "" CACHE PATH "The data folder of another build of these sources, whose packs are taken instead of made anew")
if(MYOATLAS_MADE_PACKS)
  set(warps)
  foreach(table IN LISTS warp_tables)
    get_filename_component(name "${table}" NAME)
    list(APPEND warps "${data_folder}/bodies/${name}")
  endforeach()
  foreach(pack "${body_pack}" "${surface_map_pack}" ${warps})
    file(RELATIVE_PATH name "${data_folder}" "${pack}")
    add_custom_command(OUTPUT "${pack}" COMMAND ${CMAKE_COMMAND} -E copy "${MYOATLAS_MADE_PACKS}/${name}" "${pack}"
      DEPENDS "${MYOATLAS_MADE_PACKS}/${name}" VERBATIM)
  endforeach()
else()
  add_custom_command(OUTPUT "${body_pack}"
    COMMAND sculpt --tables "${PROJECT_SOURCE_DIR}/assets/body" --data "${data_folder}/atlas" --out "${body_pack}"
    DEPENDS sculpt ${body_tables} ${structure_files} COMMENT "Sculpting the body from its measurement tables" VERBATIM)
  add_custom_command(OUTPUT "${surface_map_pack}"
    COMMAND surface_map --data "${data_folder}/atlas" --body "${body_pack}" --out "${surface_map_pack}"
    DEPENDS surface_map "${body_pack}" ${laid_files} COMMENT "Laying landmarks, areas and zones on the body" VERBATIM)
  # What makes other bodies of the built-in one when they are read.
  set(warps)
  file(MAKE_DIRECTORY "${data_folder}/bodies")
  foreach(table IN LISTS warp_tables)
    get_filename_component(name "${table}" NAME)
    set(warp "${data_folder}/bodies/${name}")
    add_custom_command(OUTPUT "${warp}"
      COMMAND warp_body --quiet --body "${body_pack}" --table "${table}" --out "${warp}"
      DEPENDS warp_body "${body_pack}" "${table}" COMMENT "Fitting a body to ${name}" VERBATIM)
    list(APPEND warps "${warp}")
  endforeach()
endif()
add_custom_target(data ALL DEPENDS ${copied} "${body_pack}" "${surface_map_pack}" ${warps})

if(NOT MYOATLAS_CORE_ONLY)
  install(TARGETS myoatlas RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()
install(DIRECTORY "${data_folder}/" DESTINATION ${CMAKE_INSTALL_DATADIR}/myoatlas)
