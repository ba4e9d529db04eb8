// SPDX-License-Identifier: GPL-3.0-or-later

#define _GNU_SOURCE
#include "CWorkbook.h"

#include <fcntl.h>
#include <libxml/HTMLparser.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>

// ---- the process -----------------------------------------------------------------------------------------

/* Pages that the process has in its address space: the first number of statm. */
static size_t pages_in_use(void) {
  char text[32] = "";
  int descriptor = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return 0;
  ssize_t count = read(descriptor, text, sizeof text - 1);
  close(descriptor);
  size_t pages = 0;
  return count > 0 && sscanf(text, "%zu", &pages) == 1 ? pages : 0;
}

static bool limit(int resource, rlim_t most) {
  struct rlimit both = {.rlim_cur = most, .rlim_max = most};
  return setrlimit(resource, &both) == 0;
}

bool cworkbook_confine(size_t more_memory, int descriptors, int seconds, size_t file_bytes) {
  rlim_t memory = pages_in_use() * (rlim_t)sysconf(_SC_PAGESIZE) + more_memory;
  struct itimerval timer = {.it_value = {.tv_sec = seconds}};
  return limit(RLIMIT_CORE, 0) && limit(RLIMIT_FSIZE, file_bytes) && limit(RLIMIT_NOFILE, (rlim_t)descriptors) &&
         limit(RLIMIT_AS, memory) && setitimer(ITIMER_PROF, &timer, NULL) == 0;
}

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
