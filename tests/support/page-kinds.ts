/**
 * One page of each kind, by the kind that its <main data-page> says. The richest of its kind where there are many: a
 * long discussion, a table, a note, relations.
 */
export const PAGE_KINDS: Readonly<Record<string, string>> = {
  home: '',
  council: 'nerima-privacy/',
  meeting: 'nerima-privacy/meetings/2010-01-22/',
  item: 'nerima-privacy/inquiries/5-43/',
  departments: 'nerima-privacy/departments/',
  department: 'nerima-privacy/departments/insurance-pension/',
  criteria: 'nerima-privacy/criteria/',
  criterion: 'nerima-privacy/criteria/table-4/',
  'criterion-after': 'nerima-privacy/criteria/table-4/2010-01-22/',
  counterparties: 'nerima-privacy/counterparties/',
  counterparty: 'nerima-privacy/counterparties/consumer-affairs-center/',
  'data-items': 'nerima-privacy/data-items/',
  'data-item': 'nerima-privacy/data-items/name/',
  undertakings: 'higashimurayama-privacy/undertakings/',
  statistics: 'statistics/',
  'council-statistics': 'statistics/nerima-privacy/',
  laws: 'nerima-privacy/laws/',
  law: 'nerima-privacy/laws/personal-information-ordinance/',
  article: 'nerima-privacy/laws/personal-information-ordinance/13/',
  corrections: 'corrections/',
  data: 'data/',
  codebook: 'data/codebook/',
  search: 'search/',
  decisions: 'decisions/',
  'decisions-decade': 'decisions/nerima-privacy/2010s/',
  guide: 'guide/writing/',
  'not-found': '404.html',
};
