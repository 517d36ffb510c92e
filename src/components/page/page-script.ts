/**
 * The one script of every page. It does nothing, and loads nothing, but for those who come from the search, go into a
 * search box, cite something or have the browser remember a search. It imports nothing itself: what it shared with another
 * script would be one more file for every reader.
 */
if (/[?&]find=/.test(location.search))
  void import('../search/landing/client.ts').then(({ startLanding }) => startLanding());

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-suggest]')) {
  form.addEventListener(
    'focusin',
    () => {
      const before = form.querySelector('input')?.value ?? '';
      let isSent = false;
      form.addEventListener('submit', () => (isSent = true), { once: true });
      void import('../search/suggest/client.ts').then(({ startSuggest }) => startSuggest(form, before, () => isSent));
    },
    { once: true },
  );
}

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('.cite-button') : null;
  if (button) void import('../citing/client.ts').then(({ openCitation }) => openCitation(button));
});

const bar = document.querySelector<HTMLElement>('[data-here]');
if (bar) void import('../here/follow-place.ts').then(({ followPlace }) => followPlace(bar));

const remembered = document.querySelector<HTMLElement>('[data-remembered]:not([data-remembered=""])');
if (remembered && hasSearches())
  void import('../search/remembered/client.ts').then(({ startRemembered }) => startRemembered(remembered));

function hasSearches(): boolean {
  try {
    return localStorage.getItem('shingiroku-searches') !== null;
  } catch {
    return false;
  }
}
