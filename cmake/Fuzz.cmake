# Every tests/fuzz/fuzz_*.c is one libFuzzer program, fed by tests/fuzz/corpus/NAME when that folder is there.
file(GLOB support CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/support/*.c")
add_library(samenspel_support STATIC ${support})
target_include_directories(samenspel_support PUBLIC "${CMAKE_SOURCE_DIR}/tests")
target_link_libraries(samenspel_support PUBLIC samenspel_flags samenspel_headless)

file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/fuzz/fuzz_*.c")
foreach(source IN LISTS sources)
  get_filename_component(name "${source}" NAME_WE)
  add_executable(${name} "${source}")
  target_link_libraries(${name} PRIVATE samenspel_support)
  target_link_options(${name} PRIVATE -fsanitize=fuzzer)
endforeach()
foreach(name fuzz_options fuzz_settings) # what they try stands in app
  target_link_libraries(${name} PRIVATE samenspel_app)
endforeach()
