import type { BundleResult } from '../infra/pagefind/write-bundle.ts';
import type { Output } from './output.ts';

/** Says why a site has no bundle for Pagefind though its archive wants one, and what to do. The site is whole without it. */
export function reportBundle(bundle: BundleResult | undefined, output: Output): void {
  if (bundle === undefined || bundle.status === 'made') return;
  const lacks =
    '注意：archive.yaml に「pagefind: true」とありますが、「pagefind」フォルダは作っていません。ほかのページと書庫の検索は、すべてできています。';
  output.error(`${lacks}\n${explain(bundle)}`);
}

function explain({ status, reason }: Exclude<BundleResult, { status: 'made' }>): string {
  if (status === 'stopped')
    return `Pagefind が途中で止まりました（${reason}）。空きメモリとディスクの空きを確かめて、もう一度作ってください。`;
  const machine = `${process.platform}-${process.arch}`;
  return `この計算機（${machine}）で動く Pagefind のプログラム（@pagefind/…）がありません。「npm ci --include=optional」と打ってから、もう一度作ってください。それでも同じなら、Pagefind がこの種類の計算機に対応していません。別の計算機で作るか、「pagefind: false」にしてください。`;
}
