import { cancel, confirm, isCancel, multiselect, select, text } from '@clack/prompts';
import { complaint, type Field } from './fields.ts';

export interface Choice<T> {
  readonly value: T;
  readonly label: string;
}

/** Whom a guided start asks; tests give one that has its answers. Each question throws {@link Cancelled} when left. */
export interface Questions {
  /** @param proposal what stands there already; an empty answer to a question that may be left out is undefined */
  readonly field: <T>(field: Field<T>, proposal: string, mayBeEmpty: boolean) => Promise<T | undefined>;
  readonly one: <T>(label: string, choices: readonly Choice<T>[], proposal: T | undefined) => Promise<T>;
  /** Several of the choices; all are chosen at first. */
  readonly several: <T>(label: string, choices: readonly Choice<T>[]) => Promise<readonly T[]>;
  readonly confirm: (question: string) => Promise<boolean>;
}

/** The person at the terminal left a question with Ctrl+C or Esc. */
export class Cancelled extends Error {}

export const terminalQuestions: Questions = {
  field: async (field, proposal, mayBeEmpty) => {
    const answer = await text({
      message: mayBeEmpty ? `${field.label}（分からなければ空のまま）` : field.label,
      placeholder: `${field.example}書きます`,
      initialValue: proposal,
      validate: (typed = '') => {
        if (typed.trim() === '' && mayBeEmpty) return undefined;
        return field.read(typed) === undefined ? complaint(field, typed) : undefined;
      },
    });
    const typed = answered(answer) ?? '';
    return typed.trim() === '' ? undefined : field.read(typed);
  },
  one: async (label, choices, proposal) => {
    // The places of the choices are what is chosen: the library tells values by identity and shows them when unnamed.
    const options = choices.map((choice, index) => ({ value: index, label: choice.label }));
    const initial = choices.findIndex(({ value }) => value === proposal);
    const chosen = await select({
      message: label,
      options,
      initialValue: Math.max(0, initial),
      showInstructions: false,
    });
    return valueAt(choices, answered(chosen));
  },
  several: async (label, choices) => {
    const options = choices.map((choice, index) => ({ value: index, label: choice.label }));
    const message = `${label}（↑↓で動き、空白キーで外し、Enterで決めます）`;
    const initialValues = options.map(({ value }) => value);
    const chosen = await multiselect({ message, options, initialValues, required: false, showInstructions: false });
    const places = answered(chosen);
    return places.toSorted((a, b) => a - b).map((place) => valueAt(choices, place));
  },
  confirm: async (question) => answered(await confirm({ message: question, active: 'はい', inactive: 'いいえ' })),
};

function answered<T>(answer: T): Exclude<T, symbol> {
  if (!isCancel(answer)) return answer as Exclude<T, symbol>;
  cancel('取りやめました。何も書いていません。');
  throw new Cancelled();
}

function valueAt<T>(choices: readonly Choice<T>[], place: number): T {
  const choice = choices[place];
  if (!choice) throw new RangeError(`no choice ${place}`);
  return choice.value;
}
