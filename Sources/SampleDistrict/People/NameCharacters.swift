// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// What names are put together from. Nobody in particular is meant.
enum NameCharacters {
  static let commonFamilies = split("韦 覃 李 黄 陈 梁 莫 潘 陆 蒙")

  static let families = split(
    """
    王 张 刘 杨 吴 周 赵 徐 孙 马 朱 胡 林 郭 何 高 罗 郑 谢 宋 唐 许 邓 冯 韩 曹 曾 彭 萧 蔡 田 董 袁 于 余 叶 杜 苏 魏 程 吕 丁 沈 姚 卢 \
    姜 崔 钟 谭 汪 范 金 石 廖 贾 夏 付 方 邹 熊 白 孟 秦 邱 江 尹 薛 闫 段 雷 侯 龙 史 黎 贺 顾 毛 郝 龚 邵 万 钱 严 农 蓝 岑 甘 欧 欧阳 \
    上官 闭 兰 区 玉 苍 滕 银 粟 石
    """)

  static let first = split(
    """
    晓 文 志 国 建 明 海 春 秋 永 庆 世 光 振 宏 宇 子 嘉 梓 思 雨 雪 若 静 佳 欣 家 俊 立 新 德 天 少 兴 绍 承 启 向 远 青 素 彩 金 玉 惠 \
    丽 秀 桂 月 凤 淑 小 美 艳 慧 敏 冬 夏 锦 继 乃 维 其 景 云 松 柏 树 泽 沛 润
    """)

  static let rare = split("䶮 𠅤 𫖯 𬱖 㛃")

  static let minorityMen = split("艾力 阿迪力 吐尔逊 帕尔哈提 库尔班 依明 塔依尔 努尔兰 叶尔江 巴合提")
  static let minorityWomen = split("阿依古丽 古丽娜尔 热依汗 帕提古丽 迪丽努尔 阿依努尔 玛依拉 茹仙 佐然 库丽娅")
  static let minorityFathers = split("买买提 阿不都拉 吾斯曼 萨迪克 玉素甫 卡德尔 木合塔尔 斯拉木 热合曼 阿布力孜")

  static func second(_ sex: Sex) -> [String] { sex == .male ? men : women }

  private static let men = split(
    """
    伟 强 军 勇 杰 涛 斌 辉 鹏 飞 刚 波 峰 亮 宁 平 华 林 龙 生 山 川 东 义 信 达 坚 毅 诚 豪 凯 晖 昊 森 栋 梁 武 成 康 星 航 帆 旭 阳 \
    磊 洋 钧 锋 权 胜
    """)
  private static let women = split(
    """
    芳 娜 敏 静 丽 艳 娟 霞 燕 玲 红 梅 莉 兰 英 萍 琴 云 莲 洁 颖 琳 婷 雪 慧 莹 倩 蓉 薇 菲 瑶 岚 怡 宁 妮 柳 珍 芬 凤 桃 菊 香 月 秋 \
    彤 妍 悦 晴 露 虹
    """)

  private static func split(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
