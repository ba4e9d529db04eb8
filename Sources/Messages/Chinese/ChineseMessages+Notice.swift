// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

extension ChineseMessages {
  public func noticePageTitle(institution: String?) -> String { institution.map { "告知单：\($0)" } ?? "告知单" }
  public var noDepartment: String { "未写明科室" }

  public func meaning(_ prompt: Prompt) -> String {
    switch prompt {
    case .physicianNothingToShow: "意思：登记系统里没有在册的执业注册，或它与医师资格没有连上。"
    case .physicianNoPhoto, .nurseNoPhoto: "意思：还没有经医疗机构审核确认的本人照片。"
    case .nurseExpired: "意思：注册在册，但有效期已过。"
    case .nurseNotFound: "意思：登记系统里没有在册的护士执业注册。"
    }
  }

  public func noticeReason(_ blocker: Blocker, turnOf owner: Owner) -> String {
    "\(noticeReason(blocker))，轮到\(label(owner))办理"
  }

  public var noticeContactLabel: String { "有疑问请联系：" }

  public func noticesMade(_ path: String, people: Int) -> String {
    "\(people) 人的告知单写在 \(path)。用浏览器打开后打印、裁开；网页里有姓名，用完请删除。"
  }

  public func noticesMade(folder: String, people: Int, pages: Int) -> String {
    "\(people) 人的告知单写在文件夹 \(folder)，每个机构一个网页，共 \(pages) 个。用浏览器打开后打印、裁开；网页里有姓名，用完请删除。"
  }
}
