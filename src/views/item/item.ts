import {
  categoryAddress,
  councilAddress,
  criterionAfterAddress,
  departmentAddress,
  meetingAddress,
} from '../../core/domain/address/addresses.ts';
import { documentPassageAnchor, summaryAnchor } from '../../core/domain/address/anchors.ts';
import { isSameItem, type NamedItem } from '../../core/domain/address/ids.ts';
import type { CouncilArchive, Item } from '../../core/domain/archive.ts';
import { formatMeeting } from '../../core/domain/council/council.ts';
import { departmentChain } from '../../core/domain/council/department.ts';
import { type Criterion, formatCase } from '../../core/domain/criteria/criterion.ts';
import { namesCriterion } from '../../core/domain/criteria/history.ts';
import { formatItemInCouncil, itemAddress } from '../../core/domain/item/label.ts';
import { circumstancesOf } from '../../core/domain/item/told.ts';
import { askedOf, type UndertakingKind } from '../../core/domain/item/undertakings.ts';
import { latestVersion } from '../../core/domain/law.ts';
import { formatMeetingDate } from '../../core/domain/meeting/facts.ts';
import type { Meeting } from '../../core/domain/meeting/meeting.ts';
import { itemCard } from '../../core/export/cards/card-files.ts';
import type { CitedRecord } from '../../core/export/citing/cited.ts';
import { correctionsOn } from '../../core/permanence/corrections/list.ts';
import { readCitedArticle } from '../../core/references/cited-articles.ts';
import { mentionKey } from '../../core/references/collect.ts';
import { linkedAddress } from '../../core/references/links/target-address.ts';
import { keepsNumber } from '../../core/vocabulary/vocabulary.ts';
import { citedItem, citedMeeting } from '../citing.ts';
import { type CorrectionProps, correctionProps } from '../corrections/correction.ts';
import type { PageFrame } from '../frame.ts';
import { makeFrame } from '../frame.ts';
import type { PassageProps, SummaryProps } from '../meeting/meeting.ts';
import { pointProps } from '../meeting/points.ts';
import { type TurnProps, turnProps } from '../meeting/turn.ts';
import { countPlaces, type MentionGroup, mentionGroups } from '../mentions.ts';
import { type NameRow, nameRows } from '../names/rows.ts';
import { itemNeighbourhood, type NeighbourhoodProps } from '../neighbourhood.ts';
import { type OpinionSummary, opinionsOnItem } from '../opinion.ts';
import { itemPapers, type PaperProps } from '../papers/papers.ts';
import type { SiteContext } from '../site-context.ts';

import type { LinkedText } from '../text/note.ts';
import { briefOf } from './brief.ts';
import { type LineageProps, lineageProps } from './lineage.ts';
import { notesOnItem } from './notes.ts';
import { type RelationProps, relationProps } from './relations.ts';
import { type ItemSummary, itemSummary } from './summary.ts';
import { type UndertakingProps, undertakingProps } from './undertakings.ts';

interface CitedArticle {
  /** As the record writes it: 条例第13条. */
  readonly text: string;
  readonly title: string;
  readonly subject: string;
  readonly href: string | undefined;
}

interface CriterionUseProps {
  readonly table: string;
  readonly label: string;
  readonly title: string;
  readonly summary: string;
  readonly href: string | undefined;
  /** The table as the item left it, where it changed something. */
  readonly after: string | undefined;
  readonly added: readonly string[];
  readonly applied: readonly string[];
  readonly removed: readonly string[];
  readonly renamed: readonly { readonly was: string; readonly now: string }[];
}

/** What one meeting did with the item: its part of the summary, the discussion and the papers. */
interface TreatmentProps {
  readonly meeting: { readonly label: string; readonly dateText: string; readonly href: string };
  readonly cited: CitedRecord;
  readonly outcome: string;
  readonly carriedOver: LinkedText | undefined;
  /** Every paper that the item names there, its text in the record or not. */
  readonly papers: readonly PaperProps[];
  /** What was corrected of what the meeting's record says of the item, oldest first; those of utterances stand with them. */
  readonly corrections: readonly CorrectionProps[];
  readonly summary: readonly SummaryProps[];
  readonly discussion: readonly { readonly heading: string; readonly turns: readonly TurnProps[] }[];
  readonly documents: readonly (PassageProps & { readonly title: string; readonly href: string })[];
}

/** Page of an item. */
export interface ItemPageProps {
  readonly frame: PageFrame;
  readonly councilName: string;
  readonly cited: CitedRecord;
  /** 諮問, 報告事項. */
  readonly kindLabel: string;
  readonly summary: ItemSummary;
  /** What its case sheet calls it, where that says more than the title. */
  readonly sheetTitle: string | undefined;
  /** What became of it, in sentences. */
  readonly brief: readonly string[];
  readonly departmentChain: readonly { readonly name: string; readonly href: string }[];
  /** Departments with a part in it beside the one in charge: 国保年金課（利用）. */
  readonly involved: readonly { readonly name: string; readonly role: string; readonly href: string }[];
  /** What the title cites. */
  readonly titleCites: LinkedText;
  readonly voteNotes: readonly LinkedText[];
  /** How the decision came about and what goes with it: parts, votes, recusals, notes. */
  readonly told: readonly { readonly label: string; readonly text: LinkedText }[];
  readonly conditions: readonly UndertakingProps[];
  readonly requests: readonly UndertakingProps[];
  readonly cites: readonly CitedArticle[];
  readonly criteria: readonly CriterionUseProps[];
  /** What the council calls its criteria: 承認基準. */
  readonly criteriaLabel: string;
  /** Counterparties and data items, as the item and its case sheets name them. */
  readonly counterparties: readonly NameRow[];
  readonly dataItems: readonly NameRow[];
  readonly map: NeighbourhoodProps;
  readonly lineage: LineageProps;
  /** Documents that answer it, oldest first. */
  readonly opinions: readonly OpinionSummary[];
  readonly relations: readonly RelationProps[];
  /** Newest first. */
  readonly treatments: readonly TreatmentProps[];
  /** Where texts other than those of this page name the item, newest first. */
  readonly mentions: { readonly places: number; readonly groups: readonly MentionGroup[] };
}

export function itemPageView(context: SiteContext, council: CouncilArchive, item: Item): ItemPageProps {
  const summary = itemSummary(context, council, item);
  const { entry, meeting } = item.latest;
  const line = (text: string) => context.prose(council, meeting).line(text, [item.latest.named]);
  const mentions = mentionsElsewhere(context, council, item);
  const name = council.council.name;
  const label = formatItemInCouncil(item);
  // A number of the council tells an item apart; a place in a meeting does not.
  const isNumbered = keepsNumber(item.kind);
  const asked = (kind: UndertakingKind) =>
    askedOf(council, item)
      .filter((one) => one.kind === kind)
      .map((one) => undertakingProps(context, council, one));
  const chain = item.latest.department ? departmentChain(council.departments, item.latest.department.id) : [];
  return {
    frame: makeFrame(context, {
      council,
      card: context.info.cards.perItem ? itemCard(council, item) : undefined,
      kind: 'item',
      records: item.treatments.map((treatment) => treatment.meeting),
      title: isNumbered ? `${label} ${entry.title}` : entry.title,
      within: isNumbered ? name : `${name}（${summary.dateText}${summary.label}）`,
      description: `${label}「${entry.title}」の結論（${summary.outcome.label}）、案件シート、審議の全発言。${name}${summary.meeting.label}、${summary.dateText}。`,
      address: itemAddress(item),
      above: [
        [name, councilAddress(item.council)],
        [`${summary.meeting.label}（${summary.dateText}）`, meetingAddress(item.council, item.latest.meeting.id)],
      ],
    }),
    councilName: name,
    cited: citedItem(context, council, item),
    kindLabel: item.kind.label,
    summary,
    sheetTitle: context.data(council).sheetTitles.get(item.id),
    brief: briefOf(council, item, summary),
    departmentChain: chain.map((one) => ({
      name: one.name,
      href: context.href(departmentAddress(item.council, one.id)),
    })),
    involved: (context.departmentRoles(council).byItem.get(item.id) ?? []).map(({ department, role }) => ({
      name: department.name,
      role,
      href: context.href(departmentAddress(item.council, department.id)),
    })),
    titleCites: line(entry.title).filter((piece) => 'between' in piece || piece.href !== undefined),
    voteNotes: entry.votes.flatMap(({ note }) => (note === undefined ? [] : [line(note)])),
    told: [...circumstancesOf(entry), ...notesOnItem(meeting, item.latest.named)].map(({ label, text }) => ({
      label,
      text: line(text),
    })),
    conditions: asked('condition'),
    requests: asked('request'),
    cites: entry.cites.map((text) => citedArticle(context, council, meeting, text)),
    criteria: entry.criteria.map((use): CriterionUseProps => {
      const criterion = [...council.criteria.values()].find((one) => namesCriterion(use, one));
      const category = criterion?.categories.find((one) => one.number === use.category);
      return {
        table: use.table,
        label: `${use.table} 類型${use.category}`,
        title: criterion?.title ?? use.table,
        summary: category?.summary ?? '',
        href: criterion && context.href(categoryAddress(item.council, criterion.id, use.category)),
        after: criterion && tableAfter(context, council, item, criterion),
        added: use.adds.map(formatCase),
        applied: use.applies.map(formatCase),
        removed: use.removes.map(formatCase),
        renamed: use.renames.map(({ was, now }) => ({ was: formatCase(was), now: formatCase(now) })),
      };
    }),
    criteriaLabel: council.council.vocabulary.criteria.label,
    counterparties: nameRows(context, council, item, 'counterparties'),
    dataItems: nameRows(context, council, item, 'data-items'),
    map: itemNeighbourhood(context, council, item),
    opinions: opinionsOnItem(context, council, item),
    lineage: lineageProps(context, council, item),
    relations: relationProps(context, council, item),
    treatments: [...item.treatments].reverse().map((treatment) => treatmentProps(context, council, treatment)),
    mentions: { places: countPlaces(mentions), groups: mentionGroups(context, council, mentions) },
  };
}

function tableAfter(context: SiteContext, council: CouncilArchive, item: Item, criterion: Criterion) {
  const changed = context
    .criteria(council)
    .get(criterion.id)
    ?.today.changes.find(({ by }) => by.item.id === item.id);
  return changed && context.href(criterionAfterAddress(item.council, criterion.id, changed.by.meeting.id));
}

/** The page holds every text of its own discussion; what is listed are the others that name it. */
function mentionsElsewhere(context: SiteContext, council: CouncilArchive, item: Item) {
  const all = context.mentions(council).get(mentionKey({ kind: 'item', id: item.id })) ?? [];
  const isOther = ({ source }: (typeof all)[number]) => source === 'notes' || source === 'header';
  return all.filter((mention) => isOther(mention) || !mention.items.includes(item.id));
}

function citedArticle(context: SiteContext, council: CouncilArchive, meeting: Meeting, text: string): CitedArticle {
  const cited = readCitedArticle(council.laws.values(), text, meeting.header.date);
  if (!cited) return { text, title: text, subject: '', href: undefined };
  const { law, article, place, version = latestVersion(article), versionFrom } = cited;
  const target = { kind: 'law', law: law.id, article: article.number, version: versionFrom } as const;
  return {
    text,
    title: `${law.title}${place}`,
    subject: version.subject,
    href: context.href(linkedAddress(council, meeting, target) ?? ''),
  };
}

function treatmentProps(context: SiteContext, council: CouncilArchive, treatment: Item['latest']): TreatmentProps {
  const { meeting, named, entry, stretches } = treatment;
  const { date } = meeting.header;
  const href = context.href(meetingAddress(meeting.council, meeting.id));
  const { carriedOver } = entry;
  return {
    meeting: { label: formatMeeting(council.council, meeting.header), dateText: formatMeetingDate(date), href },
    cited: citedMeeting(context, council, meeting),
    outcome: entry.outcome.label,
    carriedOver:
      carriedOver &&
      (carriedOver.note === undefined
        ? [{ text: '前の会議からの継続' }]
        : context.prose(council, meeting).line(carriedOver.note, [named])),
    papers: itemPapers(context, council, meeting, treatment),
    corrections: treatmentCorrections(context, council, treatment),
    summary: meeting.summary.flatMap((passage, index) =>
      passage.items.some((one) => isSameItem(one, named))
        ? [
            {
              id: summaryAnchor(index),
              heading: passage.heading,
              points: pointProps(context, council, meeting, passage),
              parts: context.prose(council, meeting).passage(passage),
            },
          ]
        : [],
    ),
    discussion: stretches.map((stretch) => ({
      heading: stretch.heading,
      turns: turnProps(context, council, meeting, stretch),
    })),
    documents: documentsOf(meeting, named, entry.documents).map(({ title, s, p }) => {
      const passage = meeting.documents[s]?.passages[p];
      return {
        title,
        id: documentPassageAnchor(s, p),
        href: `${href}#${documentPassageAnchor(s, p)}`,
        heading: passage?.heading ?? '',
        parts: context.prose(council, meeting).passage(passage ?? { blocks: [], items: [] }),
      };
    }),
  };
}

/** Of the item itself, and of passages of the summary and of papers that this page shows. */
function treatmentCorrections(
  context: SiteContext,
  council: CouncilArchive,
  { meeting, named, entry }: Item['latest'],
): CorrectionProps[] {
  const all = context.corrections(council, meeting);
  const summary = meeting.summary.flatMap((passage, index) =>
    passage.items.some((one) => isSameItem(one, named)) ? [summaryAnchor(index)] : [],
  );
  const papers = documentsOf(meeting, named, entry.documents).map(({ s, p }) => documentPassageAnchor(s, p));
  const shown = new Set([...summary, ...papers]);
  const own = new Set(correctionsOn(all, named));
  return all.filter((one) => own.has(one) || shown.has(one.place.anchor)).map((one) => correctionProps(context, one));
}

/** Passages whose heading names the item, and whole documents that the item's header names and no heading divides. */
function documentsOf(
  meeting: Meeting,
  item: NamedItem,
  documents: readonly string[],
): { title: string; s: number; p: number }[] {
  return meeting.documents.flatMap((section, s) =>
    section.passages.flatMap((passage, p) => {
      const isNamed = passage.items.some((one) => isSameItem(one, item));
      const isWhole = passage.items.length === 0 && documents.includes(section.title);
      return isNamed || isWhole ? [{ title: section.title, s, p }] : [];
    }),
  );
}
