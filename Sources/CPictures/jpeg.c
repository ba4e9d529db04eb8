// SPDX-License-Identifier: GPL-3.0-or-later

#include "CPictures.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jpeglib.h>
#include <jerror.h>

// libjpeg ends the program on an error and prints warnings, unless it is told otherwise.
struct reader {
  struct jpeg_decompress_struct jpeg;
  struct jpeg_error_mgr errors;
  struct jpeg_progress_mgr progress;
  jmp_buf failed;
  char *message;
  int result;
  int most_scans;
};

static void fail(j_common_ptr info) {
  struct reader *reader = info->client_data;
  char text[JMSG_LENGTH_MAX];
  (*info->err->format_message)(info, text);
  snprintf(reader->message, cpictures_message_bytes, "%s", text);
  switch (info->err->msg_code) {
    case JERR_OUT_OF_MEMORY: reader->result = cpictures_no_memory; break;
    case JERR_IMAGE_TOO_BIG: reader->result = cpictures_too_large; break;
    case JERR_SOF_UNSUPPORTED:
    case JERR_ARITH_NOTIMPL:
    case JERR_BAD_PRECISION:
    case JERR_CONVERSION_NOTIMPL:
    case JERR_NOT_COMPILED: reader->result = cpictures_unsupported; break;
    default: reader->result = cpictures_damaged;
  }
  longjmp(reader->failed, 1);
}

// Of warnings one has a meaning of its own: the bytes ended too early.
static void note(j_common_ptr info, int level) {
  struct reader *reader = info->client_data;
  if (level >= 0 || reader->result != cpictures_done) return;
  if (info->err->msg_code == JWRN_JPEG_EOF) {
    reader->result = cpictures_truncated;
    return;
  }
  char text[JMSG_LENGTH_MAX];
  (*info->err->format_message)(info, text);
  snprintf(reader->message, cpictures_message_bytes, "%s", text);
  reader->result = cpictures_damaged;
}

static void print_nothing(j_common_ptr info) { (void)info; }

// A progressive picture of a few bytes may ask for thousands of passes over all its pixels.
static void count_scans(j_common_ptr info) {
  struct reader *reader = info->client_data;
  if (reader->jpeg.input_scan_number <= reader->most_scans) return;
  reader->result = cpictures_too_many_scans;
  longjmp(reader->failed, 1);
}

static void begin(struct reader *reader, const uint8_t *bytes, size_t count, char *message) {
  message[0] = 0;
  reader->message = message;
  reader->result = cpictures_done;
  reader->jpeg.err = jpeg_std_error(&reader->errors);
  reader->errors.error_exit = fail;
  reader->errors.emit_message = note;
  reader->errors.output_message = print_nothing;
  reader->jpeg.client_data = reader;
  jpeg_create_decompress(&reader->jpeg);
  jpeg_mem_src(&reader->jpeg, bytes, count);
}

int cpictures_jpeg_header(
  const uint8_t *bytes, size_t count, struct cpictures_header *header, char message[cpictures_message_bytes]
) {
  struct reader reader;
  memset(&reader, 0, sizeof reader);
  if (setjmp(reader.failed)) {
    header->width = reader.jpeg.image_width;
    header->height = reader.jpeg.image_height;
    jpeg_destroy_decompress(&reader.jpeg);
    return reader.result;
  }
  begin(&reader, bytes, count, message);
  jpeg_read_header(&reader.jpeg, TRUE);
  header->width = reader.jpeg.image_width;
  header->height = reader.jpeg.image_height;
  header->bits = (uint8_t)reader.jpeg.data_precision;
  header->colour = reader.jpeg.num_components == 1 ? cpictures_grey
    : reader.jpeg.num_components == 4              ? cpictures_cmyk
                                                   : cpictures_rgb;
  header->has_alpha = 0;
  header->is_progressive = reader.jpeg.progressive_mode != 0;
  jpeg_destroy_decompress(&reader.jpeg);
  // Whoever reads the pixels hears of warnings again.
  return cpictures_done;
}

// Adobe's programs store the four inks inverted, and say who they are.
static void inks_to_light(const uint8_t *inks, uint8_t *light, uint32_t width, int inverted) {
  for (uint32_t x = 0; x < width; x++, inks += 4, light += 3) {
    unsigned black = inverted ? inks[3] : 255u - inks[3];
    for (int channel = 0; channel < 3; channel++) {
      unsigned ink = inverted ? inks[channel] : 255u - inks[channel];
      light[channel] = (uint8_t)((ink * black + 127) / 255);
    }
  }
}

int cpictures_jpeg_pixels(
  const uint8_t *bytes, size_t count, int most_scans, uint8_t *pixels, char message[cpictures_message_bytes]
) {
  struct reader reader;
  memset(&reader, 0, sizeof reader);
  uint8_t *volatile inks = NULL;
  if (setjmp(reader.failed)) {
    free(inks);
    jpeg_destroy_decompress(&reader.jpeg);
    return reader.result;
  }
  reader.most_scans = most_scans;
  begin(&reader, bytes, count, message);
  reader.progress.progress_monitor = count_scans;
  reader.jpeg.progress = &reader.progress;
  jpeg_read_header(&reader.jpeg, TRUE);
  int is_cmyk = reader.jpeg.num_components == 4;
  reader.jpeg.out_color_space = is_cmyk ? JCS_CMYK : JCS_RGB;
  jpeg_start_decompress(&reader.jpeg);
  size_t width = reader.jpeg.output_width;
  if (is_cmyk) {
    inks = malloc(width * 4);
    if (!inks) {
      reader.result = cpictures_no_memory;
      longjmp(reader.failed, 1);
    }
  }
  while (reader.jpeg.output_scanline < reader.jpeg.output_height) {
    uint8_t *row = pixels + reader.jpeg.output_scanline * width * 3;
    JSAMPROW target = is_cmyk ? inks : row;
    if (jpeg_read_scanlines(&reader.jpeg, &target, 1) != 1) break;
    if (is_cmyk) inks_to_light(inks, row, (uint32_t)width, reader.jpeg.saw_Adobe_marker);
  }
  jpeg_finish_decompress(&reader.jpeg);
  int result = reader.result;
  free(inks);
  jpeg_destroy_decompress(&reader.jpeg);
  return result;
}

// ---- writing ----------------------------------------------------------------------------------------------

struct writer {
  struct jpeg_compress_struct jpeg;
  struct jpeg_error_mgr errors;
  jmp_buf failed;
};

static void give_up(j_common_ptr info) {
  struct writer *writer = info->client_data;
  longjmp(writer->failed, 1);
}

size_t cpictures_jpeg_encode(
  const uint8_t *pixels, uint32_t width, uint32_t height, int quality, uint8_t *jpeg, size_t room
) {
  struct writer writer;
  memset(&writer, 0, sizeof writer);
  unsigned char *volatile made = NULL;
  unsigned long size = 0;
  if (setjmp(writer.failed)) {
    jpeg_destroy_compress(&writer.jpeg);
    free(made);
    return 0;
  }
  writer.jpeg.err = jpeg_std_error(&writer.errors);
  writer.errors.error_exit = give_up;
  writer.errors.output_message = print_nothing;
  writer.jpeg.client_data = &writer;
  jpeg_create_compress(&writer.jpeg);
  jpeg_mem_dest(&writer.jpeg, (unsigned char **)&made, &size);
  writer.jpeg.image_width = width;
  writer.jpeg.image_height = height;
  writer.jpeg.input_components = 3;
  writer.jpeg.in_color_space = JCS_RGB;
  jpeg_set_defaults(&writer.jpeg);
  jpeg_set_quality(&writer.jpeg, quality, TRUE);
  jpeg_start_compress(&writer.jpeg, TRUE);
  while (writer.jpeg.next_scanline < height) {
    JSAMPROW row = (JSAMPROW)(pixels + (size_t)writer.jpeg.next_scanline * width * 3);
    jpeg_write_scanlines(&writer.jpeg, &row, 1);
  }
  jpeg_finish_compress(&writer.jpeg);
  jpeg_destroy_compress(&writer.jpeg);
  size_t written = size <= room ? size : 0;
  if (written) memcpy(jpeg, made, size);
  free(made);
  return written;
}
