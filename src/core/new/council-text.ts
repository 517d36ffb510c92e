import { isSiteName } from '../domain/address/addresses.ts';
import { LONGEST_ID } from '../domain/fields.ts';
import type { PresetName } from '../vocabulary/presets.ts';

/** A council whose folder is to be made. */
export interface CouncilPlan {
  /** The folder's name, and the council's part of addresses. */
  readonly id: string;
  readonly name: string;
  readonly municipality: string;
  readonly preset: PresetName;
  /** How it counts, where that is not its preset's way. */
  readonly numbering?: 'term' | 'fiscal-year' | 'calendar-year' | undefined;
}

/** The text of its `council.yaml`: everything else is its preset's. */
export function writeCouncil({ name, municipality, preset, numbering }: CouncilPlan): string {
  const lines = [`name: ${quote(name)}`, `municipality: ${quote(municipality)}`, `preset: ${preset}`];
  return `${[...lines, ...(numbering ? [`numbering: ${numbering}`] : [])].join('\n')}\n`;
}

/** As YAML reads any text back: in double quotes where a bare one could be something else. */
const quote = (text: string): string => (/^[\p{L}][\p{L}\p{N}（）]*$/u.test(text) ? text : JSON.stringify(text));

/** An id that a council's folder may have; undefined for another text. */
export function readCouncilId(text: string): string | undefined {
  const id = text.trim();
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) && id.length <= LONGEST_ID && !isSiteName(id) ? id : undefined;
}
