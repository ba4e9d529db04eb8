// SPDX-License-Identifier: GPL-3.0-or-later

/// openpyxl: reads the same sheet row by row in its read-only mode, and says what it read as we do.
enum OpenPyXL {
  /// A workbook of the rows of a file with one sheet, every cell a text, as exports have them.
  static let write = """
    import csv, sys, xlsxwriter
    book = xlsxwriter.Workbook(sys.argv[2], {'constant_memory': True, 'strings_to_numbers': False})
    sheet = book.add_worksheet('导出')
    with open(sys.argv[1], encoding='utf-8', newline='') as rows:
      for number, row in enumerate(csv.reader(rows)):
        for column, cell in enumerate(row): sheet.write_string(number, column, cell)
    book.close()
    """

  static let read = """
    import csv, sys, openpyxl
    out = csv.writer(sys.stdout, lineterminator='\\n')
    for row in openpyxl.load_workbook(sys.argv[1], read_only=True).worksheets[0].iter_rows(values_only=True):
      out.writerow(row)
    """
}
