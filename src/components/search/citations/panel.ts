import { type Citation, citationText } from '../../../core/search/show/citation-list.ts';
import { make } from '../elements.ts';
import { MOST_CITATIONS } from './collect.ts';
import { copyText, saveFile } from './copy.ts';
import { CITATIONS } from './messages.ts';

type Scope = 'shown' | 'all';

/** The hits of an answer, to be cited on demand. */
export interface CitationSource {
  /** Hits of this page, and of all pages. */
  readonly hits: Readonly<Record<Scope, number>>;
  /** @throws when something cannot be loaded */
  readonly read: (scope: Scope) => Promise<readonly Citation[]>;
}

/** What copies the hits as a list of citations, to be put into one element. */
export function renderCitations(source: CitationSource): HTMLElement[] {
  const status = make('p', { role: 'status', class: 'citations__status' });
  const shown = make('textarea', { readonly: '', rows: '8', 'aria-label': CITATIONS.list, hidden: '' });
  const scopes = source.hits.all > source.hits.shown ? [makeScopes(source)] : [];
  const buttons = [
    makeButton(CITATIONS.copyText, () => copy(async (citations) => citationText(citations))),
    makeButton(CITATIONS.copyCsv, () => copy(makeCsv)),
    makeButton(CITATIONS.saveCsv, () => save()),
  ];
  const scope = (): Scope =>
    scopes.some((one) => one.querySelector<HTMLInputElement>('[value="all"]')?.checked) ? 'all' : 'shown';

  async function copy(write: (citations: readonly Citation[]) => Promise<string>): Promise<string> {
    let count = 0;
    const text = source.read(scope()).then((citations) => {
      count = citations.length;
      return write(citations);
    });
    if (await copyText(text)) return CITATIONS.copied(count);
    shown.value = await text;
    shown.hidden = false;
    shown.select();
    return CITATIONS.refused;
  }

  async function save(): Promise<string> {
    const citations = await source.read(scope());
    const { BYTE_ORDER_MARK } = await import('../../../core/search/show/citation-csv.ts');
    saveFile(CITATIONS.file, BYTE_ORDER_MARK + (await makeCsv(citations)), 'text/csv');
    return CITATIONS.saved(citations.length);
  }

  function makeButton(label: string, act: () => Promise<string>): HTMLButtonElement {
    const button = make('button', { type: 'button' }, [label]);
    button.addEventListener('click', async () => {
      for (const one of buttons) one.disabled = true;
      status.textContent = CITATIONS.reading;
      shown.hidden = true;
      status.textContent = await act().catch((error: unknown) => {
        console.error(error);
        return CITATIONS.failed;
      });
      for (const one of buttons) one.disabled = false;
      if (shown.hidden) button.focus();
    });
    return button;
  }

  return [...scopes, make('div', { class: 'citations__ways' }, buttons), status, shown];
}

/** What makes CSV is loaded for those who ask for it only. */
async function makeCsv(citations: readonly Citation[]): Promise<string> {
  const { citationCsv } = await import('../../../core/search/show/citation-csv.ts');
  return citationCsv(citations);
}

function makeScopes({ hits }: CitationSource): HTMLFieldSetElement {
  const all = hits.all > MOST_CITATIONS ? CITATIONS.first(MOST_CITATIONS, hits.all) : CITATIONS.all(hits.all);
  const choices = [
    ['shown', CITATIONS.shown(hits.shown)],
    ['all', all],
  ] as const;
  const labels = choices.map(([value, label], place) => {
    const radio = make('input', {
      type: 'radio',
      name: 'citations-scope',
      value,
      ...(place === 0 ? { checked: '' } : {}),
    });
    return make('label', {}, [radio, ` ${label}`]);
  });
  return make('fieldset', { class: 'citations__scope' }, [make('legend', {}, [CITATIONS.scope]), ...labels]);
}
