/* Copies beside a record that were being written when a program was killed: of the record itself, and of the
 * papers that stand where record_paper_path says. Each may hold private words, and nobody would find it. */
#ifndef SESSION_RECORD_PARTS_H
#define SESSION_RECORD_PARTS_H

/* Removes NAME.….part of the record and of its papers. For who holds the writer's lock, and writes neither
 * of them now. One that cannot be removed stays. */
void record_parts_remove(const char *record);

#endif
