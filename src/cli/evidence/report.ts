import type { Chain } from '../../core/evidence/chain.ts';
import type { Comparison, FileFault } from '../../core/evidence/compare.ts';
import type { Manifest } from '../../core/evidence/manifest.ts';
import type { Signed } from '../../infra/evidence/ssh-signature.ts';
import type { Output } from '../output.ts';

const FAULTS: Readonly<Record<FileFault['kind'], string>> = {
  changed: '中身が違う',
  missing: 'ない',
  extra: '一覧にない',
};

/** Each of these says one thing that was checked, and returns whether it is as it should be. */
export function reportComparison({ faults, passedOver }: Comparison, listed: number, output: Output): boolean {
  for (const { kind, path } of faults) output.error(`× ${FAULTS[kind]}：${printable(path)}`);
  if (passedOver.length > 0)
    output.line(`公開先が使うファイルなので、比べていません：${passedOver.map(printable).join('、')}`);
  if (faults.length === 0) output.line(`○ ファイル：${listed}個すべてが、manifest.json のとおりです。`);
  else output.error(`× ファイル：manifest.json の${listed}個と比べて、${faults.length}個が合いません。`);
  return faults.length === 0;
}

export function reportBag(bag: string, faults: readonly FileFault[] | undefined, output: Output): boolean {
  if (!faults) output.error(`× ${printable(bag)}：袋（BagIt）の一覧が読めません。`);
  for (const { kind, path } of faults ?? []) output.error(`× ${FAULTS[kind]}：${printable(bag)}/${printable(path)}`);
  const isGood = faults?.length === 0;
  if (isGood) output.line(`○ ${printable(bag)}：すべてのファイルが、袋の一覧のとおりです。`);
  return isGood;
}

export function reportSignature(
  found: Signed | 'none' | 'unchecked' | 'missing' | 'no-signers',
  output: Output,
): boolean {
  if (found === 'none') output.line('－ 署名：ありません。だれが作ったかは、確かめられません。');
  else if (found === 'unchecked')
    output.line(
      '－ 署名：ありますが、確かめていません。--signers に、署名してよい人の一覧（allowed_signers）を指定してください。',
    );
  else if (found === 'missing') output.error('× 署名：ありません（manifest.json.sig）。');
  else if (found === 'no-signers') output.error('× 署名：--signers のファイルがありません。');
  else if (found.status === 'good') output.line(`○ 署名：${printable(found.principal)} のものです。`);
  else if (found.status === 'no-program')
    output.error('× 署名：ssh-keygen がないので、確かめられません。OpenSSH を入れてください。');
  else output.error('× 署名：manifest.json に合わないか、一覧にない人のものです。');
  return typeof found === 'string' ? found === 'none' || found === 'unchecked' : found.status === 'good';
}

export function reportChain(chain: Chain, output: Output): boolean {
  if (chain.status === 'whole') output.line(`○ つながり：初めの公開まで、${chain.releases}回分がつながっています。`);
  else
    output.error(
      `× つながり：${chain.releases}回分までさかのぼったところで、その前の manifest.json（SHA-256 ${chain.missing}）がありません。`,
    );
  return chain.status === 'whole';
}

export function reportRebuilt(was: Manifest, now: Manifest, { faults }: Comparison, output: Output): boolean {
  if (was.content !== now.content)
    output.error(
      '× 作り直し：会議録のフォルダが、公開したときのものと違います。公開したときのコミットを取り出してください。',
    );
  if (was.generator !== now.generator)
    output.error(`× 作り直し：公開したのは「${printable(was.generator)}」で、手元にあるのは「${now.generator}」です。`);
  for (const { kind, path } of faults) output.error(`× 作り直すと${FAULTS[kind]}：${printable(path)}`);
  const isSame = faults.length === 0 && was.content === now.content && was.generator === now.generator;
  if (isSame) output.line('○ 作り直し：会議録のフォルダから作り直しても、1バイトも違いません。');
  return isSame;
}

/** What stands at an address may be anybody's: nothing of it may steer the terminal. */
const printable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (mark) => `\\u{${(mark.codePointAt(0) ?? 0).toString(16)}}`);
