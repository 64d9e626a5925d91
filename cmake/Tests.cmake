# Every test_*.c is one CMocka program; every test_*.sh one script. Labels: screen; slow (needs a display of its own or
# minutes); long (the full sweeps, slow too).
pkg_check_modules(CMOCKA REQUIRED IMPORTED_TARGET cmocka)

set(SAMENSPEL_TEST_ENVIRONMENT
  "SAMENSPEL_ASSETS=${SAMENSPEL_SHARE}/assets" "SAMENSPEL_SCENARIOS=${CMAKE_SOURCE_DIR}/scenarios"
  "SAMENSPEL_TESTS=${CMAKE_SOURCE_DIR}/tests" "SAMENSPEL_BIN=${CMAKE_RUNTIME_OUTPUT_DIRECTORY}"
  "LC_ALL=C.UTF-8")

# What several tests share, compiled once.
file(GLOB support CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/support/*.c")
add_library(samenspel_tests INTERFACE)
target_include_directories(samenspel_tests INTERFACE "${CMAKE_SOURCE_DIR}/tests")
target_link_libraries(samenspel_tests INTERFACE samenspel_flags PkgConfig::CMOCKA m)
if(support)
  add_library(samenspel_support STATIC ${support})
  target_link_libraries(samenspel_support PRIVATE samenspel_tests samenspel_headless)
  target_link_libraries(samenspel_tests INTERFACE samenspel_support)
endif()

# samenspel_tests(FOLDER LIBRARY target [LABEL label] [ENVIRONMENT VAR=value...])
function(samenspel_tests folder)
  cmake_parse_arguments(PARSE_ARGV 1 tests "" "LIBRARY;LABEL" "ENVIRONMENT")
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/${folder}/test_*.c")
  foreach(source IN LISTS sources)
    get_filename_component(name "${source}" NAME_WE)
    set(target ${folder}-${name})
    add_executable(${target} "${source}")
    set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    target_link_libraries(${target} PRIVATE samenspel_tests ${tests_LIBRARY})
    add_test(NAME ${folder}/${name} COMMAND ${target} WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}")
    set_tests_properties(${folder}/${name} PROPERTIES
      ENVIRONMENT "${SAMENSPEL_TEST_ENVIRONMENT};${tests_ENVIRONMENT}" TIMEOUT 1500)
    set_property(TEST ${folder}/${name} PROPERTY LABELS ${tests_LABEL})
  endforeach()
endfunction()

# samenspel_scripts(FOLDER [LABEL label]): the same for test_*.sh, which find the programs in $SAMENSPEL_BIN.
function(samenspel_scripts folder)
  cmake_parse_arguments(PARSE_ARGV 1 scripts "" "LABEL" "")
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/${folder}/test_*.sh")
  foreach(source IN LISTS sources)
    get_filename_component(name "${source}" NAME_WE)
    add_test(NAME ${folder}/${name} COMMAND "${source}" WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}")
    set_tests_properties(${folder}/${name} PROPERTIES
      ENVIRONMENT "${SAMENSPEL_TEST_ENVIRONMENT}" TIMEOUT 900 SKIP_RETURN_CODE 77)
    set_property(TEST ${folder}/${name} PROPERTY LABELS ${scripts_LABEL})
  endforeach()
endfunction()

samenspel_tests(unit LIBRARY samenspel_headless)
add_library(samenspel_pixels STATIC "${CMAKE_SOURCE_DIR}/tests/screen/pixels.c"
  "${CMAKE_SOURCE_DIR}/tests/screen/program.c")
target_link_libraries(samenspel_pixels PUBLIC samenspel_tests samenspel_app)
samenspel_tests(screen LIBRARY samenspel_pixels LABEL screen ENVIRONMENT SDL_VIDEODRIVER=dummy SDL_AUDIODRIVER=dummy)
target_link_libraries(screen-test_finger PRIVATE PkgConfig::SDL2) # it plays the glass
set_property(TEST screen/test_every_key PROPERTY LABELS "screen;slow") # thousands of pictures
samenspel_tests(long LIBRARY samenspel_headless LABEL "slow;long")

samenspel_scripts(layering)
samenspel_scripts(lint)
samenspel_scripts(tools)
samenspel_scripts(journeys LABEL "slow;journey")
samenspel_scripts(long LABEL "slow;long")

# What journeys use to look at the screen while it changes.
pkg_check_modules(X11 REQUIRED IMPORTED_TARGET x11)
add_executable(watch "${CMAKE_SOURCE_DIR}/tests/journeys/watch.c")
set_target_properties(watch PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
target_link_libraries(watch PRIVATE samenspel_flags PkgConfig::X11)

# Measurements are programs, never timed tests; tests/bench/run runs them all.
add_library(samenspel_measure STATIC "${CMAKE_SOURCE_DIR}/tests/bench/measure.c")
target_link_libraries(samenspel_measure PUBLIC samenspel_tests)
file(GLOB benches CONFIGURE_DEPENDS
  "${CMAKE_SOURCE_DIR}/tests/bench/bench_*.c" "${CMAKE_SOURCE_DIR}/tests/bench/reference_*.c")
foreach(source IN LISTS benches)
  get_filename_component(name "${source}" NAME_WE)
  add_executable(${name} "${source}")
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  target_link_libraries(${name} PRIVATE samenspel_measure samenspel_headless)
endforeach()
target_link_libraries(bench_window PRIVATE PkgConfig::X11)
target_link_libraries(bench_frame PRIVATE samenspel_app)
target_link_libraries(reference_slide PRIVATE PkgConfig::SDL2)
