# Every tests/fuzz/fuzz_*.c is one libFuzzer program, fed by tests/fuzz/corpus/NAME when that folder is there.
file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/fuzz/fuzz_*.c")
foreach(source IN LISTS sources)
  get_filename_component(name "${source}" NAME_WE)
  add_executable(${name} "${source}")
  target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}/tests")
  target_link_libraries(${name} PRIVATE samenspel_flags samenspel_headless)
  target_link_options(${name} PRIVATE -fsanitize=fuzzer)
endforeach()
