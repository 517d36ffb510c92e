import { CORRECTION_DIAGNOSTICS } from './correction-table.ts';
import { type DiagnosticKind, kind } from './kind.ts';
import { LEDGER_DIAGNOSTICS } from './ledger-table.ts';
import { SOURCE_DIAGNOSTICS } from './source-table.ts';

const offer = (candidate: string | undefined, otherwise: string): string =>
  candidate === undefined ? otherwise : `「${candidate}」のことでしたら、そのように直してください。${otherwise}`;

/** With the other meetings of which the same is to be said. */
const more = (count: number): string => (count === 1 ? '' : ` ほか${count - 1}回`);

interface Named {
  name: string;
  nearest?: string | undefined;
}

/** Something that looks like personal data; its words are never told whole, as reports go into logs. */
interface PersonalFind {
  kind: string;
  masked: string;
  /** In an attached file: which, and where in it. */
  where?: string | undefined;
}

const found = ({ kind, masked, where }: PersonalFind): string =>
  `${where === undefined ? '' : `${where}に、`}${kind}とみられるもの「${masked}」があります。`;
const ALLOW =
  'この記録か council.yaml の privacy に「- { text: "その文字", reason: 公開してよい理由 }」と書き加えてください。';

/**
 * Every diagnostic the project can give. The key is the stable code: it is printed, documented in
 * the guide under its own anchor, and never reused for another meaning.
 */
export const DIAGNOSTICS = {
  'frontmatter-missing': kind<object>(
    'error',
    () => '先頭の「---」で囲んだ見出し情報がありません。',
    () => 'ファイルの1行目を「---」とし、期・回・開催日などを書いて、もう一度「---」で閉じてください。',
  ),
  'frontmatter-unclosed': kind<object>(
    'error',
    () => '先頭の「---」で始まる見出し情報が閉じられていません。',
    () => '見出し情報の最後の行の次に「---」だけの行を書いてください。',
  ),
  'file-empty': kind<{ example: string }>(
    'error',
    () => 'ファイルに何も書かれていません。',
    ({ example }) => `${example}を書くか、要らないファイルであれば消してください。`,
  ),
  'yaml-syntax': kind<{ detail: string }>(
    'error',
    ({ detail }) => `YAMLの書き方に誤りがあります（${detail}）。`,
    () => 'この行と前の行の字下げ、コロンの後の空白、かっこや引用符の閉じ忘れを確かめてください。',
  ),
  'nested-too-deep': kind<{ what: string; limit: number }>(
    'error',
    ({ what, limit }) => `${what}の入れ子が深すぎます（${limit}段まで）。`,
    () => 'この行までの字下げ、行頭の記号、かっこの閉じ忘れを確かめ、浅く書き直してください。',
  ),
  'too-many-aliases': kind<{ limit: number }>(
    'error',
    ({ limit }) => `「*」による参照が多すぎるか、参照の先が長すぎます（${limit}個、合わせて10万字まで）。`,
    () => '参照（&名前 と *名前）を使わずに、値をそのまま書いてください。',
  ),
  'too-many-marks': kind<{ where: string; limit: number }>(
    'error',
    ({ where, limit }) => `${where}に「*」「_」「[」「<」「|」などの記号が多すぎます（${limit}個まで）。`,
    () => '記号の並びが誤って入っていないか確かめ、文字として要るものは全角にするか、空行で段落を分けてください。',
  ),
  'paragraph-too-long': kind<{ limit: number }>(
    'error',
    ({ limit }) => `箇条書きまたは引用の1項目が、空行のないまま${limit}行を超えて続いています。`,
    () => '箇条書きの終わりに空行を置き、続く文章を段落に分けてください。',
  ),
  'text-too-long': kind<{ what: string; size: string; limit: string }>(
    'error',
    ({ what, size, limit }) => `${what}が長すぎます（${size}、上限は${limit}）。`,
    () => '別の文書が紛れ込んでいないか、同じ内容が繰り返されていないかを確かめ、ファイルを分けてください。',
  ),
  'missing-field': kind<{ field: string; key: string }>(
    'error',
    ({ field }) => `必須の項目「${field}」がありません。`,
    ({ key }) => `「${key}: 」の行を書き加えてください。`,
  ),
  'unknown-field': kind<{ field: string; nearest?: string | undefined; known: string }>(
    'error',
    ({ field }) => `「${field}」という項目はありません。`,
    ({ nearest, known }) => offer(nearest, `ここに書ける項目：${known}`),
  ),
  'wrong-type': kind<{ field: string; expected: string; received: string; isUnquoted?: boolean; isEmpty?: boolean }>(
    'error',
    ({ field, expected, received }) => `「${field}」には${expected}を書きます（いまは${received}です）。`,
    ({ field, expected, isUnquoted, isEmpty }) => {
      if (isEmpty) return 'コロンの後に書き入れてください。';
      return isUnquoted
        ? `「"…"」のように、値を引用符で囲んでください。`
        : `「${field}」の値を${expected}に直してください。`;
    },
  ),
  'invalid-value': kind<{ field: string; received: string | undefined; allowed: string; nearest?: string | undefined }>(
    'error',
    ({ field, received }) =>
      received === undefined ? `「${field}」が空です。` : `「${field}」に「${received}」は使えません。`,
    ({ allowed, nearest }) => offer(nearest, `使える値：${allowed}`),
  ),
  'value-out-of-rule': kind<{ field: string; rule: string; received?: string | undefined }>(
    'error',
    ({ field, rule, received }) =>
      `「${field}」の値${received === undefined ? '' : `「${received}」`}が決まりに合いません（${rule}）。`,
    ({ rule }) => `${rule}ように直してください。`,
  ),
  'date-not-iso': kind<{ received: string; iso?: string | undefined }>(
    'error',
    ({ received }) => `日付「${received}」が西暦の「年-月-日」の形になっていません。`,
    ({ iso }) =>
      iso ? `「${iso}」と書いてください。` : '「2010-01-22」のように、4桁-2桁-2桁の半角数字で書いてください。',
  ),
  'date-impossible': kind<{ received: string }>(
    'error',
    ({ received }) => `「${received}」という日は暦にありません。`,
    () => '月と日を原本で確かめて直してください。',
  ),
  'time-impossible': kind<{ received: string }>(
    'error',
    ({ received }) => `「${received}」は時刻として読めません。`,
    () => '「"15:30"」のように、24時間制の時と分を半角で、引用符で囲んで書いてください。',
  ),
  'time-order': kind<{ start: string; end: string }>(
    'error',
    ({ start, end }) => `終了時刻（${end}）が開始時刻（${start}）より後になっていません。`,
    () => '午後の時刻に12を足し忘れていないか確かめてください。',
  ),
  'file-name': kind<{ name: string; date: string }>(
    'error',
    ({ name, date }) => `ファイル名「${name}」と開催日「${date}」が合いません。`,
    ({ date }) => `ファイル名を「${date}.md」（同じ日の2回目は「${date}-2.md」）にするか、開催日を直してください。`,
  ),
  'folder-name': kind<{ name: string; reason: string }>(
    'error',
    ({ name, reason }) => `審議会のフォルダ名「${name}」は使えません（${reason}）。`,
    () => 'フォルダ名はページの住所になります。「nerima-privacy」のように半角英小文字とハイフンで付け直してください。',
  ),
  'period-mismatch': kind<{ period: number; date: string; year: number; unit: '年度' | '年' }>(
    'error',
    ({ period, date, year, unit }) => `${unit}「${period}」と開催日「${date}」（${year}${unit}）が合いません。`,
    ({ year, unit }) => `「period: ${year}」と西暦の${unit}で書くか、開催日を直してください。`,
  ),
  'duplicate-meeting': kind<{ label: string; other: string }>(
    'error',
    ({ label, other }) => `${label}が2つあります（もう1つは ${other}）。`,
    () => 'どちらかの期・回を直してください。',
  ),
  'duplicate-item': kind<{ label: string; other: string }>(
    'error',
    ({ label, other }) => `${label}が2か所にあります（もう1か所は ${other}）。`,
    () =>
      '番号を直してください。前の会議から継続して審議した案件であれば、後の会議の側に「carriedOver: { from: 前の会議の日付 }」を書いてください。',
  ),
  'duplicate-attendee': kind<{ name: string; other: string }>(
    'error',
    ({ name, other }) => `委員「${name}」が2回書かれています（もう1か所は ${other}）。`,
    () => '一方を消すか、同姓の別人であれば「中村(弘)」「中村(三)」のように書き分けてください。',
  ),
  'duplicate-id': kind<{ id: string; other: string }>(
    'error',
    ({ id, other }) => `「${id}」が2か所で定義されています（もう1か所は ${other}）。`,
    () => 'どちらかの名前を変えるか、重複した定義を消してください。',
  ),
  'duplicate-synonym': kind<{ word: string; other: string }>(
    'error',
    ({ word, other }) => `言い換えの言葉「${word}」が2か所にあります（もう1か所は ${other}）。`,
    () =>
      '同じ意味であれば1つの組にまとめ、そうでなければ一方を消してください。全角と半角、旧字体の違いは書き分けられません。',
  ),
  'accent-unreadable': kind<{ accent: string; contrast: number; usable: string }>(
    'error',
    ({ accent, contrast }) =>
      `団体の色「${accent}」は、白い文字や白い地との明るさの差が足りません（${contrast}:1。4.5:1以上が要ります）。`,
    ({ usable }) => `同じ色合いで読める色は「${usable}」です。「accent: "${usable}"」と書いてください。`,
  ),
  'public-file-missing': kind<{ name: string }>(
    'error',
    ({ name }) => `「${name}」が public フォルダにありません。`,
    ({ name }) => `会議録のフォルダの中に「public/${name}」として置くか、名前を直してください。`,
  ),
  'unknown-department': kind<Named>(
    'error',
    ({ name }) => `所管課「${name}」は departments.yaml にありません。`,
    ({ nearest }) => offer(nearest, '新しい課であれば departments.yaml に加えてください。'),
  ),
  'department-of-another-day': kind<{ name: string; date: string; ids: string }>(
    'error',
    ({ name, date }) => `「${name}」という名前で${date}にあった課は、1つに決まりません。`,
    ({ ids }) => `departments.yaml の id で書いてください（その名前の課：${ids}）。`,
  ),
  'unknown-law': kind<Named>(
    'error',
    ({ name }) => `条例・規則・法「${name}」は laws.yaml にありません。`,
    ({ nearest }) => offer(nearest, '新しい法令であれば laws.yaml に加えてください。'),
  ),
  'unknown-article': kind<{ law: string; article: string; nearest?: string | undefined }>(
    'error',
    ({ law, article }) => `「${law}」の${article}は laws.yaml にありません。`,
    ({ nearest }) => offer(nearest, '正しい条であれば、laws.yaml の articles に加えてください。'),
  ),
  'article-not-in-force': kind<{ law: string; article: string; date: string; other: string }>(
    'error',
    ({ law, article, date }) => `「${law}」の${article}は、会議の日（${date}）に効力がありません。`,
    ({ other }) =>
      `引用する条の番号を原本で確かめてください。番号が正しければ、laws.yaml の施行の日（from・to、${other}）を直してください。`,
  ),
  'version-dates': kind<{ from: string; to: string }>(
    'error',
    ({ from, to }) => `条の効力の終わり（${to}）が、始まり（${from}）より前です。`,
    () => 'from に施行の日、to に効力のある最後の日を書いてください。',
  ),
  'version-overlap': kind<{ article: string; other: string }>(
    'error',
    ({ article, other }) => `${article}の版の期間が重なっています（もう1つの版は ${other}）。`,
    () => '前の版の to を、次の版の from の前の日にしてください。',
  ),
  'concordance-to-nothing': kind<{ name: string }>(
    'error',
    ({ name }) => `条の移動の相手「${name}」が laws.yaml にありません。`,
    () =>
      '相手の条を articles に加えるか、番号を直してください。ほかの条例の条は「{ law: id, number: "5" }」と書きます。',
  ),
  'concordance-mismatch': kind<{ own: string; name: string; other: string }>(
    'error',
    ({ own, name, other }) => `${own}が移った先の「${name}」は、別の条から移ったとされています（${other}）。`,
    () => '改正の新旧対照表を見て、movedTo と formerly のどちらかを直してください。',
  ),
  'citation-form': kind<{ text: string }>(
    'error',
    ({ text }) => `引用「${text}」を法令名と条に分けて読めません。`,
    () => '「条例第13条」「規則第6条」「条例第16条第8項」のように書いてください。',
  ),
  'unknown-criterion': kind<Named>(
    'error',
    ({ name }) => `基準の表「${name}」は criteria.yaml にありません。`,
    ({ nearest }) => offer(nearest, '新しい表であれば criteria.yaml に加えてください。'),
  ),
  'unknown-category': kind<{ table: string; category: number; known: string }>(
    'error',
    ({ table, category }) => `「${table}」に類型${category}はありません。`,
    ({ known }) => `criteria.yaml にある類型：${known}。新しい類型であれば criteria.yaml に加えてください。`,
  ),
  'case-not-standing': kind<Named & { table: string; category: number }>(
    'error',
    ({ name, table, category }) => `事例「${name}」は、この会議の時点で${table}の類型${category}にありません。`,
    ({ nearest }) =>
      offer(
        nearest,
        '前からあった事例であれば criteria.yaml の cases に加え、言葉の違いであれば表のとおりに直してください。',
      ),
  ),
  'case-stands-already': kind<{ name: string; table: string; category: number; where: string }>(
    'warning',
    ({ name, table, category, where }) =>
      `追加するとした事例「${name}」は、${where}すでに${table}の類型${category}にあります。`,
    () =>
      '言葉の違う別の事例であればそのとおりに直し、似ているとして適用しただけであれば adds から applies に移してください。',
  ),
  'name-not-listed': kind<Named & { label: string; count: number; file: string }>(
    'advice',
    ({ name, label, count, file }) => `「${label}」の「${name}」（${count}件）が ${file} にありません。`,
    ({ nearest }) =>
      nearest === undefined
        ? '一覧に加えると、同じものを挙げた案件が1つのページにまとまります。加えなくても、書かれた言葉のまま載ります。'
        : `「${nearest}」と同じものであれば、その aliases に加えてください。加えなくても、書かれた言葉のまま載ります。`,
  ),
  'personal-number': kind<PersonalFind>(
    'error',
    found,
    () => `公開しない番号です。消してください。見本の番号などで公開してよければ、${ALLOW}`,
  ),
  'personal-data': kind<PersonalFind>(
    'warning',
    found,
    () => `公開しないものであれば消すか、書き改めてください。公開してよければ、${ALLOW}`,
  ),
  'privacy-entry-unused': kind<object>(
    'warning',
    () => '公開してよいとした privacy の項目に当たるものが、もうありません。',
    () => 'この項目を消すか、text を本文に書かれているとおりに直してください。',
  ),
  'unknown-parent': kind<Named>(
    'error',
    ({ name }) => `上位または後継の組織「${name}」は departments.yaml にありません。`,
    ({ nearest }) => offer(nearest, 'id の綴りを確かめてください。'),
  ),
  'department-cycle': kind<{ name: string; relation: string; field: string }>(
    'error',
    ({ name, relation }) => `「${name}」の${relation}をたどると自分自身に戻ります。`,
    ({ field }) => `${field} の指定を直してください。`,
  ),
  'department-chain-too-long': kind<{ name: string; relation: string; limit: number }>(
    'error',
    ({ name, relation, limit }) => `「${name}」の${relation}をたどると${limit}個を超えます。`,
    ({ relation }) => `${relation}の指定が1つずつ隣の組織を指していないか、departments.yaml を確かめてください。`,
  ),
  'relation-to-nothing': kind<Named & { relation: string }>(
    'error',
    ({ name, relation }) => `${relation}の相手「${name}」がこの審議会の記録にありません。`,
    ({ nearest }) => offer(nearest, '相手が未収録であれば「{ id: …, recorded: false }」の形で書いてください。'),
  ),
  'relation-to-itself': kind<{ name: string; relation: string }>(
    'error',
    ({ name, relation }) => `${relation}の相手が、この案件自身（${name}）になっています。`,
    () => '相手の番号を直すか、この行を消してください。',
  ),
  'relation-now-recorded': kind<{ name: string }>(
    'error',
    ({ name }) => `「${name}」は未収録（recorded: false）とされていますが、記録があります。`,
    ({ name }) => `「recorded: false」を外し、「${name}」とだけ書いてください。`,
  ),
  'relation-across-councils': kind<Named & { relation: string; council: string; other: string }>(
    'error',
    ({ name, relation, council, other }) =>
      `${relation}の相手「${name}」は、この審議会ではなく${council}の記録にあります（${other}）。`,
    () =>
      'この審議会の案件であれば番号を直してください。ほかの審議会の案件であれば「{ title: …, recorded: false, note: … }」の形で書いてください。',
  ),
  'relation-before-its-object': kind<{ relation: string; label: string; date: string; other: string }>(
    'error',
    ({ relation, label, date, other }) =>
      `${relation}の相手の${label}が初めて審議されたのは、この会議より後の ${date} です（${other}）。`,
    () => '相手の番号を直すか、後の会議の案件の側に書いてください。',
  ),
  'lineage-cycle': kind<{ way: string }>(
    'error',
    ({ way }) => `案件のつながりをたどると元に戻ります（${way}）。`,
    () => '後の案件から前の案件へ向かうものだけを残し、逆向きの continues・amends・answers を消してください。',
  ),
  'answer-to-nothing': kind<{ label: string; other: string }>(
    'warning',
    ({ label, other }) => `回答先の${label}に、条件も要望も書かれていません（${other}）。`,
    () => '相手の番号を確かめ、正しければ、その案件の conditions か requests に求められたことを書いてください。',
  ),
  'settles-unanswered': kind<Named>(
    'error',
    ({ name }) => `settles の「${name}」が、この案件の answers にありません。`,
    ({ name }) => `「answers: [${name}]」を書き加えるか、番号を直してください。`,
  ),
  'settles-unknown-meeting': kind<Named>(
    'error',
    ({ name }) =>
      name === '' ? 'settles に、回答先がありません。' : `「${name}」は、この会議より前の会議ではありません。`,
    () =>
      '案件に答えたときは「item: 案件のid」を、会議での要望に答えたときは「meeting: 会議のファイル名（開催日）」を書いてください。',
  ),
  'settles-nothing': kind<{ label: string; other: string; what: string; position: number; asked: number }>(
    'error',
    ({ label, other, what, position }) => `${label}の ${what} に${position}番目はありません（${other}）。`,
    ({ asked, what }) =>
      asked === 0
        ? `その案件に ${what} はありません。行を消してください。`
        : `1から${asked}までの番号を書いてください。`,
  ),
  'carried-over-from-nothing': kind<Named>(
    'error',
    ({ name }) => `継続元の会議「${name}」に、この案件がありません。`,
    () =>
      'carriedOver の from に、前に審議した会議の日付を書いてください。未収録であれば from を消して note に書いてください。',
  ),
  'heading-unknown-item': kind<{ item: string; where: string }>(
    'error',
    ({ item, where }) => `見出しの「${item}」が、${where}にありません。`,
    ({ where }) => `見出しの番号を直すか、${where}に書き加えてください。`,
  ),
  'heading-form': kind<{ heading: string; examples: readonly string[] }>(
    'error',
    ({ heading }) => `見出し「${heading}」から案件の番号を読み取れません。`,
    ({ examples }) =>
      `${examples.map((example) => `「### ${example}」`).join('')}のように、番号だけの見出しにしてください。`,
  ),
  'heading-without-turns': kind<{ heading: string }>(
    'warning',
    ({ heading }) => `見出し「${heading}」の下に発言がありません。`,
    () => '発言を書くか、見出しを消してください。まとめて審議した案件は、番号を「・」で並べて1つの見出しにします。',
  ),
  'item-not-discussed': kind<{ item: string }>(
    'error',
    ({ item }) => `${item}を審議した見出しが「## 発言」の下にありません。`,
    ({ item }) =>
      `「### ${item}」の見出しを置いてください。発言がなかったのであれば、見出し情報に「discussed: false」と書いてください。`,
  ),
  'item-discussed-after-all': kind<{ item: string }>(
    'error',
    ({ item }) => `${item}は「discussed: false」とされていますが、発言の見出しがあります。`,
    () => '「discussed: false」を消してください。',
  ),
  'note-on-nothing': kind<{ name: string; nearest?: string | undefined }>(
    'error',
    ({ name }) => `注記の on に書かれた「${name}」が、この記録にありません。`,
    ({ nearest }) =>
      `${nearest === undefined ? '' : `「${nearest}」のことですか。`}発言の番号（u12 など）、案件の呼び方、資料の名前のどれかを書いてください。`,
  ),
  'votes-differ-from-names': kind<{ side: string; votes: number; names: number }>(
    'error',
    ({ side, votes, names }) => `${side}は${votes}名とあるのに、名前は${names}名です。`,
    () =>
      '人数か名前を、会議録のとおりに直してください。名前が一部しか記されていないときは、名前を注記に移してください。',
  ),
  'voter-twice': kind<{ name: string }>(
    'error',
    ({ name }) => `「${name}」が、1つの採決に2回書かれています。`,
    () => '一方を消してください。',
  ),
  'unknown-member': kind<{ name: string; nearest?: string | undefined }>(
    'error',
    ({ name }) => `「${name}」は、出席した委員の1人に決まりません。`,
    ({ nearest }) =>
      `${nearest === undefined ? '' : `「${nearest}」のことですか。`}attendees の members にある氏名を、姓だけでは2人に当たるときは姓名で書いてください。`,
  ),
  'duplicate-member': kind<{ name: string; other: string }>(
    'error',
    ({ name, other }) => `委員「${name}」が名簿に2回あります（もう1か所は ${other}）。`,
    () =>
      '同じ人であれば1つにまとめて terms に任期を並べ、同姓同名の別人であれば、会議録の出席者と名簿を同じ書き方で書き分けてください。',
  ),
  'term-dates': kind<{ from: string; to: string }>(
    'error',
    ({ from, to }) => `任期の終わり（${to}）が、始まり（${from}）より前です。`,
    () => 'from に任期の始まりの日、to に最後の日を書いてください。',
  ),
  'member-not-listed': kind<Named & { date: string; count: number }>(
    'advice',
    ({ name, date, count }) => `「${name}」は、会議の日（${date}${more(count)}）に任期のある委員の1人に決まりません。`,
    ({ nearest }) =>
      `${nearest === undefined ? '' : `「${nearest}」のことであれば、書き方と任期を確かめてください。`}members.yaml にない人であれば加え、姓だけでは2人に当たるときは姓名で書いてください。`,
  ),
  'member-out-of-term': kind<{ name: string; date: string; count: number }>(
    'warning',
    ({ name, date, count }) => `「${name}」には、会議の日（${date}${more(count)}）に任期がありません。`,
    () => 'members.yaml の任期（from と to）と、会議録の開催日と出席者の名前を、原本で確かめてください。',
  ),
  'below-quorum': kind<{ present: number; needed: number }>(
    'warning',
    ({ present, needed }) => `出席した委員（${present}名）が、定足数（${needed}名）に足りません。`,
    () => '出席者を書き落としていないか、定足数が正しいかを確かめてください。',
  ),
  'votes-exceed-members': kind<{ votes: number; members: number }>(
    'error',
    ({ votes, members }) => `票の合計（${votes}）が、出席した委員の数（${members}）を超えています。`,
    () => '賛成・反対・棄権・保留の人数と、出席者の名簿を原本で確かめてください。',
  ),
  'conditions-missing': kind<{ item: string }>(
    'error',
    ({ item }) => `${item}は条件付きの承認とされていますが、条件（conditions）が書かれていません。`,
    () => '「conditions: [{ text: … }]」を書き加えるか、outcome を直してください。',
  ),
  'conditions-unexpected': kind<{ item: string }>(
    'error',
    ({ item }) => `${item}に条件（conditions）が書かれていますが、結論（outcome）が条件付きの承認になっていません。`,
    () => 'outcome を approved-with-conditions に直してください。条件でない要望は requests に書きます。',
  ),
  'document-without-section': kind<Named & { item: string }>(
    'warning',
    ({ name, item }) => `${item}の資料「${name}」が、本文の「## 」の見出しにも、attachments にもありません。`,
    ({ nearest }) =>
      offer(
        nearest,
        '資料の見出し（## 資料1 など）を本文に置くか、attachments に名前を加えるか、documents の名前を直してください。',
      ),
  ),
  'attachment-missing': kind<{ file: string; found?: string | undefined }>(
    'error',
    ({ file, found }) =>
      found === undefined
        ? `資料のファイル「${file}」が、審議会のフォルダの files にありません。`
        : `資料の「${file}」は${found}なので、公開できません。`,
    ({ found }) =>
      found === undefined
        ? 'ファイルを files に置くか、ファイルの場所と名前を直してください。'
        : 'ファイルそのものを files に置いてください。',
  ),
  'attachment-misnamed': kind<{ file: string; right: string }>(
    'error',
    ({ file, right }) =>
      `資料のファイル「${file}」は files にありません。文字の形だけが違う「${right}」があります（大文字と小文字、全角と半角など）。`,
    ({ right }) => `「${right}」と書くか、ファイルの名前を書いたとおりに直してください。`,
  ),
  'attachment-empty': kind<{ file: string }>(
    'error',
    ({ file }) => `資料のファイル「${file}」は空です（0バイト）。`,
    () => 'もとのファイルを置き直してください。写している途中で止まったときに、よく起こります。',
  ),
  'attachment-changed': kind<{ file: string; digest: string }>(
    'error',
    ({ file }) => `資料のファイル「${file}」の中身が、digest に書かれたものと違います。`,
    ({ digest }) => `もとのファイルに戻すか、差し替えが正しければ digest を「${digest}」に直してください。`,
  ),
  'attachment-active': kind<{ file: string }>(
    'warning',
    ({ file }) => `資料のファイル「${file}」は、開いた人の画面でプログラムを動かせる種類のファイルです。`,
    () =>
      'PDFか画像にして置き直してください。そのまま置くときは、_headers などのヘッダーを送れる公開先を使います。GitHub Pages と GitLab Pages は送れません。',
  ),
  'attachment-unsearched': kind<{ file: string; reason: string }>(
    'warning',
    ({ file, reason }) => `資料のPDF「${file}」は${reason}。`,
    () =>
      'PDFはそのまま公開されます。中の言葉も探せるようにするには、保護を外すか、もとの文書からPDFを作り直すか、分けてください。',
  ),
  'section-without-item': kind<{ title: string }>(
    'warning',
    ({ title }) => `「## ${title}」を資料とする案件がありません。`,
    () => '案件の documents に資料の名前を書くか、資料の中に案件の番号の見出し（###）を置いてください。',
  ),
  'duplicate-section': kind<{ title: string; other: string }>(
    'error',
    ({ title, other }) => `「## ${title}」の見出しが2つあります（もう1つは ${other}）。`,
    () => '1つにまとめるか、資料であれば名前を書き分けてください。',
  ),
  'text-outside-section': kind<object>(
    'error',
    () => '「## 要旨」「## 発言」などの見出しより前に本文があります。',
    () => '本文を置く場所の見出し（## 要旨、## 発言、## 資料1 など）を先に書いてください。',
  ),
  'text-before-speaker': kind<object>(
    'error',
    () => '発言者が示される前に本文があります。',
    () => '段落の先頭に「（会長）」のように発言者を書いてください。発言ではない説明であれば「〔…〕」で囲んでください。',
  ),
  'unclosed-speaker': kind<object>(
    'error',
    () => '発言者のかっこ「（」が閉じられていません。',
    () => '「（会長）」のように、全角の「）」で閉じてください。',
  ),
  'half-width-speaker': kind<{ label: string }>(
    'error',
    ({ label }) => `発言者「${label}」が半角のかっこで書かれています。`,
    ({ label }) => `全角のかっこで「（${label}）」と書いてください。`,
  ),
  'misplaced-speaker': kind<{ label: string }>(
    'error',
    ({ label }) => `発言者「（${label}）」が段落の先頭にないため、前の人の発言の続きとして読まれます。`,
    () =>
      '前に空行を置き、行の先頭から、字下げ・箇条書き・強調なしで書いてください。発言者でなければ、前の行につなげるか、かっこの前に言葉を置いてください。',
  ),
  'speaker-in-other-form': kind<{ label: string; written: string }>(
    'warning',
    ({ written }) =>
      `「${written}」は、別の形で書かれた発言者のように見えます。いまは前の人の発言の続きとして読まれます。`,
    ({ label }) =>
      `発言者であれば、前に空行を置き、行の先頭に「（${label}）」と書いてください。発言の中の言葉であれば、そのままで構いません。`,
  ),
  'empty-utterance': kind<{ speaker: string }>(
    'error',
    ({ speaker }) => `「（${speaker}）」の後に発言がありません。`,
    () => '発言を書くか、発言者の行を消してください。',
  ),
  'unknown-speaker': kind<Named>(
    'error',
    ({ name }) => `発言者「${name}」が、出席者にも council.yaml の発言者にもありません。`,
    ({ nearest }) =>
      offer(
        nearest,
        '出席者（attendees）に加えるか、原本の誤記であれば見出し情報の speakers に「{ label: …, is: … }」と書いてください。発言者ではない説明は「〔…〕」で囲みます。',
      ),
  ),
  'unknown-ground': kind<Named & { id: string }>(
    'error',
    ({ name }) => `非公開の根拠「${name}」は grounds.yaml にありません。`,
    ({ name, nearest, id }) =>
      offer(
        nearest,
        `新しい根拠であれば grounds.yaml に「- { id: ${id}, name: ${id === name ? '根拠の名前' : name} }」と加えてください。`,
      ),
  ),
  'withdrawal-of-nothing': kind<Named>(
    'error',
    ({ name }) => `取り下げるアドレス「${name}」に当たるものがありません。`,
    ({ nearest }) =>
      offer(nearest, '公開されているページのアドレスを、サイトの名前を除いて「/審議会のid/…」と書いてください。'),
  ),
  'unsettled-speaker': kind<{ count: number }>(
    'warning',
    ({ count }) => `要確認：発言者が分からない発言が${count}件あります。`,
    () => '原本で確かめ、「（発言者不明）」を発言者の名前に直してください。',
  ),
  'needs-confirmation': kind<{ text: string }>(
    'warning',
    ({ text }) => text,
    () => '原本で確かめ、下書きを書き加えるか直したうえで、見出し情報の「# 要確認」の行を消してください。',
  ),
  'unplaced-text': kind<{ lines: number }>(
    'warning',
    ({ lines }) => `要確認：「取り込めなかった箇所」に${lines}件の文章が残っています。`,
    () => '本文の正しい場所に移すか、要らないものであれば消して、見出しごとなくしてください。',
  ),
  'unclosed-note': kind<object>(
    'error',
    () => '注記のかっこ「〔」が閉じられていません。',
    () => '「〔資料1に基づき説明〕」のように「〕」で閉じてください。',
  ),
  'raw-html': kind<{ text: string }>(
    'error',
    ({ text }) => `HTMLのタグ「${text}」は使えません。`,
    () =>
      'タグを消し、マークダウンの書き方（表・箇条書き・**強調**）に直してください。記号として書く場合は「＜」のように全角にしてください。',
  ),
  'link-target': kind<{ url: string }>(
    'error',
    ({ url }) => `リンク先「${url}」は使えません。`,
    () =>
      '「https://」で始まる住所を書いてください。この書庫の中の案件や条例は、番号や「条例第13条」を書くだけでリンクになります。',
  ),
  'table-row-too-long': kind<{ cells: readonly string[]; cellsInRow: number; columns: number }>(
    'warning',
    ({ cells, cellsInRow, columns }) =>
      `表の1行目は${columns}列ですが、この行は${cellsInRow}列あります（「${cells.join('」「')}」が見出しのない列になります）。`,
    () => '1行目と「| --- |」の行に列を加えるか、値の中の「|」を「\\|」と書いてください。',
  ),
  'text-in-table': kind<{ text: string }>(
    'warning',
    ({ text }) => `表のすぐ下の「${text}」が、表の行として読まれます。`,
    () => '表の最後の行の次に空行を置いてください。表の行であれば「| … |」と書いてください。',
  ),
  'table-unread': kind<object>(
    'warning',
    () => '「|」で区切った行が、表として読まれません。',
    () => '1行目の次に、1行目と同じ列の数だけ「| --- | --- |」の行を置いてください。',
  ),
  'link-end-unclear': kind<{ address: string }>(
    'warning',
    ({ address }) => `「${address}」がどこで終わるか分からないため、リンクにしません。`,
    () => '「[文字](アドレス)」と書くか、アドレスの後に空白を置いてください。',
  ),
  'comment-in-value': kind<{ value: string; comment: string }>(
    'warning',
    ({ value, comment }) => `「${comment}」は注釈として読み飛ばされ、値は「${value}」になります。`,
    ({ value, comment }) =>
      `値の一部であれば「"${value} ${comment}"」と全体を引用符で囲んでください。注釈であれば、値を引用符で囲むか、注釈を前の行に移してください。`,
  ),
  'invisible-character': kind<{ codePoint: string; name: string }>(
    'error',
    ({ codePoint, name }) => `目に見えない文字（${codePoint}、${name}）があります。`,
    () => 'この場所の前後の文字を消して打ち直してください。ほかのソフトから貼り付けた文章に混じることがあります。',
  ),
  'merge-conflict': kind<{ mark: string }>(
    'error',
    ({ mark }) => `git が付けた、変更のぶつかりのしるし「${mark}」が残っています。`,
    () =>
      '「<<<<<<<」の行から「>>>>>>>」の行までに、二人の書いたものが「=======」をはさんで並んでいます。残したい形に直し、三つのしるしの行を消してください。',
  ),
  'control-character': kind<{ codePoint: string }>(
    'error',
    ({ codePoint }) => `目に見えない制御文字（${codePoint}）があります。`,
    () => 'この場所の前後の文字を消して打ち直してください。ほかのソフトから貼り付けた文章に混じることがあります。',
  ),
  'unsupported-markdown': kind<{ construct: string }>(
    'error',
    ({ construct }) => `会議録では${construct}は使えません。`,
    () =>
      '段落、箇条書き、表、**強調** のいずれかに直してください。行頭の空白4つはコードとして読まれるので消してください。',
  ),
  'image-not-attached': kind<{ url: string }>(
    'error',
    ({ url }) => `画像「${url}」は使えません。`,
    () =>
      '画像（png、jpg、webp、gif）を審議会のフォルダの files に置き、「![何の図か](files/zu1.png)」のように書いてください。',
  ),
  'image-without-text': kind<{ url: string }>(
    'error',
    ({ url }) => `画像「${url}」に、何の図かを伝える言葉がありません。`,
    ({ url }) =>
      `「![申請から決定までの流れ](${url})」のように、画像を見られない人にも伝わる言葉をかぎかっこの中に書いてください。`,
  ),
  'unreadable-file': kind<{ detail: string }>(
    'error',
    ({ detail }) => `ファイルを読めません（${detail}）。`,
    () => 'UTF-8で保存されているか、ファイルがあるかを確かめてください。',
  ),
  'file-misnamed': kind<{ name: string; right: string }>(
    'error',
    ({ name }) => `「${name}」は、この名前では読まれません。`,
    ({ right }) => `名前を「${right}」に変えてください（拡張子は半角の小文字）。`,
  ),
  'file-misplaced': kind<{ name: string; right: string; inside: string }>(
    'error',
    ({ name, inside }) => `「${name}」${inside}は、この場所では読まれません。`,
    ({ right }) => `会議録のフォルダの中の「${right}」に移してください。`,
  ),
  'unknown-file': kind<Named>(
    'warning',
    ({ name }) => `「${name}」は読まれません。`,
    ({ nearest }) =>
      offer(nearest, '会議録であれば「開催日.md」とし、添付の資料であれば files に移し、要らなければ消してください。'),
  ),
  'file-set-aside': kind<{ name: string }>(
    'advice',
    ({ name }) => `「${name}」は、名前が「_」で始まるので読まれません。`,
    () => '公開するときは、名前の初めの「_」を取ってください。公開しないものは、そのままで構いません。',
  ),
  'wrong-kind-of-entry': kind<{ name: string; found: string; expected: string }>(
    'error',
    ({ name, found, expected }) => `「${name}」には${expected}を置きますが、${found}です。`,
    ({ name, expected }) => `「${name}」の名前を変えるか移し、必要であれば${expected}を置いてください。`,
  ),
  'broken-link': kind<{ name: string; target: string; reason: string }>(
    'error',
    ({ name, target, reason }) => `「${name}」は「${target}」へのリンクですが、${reason}。`,
    () => 'リンクを消し、もとのファイルそのものを置いてください。',
  ),
  'file-unopenable': kind<{ name: string; detail: string }>(
    'error',
    ({ name, detail }) => `「${name}」を開けません（${detail}）。`,
    () => '読む権限があるか、名前が長すぎたり壊れたりしていないか、ほかのソフトが使っていないかを確かめてください。',
  ),
  'file-too-large': kind<{ size: string; limit: string }>(
    'error',
    ({ size, limit }) => `ファイルが大きすぎます（約${size}、上限は${limit}）。`,
    () => '画像や別の文書が入っていないかを確かめてください。会議録に書けるのは文字だけです。',
  ),
  'name-not-addressable': kind<{ name: string; reason: string; right: string }>(
    'error',
    ({ name, reason }) => `ファイル名「${name}」はページのアドレスにできません（${reason}）。`,
    ({ right }) => `「${right}」のような名前に変えてください。`,
  ),
  'public-name-taken': kind<{ name: string }>(
    'error',
    ({ name }) => `public の「${name}」は、書庫のページと同じ名前なので写せません。`,
    () => '別の名前に変えるか、フォルダの中に入れてください。',
  ),
  'council-file-missing': kind<{ folder: string }>(
    'error',
    ({ folder }) => `「${folder}」に会議録がありますが、council.yaml がありません。`,
    ({ folder }) => `「${folder}/council.yaml」に審議会の名前などを書いてください。`,
  ),
  'no-council': kind<object>(
    'error',
    () => '審議会のフォルダがありません。',
    () => '「審議会のid/council.yaml」を置いたフォルダを --content で指定してください。',
  ),
  ...CORRECTION_DIAGNOSTICS,
  ...LEDGER_DIAGNOSTICS,
  ...SOURCE_DIAGNOSTICS,
} as const satisfies Record<string, DiagnosticKind<never>>;

export type DiagnosticCode = keyof typeof DIAGNOSTICS;

/** The parameters that the message and remedy of a code are made from. */
export type DiagnosticParams<C extends DiagnosticCode> = Parameters<(typeof DIAGNOSTICS)[C]['message']>[0] &
  Parameters<(typeof DIAGNOSTICS)[C]['remedy']>[0];
