import { stringify } from 'yaml';
import { isSiteName } from '../domain/address/addresses.ts';
import type { Numbering } from '../domain/council/council.ts';
import { slug } from '../domain/fields.ts';
import type { PresetName } from '../vocabulary/presets.ts';

/** A council whose folder is to be made. */
export interface CouncilPlan {
  /** The folder's name, and the council's part of addresses. */
  readonly id: string;
  readonly name: string;
  readonly municipality: string;
  readonly preset: PresetName;
  /** How it counts, where that is not its preset's way. */
  readonly numbering?: Numbering | undefined;
}

/** The text of its `council.yaml`: everything else is its preset's. */
export function writeCouncil({ name, municipality, preset, numbering }: CouncilPlan): string {
  return stringify({ name, municipality, preset, numbering }, { lineWidth: 0 });
}

/** An id that a council's folder may have; undefined for another text. */
export function readCouncilId(text: string): string | undefined {
  const id = text.trim();
  return slug.safeParse(id).success && !isSiteName(id) ? id : undefined;
}
