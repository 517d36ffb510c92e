/** The written parts of a record: summaries, case sheets, explanations, conditions. One template per line. */

/** What a department says when it explains an item at length, by type of inquiry. */
export const EXPLANATIONS: Readonly<Record<string, string>> = {
  outsourcing: `
{task}を{partner}に委託したいというものです。{fy}は職員{2-12}名で{100-60000}件を扱い、{occasion}には{people}を{20-180}分お待たせすることもありました。
{work}のうち{task}の部分について、{month}から民間の力を借りたいと考えております。委託先で扱うのは{data}、{data2}及び{data3}です。
これまで{place}の臨時職員が担ってきた{task}を、{company}のような専門の{partner}に任せるものです。
`,
  'secondary-use': `
{dept2}が集めた{data}を、{work}の{task}に使いたいというものです。対象の{people}は{200-41000}人と見込んでいます。
{task}に当たり{people}の{data2}が分からず、{dept2}の台帳を照らし合わせる必要が生じました。使うのは{month}の{1-20}日間だけです。
`,
  'external-provision': `
{agency}から{month}に文書で依頼があり、{people}の{data}を提供したいというものです。件数は{30-12000}件ほどです。
{law}に関連して、{agency}が行う{task}に協力するため、{data}と{data2}を{paper}により渡します。
`,
  'system-linkage': `
{system}を{agency}の電子計算組織と回線で結び、{data}を1日{1-24}回送るものです。紙では{3-14}日かかっていました。
{work}の{system}と{company}のデータセンターとの間を専用の回線で結合します。やり取りするのは{data}ほか{3-16}項目です。
`,
  report: `
{task}について、{lastfy}の審議会で承認をいただいた後の状況を報告いたします。{fy}の実績は{100-38000}件でした。
{month}に{place}で起きた{harm}の経過です。{people}{1-60}人に影響があり、{2-9}日のうちに全員のお宅を訪ねました。
{data}の取扱いについて頂いたご意見への対応がまとまりましたので、{doc}によりご報告します。
`,
};

/** Paragraphs of the summary (要旨). */
export const SUMMARIES = `
{people}の{data}を扱う{task}について、{dept}から説明があり、{aspect}を中心に質疑が行われた。
{task}により、{people}一人当たりの手続は{15-90}分から{3-14}分に短くなる見込みである。
{aspect}について、{paper}だけでは足りず、{guard}を併せて行うべきだとの意見が出た。
{company}に対する検査は年{2-12}回とし、{harm}の防止を図る。
{resident}への配慮として、{place}でも従来の受付を続ける。
{agency}に渡すのは{data}と{data2}に限り、{data3}は除く。
{dept}は、{aspect2}を{nextfy}までに見直すと答えた。
{thing}になぞらえた質問に対し、{dept}は{system}では起こらないと説明した。
{lastfy}の{1-40}件の誤りを踏まえ、{guard}と{guard2}を組み合わせる。
{occasion}の対応は{paper}に定め、{2-12}名の体制をとる。
`;

/** Cells of case sheets. */
export const PURPOSES = `
{people}の増加に伴い{task}の件数が{fy}で{600-72000}件に達したため、{month}から{partner}の専門の知識と人員を活用し、{occasion}の事務を滞りなく進める。
{work}における{task}を効率よく行い、{people}の待ち時間を{10-90}分以内に縮める。
{law}等の改正により{month}から{data}の確認が必要となったため、{task}の方法を改める。
{resident}にも{work}の案内が届くよう、{task}の範囲を{town}など{2-18}地区へ広げる。
{lastfy}に発生した{harm}の再発を防ぐため、{system}と{paper}を用いて{task}を行う。
`;
export const WORK_STEPS = `
{data}の受領と{paper}による員数の確認（1日{20-900}件）
{system}への{data}及び{data2}の入力と照合
{place}における{people}の案内、{paper}の受付
{task}の結果の集計と{dept}への報告（毎月{1-28}日まで）
{paper}の印刷、封入及び発送（年{2-12}回、計{300-86000}通）
{occasion}の電話受付（{8-10}時～{17-21}時）
{data3}の修正依頼の取次ぎ、{thing}に関する問合せの記録
使用後の{paper}の返却及び{guard}
`;
export const PROTECTIONS = `
契約に当たり{ordinance}及び{rule}に基づく義務を課し、{guard}を{paper}に明記する。
{data}を扱う者を{2-30}名に限り、{guard}を行うほか、{month}に{2-6}時間の研修を受けさせる。
{place}の作業区域では{guard}を徹底し、{dept}が年{1-12}回の検査を行う。
{harm}に備えて連絡の体制を整え、{1-24}時間以内に{dept}へ報告させる。
{paper}は{guard}のうえ{dept}に置き、{3-60}か月を過ぎたものは処分する。
{agency}との間で{paper}を交わし、{data}を{task}のほかに使わないことを定める。
`;
export const METHODS = `
{data}を暗号化した媒体に記録し、{dept}の職員{2-3}名が{agency}へ届ける。
{agency}の定める様式に{data}及び{data2}を記入し、{month}に{place}で手渡す。
総合行政ネットワークにより{system}から1日{1-12}回送信し、受領の記録を{30-400}日保存する。
仮想の専用線で{system}と結び、{data}を{5-60}分ごとに更新する。
紙の{paper}により行い、使い終えた後は{guard}とする。
`;
export const ATTACHMENTS = `
{task}の流れ図（{fy}版）
{paper}（案）全{3-40}ページ
{system}の構成図
{company}の会社概要
{place}の配置図
{data}の記載例
{month}の{paper}
{agency}からの依頼文
{work}の概要と{paper}
{people}への{paper}
`;

export const CONDITIONS = `
{guard}を{month}までに行い、その結果を文書で示すこと
{data3}を{partner}に渡さないよう{paper}を改めること
{resident}に対しては従来の{task}の方法を残すこと
{company}への立入検査を年{2-12}回以上行うこと
{aspect}について{paper}に具体的に定めること
`;
export const REQUESTS = `
{aspect}の状況を{nextfy}に報告する
{thing}に関する事例を{dept2}とともに調べる
{paper}の{page}ページの書き方を{people}に分かりやすく改める
{place}での{guard}の様子を委員が見られるようにする
{data}の件数を{month}末の時点で数え直す
`;
export const VOTE_NOTES = `
反対の委員は{aspect}についての説明が足りないと述べた。
保留の委員は{data}の範囲がはっきりしないことを理由に挙げた。
会長が{aspect}への要望に触れたうえで諮った。
`;
export const HEADER_NOTES = `
{doc}の{page}ページにある{data}の件数は、発言の中の数と{2-60}件の差がある。
{label}の件名は次第と{doc}とで表記が異なり、次第によった。
{member}委員の発言のうち{thing}に触れた箇所は、録音の状態が悪く一部を推し量った。
{dept}の説明にある「{task}」は、{doc}では別の名で記されている。
{session}の原本は{page}ページが欠けており、{paper}で補った。
`;
export const OUTSIDE_NOTES = `
{fy}の{month}に承認されたとの発言があるが、記録は収められていない。
{doc}の備考に「{task}の件」とあるのみで、番号は分からない。
`;
export const CARRIED_OVER_NOTES = `
前の会議で{aspect}の資料が求められ、持ち越された。
{data}の範囲をめぐって結論に至らず、継続とされた。
`;
export const VISITOR_REASONS = `
{ordinance}に定める非公開情報を含む{system}の審議を行うため
{harm}への備えを具体的に審議するため、{ordinance}により非公開とした
`;

/** References that fit behind any written line. */
export const WRITTEN_ASIDES = `
（{paper}の{page}ページ）
（{month}{1-28}日付けの{paper}による）
（{town}分{3-900}件を含む）
（{dept2}と協議済み、{fy}{month}）
（{place}の例を参考とした）
`;
