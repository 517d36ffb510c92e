import { cardAddress, councilAddress, sitePath } from '../../domain/address/addresses.ts';
import type { CouncilArchive, Item } from '../../domain/archive.ts';
import { formatItemInCouncil, itemAddress } from '../../domain/item/label.ts';
import type { SiteInfo } from '../../domain/site/site-info.ts';
import type { SiteFile } from '../site-file.ts';
import { type CardWords, cardDrawing } from './card-drawing.ts';

/** A picture that stands for a page where others link to it. */
export interface Card {
  /** Site-absolute. */
  readonly address: string;
  readonly words: CardWords;
}

export const councilCard = ({ council }: CouncilArchive, { title }: Pick<SiteInfo, 'title'>): Card => ({
  address: cardAddress(councilAddress(council.id)),
  words: { above: council.municipality, title: council.name, below: title },
});

export function itemCard({ council }: CouncilArchive, item: Item): Card {
  const { entry } = item.latest;
  return {
    address: cardAddress(itemAddress(item)),
    words: { above: council.name, title: entry.title, below: `${formatItemInCouncil(item)}　${entry.outcome.label}` },
  };
}

/** What a card says, for those who do not see it. */
export const cardText = ({ above, title, below }: CardWords): string => `${above}　${title}　${below}`;

/** The card of a council, and those of its items where the archive wants them. @param keyOf digest of the generator and a text */
export function* cardFiles(
  archive: CouncilArchive,
  info: Pick<SiteInfo, 'title' | 'cards'>,
  keyOf: (words: string) => string,
): Iterable<SiteFile> {
  yield fileOf(councilCard(archive, info));
  if (info.cards.perItem) for (const item of archive.items.values()) yield fileOf(itemCard(archive, item));

  function fileOf({ address, words }: Card): SiteFile {
    return { path: sitePath(address), key: keyOf(JSON.stringify(words)), make: () => ({ svg: cardDrawing(words) }) };
  }
}
