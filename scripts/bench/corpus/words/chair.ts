/** What the chair, the secretariat and the one who opens the meeting say: one template per line. */

export const OPENINGS = `
定刻になりました。{session}の審議会を[開きます|始めます]。本日は{members}名の委員にお集まりいただき、{items}件をご審議いただきます。
{session}を開会します。{month}とは思えない[陽気|冷え込み]の中、{town}や遠方からもお越しいただき、お礼を申し上げます。
それでは{session}に入ります。お手元に{paper}と{doc}がそろっているか、お確かめください。
{session}をこれより開きます。議題は{items}件ございますので、{16-18}時ごろまでを目安に進めたいと存じます。
お待たせいたしました。{members}名のご出席で定足数に達しておりますので、{session}を始めさせていただきます。
{session}です。前の会から{1-5}か月ほど空きましたが、その間に{dept}の件で{1-6}件の問い合わせがあったと聞いています。
`;

export const SECRETARIAT_OPENINGS = `
事務局から、配付した{paper}の差替えがございます。{page}ページの{data}の欄をご訂正ください。
本日の欠席の連絡は{absent}名の方からいただいています。傍聴は{visitors}名です。
前回の{paper}に載せました{thing}の記載に誤りがあり、{month}{1-28}日に訂正いたしました。
{dept}の課長が{place}の用務のため、説明は{task}の担当から申し上げる場面がございます。
録音の機器を{2-4}台置いております。ご発言の際は{thing}などの音が入らないようお願いいたします。
名簿に{member}委員のお名前の文字の誤りがございました。{page}ページを差し替えさせていただきます。
`;

export const CALLS = `
次は{label}、「{title}」です。{dept}から[説明|提案の理由]をお願いします。
{label}に移ります。{task}に関する件ですので、{dept}のほうで{page}ページから説明してください。
続いて{label}を取り上げます。件名は「{title}」、資料は{doc}です。
それでは{label}です。{work}について、{dept}の説明を{5-20}分ほどで[伺います|聞きます]。
{label}をお諮りします。{people}に関わる案件で、{doc}の{page}ページからになります。
では、{dept}にお入りいただきました。{label}の説明をお願いいたします。
`;

export const ASKS_FOR_OPINIONS = `
{label}について、{aspect}なども含め、ご意見のある方は[どうぞ|挙手をお願いします]。
ただいまの{task}の説明に、ご質問がありましたらお出しください。
{doc}の説明が終わりました。{label}についていかがでしょうか。
{work}の件、どなたからでも結構です。{data}の扱いなど、いかがですか。
説明は以上とのことです。{label}、{member}委員からお願いできますか。
`;

export const CHAIR_PROMPTS = `
{aspect}の点は、{dept}から[お答え|補足]を願います。
{member}委員、{thing}のお話は{aspect}に関わると受け取ってよろしいですか。
少し整理します。{data}の範囲と{aspect}の二つが論点のようです。
ほかに{aspect}のほかの点で、{label}にご意見はありませんか。
ただいまの{thing}の件は{label}から離れますので、その他のところで伺います。
{dept}は、{paper}の{page}ページと食い違いがないか確かめてください。
時間が{5-30}分ほど延びておりますが、{aspect}は大事な点ですので続けます。
関連して私からも伺います。{guard}は{company}だけで[できる|足りる]のでしょうか。
`;

export const CONCLUSIONS: Readonly<Record<string, string>> = {
  'approved-as-proposed': `
ご意見も出尽くしたようです。{label}「{title}」は、諮問のとおりとすることに[決しました|いたします]。
{label}は、{aspect}への配慮を望む声がありましたが、案のとおり[了承|承認]といたします。
それでは{label}をまとめます。{task}について実施して差し支えないものとし、{data}の管理に意を用いるよう求めます。
異議なしと認め、{label}を提案のとおり[認めます|承認します]。{dept}はお疲れさまでした。
`,
  'approved-with-conditions': `
{label}は、{guard}を条件に[承認|認めること]といたします。条件の文は会長一任とさせてください。
条件を{conditions}つ付けたうえで、{label}「{title}」を認めることにいたします。
{aspect}についての約束が守られることを条件として、{label}を承認します。
`,
  'approved-as-amended': `
{label}は、{data3}を除くという修正をしたうえで[承認|可決]といたします。
{paper}の{page}ページを改めることを前提に、修正した形の{label}を認めます。
`,
  continued: `
{aspect}について資料が足りません。{label}は次の会に[引き継ぎます|持ち越します]。
結論を急がず、{label}「{title}」は継続して審議することといたします。{dept}は{paper}を用意してください。
`,
  rejected: `
{label}は、{harm}のおそれが拭えませんので、認めないことといたします。
{aspect}の説明が十分でなく、賛成の方が少数ですので、{label}は不承認と[決しました|いたします]。
`,
  withdrawn: `
{dept}から{label}を取り下げたいとの申出があり、{paper}を受け取りました。審議は打ち切ります。
`,
  noted: `
{label}は報告として承りました。{thing}の件は今後も見守ってまいります。
報告のあった{task}について、{members}名の委員が了知したということで、{label}を終わります。
`,
};

export const VOTE_CALLS = `
{label}について挙手を求めます。賛成の方は[お願いします|お示しください]。……賛成{for}名、反対{against}名です。よって、{title}は{outcome}と決しました。
採決に入ります。{label}に賛成の方。……{for}名です。反対は{against}名ですので、{task}の件は{outcome}といたします。
`;

export const CLOSINGS = `
以上で{session}の議題はすべて終わりました。長時間にわたり、{items}件のご審議をありがとうございました。
次の会は{month}ごろ、{place}で開く見込みです。{session}はこれで閉じます。
{session}を終わります。{paper}は机の上に置いてお帰りください。{thing}のお忘れ物のないように願います。
`;

export const OTHER_BUSINESS = `
次回の日程ですが、{nextdate}を[考えて|予定して]います。会場は{place}になる見込みです。
{ordinance}の改正について、{month}の議会で議決されましたのでご報告します。施行は{nextfy}からです。
{paper}の公開について、{people}の方から{1-9}件の請求がありました。{data}を伏せて[公開しました|写しを交付しました]。
{lastfy}の運用の状況をまとめた{paper}を、{month}に{place}で閲覧できるようにいたします。
{member}委員からお尋ねのあった{thing}の件は、{dept2}に確かめ、{page}ページの{paper}のとおりとのことです。
委員の任期が{month}で切れますので、{2-6}名の方の改選の手続を進めております。
`;

export const GREETINGS = `
一言ご挨拶を申し上げます。{work}をはじめ、個人情報の取扱いに住民の目は年々厳しくなっており、{session}でも忌憚のないご意見を賜りたく存じます。
本日はご多用のところ、{town}の{place}にご参集いただき感謝いたします。{items}件の案件は、いずれも{people}の暮らしに近いものです。
`;

/** Stage directions, supplements, withheld passages and editor's notes, without their brackets. */
export const STAGE_NOTES = `
{dept}の職員が入室し、{doc}の{page}ページから{title}の要点を説明
{doc}により{label}（{task}）を説明
{paper}を配付し、{data}の欄を読み上げて説明
{system}の画面を{2-9}枚映し、{task}の手順を説明
{place}の写真{2-30}枚を回覧しながら{work}の現状を説明
`;
export const SUPPLEMENT_NOTES = `
{month}に{dept}へ確かめたところ、{data}の件数は{fy}で{20-9000}件であった。
会議で{3-60}件とした{thing}の数は、{dept}が調べ直し{61-99}件と訂正した。
{aspect}に関する{paper}は、{nextfy}の{month}に委員へ送付された。
{company}の所在地は{prefecture}{town}である旨、後日連絡があった。
`;
export const WITHHELD_NOTES = `
{ordinance}に定める非公開情報に当たる{system}の構成についてのやり取り（{3-40}行）
{harm}の手口に触れる発言（{2-20}行）。{ordinance}による
特定の個人の{data}が分かるため（{2-15}行）、{ordinance}により省略
`;
export const EDITORIAL_NOTES = `
{paper}の{page}ページでは{20-90}件とあり、発言の数と合わない。
ここでいう{thing}は、{doc}の「{data}」を指すとみられる。
原本の「{fy}」は{lastfy}の誤りとも考えられるが、そのまま記した。
{task}の名称は{doc}の表記による。
`;

/** What a chair says in passing. */
export const CHAIR_ASIDES = `
{month}{1-28}日に送られた{paper}も、あわせてお手元にお出しください。
{thing}の音が入るようですので、窓を閉めさせていただきます。
{paper}の{page}ページは後ほど差し替えます。
{member}委員は{5-40}分ほど遅れて見えるとのことです。
予定より{5-40}分ほど[早く|遅れて]進んでおります。
先に{place}から届いた{paper}をお回しします。
{member}委員、{thing}の件は後ほど伺います。
ここまでで{aspect}の話が{2-12}回ほど出ております。
{people}の数は{paper}の{page}ページをご覧ください。
今日は{town}から{2-15}名の方がお見えです。
{member}委員、{member}委員の順でお願いします。
お配りした{paper}は{3-60}枚です。
`;
