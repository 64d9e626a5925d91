# How every C file of this project is compiled. Asserts stay on everywhere: NDEBUG is taken away again.
add_library(samenspel_flags INTERFACE)

target_compile_definitions(samenspel_flags INTERFACE
  _DEFAULT_SOURCE _POSIX_C_SOURCE=200809L "SAMENSPEL_VERSION=\"${PROJECT_VERSION}\"")

target_compile_options(samenspel_flags INTERFACE
  -UNDEBUG -fno-common -fstack-protector-strong
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion
  -Wstrict-prototypes -Wmissing-prototypes -Wmissing-declarations -Wold-style-definition -Wredundant-decls
  -Wswitch-enum -Wvla -Walloca -Wwrite-strings -Wcast-qual -Wcast-align -Wpointer-arith -Wundef
  -Wformat=2 -Wformat-signedness -Wfloat-equal -Wdouble-promotion -Wnull-dereference
  -Wdate-time -Wunused-macros
  $<$<C_COMPILER_ID:GNU>:-Wlogical-op> $<$<C_COMPILER_ID:GNU>:-Wduplicated-cond>
  $<$<C_COMPILER_ID:GNU>:-Wduplicated-branches> $<$<C_COMPILER_ID:GNU>:-Wjump-misses-init>
  $<$<BOOL:${SAMENSPEL_WERROR}>:-Werror>)

# Coverage needs the real paths, everything else is the same bytes whatever folder it was built in.
if(NOT SAMENSPEL_COVERAGE)
  target_compile_options(samenspel_flags INTERFACE "-ffile-prefix-map=${CMAKE_SOURCE_DIR}=.")
endif()

target_include_directories(samenspel_flags INTERFACE "${CMAKE_SOURCE_DIR}/game")

# Force-includes the list of banned functions. `before` names headers of other people that mention such a function
# in a macro of their own and therefore have to come first.
function(samenspel_ban target)
  cmake_parse_arguments(PARSE_ARGV 1 ban "" "" "BEFORE")
  foreach(header IN LISTS ban_BEFORE)
    target_compile_options(${target} PRIVATE "SHELL:-include \"${header}\"")
  endforeach()
  target_compile_options(${target} PRIVATE "SHELL:-include \"${CMAKE_SOURCE_DIR}/game/base/banned.h\"")
endfunction()
