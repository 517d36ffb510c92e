import { councilAddress } from '../../../src/core/domain/address/addresses.ts';
import type { CouncilArchive } from '../../../src/core/domain/archive.ts';
import { link, meetingLink, section, text } from './describe.ts';
import type { Entry, PeerPage } from './page.ts';

/** How many of the newest meetings the home page lists. */
const RECENT = 10;

/** Collects what the home page needs while the councils pass by one at a time. */
export class SitePages {
  private readonly councils: Entry[] = [];
  private recent: { date: string; entry: Entry }[] = [];
  private readonly title: string;
  private readonly description: string;

  constructor(title: string, description: string) {
    this.title = title;
    this.description = description;
  }

  add(archive: CouncilArchive): void {
    const { council, meetings, items } = archive;
    this.councils.push({
      title: link(council.name, councilAddress(council.id)),
      facts: [text(council.description ?? ''), text(`会議 ${meetings.length}件`), text(`諮問・報告 ${items.size}件`)],
    });
    const newest = meetings.slice(-RECENT).map((meeting) => ({
      date: meeting.header.date,
      entry: { title: meetingLink(archive, meeting), facts: [text(council.name)] },
    }));
    this.recent = [...this.recent, ...newest].sort((a, b) => (a.date < b.date ? 1 : -1)).slice(0, RECENT);
  }

  /** Home, search, guide and the page for addresses that lead nowhere. */
  pages(): PeerPage[] {
    const page = (path: string, kind: string, title: string, parts: Partial<PeerPage> = {}): PeerPage => ({
      ...{ path, kind, title, hasChildren: path === '', indexed: true, over: '', lead: '', crumbs: [], filters: [] },
      ...{ facts: [], sections: [], body: '', after: [] },
      ...parts,
    });
    return [
      page('', 'home', this.title, {
        lead: this.description,
        sections: [
          section('councils', '審議会', this.councils),
          section(
            'recent',
            '新しい会議録',
            this.recent.map(({ entry }) => entry),
          ),
        ],
      }),
      page('search', 'search', '検索', { lead: '会議録を言葉で検索します。' }),
      page('guide', 'guide', '手引', { lead: 'この書庫の使い方です。' }),
      page('404', 'not-found', 'ページが見つかりません', {
        lead: 'お探しのページは見つかりませんでした。検索をお試しください。',
      }),
    ];
  }
}
