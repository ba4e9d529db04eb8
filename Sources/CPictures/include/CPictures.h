// SPDX-License-Identifier: GPL-3.0-or-later

#ifndef CPICTURES_H
#define CPICTURES_H

#include <stddef.h>
#include <stdint.h>

/// How an attempt to read a picture ended.
enum cpictures_result {
  cpictures_done = 0,
  /// The bytes end before the picture does; what is missing is grey.
  cpictures_truncated,
  /// The library says that the bytes are wrong, in `message`.
  cpictures_damaged,
  /// A form that the library does not read.
  cpictures_unsupported,
  cpictures_no_memory,
  /// Sides beyond what the library reads; the header says which.
  cpictures_too_large,
  /// More passes over the picture than `most_scans`.
  cpictures_too_many_scans,
};

enum cpictures_colour {
  cpictures_grey = 1,
  cpictures_rgb,
  cpictures_cmyk,
  cpictures_palette,
};

enum { cpictures_message_bytes = 200 };

/// What a picture's header says; nothing has been allocated for it.
struct cpictures_header {
  uint32_t width;
  uint32_t height;
  /// Of each channel, 1 to 16.
  uint8_t bits;
  /// `cpictures_colour`.
  uint8_t colour;
  uint8_t has_alpha;
  /// Progressive JPEG, interlaced PNG.
  uint8_t is_progressive;
};

/// Reads the header of a JPEG.
int cpictures_jpeg_header(
  const uint8_t *bytes, size_t count, struct cpictures_header *header, char message[cpictures_message_bytes]);

/// Decodes a JPEG into three bytes a pixel, red first, rows from the top.
///
/// - pixels: room for width × height × 3 bytes as the header said.
int cpictures_jpeg_pixels(
  const uint8_t *bytes, size_t count, int most_scans, uint8_t *pixels, char message[cpictures_message_bytes]);

/// Reads the header of a PNG.
int cpictures_png_header(
  const uint8_t *bytes, size_t count, struct cpictures_header *header, char message[cpictures_message_bytes]);

/// Decodes a PNG as `cpictures_jpeg_pixels` does, what is transparent over white.
int cpictures_png_pixels(
  const uint8_t *bytes, size_t count, uint8_t *pixels, char message[cpictures_message_bytes]);

/// Encodes three bytes a pixel as a baseline JPEG.
///
/// - room: bytes that `jpeg` has room for.
/// - Returns: how many bytes were written; 0: it failed, or there was no room.
size_t cpictures_jpeg_encode(
  const uint8_t *pixels, uint32_t width, uint32_t height, int quality, uint8_t *jpeg, size_t room);

#endif
