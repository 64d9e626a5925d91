/* Commands and events as JSON objects: {"do":"cast-choice","seat":3,"answer":"B",...} and
 * {"event":"choice-cast",...}. Seats are numbers from 1, roles, values and programmes by their id,
 * answers "A".."F" "+" "?" "pass", counts as {"A":2,"?":1} or by role {"resident":{"A":1}}. */
#ifndef PROTOCOL_JSON_FORM_H
#define PROTOCOL_JSON_FORM_H

#include "protocol/command.h"
#include "protocol/event.h"

#include "base/json.h"

/* "do" names the kind; "actor": "facilitator" (default), "script" or a seat number; optional "revision",
 * "id", "at" (milliseconds of session time, *at = -1 when absent). Text points into the document. False:
 * problems were added (rules command-unknown, command-field-missing, command-field-unknown,
 * command-field-wrong). */
bool command_from_json(struct command *command, int64_t *at, const struct pack *pack,
                       const struct json_document *document, const struct json *value,
                       struct problems *problems);
void command_to_json(struct text *out, const struct pack *pack, const struct command *command);

/* The open fields, and the hidden ones, as members without braces: "seat":3,... ; nothing when there are
 * none. */
void event_fields_to_json(struct text *out, const struct pack *pack, const struct event *event, bool hidden);

/* Fills event->with from an object; only hidden or only open fields are looked at. False: not of this form.
 */
bool event_fields_from_json(struct event *event, const struct pack *pack, const struct json *object,
                            bool hidden);
bool event_kind_read(const char *word, enum event_kind *kind);

#endif
