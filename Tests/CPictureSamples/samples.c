// SPDX-License-Identifier: GPL-3.0-or-later

#include "CPictureSamples.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jpeglib.h>
#include <png.h>

struct writer {
  struct jpeg_compress_struct jpeg;
  struct jpeg_error_mgr errors;
  jmp_buf failed;
};

static void give_up(j_common_ptr info) { longjmp(((struct writer *)info->client_data)->failed, 1); }

size_t picture_sample_jpeg(const struct picture_sample *sample, const uint8_t *pixels, uint8_t *jpeg, size_t room) {
  struct writer writer;
  memset(&writer, 0, sizeof writer);
  unsigned char *volatile made = NULL;
  unsigned long size = 0;
  writer.jpeg.err = jpeg_std_error(&writer.errors);
  writer.errors.error_exit = give_up;
  writer.jpeg.client_data = &writer;
  if (setjmp(writer.failed)) {
    jpeg_destroy_compress(&writer.jpeg);
    free(made);
    return 0;
  }
  jpeg_create_compress(&writer.jpeg);
  jpeg_mem_dest(&writer.jpeg, (unsigned char **)&made, &size);
  writer.jpeg.image_width = sample->width;
  writer.jpeg.image_height = sample->height;
  writer.jpeg.input_components = sample->channels;
  writer.jpeg.in_color_space = sample->channels == 1 ? JCS_GRAYSCALE : sample->channels == 4 ? JCS_CMYK : JCS_RGB;
  jpeg_set_defaults(&writer.jpeg);
  jpeg_set_quality(&writer.jpeg, sample->quality, TRUE);
  writer.jpeg.arith_code = sample->is_arithmetic ? TRUE : FALSE;
  if (sample->is_progressive) jpeg_simple_progression(&writer.jpeg);
  jpeg_start_compress(&writer.jpeg, TRUE);
  while (writer.jpeg.next_scanline < sample->height) {
    size_t offset = (size_t)writer.jpeg.next_scanline * sample->width * (size_t)sample->channels;
    JSAMPROW row = (JSAMPROW)(pixels + offset);
    jpeg_write_scanlines(&writer.jpeg, &row, 1);
  }
  jpeg_finish_compress(&writer.jpeg);
  jpeg_destroy_compress(&writer.jpeg);
  size_t written = size <= room ? size : 0;
  if (written) memcpy(jpeg, made, size);
  free(made);
  return written;
}

// ---- PNG --------------------------------------------------------------------------------------------------

struct sink {
  uint8_t *bytes;
  size_t count;
  size_t room;
};

static void take(png_structp png, png_bytep bytes, size_t count) {
  struct sink *sink = png_get_io_ptr(png);
  if (sink->count + count > sink->room) png_error(png, "no room");
  memcpy(sink->bytes + sink->count, bytes, count);
  sink->count += count;
}

static void flush_nothing(png_structp png) { (void)png; }

static int palette_index(png_color *palette, int *count, const uint8_t *pixel) {
  for (int index = 0; index < *count; index++) {
    png_color *colour = &palette[index];
    if (colour->red == pixel[0] && colour->green == pixel[1] && colour->blue == pixel[2]) return index;
  }
  if (*count == 256) return 0;
  palette[*count] = (png_color){pixel[0], pixel[1], pixel[2]};
  return (*count)++;
}

static size_t bytes_of_pixel(int kind) {
  switch (kind) {
    case sample_png_grey:
    case sample_png_palette: return 1;
    case sample_png_rgb: return 3;
    case sample_png_rgba: return 4;
    default: return 6;
  }
}

size_t picture_sample_png(
  uint32_t width, uint32_t height, int kind, int is_interlaced, const uint8_t *pixels, uint8_t *png_bytes, size_t room
) {
  static const int colours[] = {
    PNG_COLOR_TYPE_GRAY, PNG_COLOR_TYPE_RGB, PNG_COLOR_TYPE_PALETTE, PNG_COLOR_TYPE_RGB_ALPHA, PNG_COLOR_TYPE_RGB};
  size_t each = bytes_of_pixel(kind);
  uint8_t *image = malloc((size_t)width * height * each);
  png_bytep *rows = malloc(height * sizeof *rows);
  png_color palette[256];
  int colours_used = 0;
  for (size_t place = 0; place < (size_t)width * height; place++) {
    const uint8_t *pixel = pixels + place * 4;
    uint8_t *target = image + place * each;
    switch (kind) {
      case sample_png_grey: target[0] = pixel[0]; break;
      case sample_png_palette: target[0] = (uint8_t)palette_index(palette, &colours_used, pixel); break;
      case sample_png_rgb16:
        for (int channel = 0; channel < 3; channel++) {
          target[channel * 2] = pixel[channel];
          target[channel * 2 + 1] = 0x55;
        }
        break;
      default: memcpy(target, pixel, each);
    }
  }
  for (uint32_t y = 0; y < height; y++) rows[y] = image + (size_t)y * width * each;
  struct sink sink = {png_bytes, 0, room};
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
  png_infop info = png_create_info_struct(png);
  if (setjmp(png_jmpbuf(png))) {
    sink.count = 0;
  } else {
    png_set_write_fn(png, &sink, take, flush_nothing);
    png_set_IHDR(
      png, info, width, height, kind == sample_png_rgb16 ? 16 : 8, colours[kind],
      is_interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    if (kind == sample_png_palette) png_set_PLTE(png, info, palette, colours_used);
    png_write_info(png, info);
    png_write_image(png, rows);
    png_write_end(png, info);
  }
  png_destroy_write_struct(&png, &info);
  free(image);
  free(rows);
  return sink.count;
}
