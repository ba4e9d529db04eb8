# SPDX-License-Identifier: GPL-3.0-or-later
"""No workbooks, but saved as .xls all the same."""

import csv
import html
import io
from xml.sax.saxutils import escape

from rows import as_text, Rows, Value


def html_tidy(rows: Rows) -> bytes:
    """As report generators write it: UTF-8 with BOM, styles, nested tags, a title across all columns."""
    width = len(rows[0])
    style = "<style>td{mso-number-format:'\\@';} .d{mso-number-format:\"yyyy\\-mm\\-dd\";} br{mso-data-placement:same-cell;}</style>"

    def cell(value: Value) -> str:
        text = html.escape(as_text(value)).replace("\n", "<br/>") or "&nbsp;"
        return (
            f"<td class=\"x\" style=\"mso-number-format:'\\@'\"><div><font face='宋体'><b>{text[:1] if '&' not in text else ''}</b>"
            f"{text[1:] if '&' not in text else text}</font></div></td>")

    lines = "".join(f"<tr>{''.join(map(cell, row))}</tr>\n" for row in rows)
    page = (f'<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><head>'
        f'<meta http-equiv="Content-Type" content="text/html; charset=utf-8"/>{style}<title>不是数据</title>'
        "<!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet><x:Name>名册</x:Name></x:ExcelWorksheet>"
        f"</x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]--></head><body><table border='1'><thead><tr><th colspan='{width}'>"
        f"鱼峰区虚构名册</th></tr></thead><tbody>{lines}<tr><td>合计</td><td colspan={width - 1}>{len(rows) - 1}</td></tr>"
        "</tbody></table></body></html>")
    return b"\xef\xbb\xbf" + page.encode()


def html_untidy(rows: Rows, charset: str = "gb2312") -> bytes:
    """GBK named gb2312, upper-case tags, no closing tags, bare attributes, script; what GBK lacks as numbers."""

    def cell(value: Value) -> str:
        return f"<TD x:str noWrap align=left>&nbsp;{html.escape(as_text(value), quote=False)}&nbsp;\r\n"

    lines = "".join(f"<TR height=20>{''.join(map(cell, row))}" for row in rows)
    page = (f"<META http-equiv=Content-Type content=\"text/html; charset={charset}\"><SCRIPT>var a='<td>不算</td>';</SCRIPT>"
        f"<TABLE><CAPTION>不算</CAPTION><TR><TD colSpan={len(rows[0])} align=middle><B>鱼峰区虚构名册</B>{lines}</TABLE>")
    return page.encode("gbk", "xmlcharrefreplace")


def spreadsheet_2003(rows: Rows) -> bytes:
    """«XML Spreadsheet 2003», one XML file."""

    def cell(index: int, value: Value) -> str:
        if not isinstance(value, str):
            return f'<Cell ss:Index="{index}"><Data ss:Type="DateTime">{value}T00:00:00.000</Data></Cell>'
        return f'<Cell ss:Index="{index}"><Data ss:Type="String">{escape(value)}</Data></Cell>' if value else ""

    lines = "".join(f"<Row>{''.join(cell(i, v) for i, v in enumerate(row, 1))}</Row>" for row in rows)
    return ('<?xml version="1.0"?>\r\n<?mso-application progid="Excel.Sheet"?>\r\n'
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
        f'<Worksheet ss:Name="名册"><Table>{lines}</Table></Worksheet></Workbook>').encode()


def unicode_text(rows: Rows) -> bytes:
    """Excel's «Unicode text»: UTF-16LE with BOM, tabs, CR LF, quotation marks where they are needed."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter="\t", lineterminator="\r\n").writerows([as_text(value) for value in row] for row in rows)
    return b"\xff\xfe" + out.getvalue().encode("utf-16-le")
