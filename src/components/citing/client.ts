import { fidelityWarning } from '../../core/domain/meeting/fidelity.ts';
import type { Cited, CitedRecord } from '../../core/export/citing/cited.ts';
import { CITATION_FORMATS } from '../../core/export/citing/formats.ts';
import { copyText } from '../search/citations/copy.ts';
import { make } from '../search/elements.ts';
import { quotedText } from './quoted-text.ts';

const WORDS = {
  title: '引用',
  copy: (format: string) => `${format}をコピー`,
  copied: (format: string) => `${format}をコピーしました。`,
  refused: 'ブラウザーがコピーを許さないため、文を選びました。そのままコピーしてください。',
  close: '閉じる',
} as const;

/** Opens the forms in which what a button stands at is cited, each to be copied. The focus comes back when it is closed. */
export function openCitation(button: HTMLElement): void {
  const cited = citedAt(button);
  if (!cited) return;
  const status = make('p', { role: 'status', class: 'cite-dialog__status' });
  const forms = CITATION_FORMATS.map(({ label, write }) => {
    const text = write(cited).trimEnd();
    const shown = make('pre', { class: 'cite-dialog__text', tabindex: '0', 'aria-label': label }, [text]);
    const copy = make('button', { type: 'button' }, [WORDS.copy(label)]);
    copy.addEventListener('click', async () => {
      if (await copyText(Promise.resolve(text))) {
        status.textContent = WORDS.copied(label);
        return;
      }
      getSelection()?.selectAllChildren(shown);
      status.textContent = WORDS.refused;
    });
    return make('section', { class: 'cite-dialog__form' }, [make('h3', {}, [label]), copy, shown]);
  });
  const warning = fidelityWarning(cited.fidelity);
  const close = make('button', { type: 'button' }, [WORDS.close]);
  const heading = make('h2', { id: 'cite-dialog-heading' }, [`${WORDS.title}：${cited.place || cited.title}`]);
  const dialog = make('dialog', { class: 'cite-dialog', 'aria-labelledby': heading.id }, [
    make('div', { class: 'cite-dialog__head' }, [heading, close]),
    ...(warning === '' ? [] : [make('p', { class: 'fidelity' }, [warning])]),
    status,
    ...forms,
  ]);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  forms[0]?.querySelector('button')?.focus();
}

/** What a button stands at, with the words that the page shows there. */
function citedAt(button: HTMLElement): Cited | undefined {
  const { record: text = '' } = button.closest<HTMLElement>('[data-record]')?.dataset ?? {};
  if (text === '') return undefined;
  const record = JSON.parse(text) as CitedRecord;
  const place = button.dataset['cite'] ?? '';
  // The page may have been opened under another address than the one that stays.
  const page = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
  const [own] = place === '' ? [] : [button.closest<HTMLElement>('[data-speaker], .paragraph, section')];
  const link =
    own?.querySelector<HTMLAnchorElement>('.permalink')?.getAttribute('href') ?? (own?.id ? `#${own.id}` : '');
  const isQuoted = own?.matches('[data-speaker], .paragraph') ?? false;
  return {
    ...record,
    address: new URL(link, new URL(record.href, page)).href,
    place,
    speaker: own?.dataset['speaker'] ?? '',
    quotation: own && isQuoted ? quotedText(own) : '',
  };
}
