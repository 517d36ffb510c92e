import type { NamedItem } from '../../domain/address/ids.ts';

/** An item as the agenda announces it. */
export interface AgendaItem {
  readonly named: NamedItem;
  /** The number that the agenda gives one of a kind without numbers, which need not be its place. */
  readonly listedAs: number | undefined;
  /** As the source has it, without its document and department. Empty where the agenda names only the number. */
  title: string;
  /** 資料1, digits in half width. */
  document: string | undefined;
  /** Id of the department that the agenda names in brackets. */
  department: string | undefined;
  /** What stands in the brackets where no department has that name. */
  unknownDepartment: string | undefined;
  /** The number of its line in the agenda, for 議題(1). */
  readonly ordinal: number | undefined;
  readonly n: number;
}

/** True where a text that names an item may mean this one of the agenda. */
export function isMeant({ named, listedAs }: AgendaItem, said: NamedItem): boolean {
  return (
    named.kind.key === said.kind.key &&
    (listedAs ?? named.number) === said.number &&
    (said.period === undefined || said.period === named.period)
  );
}
