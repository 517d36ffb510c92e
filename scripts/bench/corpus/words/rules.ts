/** Titles of items, articles of the made-up ordinances, categories of the criteria. */

export const TITLES: Readonly<Record<string, string>> = {
  outsourcing: `
{task}業務の委託について
{work}における{task}の委託に伴う個人情報の取扱いについて
{system}の運用及び保守の委託について
{work}に係る{task}の民間委託の拡大について
{task}及び{task2}の一括委託について
`,
  'secondary-use': `
{work}の{task}に係る個人情報の目的外利用について
{task}に用いるための{data}の目的外利用について
{dept2}の保有する個人情報を{work}に利用することについて
`,
  'external-provision': `
{agency}への{people}の{data}の提供について
{work}に係る個人情報の{agency}への外部提供について
{agency}が行う調査に対する{people}の名簿の提供について
`,
  'system-linkage': `
{system}と{agency}の電子計算組織との結合について
{task}に係る電子計算組織の結合について
{work}に関する{system}の回線結合の変更について
`,
  report: `
{task}の委託の実施状況について
{work}における{data}の取扱いの改善について
{lastfy}の{work}に係る外部提供の件数について
{task}における事故の経過と再発の防止策について
目的外利用に係る一括承認の適用について（{work}）
`,
  amended: `
{task}業務の委託内容の変更について
{work}に係る{data}の取扱いの変更について
{task}に用いる個人情報の項目の追加について
`,
};

/** `subject | what it says`: articles of an ordinance, in order; the numbers differ from municipality to municipality. */
export const ORDINANCE_ARTICLES = `
目的|個人の権利利益を守るため、実施機関が個人情報を取り扱うときの基本を定めています。
実施機関の責務|個人情報を正確かつ安全に扱うために、実施機関が講じる措置を定めています。
収集の制限|集める目的を明らかにし、必要な範囲で本人から集めることを原則としています。
委託に伴う措置|取扱いを外部の者に任せるときに、審議会の意見を聴くことと、受託者に課す義務を定めています。
目的外利用の制限|集めた目的の外に使うことを原則として禁じ、例外となる場合とその手続を挙げています。
外部提供の制限|実施機関の外へ渡すことを原則として禁じ、相手方に求める措置を定めています。
電子計算組織の結合の制限|外部の電子計算組織と通信回線で結ぶときの条件と手続を定めています。
従事者の義務|職員と受託業務の従事者が、在職中も退職の後も秘密を守ることを定めています。
開示の請求|自分の個人情報の開示を求める権利と、開示しないことができる情報を定めています。
訂正及び利用停止の請求|事実に誤りがあるときや不当に使われているときに、訂正や停止を求める手続を定めています。
審議会の設置|諮問に応じて意見を述べる審議会の組織と運営を定めています。
罰則|正当な理由なく個人情報を渡した者などに対する罰則を定めています。
`;

export const RULE_ARTICLES = `
委託契約に定める事項|委託の契約書に必ず書き込む事項を挙げています。
目的外利用の手続|利用する課が提供する課に出す書面の様式を定めています。
外部提供の手続|提供先と取り交わす書面と、記録の残し方を定めています。
結合の記録|結合した電子計算組織ごとに備える台帳について定めています。
`;

/** `subject`: what an article of an outside act is about, when the records cite it. */
export const ACT_SUBJECTS = [
  '資料の提供等',
  '調査及び質問',
  '情報の共有',
  '台帳の整備',
  '届出',
  '報告の徴収',
  '秘密の保持',
  '委託',
];

/** Categories of the criteria by type: `summary | requirement | requirement …`. */
export const CRITERIA_CATEGORIES: Readonly<Record<'secondary-use' | 'external-provision', string>> = {
  'secondary-use': `
法令に基づく給付や助成の資格を確かめるため、ほかの課が持つ情報を照らし合わせる場合
災害その他の緊急の事態に備え、住民の生命や身体を守る名簿を作る場合|名簿の写しを取らないこと|更新の際に古い名簿を処分すること
同じ住民に対する二つ以上の通知を一つにまとめて送る場合
統計を作るため、個人が分からない形に直して使う場合|氏名と番地を除くこと
宛先不明で戻った通知の送り先を調べる場合
`,
  'external-provision': `
裁判所や捜査の機関から、法令に基づき文書で照会があった場合|照会の目的と範囲が示されていること
他の自治体が行う給付や課税のために必要な事項を回答する場合
本人の生命や健康に関わる急ぎの事情があり、医療の機関に知らせる場合|提供の後に本人へ知らせること
公共の工事に伴い、土地や建物の所有者に連絡をとる必要がある場合
`,
};
