import { make } from '../elements.ts';
import { MESSAGES } from '../messages.ts';
import type { CitationSource } from './panel.ts';

/** The folded part below the results that copies them as a list of citations. What is in it is loaded when it is opened. */
export function foldCitations(source: CitationSource): HTMLDetailsElement {
  const summary = make('summary', {}, [MESSAGES.citations]);
  const details = make('details', { class: 'citations' }, [summary]);
  let isFilled = false;
  const fill = async () => {
    if (!details.open || isFilled) return;
    isFilled = true;
    try {
      const { renderCitations } = await import('./panel.ts');
      details.replaceChildren(summary, ...renderCitations(source));
    } catch (error) {
      console.error(error);
      isFilled = false;
      details.replaceChildren(summary, make('p', { role: 'status' }, [MESSAGES.faults.unreachable]));
    }
  };
  details.addEventListener('toggle', () => void fill());
  return details;
}
