// SPDX-License-Identifier: GPL-3.0-or-later

#include "CWorkbook.h"

#include <libxml/HTMLparser.h>

// ---- pages of tables -------------------------------------------------------------------------------------

static struct cworkbook_page_events *events_of(void *context) { return context; }

static void on_start(void *context, const xmlChar *name, const xmlChar **attributes) {
  struct cworkbook_page_events *events = events_of(context);
  events->start(events->context, (const char *)name, (const char *const *)attributes);
}

static void on_end(void *context, const xmlChar *name) {
  struct cworkbook_page_events *events = events_of(context);
  events->end(events->context, (const char *)name);
}

static void on_text(void *context, const xmlChar *bytes, int count) {
  struct cworkbook_page_events *events = events_of(context);
  events->text(events->context, (const char *)bytes, count);
}

/* Pages are as people's programs write them: what is wrong with their HTML is nothing to tell. */
static void on_complaint(void *context, const char *format, ...) {
  (void)context;
  (void)format;
}

void *cworkbook_page_begin(struct cworkbook_page_events *events) {
  static htmlSAXHandler handler = {
      .startElement = on_start,
      .endElement = on_end,
      .characters = on_text,
      .cdataBlock = on_text,
      .ignorableWhitespace = on_text,
      .warning = on_complaint,
      .error = on_complaint,
      .fatalError = on_complaint,
  };
  xmlSetGenericErrorFunc(NULL, on_complaint);
  htmlParserCtxtPtr page = htmlCreatePushParserCtxt(&handler, events, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
  // A name of an encoding in the page's head says what it was before it was decoded.
  if (page) htmlCtxtUseOptions(page, HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC | HTML_PARSE_NOERROR);
  return page;
}

void cworkbook_page_feed(void *page, const char *bytes, int count) { htmlParseChunk(page, bytes, count, 0); }

void cworkbook_page_end(void *page) {
  htmlParserCtxtPtr context = page;
  htmlParseChunk(context, "", 0, 1);
  xmlDocPtr document = context->myDoc;
  htmlFreeParserCtxt(context);
  if (document) xmlFreeDoc(document);
}
