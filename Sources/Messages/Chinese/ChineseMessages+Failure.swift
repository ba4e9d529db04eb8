// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Exchange
import Glibc
import Licensing

extension ChineseMessages {
  public var errorPrefix: String { "错误：" }

  public func explain(_ error: CacheError) -> String {
    switch error {
    case .missing(let path): "没有缓存文件 \(path)。请先用 ecert-admin init 建立，或用 --cache 指明文件。"
    case .exists(let path): "\(path) 已存在，不会覆盖。请换一个文件名，或先移走原文件。"
    case .cannotCreate(let path, let code): "无法新建 \(path)：\(reason(code))。请检查文件夹是否存在、可写。"
    case .unreadable(let path, let code): "无法读取 \(path)：\(reason(code))。请检查文件权限。"
    case .directory(let path): "\(path) 是文件夹，不是缓存文件。请用 --cache 指明文件。"
    case .notADatabase(let path): "\(path) 不是数据库文件。请用 --cache 指明正确的缓存，或用 ecert-admin cache restore 恢复备份。"
    case .notACache(let path): "\(path) 是别的程序的数据库，不是本程序的缓存；没有改动它。请用 --cache 指明正确的文件。"
    case .newer(let path, let found, let known):
      "缓存 \(path) 由更新的程序写成（格式 \(found)，本程序只识得 \(known)）。请升级 ecert-admin。"
    case .outdatedReadOnly(let path):
      "缓存 \(path) 是按旧规则判断的，而它不可写，无法重新判断。请以可写的方式运行一次 ecert-admin status。"
    case .damaged(let path, let detail):
      "缓存 \(path) 已损坏\(detail.isEmpty ? "" : "（\(detail)）")。请用 ecert-admin cache restore 备份文件 恢复；原文件会留存。"
    case .decisionUnreadable(let path, let n):
      "缓存 \(path) 里第 \(n) 号决定的记录无法读懂，可能被别的程序改过。请用 ecert-admin cache check 查看，再用 ecert-admin cache restore 备份文件 恢复；原文件会留存。"
    case .busy(let path): "缓存 \(path) 正被另一个程序写入，等待超时。请稍后再试。"
    case .readOnly(let path): "缓存 \(path) 不可写，没有任何改动。请检查文件和文件夹的权限。"
    case .diskFull(let path): "磁盘已满，缓存 \(path) 保持原样。请腾出空间后再试。"
    case .noLocks(let path, let errno):
      "\(path) 所在的文件系统不能锁定文件（\(reason(errno))），两人同时使用会损坏缓存。没有任何改动。请把缓存放在本机磁盘上：--cache 文件。"
    case .inputOutput(let path, let code): "读写缓存 \(path) 失败（SQLite \(code)），没有任何改动。请检查磁盘。"
    case .fault(let code, let detail): programFault("SQLite \(code) \(detail)")
    }
  }

  public func explain(_ error: ReadingError, file: String) -> String {
    switch error {
    case .missing(let path): "没有文件 \(path)。请检查路径。"
    case .directory(let path): "\(path) 是文件夹。请给出其中的文件。"
    case .unreadable(let path, let code): "无法读取 \(path)：\(reason(code))。请检查文件权限。"
    case .io(let path, let code): "读取 \(path) 时出错：\(reason(code))。没有导入任何内容。"
    case .empty: "\(file) 是空文件。请重新从登记系统导出。"
    case .notText(let kind): "\(file) 不是文本表格，而是\(label(kind))。" + (kind.isWorkbook
      ? "请在表格软件中另存为 CSV 再导入。" : "请从登记系统重新导出。")
    case .officeLockFile: "\(file) 是表格软件打开工作簿时的锁文件，不是工作簿。请给出去掉 ~$ 的文件名。"
    case .workbook(let problem): "\(file) \(explain(problem))"
    case .workbookNotWritten(.beyondSize): "工作簿没有写成：行数或一格的字数超过工作表的上限。请用 --format csv，或加筛选条件。"
    case .workbookNotWritten: "工作簿没有写成：ecert-workbook 中途停止。请检查磁盘空间，或用 --format csv。"
    case .noWorkbookReader:
      "读写工作簿要用的 ecert-workbook 没有安装，或缺少它的库。请安装软件包 ecert-admin-workbook；也可以不用工作簿：导入时在表格软件中另存为 CSV，输出时用 --format csv。"
    case .sheetUnknown(let name, let found):
      "\(file) 没有工作表“\(name)”，有：\(found.joined(separator: "、"))。请用 --sheet 给出其中一个。"
    case .sheetOfText: "\(file) 是文本，没有工作表。请去掉 --sheet。"
    case .undecodable(let encoding, let line, let offset):
      "\(file) 第 \(line) 行（第 \(offset) 字节）无法按 \(encoding.rawValue) 解码，整个文件未导入。请重新导出，或用 --encoding 指明编码。"
    case .unclosedQuote(let line): "\(file) 第 \(line) 行开始的引号没有结束，整个文件未导入。请补上引号或重新导出。"
    case .cellTooLong(let line, let column, let limit):
      "\(file) 第 \(line) 行第 \(column) 列超过 \(limit) 字节的上限，整个文件未导入。请检查该单元格。"
    case .tooManyColumns(let line, let limit): "\(file) 第 \(line) 行超过 \(limit) 列的上限，整个文件未导入。请检查分隔符。"
    case .fileTooLarge(let limit): "\(file) 超过 \(limit) 字节的上限。请分成几个文件导入。"
    case .changedWhileRead: "\(file) 在读取时被改动，没有导入任何内容。请等它写完再导入。"
    case .interrupted: "已中断，没有导入任何内容。"
    }
  }

  public func explain(_ error: ImportError) -> String {
    switch error {
    case .noRows: "文件里没有内容，只有空行。请重新导出。"
    case .noHeading(let kind, let found):
      "前十行里找不到\(label(kind))导出的标题行。看到的第一行是：\(list(found))。请检查文件，或用 --map \"对方列名=本系统列名\" 说明列名。"
    case .missingColumns(let kind, let missing, let found):
      "\(label(kind))导出缺少必需的列：\(list(missing))。找到的列名是：\(list(found))。请重新导出，或用 --map \"对方列名=本系统列名\" 说明。"
    case .otherKind(let given, let found):
      "这像是\(label(found))的导出，不是\(label(given))的。请改用 ecert-admin import \(found.rawValue)。"
    case .noSheetFits(let kind, let sheets):
      "没有一个工作表的标题与\(label(kind))相符。各表的标题："
        + sheets.map { "“\($0.name)”：\($0.found.isEmpty ? "空" : list($0.found))" }.joined(separator: "；")
        + "。请用 --map 说明列名，或用 --sheet 指明工作表。"
    case .severalSheetsFit(let kind, let names):
      "有几个工作表的标题都与\(label(kind))相符：\(names.joined(separator: "、"))。请用 --sheet 指明一个。"
    case .onlyHeading: "文件只有标题行，没有数据。请重新导出。"
    case .mapUnknown(let ours, let known): "--map 中的“\(ours)”不是本导出的列。可用的列名：\(list(known))。"
    case .rejectsForSeveralFiles: "--rejects 只能与一个文件同用。请逐个导入，或省去 --rejects。"
    case .rejectsTouched(let path):
      "\(path) 已存在，且不是本缓存写出后原样未动的拒收文件，不会覆盖；没有导入任何内容。请先导入或移走它，或用 --rejects 指明别的文件。"
    case .rejectsIsInput(let path): "--rejects 不能是正在导入的文件 \(path)。请换一个文件名。"
    case .rejectsUnnamed(let path): "有行不合要求，而 \(path) 旁边放不下拒收文件。请用 --rejects 指明一个文件。"
    case .snapshotOfCovered: "--snapshot 移除文件中没有的记录，--for 说明文件只含一部分，两者不能同用。请去掉其中一个。"
    case .snapshotWithoutRows: "文件中没有一行被接受，若按快照处理会删去全部数据，已拒绝。请先修正文件。"
    }
  }

  public func refused(file: String, _ error: ImportError) -> String { "\(file)：\(explain(error))没有导入任何内容。" }

  private func explain(_ problem: WorkbookProblem) -> String {
    switch problem {
    case .containerDamaged: "已损坏，或没有传完整。没有导入任何内容，请重新导出或重新传送。"
    case .workbookDamaged: "缺少工作表的目录，或它已损坏。没有导入任何内容，请在表格软件中打开并另存一次。"
    case .stringsDamaged: "的文字部分已损坏。没有导入任何内容，请在表格软件中打开并另存一次。"
    case .stylesDamaged: "的格式部分已损坏。没有导入任何内容，请在表格软件中打开并另存一次。"
    case .sheetDamaged: "的工作表已损坏。没有导入任何内容，请在表格软件中打开并另存一次。"
    case .notWorkbook: "不是工作簿。请从登记系统重新导出。"
    case .encrypted: "设有密码。请在表格软件中打开，去掉密码后另存，再导入。"
    case .noSheet: "里没有工作表。请重新导出。"
    case .beyondMemory: "要占用的内存超过上限，没有导入任何内容。请分成几个文件，或另存为 CSV。"
    case .beyondTime: "在规定时间内没有读完，没有导入任何内容。请另存为 CSV 再导入。"
    case .beyondSize: "的内容超过一个表格的上限，请分成几个文件，或用 CSV。"
    case .binary: "是二进制工作簿（.xlsb）。请在表格软件中另存为 .xlsx 再导入。"
    case .workerFailed: "读不下去：ecert-workbook 中途停止，没有导入任何内容。请在表格软件中另存为 CSV 再导入。"
    }
  }

  private func label(_ format: ForeignFormat) -> String {
    switch format {
    case .html: "网页表格"
    case .spreadsheetXML: " XML 表格"
    case .zip: "压缩包或 Excel 工作簿（.xlsx、.et）"
    case .ole: "旧式 Excel 工作簿（.xls）"
    case .pdf: " PDF 文件"
    case .png, .jpeg: "图片"
    case .gzip: "压缩包"
    case .elf: "程序"
    case .sqlite: "数据库文件"
    }
  }

  public func explain(_ error: PersonError, typed: String) -> String {
    switch error {
    case .notFound: "这里没有“\(typed)”。请用证书编码、证件号码或全名，或用 ecert-admin find 查找；也可能尚未导入，或不在本单位权限之内。"
    case .several(let choices):
      "“\(typed)”不止一条，请改用下列证书编码之一：\n"
        + choices.map { "  \($0.certificate)  \(PersonKind(rawValue: $0.kind).map { label($0) } ?? $0.kind)  \($0.name)  \($0.institution)" }.joined(separator: "\n")
    }
  }

  public func explain(_ error: ListError) -> String {
    switch error {
    case .unknownInstitution(let code): "这里没有机构“\(code)”。请核对机构代码，或先导入医疗机构。"
    }
  }

  public func explain(_ error: SettingError) -> String {
    switch error {
    case .empty(let key): "\(key) 不能为空。要恢复默认值请用 ecert-admin config unset \(key)。"
    case .notAChoice(let key, let choices): "\(key) 只能是：\(list(choices))。"
    case .notANumber(let key, let range): "\(key) 须为 \(range.lowerBound) 至 \(range.upperBound) 的整数。"
    case .calendarYearWithoutDays(let key, let year):
      "\(key) 包含 \(year) 年，而 calendar.local-days 里没有 \(year) 年的任何一天。请先按当年通知填写放假和调休的日子。"
    case .notALocalDay(let key, let word): "\(key) 的“\(word)”写法不对，应为 2025-03-31=off 或 2021-04-18=work，几项之间用空格隔开。"
    case .notAHeadingMap(let key): "\(key) 的写法是“对方列名=本系统列名”，几项之间用分号隔开。"
    case .notAPreset(let key, let word):
      (word.isEmpty ? "\(key) 没有写尺寸。" : "\(key) 的“\(word)”看不懂。") + "写法如 358x441 jpeg 24-bit white 20-45kB，尺寸以外都可不写。"
    case .noSuchPreset(let key, let word): "\(key)：没有名为“\(word)”的照片规格。现有的见 ecert-admin config list 的 photo.preset.…。"
    case .notARange(let key, let bounds): "\(key) 须写成两个整数，如 \(bounds.lowerBound)-\(bounds.upperBound)，小的在前，都在此范围内。"
    case .severalLines(let key): "\(key) 只能写一行。请去掉换行。"
    case .additionalSiteWord(let key):
      "“\(RegistrationStatus.additionalSiteWord)”是另一个执业地点，不是主注册的状态，不能放进 \(key)。请去掉这个词。"
    case .wordTaken(let word, let key, let other): "“\(word)”已属于 \(other)，不能同时属于 \(key)。请先从前者去掉。"
    }
  }

  public func explain(_ error: RestoreError) -> String {
    switch error {
    case .damaged(let path, let findings): "备份 \(path) 已损坏（\(findings) 处），没有恢复。请换一个备份。"
    case .losesDecisions(let path, let cache, let backup):
      "现有缓存记有 \(cache) 项决定，备份 \(path) 只有 \(backup) 项或与之不同，恢复会丢失决定，已拒绝。请换一个较新的备份；"
        + "确要放弃这些决定，请先用 ecert-admin decision export 留存，再移走现有缓存。"
    case .unusable(let path, let error):
      switch error {
      case .missing: "没有备份文件 \(path)。请检查路径。"
      case .directory: "\(path) 是文件夹，不是备份文件。请给出其中的文件。"
      case .unreadable(_, let code): "无法读取备份 \(path)：\(reason(code))。请检查文件权限。"
      case .newer: explain(error)
      case .damaged: "备份 \(path) 已损坏，没有恢复。请换一个备份。"
      default: "\(path) 不是本程序的备份，没有恢复。请换一个文件。"
      }
    }
  }

  public func explain(_ error: DisclosureError) -> String {
    switch error {
    case .cannotBeLogged(let reason): "显示完整号码必须先记入日志，而日志写不进去，因此没有显示。\(explain(reason))"
    }
  }

  public func explain(_ error: CommandError) -> String {
    switch error {
    case .confirmationMissing: "这一步需要确认，而这里无人可问，没有任何改动。确认无误后请加 --yes。"
    case .declined: "没有确认，没有任何改动。"
    case .settingUnknown(let key, let similar):
      "没有设置“\(key)”。" + (similar.isEmpty ? "" : "是不是：\(list(similar))？") + "请用 ecert-admin config list 查看全部。"
    case .settingsFileMalformed(let file, let line): "\(file) 第 \(line) 行不是“名称=值”，没有任何改动。请对照 ecert-admin config export 的写法。"
    case .settingsFileLine(let file, let line, let problem):
      "\(file) 第 \(line) 行：\(explain(problem))没有任何改动。"
    case .snapshotNeedsAll(let kind): "\(label(kind))的快照会删去文件之外的全部记录，须同时写明 --all。"
    case .noSecretInput: "没有读到内容。请在提示处输入，或从标准输入给出一行。"
    case .notADirectory(let path): "\(path) 不是文件夹。请换一个路径。"
    case .directoryNotEmpty(let path): "\(path) 已有内容，不会覆盖。请换一个空文件夹。"
    case .outputNeedsOneFormat: "请用 --format 指明写入文件的格式。"
    case .divisionMalformed(let division): "行政区划代码“\(division)”不是 6 位数字。例如 450203。"
    case .unknownDifference(let difference): "没有差异“\(difference)”。请用 ecert-admin help blocked 查看。"
    case .coverageDoesNotApply(let kind):
      "--for 只用于账户和医师资格，\(label(kind))的导出自己写明了机构。请去掉 --for。"
    case .sinceAhead(let day, let today): "--since \(day) 还没有到（今天 \(today)），没有可比的。请写今天或以前的日期。"
    case .exportedAhead(let day, let today): "--exported-on \(day) 还没有到（今天 \(today)）。请核对导出日期。"
    case .needsPage(let option): "\(option) 只用于网页，而这里不写网页。请加 --output 文件.html 或 --output 文件夹/，不要加 --format。"
    case .workbookOnScreen: "工作簿不能显示在屏幕上。请加 --output 文件.xlsx。"
    case .noPictureHeld(let certificate): "\(certificate)：\(noPictureHeld)。"
    case .sessionInSession: "已经在会话里，不能再打开一个。请直接输入命令，或用 exit 离开。"
    case .pipeNotStarted: "无法启动“|”后面的命令，没有执行。请检查命令是否太长、进程数是否受限。"
    case .needsSession: "这个命令只在会话里有用。请先运行 ecert-admin shell。"
    case .noScreen: "逐张审核要在能移动光标的终端上进行。请在终端窗口里运行，或用 ecert-admin photo queue 和 photo approve、photo reject。"
    case .picturesUnreadable: "无法启动读取照片的进程，照片没有读取。请检查 /proc 是否可用、内存和进程数的限制。"
    case .outputIsInUse(let path): "--output 不能是 \(path)：它是缓存，或是本命令要读写的文件。请换一个文件名。"
    }
  }

  private func explain(_ problem: SettingsFileProblem) -> String {
    switch problem {
    case .unknown(let key, let similar): explain(CommandError.settingUnknown(key: key, similar: similar))
    case .value(let error): explain(error)
    }
  }

  public func explain(_ problem: RowProblem) -> String {
    let column = problem.sheet == nil ? "第\(problem.column)列" : "\(ColumnLetters.of(problem.column)) 列"
    let place = column + (problem.heading.map { "“\($0)”" } ?? "")
    return switch problem.problem {
    case .empty: "\(place)必填而为空"
    case .dateUnreadable: "\(place)日期无法识别"
    case .nul: "\(place)含有空字符（NUL）"
    case .beyondHeadings: "\(place)没有标题却有内容"
    case .personKindUnknown: "\(place)人员类别应为医师或护士"
    case .identifiesNobody: "\(place)证件号码无法指明一人（被表格软件改坏或位数不对）"
    case .keyExcelDamaged: "\(place)被表格软件改成科学计数法（key.excel-damaged）"
    case .repeatsWithOtherValues: "\(place)与本文件前面一行相同而内容不同，以前面一行为准；若前面一行是对的，再导入前请删去本行"
    }
  }

  public func outputFailed(path: String?, errno: Int32) -> String {
    "写入\(path.map { " \($0) " } ?? "标准输出")失败：\(reason(errno))。\(Self.advice(writing: errno))"
  }

  private static func advice(writing errno: Int32) -> String {
    switch errno {
    case ENOENT, ENOTDIR: "请检查路径，或先建好文件夹。"
    case EISDIR: "请在文件夹后面写上文件名。"
    default: "请检查磁盘空间和权限。"
    }
  }

  public func programFault(_ detail: String) -> String { "程序内部出错（\(detail)）。数据没有改动；请把这一行报告给维护者。" }

  func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "路径不存在"
    case EACCES, EPERM: "没有权限"
    case ENOSPC: "磁盘已满"
    case EROFS: "文件系统只读"
    case ENOTDIR: "路径中有一段不是文件夹"
    case EISDIR: "这是文件夹"
    case EEXIST: "已存在"
    case ENAMETOOLONG: "文件名太长"
    case ELOOP: "符号链接绕成了圈"
    case ENXIO: "设备不存在，或管道无人读取"
    case EFBIG: "文件超过允许的大小"
    case EIO: "设备出错"
    case EMFILE, ENFILE: "打开的文件太多"
    case ETXTBSY: "文件正在使用"
    case EXDEV: "不在同一个文件系统"
    case EDQUOT: "超过磁盘配额"
    case EBADF: "没有打开"
    case EPIPE: "对方已关闭"
    default: "系统错误 \(code)"
    }
  }

  private func list(_ words: [String]) -> String { words.isEmpty ? "（空）" : words.joined(separator: "、") }
}
