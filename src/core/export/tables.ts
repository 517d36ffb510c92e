import type { Table } from './table.ts';
import { ATTACHMENTS } from './tables/attachments.ts';
import { CASES } from './tables/cases.ts';
import { CITATIONS } from './tables/citations.ts';
import { CORRECTIONS } from './tables/corrections.ts';
import { DEPARTMENTS } from './tables/departments.ts';
import { ITEMS } from './tables/items.ts';
import { MEETINGS } from './tables/meetings.ts';
import { ATTENDANCE, MEMBERS, TERMS } from './tables/members.ts';
import { OPINIONS } from './tables/opinions.ts';
import { UNDERTAKINGS } from './tables/undertakings.ts';
import { UTTERANCES } from './tables/utterances.ts';
import { VOTES } from './tables/votes.ts';

/** All tables of the data, in the order in which people look for them. */
export const TABLES = [
  MEETINGS,
  ITEMS,
  VOTES,
  UTTERANCES,
  UNDERTAKINGS,
  CITATIONS,
  CASES,
  DEPARTMENTS,
  MEMBERS,
  TERMS,
  ATTENDANCE,
  OPINIONS,
  ATTACHMENTS,
  CORRECTIONS,
] as readonly Table<unknown>[];
