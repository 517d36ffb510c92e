/**
 * Ideographs in several forms: first the form of everyday use, then the forms that names, old texts and printing
 * houses write. Sources: 常用漢字表 with its 康煕字典体, 人名用漢字表 with its pairs, and the forms of names from the
 * IBM extensions (﨑, 髙 …) that Unicode does not decompose. Only forms of one and the same character stand together,
 * so that folding them never joins two words.
 */
const FORMS = `
亜亞 悪惡 圧壓 囲圍 医醫 為爲 壱壹 隠隱 栄榮 営營 衛衞 駅驛 円圓 塩鹽 縁緣 応應 欧歐 横橫 桜櫻 温溫 仮假 価價 画畫 会會
絵繪 壊壞 懐懷 拡擴 覚覺 学學 岳嶽 楽樂 巻卷 寛寬 関關 館舘 観觀 間閒 気氣 帰歸 亀龜 戯戲 吉𠮷 旧舊 拠據 挙擧 峡峽 暁曉 教敎
区區 駆驅 勲勳 薫薰 恵惠 経經 継繼 芸藝 鶏鷄 撃擊 県縣 研硏 剣劍 険險 検檢 権權 顕顯 験驗 厳嚴 呉吳 娯娛 広廣 恒恆 黄黃 鉱鑛
号號 郷鄕 高髙 国國 黒黑 砕碎 済濟 斎齋 崎﨑嵜碕 桟棧 参參 産產 蚕蠶 残殘 糸絲 児兒 辞辭 実實 写寫 舎舍 釈釋 寿壽 収收 従從
渋澁 縦縱 処處 将將 称稱 焼燒 証證 条條 状狀 乗乘 浄淨 畳疊 嬢孃 譲讓 触觸 真眞 慎愼 晋晉 尽盡 図圖 粋粹 数數 瀬瀨 声聲 斉齊
清淸 青靑 静靜 税稅 説說 摂攝 専專 浅淺 船舩 戦戰 銭錢 禅禪 巣巢 双雙 壮壯 争爭 荘莊 桑桒 曽曾 増增 総總 蔵藏 即卽 続續 対對
体體 帯帶 滝瀧 沢澤 択擇 脱脫 単單 担擔 団團 断斷 遅遲 昼晝 虫蟲 鋳鑄 庁廳 徴徵 聴聽 鎮鎭 逓遞 鉄鐵 点點 転轉 伝傳 土𡈽 灯燈
島嶋嶌 当當 党黨 稲稻 闘鬪 徳德 独獨 読讀 届屆 内內 弐貳 悩惱 脳腦 拝拜 売賣 麦麥 抜拔 発發 髪髮 浜濱濵 蛮蠻 彦彥 姫姬 秘祕
富冨 仏佛 払拂 並竝 辺邊邉 変變 歩步 峰峯 宝寶 豊豐 頬頰 翻飜 毎每 槙槇 万萬 満滿 弥彌 黙默 薬藥 訳譯 柳栁 与與 予豫 誉譽 揺搖
様樣 遥遙 瑶瑤 来來 頼賴 乱亂 覧覽 竜龍 両兩 緑綠 凛凜 涙淚 塁壘 礼禮 励勵 霊靈 歴歷 恋戀 炉爐 労勞 楼樓 録錄 湾灣
閲閱 鋭銳 顔顏 鴎鷗 渕淵 尭堯 桧檜 祢禰 戸戶 概槪
`;

/** Each other form → its everyday form. */
export const VARIANT_IDEOGRAPHS: ReadonlyMap<string, string> = new Map(
  FORMS.trim()
    .split(/\s+/)
    .flatMap((forms) => {
      const [everyday = '', ...others] = [...forms];
      return others.map((other) => [other, everyday] as const);
    }),
);
