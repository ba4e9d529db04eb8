// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel

/// `help files`: every file that the program keeps or leaves behind.
enum FilesTopic {
  static let topic = HelpTopic(
    "files", aliases: ["文件"], title: LocalText(zh: "文件", en: "Files"),
    summary: LocalText(zh: "程序保存和留下的全部文件", en: "Every file that the program keeps or leaves behind"),
    blocks: [
      .prose(
        LocalText(
          zh: "程序新建的文件都只有本人可读（0600）。--output 的文件写完才替换原文件。",
          en: "All that the program makes is readable by its owner only (0600). The file of --output replaces the old one when all is written.")),
      .terms(.file, [cache, journal, aside, rejects, refused, history, inputrc, scratch]),
    ])

  private static let cache = HelpTerm(
    "$XDG_DATA_HOME/ecert-admin/cache.db",
    LocalText(
      zh: "缓存：导入的内容、决定、设置、照片。另用别处的请给出 --cache 或 ECERT_CACHE。",
      en: "The cache: what was imported, decisions, settings, pictures. --cache and ECERT_CACHE name another."))

  private static let journal = HelpTerm(
    LocalText(zh: "缓存-wal, 缓存-shm", en: "CACHE-wal, CACHE-shm"),
    LocalText(
      zh: "缓存使用中的一部分。请用 cache backup 备份，不要在使用中复制缓存文件。",
      en: "Part of a cache that is in use. Back it up by cache backup; do not copy the file while it is in use."))

  private static let aside = HelpTerm(
    LocalText(zh: "缓存.before-restore-N", en: "CACHE.before-restore-N"),
    LocalText(zh: "cache restore 之前的缓存，留存备查。", en: "The cache as it was before cache restore."))

  private static let rejects = HelpTerm(
    LocalText(zh: "文件.rejects.csv", en: "FILE.rejects.csv"),
    LocalText(
      zh: "import 没有收下的行，附错误和行号。改正后可直接导入。改动过的不会被覆盖。",
      en: "Rows that import did not take, with errors and line numbers. Mended, it is imported as it is; one that was touched is not overwritten."))

  private static let refused = HelpTerm(
    LocalText(zh: "文件.refused.csv", en: "FILE.refused.csv"),
    LocalText(
      zh: "qualification apply、photo apply 没有办的行，附原因。",
      en: "Rows that qualification apply or photo apply refused, with the reason."))

  private static let history = HelpTerm(
    "$XDG_STATE_HOME/ecert-admin/history",
    LocalText(
      zh: "会话的历史，打开会话时截到 \(SessionRequest.mostHistoryLines) 行，不含个人信息。", en: "The history of sessions, cut to \(SessionRequest.mostHistoryLines) lines when one opens, without personal data."))

  private static let inputrc = HelpTerm(
    "~/.inputrc", LocalText(zh: "会话里的按键，见 readline(3)。", en: "The keys of a session, see readline(3)."))

  private static let scratch = HelpTerm(
    "$TMPDIR/ecert-admin-…",
    LocalText(
      zh: "不写文件夹的 demo 的缓存，结束时删除。", en: "The cache of a demo without a folder, removed at its end."))
}
