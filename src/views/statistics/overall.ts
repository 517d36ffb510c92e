import { councilStatisticsAddress, statisticsAddress } from '../../core/domain/address/addresses.ts';
import { type Figures, sumFigures } from '../../core/domain/statistics/figures.ts';
import { EFFECTS, formatEffect } from '../../core/vocabulary/effect.ts';
import { barsOf, type FigureRow, type FigureTable } from '../figures/figure-table.ts';
import { makeFrame, type PageFrame } from '../frame.ts';
import type { ArchiveContext } from '../site-context.ts';
import { figureTables } from './columns.ts';

export interface StatisticsProps {
  readonly frame: PageFrame;
  readonly sections: readonly {
    readonly id: string;
    readonly heading: string;
    readonly note: string;
    readonly table: FigureTable;
  }[];
}

/** A row for each council, each figure leading to those of the council, and their sum. */
export function statisticsView(context: ArchiveContext): StatisticsProps {
  const councils = [...context.archive.councils.values()];
  const counted = councils.map((council) => context.statistics(council));
  const figures = counted.map(sumFigures);
  const all = sumFigures({
    meetings: counted.flatMap(({ meetings }) => meetings),
    items: counted.flatMap(({ items }) => items),
    asked: counted.flatMap(({ asked }) => asked),
  });
  const effects = new Set(EFFECTS.filter((effect) => all.effects[effect] > 0));
  return {
    frame: makeFrame(context, {
      kind: 'statistics',
      title: '統計',
      description: `収録したすべての審議会の、会議、案件、結論、発言、条件と要望の数です。どの数からも、その審議会の期と年ごとの数へ移れます。`,
      address: statisticsAddress(),
    }),
    sections: figureTables(councils, effects, formatEffect).map((one) => {
      const hrefOf = (index: number) =>
        context.href(`${councilStatisticsAddress(councils[index]?.council.id ?? '')}#${one.id}-heading`);
      const bars = barsOf(figures.map((own) => ({ value: one.value(own), part: one.part?.(own) ?? 0 })));
      const cells = (own: Figures, href: string | undefined) => one.columns.map(({ cell }) => cell(own, () => href));
      const isPublished = (index: number) =>
        one.id !== 'attendance' || councils[index]?.council.publishMembers === true;
      const rows = councils.flatMap(({ council }, index): FigureRow[] => {
        const own = figures[index];
        if (!own || !isPublished(index)) return [];
        return [
          {
            label: council.name,
            href: context.href(councilStatisticsAddress(council.id)),
            cells: cells(own, hrefOf(index)),
            bar: councils.length > 1 ? bars[index] : undefined,
          },
        ];
      });
      const sum = one.id === 'attendance' ? sumOfPublished() : all;
      return {
        id: one.id,
        heading: one.heading,
        note: one.note,
        table: {
          caption: `${one.heading}（審議会ごと）`,
          head: ['審議会', ...one.columns.map(({ head }) => head)],
          drawn: one.drawn,
          drawnPart: one.drawnPart,
          groups: [{ rows: [...rows, ...(rows.length > 1 ? [{ label: '計', cells: cells(sum, undefined) }] : [])] }],
        },
      };
    }),
  };

  function sumOfPublished(): Figures {
    const own = counted.filter((_, index) => councils[index]?.council.publishMembers === true);
    return sumFigures({ meetings: own.flatMap(({ meetings }) => meetings), items: [], asked: [] });
  }
}
