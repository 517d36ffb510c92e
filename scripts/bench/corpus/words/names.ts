/** Made-up municipalities as `name | romaji`; the kind (市, 区, 町) is part of the name. */
export const MUNICIPALITY_LINES = `
風早市|kazahaya
汐見原市|shiomihara
白鷺区|shirasagi
若草野市|wakakusano
碧浜市|aohama
月舘区|tsukidate
雲雀丘市|hibarigaoka
銀杏台区|ichodai
椿ヶ原市|tsubakigahara
夕凪町|yunagi
朝霧野市|asagirino
藤波区|fujinami
鳴瀬原市|naruseno
萩ノ森市|haginomori
桐ヶ谷区|kirigaya
水の辺市|mizunobe
松風市|matsukaze
千鳥浦町|chidoriura
霞坂区|kasumizaka
紅葉川市|momijikawa
葦原台市|ashiharadai
欅野市|keyakino
星降町|hoshifuri
瑠璃川区|rurikawa
青海波市|seigaiha
橘ノ里市|tachibananosato
山吹台区|yamabukidai
早苗野市|sanaeno
蛍沢町|hotarusawa
波止浜市|hashihama
`;

/** Kinds of councils as `suffix of the id | name | what it deliberates`. */
export const COUNCIL_BODY_LINES = `
privacy|個人情報保護運営審議会|個人情報の取扱いを外部に任せたり、目的の外に使ったりするときの当否
disclosure|情報公開・個人情報保護審議会|情報公開と個人情報保護の両制度の運営に関する重要な事項
ict|情報システム利用審査会|電子計算組織による個人情報の処理とその安全対策
number|特定個人情報保護評価審議会|番号制度に伴う個人情報の取扱いと評価書の妥当性
camera|防犯設備運用審議会|公共の場所に置く撮影機器と画像の扱い
statistics|行政情報活用審議会|行政が持つ情報の統計的な利用と提供
`;

export const SURNAMES =
  '青柳 赤堀 秋葉 浅沼 芦田 天野 荒木 有馬 安西 飯塚 池上 石黒 磯部 板倉 市原 稲葉 井上 今村 岩瀬 植松 牛島 内海 梅原 江口 海老原 遠藤 大河内 大塚 大沼 岡部 小笠原 奥平 尾崎 小澤 落合 鬼頭 笠井 梶原 春日 片桐 勝又 加納 鎌田 神谷 川端 菊地 岸本 北条 木村 楠本 久保田 熊谷 栗原 黒岩 桑原 小池 神山 小暮 古関 後藤 小松 近藤 西園寺 齋藤 榊原 坂巻 佐久間 桜井 佐々木 笹原 沢田 塩谷 宍戸 柴﨑 澁谷 島津 下村 城山 白石 新谷 菅沼 杉浦 鈴森 須永 関口 瀬戸 曽根 髙橋 高梨 滝口 武内 竹中 田島 立花 田辺 谷川 玉置 千葉 辻 津田 土橋 筒井 堤 寺島 土井 徳永 富樫 友部 豊島 内藤 永井 中条 長沼 中道 成田 南雲 西脇 新田 沼尻 根岸 野上 野口 萩谷 橋爪 長谷部 服部 花岡 浜口 林田 原口 日比野 平賀 広瀬 深沢 福士 藤代 古谷 星野 細川 堀江 本多 前川 牧野 正木 増子 松浦 的場 丸山 三浦 水上 三田村 湊 宮脇 武藤 村瀬 室井 望月 森本 八木 安井 柳沢 矢吹 山際 山根 湯川 横田 吉沢 米倉 若林 和久 渡邉 綿貫'.split(
    ' ',
  );

/** Stems and endings of made-up companies. */
export const COMPANY_STEMS =
  'アオバ アカツキ アステル アルファ北陽 イズミ イワキ エコール オオルリ カワセミ キタカゼ キリシマ クスノキ グリーン コマドリ サクラギ サンライト シラカバ スイレン セントラル東和 ソラマチ タカネ ダイワ中央 ツバサ トウメイ ナギサ ニシキ ネクスト栄 ノゾミ ハヤブサ ヒバリ フジミ ホクト マツバ ムサシノ メイプル ヤマビコ ユーカリ ライラック リンドウ ルミナス レインボー ワカバ 旭栄 一進 永和 開成 共栄 恵比寿 光陽 三協 秀英 新生 泰平 中外 東興 日進 白雲 北辰 友愛 陽光 和光'.split(
    ' ',
  );
export const COMPANY_ENDINGS =
  'データサービス 情報システム ビジネスサポート スタッフ コミュニケーションズ 印刷 プリンティング 総合警備 ソリューションズ リサーチ 測量設計 ロジスティクス テクノ 商事 ケアサービス メディカル 教育社 アウトソーシング ネットワークス コンタクトセンター エンジニアリング 文書管理 ホールディングス 計算センター'.split(
    ' ',
  );

/** Places inside a municipality: a stem and an ending make a neighbourhood or a facility. */
export const PLACE_STEMS =
  '旭が丘 愛宕 荒瀬 磯辺 稲荷前 上宿 梅ヶ枝 大門 小路 桂木 金剛 上の原 北馬場 栗ノ木 小松原 幸町 桜堤 下宿 清水 新明 末広 菅田 諏訪 高砂 滝の上 千代田台 天王前 常盤 中通 仲宿 並木 西ヶ崎 根小屋 野火止 八幡前 花立 東雲 日の出 富士塚 舟戸 本宿 松ヶ枝 緑町 南台 宮前 森下 弥生 山王 湯ノ沢 吉野前 六軒 若宮'.split(
    ' ',
  );
export const FACILITY_ENDINGS =
  '出張所 地区センター 児童館 図書室 福祉会館 保健相談所 小学校 中学校 保育園 敬老館 公民館 体育館 清掃事務所 住民事務所 分庁舎 コミュニティハウス'.split(
    ' ',
  );

/** Rooms that councils meet in. */
export const ROOMS =
  '本庁舎5階 庁議室、本庁舎3階 第1委員会室、北庁舎2階 会議室、東庁舎4階 大会議室、議会棟 全員協議会室、本庁舎地下1階 多目的室、市民会館 第3集会室、教育センター 研修室、西庁舎7階 701会議室、保健センター 講堂'.split(
    '、',
  );
