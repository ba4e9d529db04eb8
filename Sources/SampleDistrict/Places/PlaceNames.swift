// SPDX-License-Identifier: GPL-3.0-or-later

/// Names of streets, towns and hills that were made up for the sample.
enum PlaceNames {
  /// 37, a prime: counted in sevens each comes once.
  static let all = [
    "望螺台", "云藤", "石榴坳", "鹤见", "青蓑", "桂影", "竹砚", "听泉坪", "杉月", "白苹渡", "红蓼", "半山窑",
    "松鸣", "藕塘尾", "枫桥坳", "雁回", "榕荫底", "香蒲", "铜鼓坡", "砚池", "木叶", "紫荆垌", "晴岚", "画眉湾",
    "蓝靛坊", "糖梨", "稻香垌", "碧螺湾", "知更", "荔影", "沙鸥", "玉簪", "晚渡", "绣球坪", "丹枝", "银杉坳",
    "野渡",
  ]
}
