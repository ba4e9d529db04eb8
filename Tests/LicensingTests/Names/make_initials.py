# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes Sources/Licensing/Names/NameLetters.swift from four fields of Unicode's Unihan database, in the form
in which the repository mozillazg/pinyin-data keeps them (`U+5F20: zhāng  # 张`, several readings separated
by commas):

    python3 Tests/LicensingTests/Names/make_initials.py kMandarin.txt kTGHZ2013.txt kXHC1983.txt kHanyuPinlu.txt \\
      > Sources/Licensing/Names/NameLetters.swift

Nothing but the standard library is needed. The same files give the same bytes. What it cannot read, and what
it is told without need, stops it.
"""
import sys
import unicodedata

EDITION = "Unihan 16.0.0"

# Readings that a character has as a surname and that the four fields do not give.
FURTHER = [
    ("谌", "shèn", "families read it chén or shèn"),
    ("諶", "shèn", "谌 in traditional characters"),
    ("郗", "chī", "the older reading beside xī (kHanyuPinyin)"),
    ("丌", "qí", "the surname's reading (kHanyuPinyin); jī is the word's"),
    ("费", "bì", "the older reading beside fèi (kHanyuPinyin for 費)"),
    ("費", "bì", "費 is 费 in traditional characters"),
    ("郄", "xì", "families read it qiè or xì (kHanyuPinyin)"),
    ("鈄", "tǒu", "钭 in traditional characters; kXHC1983 has it for 钭 alone"),
    ("鐔", "tán", "镡 in traditional characters; kTGHZ2013 has it for 镡 alone"),
    ("鐔", "chán", "镡 in traditional characters; kTGHZ2013 has it for 镡 alone"),
    ("頡", "jié", "颉 in traditional characters; kTGHZ2013 has it for 颉 alone"),
]

# Surnames of several characters whose first two are read otherwise than each by itself.
COMPOUND = [
    ("尉迟", "yù chí"),
    ("尉遲", "yù chí"),
    ("万俟", "mò qí"),
    ("萬俟", "mò qí"),
    ("单于", "chán yú"),
    ("單于", "chán yú"),
    ("澹台", "tán tái"),
    ("澹臺", "tán tái"),
    ("乐正", "yuè zhèng"),
    ("樂正", "yuè zhèng"),
    ("子车", "zǐ jū"),
    ("子車", "zǐ jū"),
    ("吐谷", "tǔ yù"),  # 吐谷浑
]

BLOCKS = [("unified", 0x4E00, 0x9FFF), ("extensionA", 0x3400, 0x4DBF)]
PLACES = 3  # letters a record of `surnames` has room for
NONE = "-"


def initial(reading):
    letter = unicodedata.normalize("NFD", reading)[0]
    if not "a" <= letter <= "z":
        sys.exit(f"a reading that begins with no letter: {reading}")
    return letter


def field(path):
    """Each code point's initials, in the field's order. A value of kMandarin may be two, separated by a space:
    the first is the one of mainland China."""
    initials = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            entry = line.split("#")[0].strip()
            if entry:
                point, readings = entry.split(":")
                initials[int(point.removeprefix("U+"), 16)] = [
                    initial(reading) for reading in readings.replace(",", " ").split()
                ]
    return initials


def every_initial(fields):
    """Each code point's initials of all fields, the customary one first, none twice."""
    initials = {}
    for one in fields:
        for point, letters in one.items():
            initials.setdefault(point, []).extend(letters)
    for character, reading, _ in FURTHER:
        letters = initials[ord(character)]
        if initial(reading) in letters:
            sys.exit(f"{character} {reading} needs no mention: the fields have it")
        letters.append(initial(reading))
    return {point: list(dict.fromkeys(letters)) for point, letters in initials.items()}


def compounds(initials):
    records = {}
    for characters, reading in COMPOUND:
        letters = [initial(syllable) for syllable in reading.split()]
        if letters == [initials[ord(character)][0] for character in characters]:
            sys.exit(f"{characters} needs no mention: its characters are read so")
        records[characters] = "".join(letters)
    return records


def surnames(initials, compound):
    records = {}
    for point, letters in initials.items():
        character = chr(point)
        listed = len(letters) > 1 or any(characters[0] == character for characters in compound)
        if listed and any(first <= point <= last for _, first, last in BLOCKS):
            if len(letters) > PLACES:
                sys.exit(f"{character} has more than {PLACES} initials")
            records[character] = "".join(letters).ljust(PLACES, NONE)
    return records


def literal(name, comment, lines):
    print()
    for line in comment:
        print(f"  /// {line}")
    print(f"  static var {name}: StaticString {{")
    print('    """')
    print("\\\n".join("    " + line for line in lines).rstrip())
    print('    """')
    print("  }")


def cut(items, length):
    return ["".join(items[start : start + length]) for start in range(0, len(items), length)]


def main():
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    initials = every_initial([field(path) for path in sys.argv[1:]])
    compound = compounds(initials)
    surname = surnames(initials, compound)

    print("// SPDX-License-Identifier: GPL-3.0-or-later")
    print("// Data derived from the Unihan database: SPDX-License-Identifier: Unicode-3.0")
    print("//")
    print("// Generated by Tests/LicensingTests/Names/make_initials.py, which says how.")
    print()
    print("/// First letters of the readings of Chinese characters, as `NameInitials` looks them up.")
    print("enum NameLetters {")
    print("  /// The edition of Unicode's Unihan database that the readings come from.")
    print(f'  static let edition = "{EDITION}"')
    for name, first, last in BLOCKS:
        letters = []
        for point in range(first, last + 1):
            letter = initials.get(point, [NONE])[0]
            letters.append(letter.upper() if chr(point) in surname else letter)
        literal(
            name,
            [
                f"A letter for each code point from U+{first:04X} to U+{last:04X}: the first of its customary reading",
                "(kMandarin), a capital where `surnames` says more; `-` where there is no reading.",
            ],
            cut(letters, 112),
        )
    literal(
        "surnames",
        [
            "Characters with readings that begin with different letters, and those that `compounds` begin with, in",
            "the order of their code points: the character, its letters, the customary one first, filled up with `-`.",
        ],
        cut([f"{character}{letters} " for character, letters in sorted(surname.items())], 18),
    )
    literal(
        "compounds",
        [
            "Beginnings of compound surnames that are read otherwise than their characters, in the order of their",
            "code points: two characters and the letter of each.",
        ],
        cut([f"{characters}{letters} " for characters, letters in sorted(compound.items())], 12),
    )
    print("}")


main()
