// SPDX-License-Identifier: GPL-3.0-or-later

#ifndef CPICTURE_SAMPLES_H
#define CPICTURE_SAMPLES_H

#include <stddef.h>
#include <stdint.h>

/// How a sample is written.
struct picture_sample {
  uint32_t width;
  uint32_t height;
  /// JPEG: channels of `pixels`: 1 grey, 3 red green blue, 4 inks as Adobe's programs store them.
  int channels;
  int is_progressive;
  int is_arithmetic;
  int quality;
};

enum picture_sample_png { sample_png_grey, sample_png_rgb, sample_png_palette, sample_png_rgba, sample_png_rgb16 };

/// Writes a JPEG with the library's own encoder. - Returns: bytes; 0: it failed.
size_t picture_sample_jpeg(const struct picture_sample *sample, const uint8_t *pixels, uint8_t *jpeg, size_t room);

/// Writes a PNG.
///
/// - pixels: four bytes each; a palette is made of at most 256 different ones.
size_t picture_sample_png(
  uint32_t width, uint32_t height, int kind, int is_interlaced, const uint8_t *pixels, uint8_t *png, size_t room);

#endif
