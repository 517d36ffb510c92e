/**
 * The one script of every page. It does nothing, and loads nothing, but for those who come from the search.
 * It imports nothing itself: what it shared with another script would be a second file for every reader.
 */
if (/[?&]find=/.test(location.search)) void import('./landing/client.ts').then(({ startLanding }) => startLanding());
