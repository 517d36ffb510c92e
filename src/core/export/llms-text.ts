import {
  councilAddress,
  guideAddress,
  homeAddress,
  markdownAddress,
  meetingAddress,
  searchAddress,
} from '../domain/address/addresses.ts';
import { dataAddresses } from '../domain/address/data-addresses.ts';
import type { Archive, CouncilArchive } from '../domain/archive.ts';
import { formatMeeting } from '../domain/council/council.ts';
import { calendarYearOf, decadeOf } from '../domain/council/year.ts';
import { formatMeetingDate } from '../domain/meeting/facts.ts';
import type { GuidePage } from '../domain/site/guide-page.ts';
import type { SiteInfo } from '../domain/site/site-info.ts';

/** Meetings of a council that are named one by one; its own list has them all. */
const NEWEST = 5;

/** Page of the handbook on what machines read. */
const MACHINES_PAGE = 'machines';

interface LlmsContent {
  readonly archive: Archive;
  readonly info: SiteInfo;
  readonly guide: readonly GuidePage[];
}

/** `llms.txt` (https://llmstxt.org): what the archive is, how to read and cite it, and where everything stands. */
export function llmsText({ archive, info, guide }: LlmsContent, href: (address: string) => string): string {
  const councils = [...archive.councils.values()];
  const link = (label: string, address: string, note: string) => `- [${label}](${href(address)}): ${note}`;
  return [
    `# ${oneLine(info.title)}`,
    `> ${oneLine(info.description)}`,
    [
      'この書庫は、審議会の会議録を、発言の一つ一つまでアドレスを付けて公開しています。',
      '',
      '- 会議のページのアドレスの後ろに `index.md` を付けると、同じ内容の Markdown があります。審議会のページも同じで、すべての会議の一覧です。',
      '- 発言のアドレスは、会議のページのアドレスに `#u12` のような番号を付けたものです。変わることはありません。引用するときは、このアドレスを添えてください。',
      '- 会議録には「記録の性質」（逐語、要約、書き改め）が書かれています。逐語でない会議録の言葉は、発言された言葉そのものではありません。',
      '- 検索は、ブラウザの中で動きます。プログラムから探すときは、MCP サーバーか、下のデータを使ってください。',
    ].join('\n'),
    ...councils.flatMap((council) => [`## ${oneLine(council.council.name)}`, councilLinks(council, link).join('\n')]),
    '## データの形',
    [
      link('会議の JSON Schema', dataAddresses.recordSchema('meeting'), 'ZIP の中の、会議ごとの JSON の形'),
      link('審議会の JSON Schema', dataAddresses.recordSchema('archive'), '案件・条件・条の JSON の形'),
    ].join('\n'),
    '## Optional',
    [
      link('トップページ', homeAddress(), '審議会の一覧'),
      link('検索', searchAddress(), '人のための検索'),
      ...(guide.some(({ id }) => id === MACHINES_PAGE)
        ? [link('機械で読む', guideAddress(MACHINES_PAGE), 'Markdown、データ、MCP サーバーの使い方')]
        : []),
    ].join('\n'),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

function councilLinks(
  { council, meetings }: CouncilArchive,
  link: (label: string, address: string, note: string) => string,
): string[] {
  const decades = [...new Set(meetings.map(({ header }) => decadeOf(calendarYearOf(header.date))))];
  return [
    link(
      '会議の一覧',
      markdownAddress(councilAddress(council.id)),
      `${council.municipality}、会議${meetings.length}件とその結論`,
    ),
    ...meetings
      .slice(-NEWEST)
      .reverse()
      .map(({ id, header }) =>
        link(
          formatMeeting(council, header),
          markdownAddress(meetingAddress(council.id, id)),
          `${formatMeetingDate(header.date)}の会議録`,
        ),
      ),
    link('案件・条件・条', dataAddresses.council(council.id), 'JSON'),
    ...decades.map((decade) =>
      link(
        `${decade}年代の会議録`,
        dataAddresses.meetings(council.id, decade),
        '会議ごとの JSON と Akoma Ntoso（ZIP）',
      ),
    ),
  ];
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
