import { councilAddress, opinionAddress } from '../core/domain/address/addresses.ts';
import { documentPassageAnchor, paragraphAnchor } from '../core/domain/address/anchors.ts';
import type { CouncilArchive, Item } from '../core/domain/archive.ts';
import { describeTarget } from '../core/domain/item/relation.ts';
import { formatFidelity, notAsSpoken } from '../core/domain/meeting/fidelity.ts';
import { formatOpinion, type Opinion } from '../core/domain/opinion/opinion.ts';
import type { CitedRecord } from '../core/export/citing/cited.ts';
import { opinionThing } from '../core/export/linked-data/things.ts';
import { correctionsAt } from '../core/permanence/corrections/list.ts';
import { mentionKey } from '../core/references/collect.ts';
import { formatWareki } from '../core/text/wareki.ts';
import { findTerm } from '../core/vocabulary/vocabulary.ts';
import { citedOpinion } from './citing.ts';
import { type CorrectionProps, correctionProps, recordCorrections } from './corrections/correction.ts';
import { makeFrame, type PageFrame } from './frame.ts';
import { type ItemSummary, itemSummary } from './item/summary.ts';
import { formerIds, type MovedPlaceProps, movedElsewhere } from './meeting/former-places.ts';
import { countPlaces, type MentionGroup, mentionGroups } from './mentions.ts';
import { type OriginalProps, originalProps } from './papers/originals.ts';
import { attachmentProps, type PaperProps } from './papers/papers.ts';
import type { SiteContext } from './site-context.ts';
import type { LinkedText } from './text/note.ts';
import type { ProsePart } from './text/prose.ts';

/** A document in a list. */
export interface OpinionSummary {
  readonly label: string;
  readonly title: string;
  readonly href: string;
  readonly date: string;
  readonly dateText: string;
  /** In the council's own word, where the record gives one. */
  readonly outcome: string;
}

interface ParagraphProps {
  readonly id: string;
  /** Ids of paragraphs that were published and are this one now. */
  readonly formerly: readonly string[];
  /** 1-based place in the document. */
  readonly number: number;
  readonly parts: readonly ProsePart[];
  readonly corrections: readonly CorrectionProps[];
}

interface SectionProps {
  readonly id: string;
  readonly heading: string;
  /** The part of the section that a heading of its own stands above; empty for what comes before the first. */
  readonly passages: readonly {
    readonly id: string;
    readonly heading: string;
    readonly paragraphs: readonly ParagraphProps[];
  }[];
}

export interface OpinionProps {
  readonly frame: PageFrame;
  readonly councilName: string;
  readonly cited: CitedRecord;
  readonly label: string;
  readonly title: string;
  readonly date: string;
  readonly dateText: string;
  readonly facts: readonly { readonly label: string; readonly lines: readonly LinkedText[] }[];
  /** The items that it answers. */
  readonly answers: readonly ItemSummary[];
  /** What is known of items that it answers and the archive does not hold. */
  readonly unrecorded: readonly string[];
  readonly sections: readonly SectionProps[];
  readonly attachments: readonly PaperProps[];
  readonly notes: readonly LinkedText[];
  /** What was corrected since it was published, oldest first. */
  readonly moved: readonly MovedPlaceProps[];
  readonly corrections: readonly CorrectionProps[];
  readonly originals: readonly OriginalProps[];
  readonly record: {
    readonly fidelity: string;
    /** 要約, 書き改め; empty where the words are those of the document. */
    readonly notAsWritten: string;
    readonly source: string;
    readonly url: string | undefined;
  };
  readonly mentions: { readonly places: number; readonly groups: readonly MentionGroup[] };
}

function opinionSummary(context: SiteContext, council: CouncilArchive, { id, header }: Opinion): OpinionSummary {
  return {
    label: formatOpinion(header),
    title: header.title,
    href: context.href(opinionAddress(council.council.id, id)),
    date: header.date,
    dateText: formatWareki(header.date),
    outcome: findTerm(council.council.vocabulary.outcomes, header.outcome ?? '')?.label ?? '',
  };
}

/** The documents of a council, newest first. */
export const opinionSummaries = (context: SiteContext, council: CouncilArchive): OpinionSummary[] =>
  [...council.opinions.values()].reverse().map((opinion) => opinionSummary(context, council, opinion));

/** The documents that answer an item, oldest first. */
export const opinionsOnItem = (context: SiteContext, council: CouncilArchive, { id }: Item): OpinionSummary[] =>
  (council.opinionsOn.get(id) ?? []).map((opinion) => opinionSummary(context, council, opinion));

export function opinionView(context: SiteContext, council: CouncilArchive, opinion: Opinion): OpinionProps {
  const { header, record } = opinion;
  const { id, name } = council.council;
  const summary = opinionSummary(context, council, opinion);
  const prose = context.prose(council, record);
  const mentions = context.mentions(council).get(mentionKey({ kind: 'opinion', id: opinion.id })) ?? [];
  return {
    frame: makeFrame(context, {
      council,
      kind: 'opinion',
      records: [record],
      title: `${summary.label} ${header.title}`,
      within: name,
      description: `${name}の${summary.label}「${header.title}」（${summary.dateText}）の全文です。`,
      address: opinionAddress(id, opinion.id),
      thing: opinionThing(council, opinion, context.href),
      above: [[name, councilAddress(id)]],
    }),
    councilName: name,
    cited: citedOpinion(context, council, opinion),
    label: summary.label,
    title: header.title,
    date: header.date,
    dateText: summary.dateText,
    facts: (record.issued?.facts ?? []).map(({ label, lines }) => ({
      label,
      lines: lines.map((line) => prose.line(line, [])),
    })),
    answers: header.answers.flatMap((target) => {
      const item = typeof target === 'string' ? council.items.get(target) : undefined;
      return item ? [itemSummary(context, council, item)] : [];
    }),
    unrecorded: header.answers.flatMap((target) => (typeof target === 'string' ? [] : [describeTarget(target)])),
    sections: sectionsOf(context, council, opinion),
    attachments: attachmentProps(context, council, record),
    notes: header.notes.map((note) => prose.line(note, [])),
    corrections: recordCorrections(context, council, record),
    moved: movedElsewhere(context, council, record),
    originals: originalProps(context, council, record),
    record: {
      fidelity: formatFidelity(header.record.fidelity),
      notAsWritten: notAsSpoken(header.record.fidelity),
      source: header.record.source.title,
      url: header.record.source.url,
    },
    mentions: { places: countPlaces(mentions), groups: mentionGroups(context, council, mentions) },
  };
}

/** Paragraphs are counted through the whole document, so that each has an anchor whatever its section is called. */
function sectionsOf(context: SiteContext, council: CouncilArchive, { record }: Opinion): SectionProps[] {
  const prose = context.prose(council, record);
  const corrections = context.corrections(council, record);
  let count = 0;
  return record.documents.map(({ title, passages }, s) => ({
    id: `section-${s + 1}`,
    heading: title,
    passages: passages.map((passage, p) => ({
      id: documentPassageAnchor(s, p),
      heading: passage.heading,
      paragraphs: prose.paragraphs(passage).map((parts) => {
        count += 1;
        const id = paragraphAnchor(record, count - 1);
        const told = correctionsAt(corrections, id).map((one) => correctionProps(context, one));
        return { id, formerly: formerIds(council, record, id), number: count, parts, corrections: told };
      }),
    })),
  }));
}
