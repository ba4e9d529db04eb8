// SPDX-License-Identifier: GPL-3.0-or-later

/// Traditional characters and their simplified forms, one to one: the vocabulary of commands, enough to type
/// `更換醫師資格` for `更换医师资格`. Data is never folded by this.
enum TraditionalScript {
  static func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    // Nothing in the table lies below the CJK block.
    scalar.value < 0x4E00 ? scalar : table[scalar] ?? scalar
  }

  static let table: [Unicode.Scalar: Unicode.Scalar] = {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    var scalars = pairs.unicodeScalars.filter { $0 != " " && $0 != "\n" }.makeIterator()
    while let traditional = scalars.next(), let simplified = scalars.next() {
      table[traditional] = simplified
    }
    return table
  }()

  private static let pairs = """
    換换 醫医 師师 資资 護护 証证 證证 執执 業业 註注 冊册 冑胄 續续 練练 經经 紀纪 級级 類类 別别 範范
    圍围 診诊 斷断 鎖锁 關关 閉闭 開开 啟启 啓启 動动 態态 狀状 況况 現现 顯显 見见 視视 觀观 覽览 覧览
    檢检 驗验 審审 覈核 準准 駁驳 絕绝 認认 識识 記记 錄录 録录 誌志 詞词 語语 說说 説说 話话 請请 調调
    課课 論论 導导 進进 運运 過过 達达 還还 遠远 適适 選选 遞递 連连 週周 遲迟 遷迁 邊边 刪删 創创 剛刚
    劃划 備备 偽伪 傳传 債债 傷伤 僅仅 價价 億亿 優优 償偿 儲储 個个 們们 倉仓 側侧 偵侦 參参 雙双 發发
    變变 敘叙 員员 單单 嚴严 問问 喪丧 噴喷 團团 園园 國国 圖图 圓圆 壞坏 報报 場场 塊块 墊垫 塵尘 壓压
    處处 緩缓 庫库 復复 複复 歸归 檔档 標标 樣样 極极 機机 構构 樓楼 樂乐 欄栏 權权 條条 來来 東东 棄弃
    榮荣 匯汇 彙汇 滙汇 總总 統统 計计 結结 給给 絡络 線线 組组 細细 終终 約约 紅红 純纯 紙纸 紹绍 綁绑
    維维 網网 綜综 緊紧 編编 緣缘 縣县 縮缩 織织 繳缴 繼继 纔才 設设 訂订 訊讯 託托 許许 訴诉 評评 試试
    詢询 該该 詳详 誤误 談谈 諮咨 謝谢 講讲 譜谱 譯译 議议 讀读 讓让 訪访 訓训 詐诈 詿诖 負负 財财 責责
    貨货 質质 貼贴 費费 賬账 賽赛 購购 贈赠 貢贡 販贩 貴贵 買买 賣卖 貸贷 賴赖 預预 領领 頭头 題题 額额
    頁页 順顺 須须 項项 顧顾 頒颁 願愿 顆颗 頻频 顏颜 風风 飛飞 館馆 飯饭 飾饰 馬马 驅驱 騙骗 髮发 鬥斗
    鬆松 齊齐 門门 間间 閱阅 閲阅 闊阔 闡阐 隊队 階阶 際际 陸陆 陽阳 陰阴 險险 隨随 隱隐 隻只 雜杂 離离
    難难 電电 雲云 車车 軍军 軟软 較较 載载 輔辅 輛辆 輸输 轉转 輕轻 輯辑 辦办 辭辞 農农 鄉乡 鄰邻 鄭郑
    醜丑 釋释 針针 銀银 錯错 錢钱 鍵键 鎮镇 鏈链 鐘钟 鑒鉴 鑑鉴 銷销 鋪铺 錶表 長长 戶户 戸户 擇择 據据
    掛挂 採采 掃扫 揮挥 損损 搶抢 擔担 擋挡 撥拨 擬拟 擴扩 攔拦 攝摄 敵敌 數数 於于 時时 晉晋 曆历 歷历
    書书 會会 殘残 殺杀 氣气 決决 沒没 測测 滿满 漢汉 潔洁 濟济 濕湿 滅灭 為为 爲为 無无 煩烦 熱热 營营
    獎奖 獨独 獲获 產产 産产 畢毕 畫画 異异 當当 療疗 癒愈 瘋疯 監监 盤盘 盡尽 眾众 衆众 矯矫 碼码 確确
    磚砖 禮礼 稱称 種种 積积 穩稳 窮穷 競竞 筆笔 節节 築筑 簡简 簽签 籤签 籌筹 糧粮 羅罗 義义 習习 聖圣
    聯联 聲声 職职 聽听 腦脑 腫肿 臨临 臺台 與与 舉举 舊旧 艙舱 葉叶 藝艺 藥药 蘇苏 號号 蟲虫 術术 衛卫
    補补 裝装 裡里 裏里 製制 規规 親亲 覺觉 觸触 趙赵 趕赶 趨趋 躍跃 軌轨 這这 遺遗 鈴铃 鉛铅 雖虽 靜静
    響响 體体 鮮鲜 麗丽 黃黄 點点 黨党 齡龄 龍龙 齒齿 後后 從从 徵征 應应 懷怀 慮虑 憑凭 憲宪 懲惩 懸悬
    實实 寫写 寬宽 寶宝 將将 專专 尋寻 對对 屆届 屬属 層层 島岛 幣币 幫帮 幹干 廠厂 廣广 廢废 張张 強强
    彈弹 彌弥 徑径 奪夺 姊姐 婦妇 媽妈 學学 孫孙 寧宁 協协 區区 勞劳 勝胜 務务 勵励 勸劝 兒儿 兩两 內内
    減减 凍冻 幾几 劑剂 剝剥 劇剧 卻却 廳厅 歲岁 誠诚 歐欧 牆墙 狹狭 獻献 環环 瑪玛 畝亩 隸隶 頂顶 餘余
    馀余 驟骤
    """
}
