import type { TypeTerm } from '../../vocabulary/vocabulary.ts';
import { typeWords } from '../agenda/types.ts';
import { fold } from '../fold.ts';

/** Labels of case sheets, whatever the case is about. */
const GENERAL =
  '件名 所管課名 所管部課名 所管課 個人情報の保護 個人情報の保護内容 個人情報の保護措置 取り扱う個人情報 個人情報の内容 添付資料 事務事業名 変更予定年月 変更理由 変更内容 変更による個人情報保護内容 実施予定年月 実施予定月 実施時期 事業目的 事業概要 送信する項目 送受信する項目 適用日 適用理由等 対象者 根拠法令 備考 目的 内容'.split(
    ' ',
  );
/** What sheets tell of the deed that a case is of a type by: 利用する個人情報, 利用先, 利用の目的. */
const OF_DEED =
  '内容 内容等 業務の内容 先 課 期間 時期 開始年月 理由 条件 目的 の目的 媒体 方法 方法等 する個人情報 した個人情報 課における個人情報の保護 先における個人情報の保護'.split(
    ' ',
  );

/** Tells the labels of the case sheets of a council that tells these types of cases apart. */
export function sheetLabelReader(types: readonly TypeTerm[]): (label: string) => boolean {
  const deeds = [...new Set(types.flatMap(typeWords).flatMap(deedOf))];
  const labels = new Set([...GENERAL, ...deeds.flatMap((deed) => OF_DEED.map((rest) => `${deed}${rest}`))].map(fold));
  const byDeed = new RegExp(
    `^現行処理(?:および|及び)(?:${deeds.join('|') || '(?!)'})方法$|^\\p{Script=Han}{1,6}基準の適用$`,
    'u',
  );
  return (label) => labels.has(fold(label)) || byDeed.test(fold(label));
}

/** A deed is what remains of a type's word without what it is done to: 利用 of 内部利用, 結合 of 端末の結合. */
const deedOf = (word: string): string[] => /\p{Script=Han}{2}$/u.exec(word)?.slice(0, 1) ?? [];
