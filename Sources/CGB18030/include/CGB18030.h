// SPDX-License-Identifier: GPL-3.0-or-later

/*
** The tables of GB 18030 as constant data: nothing is computed when the program starts, and a page
** of a table that is never read is never loaded.
**
** A two-byte code has a lead of 0x81...0xFE and a trail of 0x40...0x7E or 0x80...0xFE: 126 leads with
** 190 trails each. A four-byte code b1 b2 b3 b4 has the linear number
**     (((b1 - 0x81) * 10 + (b2 - 0x30)) * 126 + (b3 - 0x81)) * 10 + (b4 - 0x30)
** and stands for the Basic Multilingual Plane below ECERT_GB18030_BMP_CODES, and for
** U+10000...U+10FFFF from ECERT_GB18030_ASTRAL on, without gaps.
*/

#ifndef CGB18030_H
#define CGB18030_H

#include <stdint.h>

#define ECERT_GB18030_TRAILS 190
#define ECERT_GB18030_BMP_CODES 39420
#define ECERT_GB18030_ASTRAL 189000

/* Private-use points of old tables that have a character of their own today lie between these two. */
#define ECERT_GB18030_FIRST_FOLDED 0xE76C
#define ECERT_GB18030_LAST_FOLDED 0xE864

/* Four-byte codes from `linear` on stand for the code points from `first` on, up to the next range. */
typedef struct {
  uint16_t linear;
  uint16_t first;
} ecert_gb18030_range;

/*
** The code point of each of the 126 * 190 two-byte codes. Six of them stand outside the Basic
** Multilingual Plane: for these the table holds the private-use point that folds to them.
*/
const uint16_t *_Nonnull ecert_gb18030_two_byte(void);

/*
** Today's character of each private-use point FIRST_FOLDED...LAST_FOLDED, or 0 where the point is
** still private.
*/
const uint32_t *_Nonnull ecert_gb18030_folded(void);

/* The ranges in rising order of `linear` (and of `first`). */
const ecert_gb18030_range *_Nonnull ecert_gb18030_ranges(void);
int ecert_gb18030_range_count(void);

/*
** Encoding of U+0000...U+FFFF: page[point >> 8] is the number of a block of 256 two-byte codes,
** block[page * 256 + (point & 255)]; 0 = no two-byte code.
*/
const uint8_t *_Nonnull ecert_gb18030_pages(void);
const uint16_t *_Nonnull ecert_gb18030_blocks(void);

#endif
