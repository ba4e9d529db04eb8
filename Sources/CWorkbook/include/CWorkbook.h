// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * The libraries of the workbook worker: libzip, expat, libfreexl and libxlsxwriter as they are, libxml2's HTML parser
 * behind functions of our own, because its headers need a path of their own.
 */
#ifndef CWORKBOOK_H
#define CWORKBOOK_H

#include <expat.h>
#include <freexl.h>
#include <xlsxwriter.h>
#include <zip.h>

// ---- pages of tables -------------------------------------------------------------------------------------

/* What the parser of a page calls; names are lower case, text is UTF-8. */
struct cworkbook_page_events {
  void *context;
  void (*start)(void *context, const char *name, const char *const *attributes);
  void (*end)(void *context, const char *name);
  void (*text)(void *context, const char *bytes, int count);
};

/* A parser of HTML in UTF-8; NULL: no memory. It opens nothing that a page names. */
void *cworkbook_page_begin(struct cworkbook_page_events *events);
void cworkbook_page_feed(void *page, const char *bytes, int count);
/* Ends the parser and gives it up. */
void cworkbook_page_end(void *page);

#endif
