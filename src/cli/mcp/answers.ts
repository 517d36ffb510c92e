import { fidelityWarning } from '../../core/domain/meeting/fidelity.ts';
import type { CouncilRecord } from '../../core/export/councils/council-schema.ts';
import type { MeetingRecord } from '../../core/export/records/meeting-schema.ts';
import type { BuiltArchive } from '../../infra/archive/built-archive.ts';

/** Makes the answers of the tools: addresses in full, words as the record has them. */
export class Answers {
  private readonly archive: BuiltArchive;

  constructor(archive: BuiltArchive) {
    this.archive = archive;
  }

  /** An address of the site in full, as far as the build knew where the site lives. */
  full(address: string): string {
    return address.startsWith('/') ? `${this.archive.site}${address}` : address;
  }

  /** The address of a page that somebody named in full, or without the site; a fragment leads nowhere else. */
  own(named: string): string {
    const { site } = this.archive;
    const address = site !== '' && named.startsWith(site) ? named.slice(site.length) : named;
    return decodeURI(address)
      .replace(/[?#].*$/, '')
      .replace(/([^/])$/, '$1/');
  }

  overview() {
    return {
      title: this.archive.title,
      councils: this.archive.councils.map(({ council, meetings, items, undertakings }) => ({
        id: council.id,
        name: council.name,
        municipality: council.municipality,
        address: this.full(council.address),
        meetings: meetings.length,
        from: meetings[0]?.date,
        to: meetings.at(-1)?.date,
        items: items.length,
        open_conditions: undertakings.filter(({ answers }) => answers.length === 0).length,
      })),
    };
  }

  /** A meeting with a part of what was said. @param from 1-based place of the first utterance */
  meeting(address: string, from: number, limit: number) {
    const record = this.archive.meeting(address);
    if (!record) return undefined;
    const all = record.discussion.flatMap(({ heading, turns }) =>
      turns.flatMap((turn) => (turn.type === 'utterance' ? [{ heading, turn }] : [])),
    );
    return {
      ...this.headOf(record),
      facts: record.facts,
      items: record.items.map(({ id, label, title, outcome, dissent, told }) => ({
        label,
        title,
        address: this.full(id),
        outcome,
        ...(dissent === undefined ? {} : { dissent }),
        told,
      })),
      utterances: all.length,
      discussion: all
        .slice(from - 1, from - 1 + limit)
        .map(({ heading, turn }) => ({ heading, ...this.utterance(turn) })),
    };
  }

  /** An item over its meetings, with what was said on it. */
  item(address: string, limit: number) {
    const found = this.find(({ items }) => items.find(({ id }) => id === address));
    if (!found) return undefined;
    const { council, one } = found;
    let left = limit;
    return {
      ...one,
      id: undefined,
      address: this.full(one.id),
      council: council.council.name,
      department: one.department && this.withFull(one.department),
      relations: one.relations.map((relation) => this.withFull(relation)),
      articles: one.articles.map((article) => this.full(article)),
      conditions: council.undertakings
        .filter((asked) => asked.item?.address === one.id)
        .map((asked) => this.undertaking(asked)),
      treatments: one.treatments.map(({ meeting, date, outcome, votes, stretches }) => {
        const record = this.archive.meeting(meeting);
        const turns = (record?.discussion ?? [])
          .filter((stretch) => stretches.includes(stretch.address))
          .flatMap((stretch) => stretch.turns.flatMap((turn) => (turn.type === 'utterance' ? [turn] : [])));
        const shown = turns.slice(0, left);
        left -= shown.length;
        return {
          ...(record ? this.headOf(record) : { address: this.full(meeting) }),
          date,
          outcome,
          ...(votes === undefined ? {} : { votes }),
          utterances: turns.length,
          discussion: shown.map((turn) => this.utterance(turn)),
        };
      }),
    };
  }

  article(address: string, limit: number) {
    const found = this.find(({ articles }) => articles.find(({ id }) => id === address));
    if (!found) return undefined;
    const { one, council } = found;
    const fidelities = new Map(council.meetings.map(({ id, fidelity }) => [id, fidelity]));
    return {
      label: one.label,
      address: this.full(one.id),
      council: council.council.name,
      versions: one.versions,
      ...(one.official === undefined ? {} : { official_text: one.official }),
      note: 'summary は、この書庫の言葉による要旨です。条文そのものではありません。',
      items: one.items.map((item) => this.withFull(item)),
      mentions_in_all: one.mentions.length,
      mentions: one.mentions.slice(0, limit).map((mention) => {
        const fidelity = fidelities.get(mention.address.replace(/#.*$/, ''));
        return { ...this.withFull(mention), warning: fidelity && fidelityWarning(fidelity) };
      }),
    };
  }

  /** What was asked for and nothing answers, the longest open first. */
  openConditions(council: string | undefined, department: string | undefined, onlyOverdue: boolean, limit: number) {
    const all = this.archive.councils
      .filter((one) => council === undefined || one.council.id === council)
      .flatMap((one) => one.undertakings.map((asked) => ({ name: one.council.name, asked })))
      .filter(({ asked }) => asked.answers.length === 0 && (!onlyOverdue || asked.overdue))
      .filter(({ asked }) => department === undefined || asked.department?.label.includes(department))
      .sort((a, b) => (a.asked.date < b.asked.date ? -1 : a.asked.date > b.asked.date ? 1 : 0));
    return {
      note: '回答が記録されていない条件・要望・約束です。記録されていないことは、応じられていないことを意味しません。',
      total: all.length,
      open: all.slice(0, limit).map(({ name, asked }) => ({ council: name, ...this.undertaking(asked) })),
    };
  }

  private find<T>(look: (council: CouncilRecord) => T | undefined) {
    for (const council of this.archive.councils) {
      const one = look(council);
      if (one) return { council, one };
    }
    return undefined;
  }

  private headOf({ id, label, date, fidelity, council, source }: MeetingRecord) {
    return {
      meeting: `${council.name} ${label}`,
      address: this.full(id),
      date,
      warning: fidelityWarning(fidelity),
      source: source.title,
    };
  }

  private utterance({ id, speaker, text }: { readonly id: string; readonly speaker: string; readonly text: string }) {
    return { address: this.full(id), speaker, text };
  }

  private undertaking(one: CouncilRecord['undertakings'][number]) {
    return {
      ...one,
      address: this.full(one.address),
      meeting: this.full(one.meeting),
      item: one.item && this.withFull(one.item),
      department: one.department && this.withFull(one.department),
      answers: one.answers.map((answer) => this.withFull(answer)),
    };
  }

  private withFull<T extends { readonly address?: string | undefined }>(one: T): T {
    return one.address === undefined ? one : { ...one, address: this.full(one.address) };
  }
}
