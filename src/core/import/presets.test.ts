import { describe, expect, it } from 'vitest';
import { formatNamedItem } from '../domain/address/ids.ts';
import { councilSchema, makeCouncil } from '../domain/council/council.ts';
import { parseMeeting } from '../markdown/parse-meeting.ts';
import { importMeeting } from './import-meeting.ts';

/** Invented minutes of a council of some kind, and what the draft has to hold of its items. */
interface Example {
  /** What `council.yaml` says. */
  readonly council: Readonly<Record<string, unknown>>;
  readonly source: string;
  /** Each item as it is called (its period before it), its type and its outcome. */
  readonly items: readonly (readonly [called: string, title: string, type: string | undefined, outcome: string])[];
  /** Every heading of the discussion, and the items that it is read as. */
  readonly headings: readonly (readonly [heading: string, ...items: string[]])[];
  /** One piece of each 要確認. */
  readonly confirm: readonly string[];
}

const head = (title: string, agenda: string, discussion: string): string => `${title}会議録
日時　令和7年7月10日（木）午後2時から
場所　星見市役所
出席委員　高松委員、大川委員
議題
${agenda}
会議の経過
${discussion}`;

const EXAMPLES: readonly (readonly [name: string, Example])[] = [
  [
    'city-planning: numbers before the word, two kinds, an unknown section, 議 inside 審議',
    {
      council: { preset: 'city-planning', kinds: [{ key: 'proposals', call: '第{n}号議案' }] },
      source: head(
        '令和7年度第2回星見市都市計画審議会',
        `1　議案審議
第12号議案　星見都市計画特別緑地保全地区の変更について
第13号議案　星見都市計画道路の変更について
2　報告事項
（1）住まいの基本の方針の見直しについて
3　視察の結果
（1）南台地区の様子`,
        `（会長）ただいまから審議会を開会します。慎重な審議第1号の会議とします。まず、第12号議案の説明をお願いします。
（事務局）緑地を0.2ヘクタール広げます。
（会長）異議がないものと認め、第12号議案は原案どおり可決します。続いて、第十三号議案の説明をお願いします。
（事務局）幅を12メートルに改めます。
（会長）挙手多数により、第13号議案は可決されました。続いて、報告事項に移ります。
（事務局）素案の概要を報告します。
（高松委員）承知しました。`,
      ),
      items: [
        [
          '第12号議案',
          '星見都市計画特別緑地保全地区の変更について',
          'special-green-districts',
          'passed-as-first-proposed',
        ],
        ['第13号議案', '星見都市計画道路の変更について', 'roads', 'passed'],
        ['報告事項1', '住まいの基本の方針の見直しについて', undefined, 'noted'],
      ],
      headings: [['開会'], ['第12号議案', '第12号議案'], ['第13号議案', '第13号議案'], ['報告事項1', '報告事項1']],
      confirm: ['議題ほか1件を原本から決められません（3 視察の結果）', 'fidelity', '取り込めなかった箇所'],
    },
  ],
  [
    'city-planning: items in one line, taken up together',
    {
      council: { preset: 'city-planning' },
      source: head(
        '令和7年度第3回星見市都市計画審議会',
        `議案第1号、議案第2号
諮問第1号　生産緑地地区の追加について
協議事項1　景観計画の見直しについて`,
        `（会長）ただいまから審議会を開会します。
（会長）議案第1号及び第2号の説明をお願いします。
（事務局）一括して説明します。
（会長）議案第1号及び第2号は、原案のとおり可決します。続いて、諮問第1号の説明をお願いします。
（事務局）3か所を加えます。
（会長）諮問第1号は適当と認めます。続いて、協議事項に移ります。
（事務局）骨子を説明します。
（会長）継続協議とします。`,
      ),
      items: [
        ['議案第1号', '', undefined, 'passed-as-proposed'],
        ['議案第2号', '', undefined, 'passed-as-proposed'],
        ['諮問第1号', '生産緑地地区の追加について', 'production-green-districts', 'found-appropriate'],
        ['協議事項1', '景観計画の見直しについて', 'landscape-plan', 'consultation-continued'],
      ],
      headings: [
        ['開会'],
        ['議案第1号・第2号', '議案第1号', '議案第2号'],
        ['諮問第1号', '諮問第1号'],
        ['協議事項1', '協議事項1'],
      ],
      confirm: ['件名', '件名', 'fidelity'],
    },
  ],
  [
    'board-of-education: an order of the day without a label, numbered and unnumbered reports, an item of another year',
    {
      council: { preset: 'board-of-education' },
      source: head(
        '令和7年第4回星見市教育委員会定例会',
        `日程第1　令和6年議案第40号　星見市立学校の通学区域に関する件
日程第2　議案第5号　星見市教育委員会の表彰の方法について
日程第3　承認第1号　星見市一般会計補正予算の専決について
日程第4　報告第3号　臨時に代理した事務について
日程第5　請願第2号　学校の図書室の開放について
報告事項
（1）夏休みの行事について
（2）給食の献立について`,
        `（教育長）ただいまから会議を開きます。令和6年議案第40号の説明をお願いします。
（事務局）前の年からの続きです。
（教育長）お諮りします。異議なしと認め、令和6年議案第40号は原案のとおり可決します。続いて、議案第5号の説明をお願いします。
（事務局）方法を改めます。
（教育長）議案第5号は継続審議とします。続いて、承認第1号の説明をお願いします。
（事務局）急を要したものです。
（教育長）承認第1号は原案のとおり承認します。続いて、報告第3号をお願いします。
（事務局）代理した事務は2件です。
（教育長）報告第3号は承認することといたします。続いて、請願第2号の説明をお願いします。
（事務局）趣旨を読み上げます。
（教育長）請願第2号は不承認とします。続いて、報告事項に移ります。
（事務局）夏休みの行事は3つです。`,
      ).replace('議題\n', ''),
      items: [
        ['議案第5号', '星見市教育委員会の表彰の方法について', 'commendations', 'continued'],
        ['令和6年議案第40号', '星見市立学校の通学区域に関する件', 'school-areas', 'passed-as-proposed'],
        ['報告第3号', '臨時に代理した事務について', undefined, 'approved'],
        ['承認第1号', '星見市一般会計補正予算の専決について', 'budget', 'proposal-approved'],
        ['請願第2号', '学校の図書室の開放について', undefined, 'rejected'],
        ['報告事項1', '夏休みの行事について', undefined, 'noted'],
        ['報告事項2', '給食の献立について', undefined, 'noted'],
      ],
      headings: [
        ['開会'],
        ['令和6年議案第40号', '令和6年議案第40号'],
        ['議案第5号', '議案第5号'],
        ['承認第1号', '承認第1号'],
        ['報告第3号', '報告第3号'],
        ['請願第2号', '請願第2号'],
        ['報告事項1', '報告事項1'],
      ],
      confirm: ['fidelity'],
    },
  ],
  [
    'assembly-committee: kinds that are also words of decisions',
    {
      council: { preset: 'assembly-committee' },
      source: head(
        '令和7年第2回星見市議会総務委員会',
        `認定第1号　令和6年度星見市一般会計の決算について
陳情第4号　街灯を増やすことについて
所管事務調査
・防災の備えについて`,
        `（委員長）ただいまから委員会を開会します。認定第1号の説明をお願いします。
（市長）決算の概要を申し上げます。
（委員長）異議なしと認め、認定第1号は原案のとおり認定すべきものと決しました。続いて、陳情第4号の説明をお願いします。
（市長）街灯は足りています。
（委員長）起立少数により、陳情第4号は否決すべきものと決しました。続いて、所管事務調査に入ります。
（市長）備えを申し上げます。`,
      ),
      items: [
        ['認定第1号', '令和6年度星見市一般会計の決算について', 'accounts', 'accounts-to-be-approved'],
        ['陳情第4号', '街灯を増やすことについて', undefined, 'to-be-voted-down'],
        ['所管事務調査1', '防災の備えについて', undefined, ''],
      ],
      headings: [['開会'], ['認定第1号', '認定第1号'], ['陳情第4号', '陳情第4号'], ['所管事務調査1', '所管事務調査1']],
      confirm: ['結論', 'fidelity'],
    },
  ],
  [
    'disclosure-review: numbers without end',
    {
      council: { preset: 'disclosure-review' },
      source: head(
        '令和7年度第3回星見市情報公開審査会',
        `（1）諮問第45号　工事の図面の不開示決定について
（2）報告　年度の実績について`,
        `（会長）ただいまから審査会を開会します。諮問第45号の審議に入ります。
（事務局）論点は2つです。
（会長）諮問第45号は継続審議とします。続いて、報告に移ります。
（事務局）実績は3件でした。`,
      ),
      items: [['諮問第45号', '工事の図面の不開示決定について', 'non-disclosure', 'continued']],
      headings: [['開会'], ['諮問第45号', '諮問第45号'], ['その他']],
      confirm: ['年度の実績', 'fidelity', '取り込めなかった箇所'],
    },
  ],
  [
    'general: matters without numbers, and a step of the meeting that looks like one',
    {
      council: { preset: 'general' },
      source: head(
        '令和7年度第1回星見市図書館協議会',
        `（1）図書館の開館時間の案について
（2）読書の計画について
報告事項
・蔵書の点検について`,
        `１　開会
（会長）ただいまから協議会を開会します。
２　議題
（事務局）資料を確かめます。
（会長）議題1の説明をお願いします。
（事務局）開館を1時間早めます。
（会長）議題1は原案のとおり承認します。続いて、議題2の説明をお願いします。
（事務局）計画の骨子です。
（会長）議題2は条件を付して承認します。続いて、報告事項に移ります。
（事務局）点検を終えました。`,
      ),
      items: [
        ['議題1', '図書館の開館時間の案について', undefined, 'proposal-approved'],
        ['議題2', '読書の計画について', undefined, 'approved-with-conditions'],
        ['報告事項1', '蔵書の点検について', undefined, 'noted'],
      ],
      headings: [['１　開会'], ['（２　議題）'], ['議題1', '議題1'], ['議題2', '議題2'], ['報告事項1', '報告事項1']],
      confirm: ['条件は、', 'fidelity'],
    },
  ],
  [
    'privacy: an inquiry of another year, its words for a decision',
    {
      council: { preset: 'privacy' },
      source: head(
        '令和7年度第1回星見市個人情報保護審議会',
        `諮問事項
（1）令和6年度諮問第5号　名簿の目的外提供について
第1号　検診の予約の業務の委託について
報告案件
報告第1号　名簿の廃棄について`,
        `（会長）ただいまから審議会を開会します。令和6年度諮問第5号の説明をお願いします。
（事務局）前の年度からの続きです。
（会長）諮問どおり行うことを「可」とする。
（会長）続いて、諮問第1号の説明をお願いします。
（事務局）予約を受ける業務です。
（会長）諮問第1号は異議なく決定します。続いて、報告案件に移ります。
（事務局）廃棄を終えました。
（会長）了承いたします。`,
      ),
      items: [
        ['令和6年度諮問第5号', '名簿の目的外提供について', 'external-provision', '可'],
        ['諮問第1号', '検診の予約の業務の委託について', 'outsourcing', 'approved-as-proposed'],
        ['報告1', '名簿の廃棄について', undefined, '了承'],
      ],
      headings: [
        ['開会'],
        ['令和6年度諮問第5号', '令和6年度諮問第5号'],
        ['諮問第1号', '諮問第1号'],
        ['報告1', '報告1'],
      ],
      confirm: ['所管課', '所管課', '原本の言葉は「諮問第1号は異議なく決定します」', 'fidelity'],
    },
  ],
];

describe.each(EXAMPLES)('%s', (_, { council: written, source, items, headings, confirm }) => {
  const council = makeCouncil(
    'hoshimi',
    councilSchema.parse({ name: '星見市の審議会', municipality: '星見市', ...written }),
  );
  const blocks = source.split('\n').map((text) => ({ type: 'line' as const, text }));
  const known = { council, departments: [], laws: [], criteria: [], meetings: [] };
  const { draft, diagnostics, coverage } = importMeeting({ name: '会議録.txt', blocks }, known);
  const { meeting, draft: salvaged } = parseMeeting(council, '2025-07-10', 'draft.md', draft);
  const read = meeting ?? salvaged?.meeting;
  if (!read) throw new Error('the draft cannot be read');
  const callOf = (item: (typeof read.header.items)[number]['named']): string => {
    const year = item.period === undefined ? '' : `令和${item.period - 2018}年`;
    return `${year}${year !== '' && item.kind.numbering === 'fiscal-year' ? '度' : ''}${formatNamedItem(item)}`;
  };

  it('has the items in the lists of their kinds', () => {
    const found = read.header.items.map(({ named, entry }) => [
      callOf(named),
      entry.title ?? '',
      entry.type?.id,
      entry.outcome?.id ?? '',
    ]);
    expect([...found].sort()).toEqual([...items].sort());
  });

  it('has headings that are read as these items again', () => {
    expect(read.discussion.map(({ heading, items: own }) => [heading, ...own.map(callOf)])).toEqual(headings);
  });

  it('asks for what is open, and for nothing else', () => {
    const messages = diagnostics.map(({ message }) => message);
    for (const piece of confirm) expect(messages.join('\n')).toContain(piece);
    expect(messages, messages.join('\n')).toHaveLength(confirm.length);
    expect(coverage.kept).toBe(coverage.total);
  });
});
