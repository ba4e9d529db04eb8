# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of exports and of invented people."""

import csv
import datetime
import io
import random
import re
from pathlib import Path


SEED = 20261123
Value = str | datetime.date
Rows = list[list[Value]]
SOURCES = ["institutions", "qualifications", "physicians", "nurses", "accounts"]
DATE_HEADINGS = {"有效期至", "注册有效期", "护士执业注册有效期", "注册日期", "执业注册时间"}
ID_HEADINGS = {"证件号码", "身份证号", "身份证号码", "身份证件号码"}
DAY = re.compile(r"(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$")


def read_export(path: Path) -> list[list[str]]:
    """The rows of a CSV export: UTF-8 or GB18030."""
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("gb18030")
    rows = [[without_controls(cell) for cell in row] for row in csv.reader(io.StringIO(text, newline=""))]
    width = max((len(row) for row in rows), default=0)
    return [row + [""] * (width - len(row)) for row in rows]


def without_controls(text: str) -> str:
    """XML 1.0 cannot hold control characters, so no workbook can; and a line in a cell ends with LF there."""
    return re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", text.replace("\r\n", "\n"))


def as_day(text: str) -> Value:
    """The day that a cell names, or its text: 长期, and days that Excel's calendar lacks, stay text."""
    match = DAY.match(text.strip())
    if not match:
        return text
    try:
        day = datetime.date(*map(int, match.groups()))
    except ValueError:
        return text
    # 1904 workbooks know no earlier day, and 1900 ones disagree with the calendar before March 1900.
    return day if day.year >= 1905 else text


def with_days(rows: list[list[str]]) -> Rows:
    """The same rows, with real dates in the columns that hold dates."""
    dated = {i for i, heading in enumerate(rows[0]) if heading.strip() in DATE_HEADINGS}
    body = [[as_day(v) if i in dated else v for i, v in enumerate(row)] for row in rows[1:]]
    return [list(rows[0])] + body


def as_text(value: Value) -> str:
    return value if isinstance(value, str) else value.isoformat()


def serial(day: datetime.date, epoch_1904: bool = False) -> int:
    epoch = datetime.date(1904, 1, 1) if epoch_1904 else datetime.date(1899, 12, 30)
    return (day - epoch).days


def column_name(index: int) -> str:
    name = ""
    index += 1
    while index:
        index, letter = divmod(index - 1, 26)
        name = chr(65 + letter) + name
    return name


def nurses(count: int = 40) -> Rows:
    """Invented nurses whose numbers hold; the rows of every hostile workbook."""
    chance = random.Random(SEED)
    rows: Rows = [["姓名", "证件类型", "证件号码", "护士执业证书编号", "机构代码", "注册日期", "有效期至", "注册状态", "照片状态"]]
    for n in range(1, count + 1):
        since = datetime.date(2021, 1, 1) + datetime.timedelta(chance.randrange(1500))
        rows.append([chance.choice("韦覃莫甘卢蒙") + "虚构" + "一二三四五六七八九十"[n % 10], "01", resident_number(chance, n),
            f"202145{n:06}", "74085017445020312A1001", since,
            since.replace(year=since.year + 5, day=min(since.day, 28)), "在册", chance.choice(["已通过", "待审核", "无", ""])])
    return rows


def resident_number(chance: random.Random, n: int) -> str:
    birth = datetime.date(1970, 1, 1) + datetime.timedelta(chance.randrange(12000))
    first = f"450203{birth:%Y%m%d}{n:03}"
    weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    return first + "10X98765432"[sum(int(d) * w for d, w in zip(first, weights, strict=True)) % 11]
