import { correctionsAddress } from '../../core/domain/address/addresses.ts';
import { formatRecord, recordAddress } from '../../core/domain/record.ts';
import { councilCorrections } from '../../core/permanence/corrections/list.ts';
import { formatWareki } from '../../core/text/wareki.ts';
import { makeFrame, type PageFrame } from '../frame.ts';
import type { ArchiveContext } from '../site-context.ts';
import { type CorrectionProps, correctionProps } from './correction.ts';

/** A correction with the record that it was made in. */
interface ListedCorrection {
  readonly correction: CorrectionProps;
  readonly record: { readonly label: string; readonly href: string };
}

/** All corrections of the archive. */
export interface CorrectionsProps {
  readonly frame: PageFrame;
  /** Councils with corrections, in the order of the archive, each newest first. */
  readonly councils: readonly {
    /** The council's id, which names its section. */
    readonly id: string;
    readonly name: string;
    readonly misprints: number;
    readonly substantive: number;
    /** The day of the newest, as readers write it. */
    readonly latest: string;
    readonly corrections: readonly ListedCorrection[];
  }[];
}

export function correctionsView(context: ArchiveContext): CorrectionsProps {
  const councils = [...context.archive.councils.values()].flatMap((archive) => {
    const all = councilCorrections(archive);
    const [newest] = all;
    if (!newest) return [];
    const { id, name } = archive.council;
    const misprints = all.filter(({ correction }) => correction.kind === 'misprint').length;
    return [
      {
        id,
        name,
        misprints,
        substantive: all.length - misprints,
        latest: formatWareki(newest.correction.date),
        corrections: all.map((one) => ({
          correction: correctionProps(context, one),
          record: {
            label: `${formatRecord(archive.council, one.record)}（${formatWareki(one.record.header.date)}）`,
            href: context.href(recordAddress(one.record)),
          },
        })),
      },
    ];
  });
  return {
    frame: makeFrame(context, {
      kind: 'corrections',
      title: '訂正',
      description: '公開した会議録と文書を改めたところの一覧です。訂正前と訂正後、理由を、新しい順に示します。',
      address: correctionsAddress(),
      news: councils.length > 0 ? { title: `${context.info.title} 訂正` } : undefined,
    }),
    councils,
  };
}
