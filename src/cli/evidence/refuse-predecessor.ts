import { type Predecessor, RELEASES_FILE } from '../../infra/evidence/predecessor.ts';

/** Why the release before could not be told, and what to type. */
export function refusePredecessor(
  refusal: Extract<Predecessor, { reason: string }>,
  option: string | undefined,
): string {
  if (refusal.reason === 'bad-line')
    return `エラー release-line\n会議録のフォルダの ${RELEASES_FILE} の${refusal.line}行目が読めません。1行に一つ、公開した manifest.json の SHA-256（半角英数字64字）を、古い順に書いてください。`;
  return `エラー predecessor\n--predecessor の「${option}」は、SHA-256（半角英数字64字）でも、読めるファイルでもありません。一つ前に公開した manifest.json の場所か、その SHA-256 を書いてください。初めての公開なら none と書きます。`;
}
