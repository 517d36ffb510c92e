import { z } from 'zod';
import { joinEffects } from '../../vocabulary/effect.ts';
import { FIRST_VOCABULARY } from '../../vocabulary/presets.ts';
import {
  findTerm,
  type ItemKind,
  keepsNumber,
  type OutcomeTerm,
  periodOf,
  type Term,
  type Vocabulary,
} from '../../vocabulary/vocabulary.ts';
import { type NamedItem, nameInMeeting } from '../address/ids.ts';
import { attachmentsField } from '../attachment/attachment.ts';
import { originalsField } from '../attachment/original.ts';
import { type Correction, correctionsField, readCorrections } from '../correction.ts';
import { caseSchema } from '../criteria/criterion.ts';
import { clockTime, count, fileDigest, isoDate, ordinal, text, webAddress } from '../fields.ts';
import { partyFields } from '../item/party-fields.ts';
import { relationFields } from '../item/relation.ts';
import { readVotes, type Vote, votesField } from '../item/votes.ts';
import { privacyField } from '../privacy/allowed.ts';
import { publicationFields } from '../publication.ts';
import { termOf } from '../term.ts';
import { FIDELITIES } from './fidelity.ts';

/** A member: the name as the source writes it, with what else it says of them. */
const memberFields = {
  name: text.meta({ title: '氏名' }),
  role: text.optional().meta({ title: '役職', description: '会長 など' }),
  category: text.optional().meta({ title: '区分', description: '学識経験者、市民 など' }),
  proxy: text.optional().meta({ title: '代理で出席した人', description: '交通課長 加藤 など' }),
  note: text.optional().meta({ title: '注記', description: 'オンライン、議案第2号に限る など' }),
};
export const memberSchema = z.union([text, z.strictObject(memberFields)]);
const absentSchema = z.union([
  text,
  z.strictObject({ ...memberFields, reason: text.optional().meta({ title: '欠席の理由' }) }),
]);
/** An official: the title, with a name, a function or a count where the source gives one. */
const officialSchema = z.union([
  text,
  z.strictObject({
    name: text.optional().meta({ title: '氏名' }),
    title: text.meta({ title: '職名' }),
    role: text.optional().meta({ title: '役割', description: '幹事、説明員、書記 など' }),
    count: count.optional().meta({ title: '人数', description: '名前がなく人数だけがあるとき' }),
  }),
]);

const attendeesSchema = z.strictObject({
  members: z.array(memberSchema).meta({ title: '出席した委員', description: '原本の書き方のまま' }),
  absent: z.array(absentSchema).default([]).meta({ title: '欠席した委員' }),
  temporary: z
    .array(memberSchema)
    .default([])
    .meta({ title: '臨時に出席した委員', description: '定数に数えない臨時委員・専門委員など' }),
  officials: z.array(officialSchema).default([]).meta({ title: '出席した職員', description: '職名（と氏名）' }),
  /** The source ends its list with ほか. */
  andOthers: z.boolean().default(false).meta({ title: 'ほか', description: '職員の名簿が「ほか」で終わるとき true' }),
  quorum: z
    .strictObject({
      seats: count.optional().meta({ title: '委員の定数' }),
      needed: count.optional().meta({ title: '定足数' }),
    })
    .optional()
    .meta({ title: '定数と定足数' }),
});

/** Visitors (傍聴): admitted with a count, or not admitted with the reason. */
const visitorsSchema = z.strictObject({
  admitted: z.boolean().meta({ title: '傍聴を認めた' }),
  count: count.optional().meta({ title: '傍聴人の数' }),
  reason: text.optional().meta({ title: '認めなかった理由' }),
});

/** A table and category of the criteria whose cases an item changes or applies. */
const criterionUseSchema = z.strictObject({
  table: text.meta({ title: '別表', description: 'criteria.yaml の id か name' }),
  category: ordinal.meta({ title: '類型の番号' }),
  /** The standing cases that the item was found similar to. */
  applies: z.array(caseSchema).default([]).meta({ title: '適用した事例', description: '類似するとされた既存の事例' }),
  adds: z.array(caseSchema).default([]).meta({ title: '加える事例' }),
  /** Standing cases that are struck from the table. */
  removes: z.array(caseSchema).default([]).meta({ title: '削る事例', description: '表から除かれた事例' }),
  /** Standing cases that are worded anew and stay the cases they were. */
  renames: z
    .array(
      z.strictObject({
        was: caseSchema.meta({ title: 'これまでの言葉' }),
        now: caseSchema.meta({ title: '新しい言葉' }),
      }),
    )
    .default([])
    .meta({ title: '言い換える事例', description: '同じ事例の名前だけが改まったとき' }),
});

/** What `due` has for the meeting after this one. */
export const NEXT_MEETING = 'next-meeting';

/** Something to be done after the decision: who asked or promised it, of whom, and when, as far as the minutes say. */
const undertakingFields = {
  text: text.meta({ title: '内容' }),
  by: text.optional().meta({ title: '誰が', description: '会議録での呼び方で（会長、国保年金課長 など）' }),
  to: text.optional().meta({ title: '誰に', description: '会議録での呼び方で（国保年金課、委員 など）' }),
  due: text.optional().meta({
    title: '期限',
    description: 'next-meeting（次回の会議まで）か、会議録の言葉のまま（来年3月まで など）',
    examples: [NEXT_MEETING],
  }),
};
const conditionSchema = z.strictObject(undertakingFields);
const requestSchema = z.strictObject({
  ...undertakingFields,
  is: z
    .enum(['request', 'promise'])
    .optional()
    .meta({ title: '要望か約束か', description: 'request（求めたこと）、promise（すると述べたこと）' }),
});

const requestsField = z.array(requestSchema).default([]).meta({ title: '要望', description: '条件ではない要望や約束' });

/** A part of an item that was decided by itself: 追加の3件, 番号1から4まで. */
const partOf = (outcomes: Vocabulary['outcomes']) =>
  z.strictObject({
    what: text.meta({ title: '何について', description: '追加の3件、番号1から4まで など' }),
    outcome: termOf(outcomes, 'この部分の結論'),
    votes: votesField,
    recusals: recusalsField,
    note: text.optional().meta({ title: '注記' }),
  });

const recusalSchema = z.strictObject({
  name: text.meta({ title: '委員', description: '岡田委員、岡田四季 など' }),
  is: z
    .enum(['left', 'excluded'])
    .optional()
    .meta({ title: '退席か除斥か', description: 'left（退席）、excluded（除斥）' }),
  reason: text.optional().meta({ title: '理由' }),
});

const recusalsField = z.array(recusalSchema).default([]).meta({ title: '退席・除斥した委員' });

const subjectFields = {
  documents: z
    .array(text)
    .default([])
    .meta({ title: '資料', description: '本文の「## 資料1」の見出しか、attachments の名前' }),
  cites: z.array(text).default([]).meta({ title: '根拠の条', description: '条例第13条、規則第6条 など' }),
  criteria: z.array(criterionUseSchema).default([]).meta({ title: '基準との関わり' }),
};

/** Which conditions and requests of an answered item the answer is about, by their place there, counted from 1. */
const settles = z
  .array(
    z.strictObject({
      item: text.optional().meta({ title: '回答先の案件', description: 'answers に書いた案件のid' }),
      meeting: text
        .optional()
        .meta({ title: '回答先の会議', description: '会議での要望と約束に答えたとき、その会議のファイル名' }),
      conditions: z.array(ordinal).default([]).meta({ title: '回答した条件', description: '何番目か（1から）' }),
      requests: z.array(ordinal).default([]).meta({ title: '回答した要望', description: '何番目か（1から）' }),
    }),
  )
  .default([])
  .meta({ title: '回答した条件・要望', description: '書かないと、求められたことのすべてに回答したことになります。' });

/** False when the meeting passed the item without a word of discussion. */
const discussed = z.boolean().default(true).meta({ title: '審議した', description: '発言がなかった案件は false' });

const decisionFields = {
  conditions: z.array(conditionSchema).default([]).meta({ title: '条件' }),
  sideOpinions: z.array(text).default([]).meta({ title: '附帯意見', description: '条件ではない、結論に添えた意見' }),
  requests: requestsField,
  votes: votesField,
  recusals: recusalsField,
  notes: z.array(text).default([]).meta({ title: 'この案件についての注記' }),
};

// The order of the fields of these schemas is the order in which records write them, and in which a fix puts them.

const department = text.meta({ title: '所管課', description: 'departments.yaml の id か、その日の名前' });

/** Fields of some kinds only. */
const where = <T extends z.ZodRawShape>(has: boolean, fields: T) =>
  (has ? fields : {}) as { [K in keyof T]: T[K] extends z.ZodOptional ? T[K] : z.ZodOptional<T[K]> };

/** The fields of a council's own words, one and the same for all its kinds of items. */
const wordsOf = ({ types, outcomes, sheet }: Vocabulary) => ({
  type: termOf(types, '種別'),
  outcome: termOf(outcomes, '結論'),
  parts: z.array(partOf(outcomes)).default([]).meta({
    title: '部分ごとの結論',
    description: '案件の一部ずつを別に決めたとき。そのときは outcome を書きません。',
  }),
  sheet,
});

const entryOf = ({ type, outcome, parts, sheet }: ReturnType<typeof wordsOf>, kind: ItemKind) => {
  const entry = z.strictObject({
    ...where(kind.numbering !== 'none', { number: ordinal.meta({ title: `${kind.label}の番号` }) }),
    ...where(periodOf(kind) !== undefined, {
      period: ordinal
        .optional()
        .meta({ title: '番号の期・年度', description: '会議と違うときだけ（前の年度の番号で審議したとき）' }),
    }),
    title: text.meta({ title: '件名', description: '正式な件名' }),
    type: (kind.isTyped ? type : type.optional()) as z.ZodOptional<typeof type>,
    department: (kind.isTyped ? department : department.optional()) as z.ZodOptional<typeof department>,
    ...partyFields(sheet),
    ...subjectFields,
    /** Taken over from an earlier meeting; `from` is that meeting's id where it is recorded. */
    ...where(keepsNumber(kind), {
      carriedOver: z
        .strictObject({
          from: text.optional().meta({ title: '前に審議した会議', description: 'その会議のファイル名（開催日）' }),
          note: text.optional().meta({ title: '注記' }),
        })
        .optional()
        .meta({ title: '継続案件', description: '前の会議から継続して審議したとき' }),
    }),
    ...relationFields,
    settles,
    discussed,
    outcome: (kind.outcome === undefined ? outcome.optional() : outcome.default(kind.outcome)) as z.ZodOptional<
      typeof outcome
    >,
    parts,
    ...decisionFields,
  });
  // Told together with whatever else is missing.
  return entry.refine(isDecided, { path: ['outcome'], when: () => true });
};

/** What was decided is said of an item or of its parts. */
function isDecided(entry: unknown): boolean {
  if (typeof entry !== 'object' || entry === null) return true;
  const { outcome, parts } = entry as { outcome?: unknown; parts?: unknown };
  return outcome !== undefined || (Array.isArray(parts) && parts.length > 0);
}

/** The lists of the items of each kind, by the kind's key. */
const listsOf = (entries: ReadonlyMap<ItemKind, ReturnType<typeof entryOf>>) =>
  // A council's lists are known when the program runs; readTerms brings them to one list with a type.
  Object.fromEntries(
    [...entries].map(([{ key, label }, entry]) => [key, z.array(entry).default([]).meta({ title: label })]),
  ) as Record<never, never>;

/** A note on the record, or on a place of it. */
const noteSchema = z.union([
  text,
  z.strictObject({
    text: text.meta({ title: '注記' }),
    on: z
      .union([text, z.array(text)])
      .optional()
      .meta({
        title: '何についてか',
        description: '発言の番号（u12）、案件の呼び方（見出しのとおり）、資料の名前（資料1）',
      }),
    row: text.optional().meta({ title: '案件シートの欄', description: '資料の表の、左の欄の言葉' }),
  }),
]);

/** What the source keeps back, with its ground. */
export const withheldField = z
  .array(z.strictObject({ what: text.meta({ title: '事項' }), ground: text.meta({ title: '理由' }) }))
  .default([])
  .meta({ title: '非公開とした事項' });

/** What the record is made from, and how closely it follows. */
export const recordSchema = z
  .strictObject({
    fidelity: z.enum(FIDELITIES).meta({
      title: '記録の性質',
      description: 'verbatim（逐語）、summary（要約）、paraphrase（書き改めたもの）',
    }),
    source: z
      .strictObject({
        title: text.meta({ title: '原本の題' }),
        file: text.optional().meta({ title: '原本のファイル名' }),
        /** Of the imported file's bytes, to tell whether a file is the one that the record was made from. */
        digest: fileDigest.optional().meta({
          title: '原本のファイルの要約値',
          description: '取り込んだときに書かれます（sha256）。書き換えません。',
        }),
        url: webAddress.optional().meta({ title: '原本のアドレス' }),
      })
      .meta({ title: '原本' }),
    originals: originalsField,
  })
  .meta({ title: '記録' });

const headerOf = (entries: ReadonlyMap<ItemKind, ReturnType<typeof entryOf>>) =>
  z
    .strictObject({
      period: ordinal.meta({ title: '期・年度', description: '第5期は 5、平成28年度は西暦で 2016' }),
      session: ordinal.meta({ title: '回' }),
      kind: text.optional().meta({ title: '会議の種類', description: '定例会、臨時会、部会 など' }),
      also: text.optional().meta({ title: '別の数え方での呼び名', description: '第12期第5回 など' }),
      date: isoDate.meta({ title: '開催日', description: '2010-01-22 の形。ファイル名と同じにします。' }),
      time: z
        .strictObject({
          start: clockTime.meta({ title: '開始', description: '"15:30" のように引用符で囲みます。' }),
          end: clockTime.optional().meta({ title: '終了' }),
        })
        .optional()
        .meta({ title: '時刻' }),
      place: text.optional().meta({ title: '場所' }),
      attendees: attendeesSchema.meta({ title: '出席者' }),
      signatories: z.array(text).default([]).meta({ title: '会議録に署名した委員' }),
      visitors: visitorsSchema.optional().meta({ title: '傍聴' }),
      contact: z
        .strictObject({
          department: text.meta({ title: '部署' }),
          persons: z.array(text).default([]).meta({ title: '担当者' }),
          phone: text.optional().meta({ title: '電話', description: '引用符で囲みます。' }),
          extension: text.optional().meta({ title: '内線', description: '引用符で囲みます。' }),
          fax: text.optional().meta({ title: 'ファックス', description: '引用符で囲みます。' }),
        })
        .optional()
        .meta({ title: '問い合わせ先', description: '開催当時のもの' }),
      ...listsOf(entries),
      attachments: attachmentsField,
      undertakings: requestsField.meta({ title: '会議での要望と約束', description: '案件に属さないもの' }),
      nextMeetings: z
        .array(
          z.strictObject({
            date: isoDate.meta({ title: '予定の日' }),
            time: clockTime.optional().meta({ title: '開始' }),
            place: text.optional().meta({ title: '場所' }),
            note: text.optional().meta({ title: '注記' }),
          }),
        )
        .default([])
        .meta({ title: '次回以降の予定' }),
      withheld: withheldField,
      privacy: privacyField,
      /** Speaker labels of this record that stand for another: misprints and short forms of the source. */
      speakers: z
        .array(
          z.strictObject({
            label: text.meta({ title: '本文での書き方' }),
            is: text.meta({ title: '正しい発言者' }),
            note: text.optional().meta({ title: '注記' }),
          }),
        )
        .default([])
        .meta({ title: '発言者の読み替え', description: '原本の誤記や略記' }),
      notes: z
        .array(noteSchema)
        .default([])
        .meta({ title: 'この記録についての注記', description: '原本の食い違いなど' }),
      corrections: correctionsField,
      ...publicationFields,
      record: recordSchema,
    })
    .meta({ title: '会議', description: '会議録の見出し情報（meetings/*.md の先頭）' });

/** The schemas of a record: of its frontmatter, and of what its lists hold, by the kinds' keys. */
interface MeetingSchemas {
  readonly header: ReturnType<typeof headerOf>;
  readonly entries: ReadonlyMap<string, ReturnType<typeof entryOf>>;
}

const made = new WeakMap<Vocabulary, MeetingSchemas>();

/** The schemas of the records of a council with this vocabulary. */
export function meetingSchemas(vocabulary: Vocabulary): MeetingSchemas {
  const known = made.get(vocabulary);
  if (known) return known;
  const words = wordsOf(vocabulary);
  const entries = new Map(vocabulary.kinds.map((kind) => [kind, entryOf(words, kind)]));
  const schemas = {
    header: headerOf(entries),
    entries: new Map([...entries].map(([{ key }, entry]) => [key, entry])),
  };
  made.set(vocabulary, schemas);
  return schemas;
}

/** That of a council that says nothing of its words. */
export const meetingHeaderSchema = meetingSchemas(FIRST_VOCABULARY).header;

type WrittenHeader = z.infer<MeetingSchemas['header']>;
type WrittenEntry = z.infer<ReturnType<typeof entryOf>>;
/** An item as files write it. */
export type EntryInput = z.input<ReturnType<typeof entryOf>>;

/** An item as a header has it, with the council's terms in the place of what was written for them. */
export type ItemEntry = Omit<WrittenEntry, 'outcome' | 'type' | 'parts' | 'votes'> & {
  /** Of an item that was decided in parts, all of them in one label, and what they come to. */
  readonly outcome: OutcomeTerm;
  readonly type: Term | undefined;
  readonly parts: readonly ItemPart[];
  /** In their order; the last is the one that decided. */
  readonly votes: readonly Vote[];
};

/** A part of an item that was decided by itself. */
export type ItemPart = Omit<WrittenEntry['parts'][number], 'outcome' | 'votes'> & {
  readonly outcome: OutcomeTerm;
  readonly votes: readonly Vote[];
};

/** What was decided of an item: one outcome, or that of each of its parts. */
export const decisionsOf = ({ outcome, parts }: Pick<ItemEntry, 'outcome' | 'parts'>): readonly OutcomeTerm[] =>
  parts.length > 0 ? parts.map((part) => part.outcome) : [outcome];

/** An item of a header. */
export interface HeaderItem {
  readonly named: NamedItem;
  readonly entry: ItemEntry;
  /** Its path in the header, such as `['inquiries', 0]`. */
  readonly path: readonly [list: string, index: number];
}

/** A note on a record: on what, by the names of {@link placeNamed}; on the record as a whole where that is empty. */
export interface RecordNote {
  readonly text: string;
  readonly on: readonly string[];
  /** The label of a case sheet's row. */
  readonly row?: string | undefined;
}

export type MeetingHeader = Omit<WrittenHeader, 'notes' | 'corrections'> & {
  readonly notes: readonly RecordNote[];
  /** What was changed after the record had been published, oldest first. */
  readonly corrections: readonly Correction[];
  /** Those of all kinds, in the order of the council's kinds and then of the lists. */
  readonly items: readonly HeaderItem[];
};

/** Puts the terms of the vocabulary in. Of a header that could be read in part, what is missing stays so. */
export function readTerms({ kinds, types, outcomes }: Vocabulary, written: WrittenHeader): MeetingHeader {
  const outcomeOf = (word: string | undefined) => findTerm(outcomes, word ?? '') as OutcomeTerm;
  const readEntry = (entry: WrittenEntry): ItemEntry => {
    const parts = entry.parts?.map((part) => ({
      ...part,
      outcome: outcomeOf(part.outcome),
      votes: readVotes(part.votes),
    }));
    return {
      ...entry,
      type: entry.type === undefined ? undefined : findTerm(types, entry.type),
      outcome: entry.outcome === undefined && parts?.length > 0 ? joinOutcomes(parts) : outcomeOf(entry.outcome),
      parts,
      votes: readVotes(entry.votes),
    };
  };
  const { ...header } = written as WrittenHeader & Record<string, unknown>;
  const items = kinds.flatMap((kind) => {
    const list = (header[kind.key] ?? []) as readonly WrittenEntry[];
    delete header[kind.key];
    return list.map((entry, index): HeaderItem => {
      const number = kind.numbering === 'none' ? index + 1 : (entry.number as number);
      return {
        named: nameInMeeting({ kind, number, period: entry.period }, { header: written }),
        entry: readEntry(entry),
        path: [kind.key, index],
      };
    });
  });
  return { ...header, notes: header.notes?.map(readNote), corrections: readCorrections(header.corrections), items };
}

function readNote(note: WrittenHeader['notes'][number]): RecordNote {
  if (typeof note === 'string') return { text: note, on: [] };
  return { ...note, on: note.on === undefined ? [] : [note.on].flat() };
}

/** `追加の3件は原案のとおり答申、廃止の1件は継続`. */
function joinOutcomes(parts: readonly Pick<ItemPart, 'what' | 'outcome'>[]): OutcomeTerm {
  const effect = joinEffects(parts.flatMap(({ outcome }) => outcome?.effect ?? []));
  return { id: '', label: parts.map(({ what, outcome }) => `${what}は${outcome?.label}`).join('、'), effect };
}

export type CriterionUse = z.infer<typeof criterionUseSchema>;
export type Undertaking = z.infer<typeof requestSchema>;

/** Member or official as written in the header, brought to one shape. */
export function attendeeName(entry: z.infer<typeof absentSchema>): Exclude<z.infer<typeof absentSchema>, string> {
  return typeof entry === 'string' ? { name: entry } : entry;
}

/** Every member who was there, those who came for one matter included. */
export function membersPresent({ attendees }: Pick<MeetingHeader, 'attendees'>): ReturnType<typeof attendeeName>[] {
  return [...attendees.members, ...attendees.temporary].map(attendeeName);
}

export function officialTitle(entry: z.infer<typeof officialSchema>): Exclude<z.infer<typeof officialSchema>, string> {
  return typeof entry === 'string' ? { title: entry } : entry;
}
