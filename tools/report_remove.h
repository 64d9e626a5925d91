/* samenspel-report forget and redact: taking answers and names out of records. */
#ifndef TOOLS_REPORT_REMOVE_H
#define TOOLS_REPORT_REMOVE_H

#include "tools/tool.h"

/* forget RECORD --seat N: all private parts of one seat, for good. Says what it cannot reach, and that a
 * round which was shown may still tell. */
enum tool_status report_forget(const struct tool_arguments *arguments);

/* redact RECORD [-o FILE]: a second record that holds no more than was promised. */
enum tool_status report_redact(const struct tool_arguments *arguments);

#endif
