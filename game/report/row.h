/* A street above the neighbourhood's own page: houses, trees and neighbours, as wide as the paper. */
#ifndef REPORT_ROW_H
#define REPORT_ROW_H

#include "report/page.h"

/* Drawn, no role is meant; readers hear "a row of houses". */
void row_write(struct report_page *page);

#endif
