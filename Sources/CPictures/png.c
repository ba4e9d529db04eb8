// SPDX-License-Identifier: GPL-3.0-or-later

#include "CPictures.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <png.h>

struct source {
  const uint8_t *bytes;
  size_t left;
  char *message;
  int result;
};

static void fail(png_structp png, png_const_charp text) {
  struct source *source = png_get_error_ptr(png);
  if (source->result == cpictures_done) source->result = cpictures_damaged;
  snprintf(source->message, cpictures_message_bytes, "%s", text);
  png_longjmp(png, 1);
}

// A warning is about something that the pixels do not need.
static void ignore(png_structp png, png_const_charp text) {
  (void)png;
  (void)text;
}

static void feed(png_structp png, png_bytep target, size_t count) {
  struct source *source = png_get_io_ptr(png);
  if (count > source->left) {
    source->result = cpictures_truncated;
    png_error(png, "the bytes end before the picture does");
  }
  memcpy(target, source->bytes, count);
  source->bytes += count;
  source->left -= count;
}

static png_structp begin(struct source *source, png_infop *info) {
  source->message[0] = 0;
  png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, source, fail, ignore);
  if (!png) return NULL;
  *info = png_create_info_struct(png);
  if (!*info) {
    png_destroy_read_struct(&png, NULL, NULL);
    return NULL;
  }
  png_set_read_fn(png, source, feed);
  // Texts, profiles and times say nothing about the pixels, and a compressed one may unfold to gigabytes.
  png_set_keep_unknown_chunks(png, PNG_HANDLE_CHUNK_NEVER, NULL, -1);
  png_set_chunk_cache_max(png, 16);
  png_set_chunk_malloc_max(png, 1 << 20);
  return png;
}

int cpictures_png_header(
  const uint8_t *bytes, size_t count, struct cpictures_header *header, char message[cpictures_message_bytes]
) {
  struct source source = {bytes, count, message, cpictures_done};
  png_infop info = NULL;
  png_structp png = begin(&source, &info);
  if (!png) return cpictures_no_memory;
  if (setjmp(png_jmpbuf(png))) {
    png_destroy_read_struct(&png, &info, NULL);
    return source.result;
  }
  png_read_info(png, info);
  png_byte colour = png_get_color_type(png, info);
  header->width = png_get_image_width(png, info);
  header->height = png_get_image_height(png, info);
  header->bits = png_get_bit_depth(png, info);
  header->colour = colour == PNG_COLOR_TYPE_PALETTE ? cpictures_palette
    : colour & PNG_COLOR_MASK_COLOR                 ? cpictures_rgb
                                                    : cpictures_grey;
  header->has_alpha = (colour & PNG_COLOR_MASK_ALPHA) != 0 || png_get_valid(png, info, PNG_INFO_tRNS) != 0;
  header->is_progressive = png_get_interlace_type(png, info) != PNG_INTERLACE_NONE;
  png_destroy_read_struct(&png, &info, NULL);
  return source.result;
}

static void over_white(const uint8_t *row, uint8_t *pixels, uint32_t width) {
  for (uint32_t x = 0; x < width; x++, row += 4, pixels += 3) {
    unsigned alpha = row[3];
    for (int channel = 0; channel < 3; channel++) {
      pixels[channel] = (uint8_t)((row[channel] * alpha + 255 * (255 - alpha) + 127) / 255);
    }
  }
}

int cpictures_png_pixels(
  const uint8_t *bytes, size_t count, uint8_t *pixels, char message[cpictures_message_bytes]
) {
  struct source source = {bytes, count, message, cpictures_done};
  png_infop info = NULL;
  png_structp png = begin(&source, &info);
  if (!png) return cpictures_no_memory;
  uint8_t *volatile image = NULL;
  if (setjmp(png_jmpbuf(png))) {
    free(image);
    png_destroy_read_struct(&png, &info, NULL);
    return source.result;
  }
  png_read_info(png, info);
  size_t width = png_get_image_width(png, info);
  size_t height = png_get_image_height(png, info);
  // Whatever it is: red, green, blue and alpha of a byte each.
  png_set_expand(png);
  png_set_strip_16(png);
  png_set_gray_to_rgb(png);
  png_set_add_alpha(png, 0xFF, PNG_FILLER_AFTER);
  int passes = png_set_interlace_handling(png);
  png_read_update_info(png, info);
  if (png_get_rowbytes(png, info) != width * 4) png_error(png, "a row of another length than announced");
  // Only an interlaced picture comes in several passes, for which its rows have to be kept.
  size_t rows = passes > 1 ? height : 1;
  image = calloc(rows, width * 4);
  if (!image) {
    source.result = cpictures_no_memory;
    png_error(png, "no memory");
  }
  for (int pass = 0; pass < passes; pass++) {
    for (size_t y = 0; y < height; y++) {
      uint8_t *row = image + (passes > 1 ? y * width * 4 : 0);
      png_read_row(png, row, NULL);
      if (pass == passes - 1) over_white(row, pixels + y * width * 3, (uint32_t)width);
    }
  }
  png_read_end(png, NULL);
  free(image);
  png_destroy_read_struct(&png, &info, NULL);
  return source.result;
}
