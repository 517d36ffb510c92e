import type { Once } from './once.ts';
import type { Random } from './random.ts';
import { fillSlot, type Scene } from './scene.ts';
import { readTemplates, renderTemplate, type Template } from './template.ts';
import { WRITTEN_ASIDES } from './words/papers.ts';

/** Drawing again so often from one list without a new text means that the list is spent. */
const TRIES = 60;
/** Attempts after which a text may be twice as long. */
const STRETCH_TRIES = 5;

/** Slots whose words come back, and how often. With these, records compress by gzip as the real ones do. */
const RECURRING: ReadonlySet<string> = new Set([
  'thing',
  'paper',
  'place',
  'town',
  'resident',
  'occasion',
  'harm',
  'guard',
]);
const COMES_BACK = 0.45;

/** Sentences that can be added to any text of a kind. */
export interface Asides {
  readonly templates: readonly Template[];
  readonly place: 'before' | 'after';
}

const WRITTEN: Asides = { templates: readTemplates(WRITTEN_ASIDES), place: 'after' };

/** Writes sentences of a scene. Paragraphs that it calls unique occur nowhere else in the corpus. */
export class Writer {
  readonly random: Random;
  private readonly once: Once;
  /** The last word for each slot of {@link RECURRING}. */
  private readonly named = new Map<string, string>();
  private readonly writeNumber: (value: number) => string;

  /** @param fullWidth write numbers in full-width digits, as some secretariats do */
  constructor(random: Random, once: Once, fullWidth: boolean) {
    this.random = random;
    this.once = once;
    this.writeNumber = fullWidth ? writeFullWidth : writeHalfWidth;
  }

  write(templates: readonly Template[], scene: Scene): string {
    return renderTemplate(this.random.pick(templates), this.random, (slot) => this.fill(scene, slot), this.writeNumber);
  }

  /** Talk comes back to what was named before, so that a record repeats its own words as real ones do. */
  private fill(scene: Scene, slot: string): string | undefined {
    const known = this.named.get(slot);
    if (known !== undefined && this.random.chance(COMES_BACK)) return known;
    const word = fillSlot(scene, this.random, slot);
    if (word !== undefined && RECURRING.has(slot)) this.named.set(slot, word);
    return word;
  }

  /**
   * A text of the list that the corpus has not yet. When the list alone gives nothing new, asides come before it
   * (in speech) or after it (in writing).
   */
  writeUnique(templates: readonly Template[], scene: Scene, asides: Asides = WRITTEN): string {
    return this.unique((stretch) => {
      const text = this.write(templates, scene);
      const more = Array.from({ length: Math.floor((stretch - 1) * 2) }, () =>
        this.write(asides.templates, scene),
      ).join('');
      return asides.place === 'before' ? more + text : text + more;
    });
  }

  /**
   * @param make makes a text; what it is given grows from 1 with each attempt, for texts that can be made longer
   * @throws {RangeError} when nothing new comes: the word lists are too small then
   */
  unique(make: (stretch: number) => string): string {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const text = make(1 + attempt / STRETCH_TRIES);
      if (this.once.claim(text)) return text;
    }
    throw new RangeError(`nothing new to say after ${make(1)}`);
  }
}

function writeHalfWidth(value: number): string {
  return value < 1000 ? `${value}` : value.toLocaleString('en-US');
}

function writeFullWidth(value: number): string {
  return writeHalfWidth(value).replace(/[0-9,]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}
