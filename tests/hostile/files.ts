import type { Files } from '../../src/core/guide/sample-archive.ts';
import { hostileCouncil } from './places.ts';

const MEETING = 'kou/meetings/2026-04-21.md';
const COUNCIL = 'kou/council.yaml';
const LAWS = 'kou/laws.yaml';
const harmless = hostileCouncil('kou', '', []);

const edited = (file: string, find: string, replacement: string): Files => ({
  ...harmless,
  [file]: (harmless[file] ?? '').replace(find, () => replacement),
});
const header = (line: string) => edited(MEETING, 'place: 町役場', line);
const said = (text: string) => edited(MEETING, '残りますか。', text);
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');

const BOMB = `a: &a [x,x,x,x,x,x,x,x,x]\n${lines(8, (i) => `b${i}: &b${i} [${`*${i === 0 ? 'a' : `b${i - 1}`},`.repeat(9)}]`)}`;

/** Files that are made to break or to mislead what reads them; each must end in an error. */
export const REFUSED: Readonly<Record<string, Files>> = {
  'aliases of aliases (a bomb)': edited(COUNCIL, 'numbering: term', `numbering: term\n${BOMB}`),
  'aliases of aliases in a record': header(BOMB),
  'an alias of itself': header('place: &a [*a]'),
  'a merge key': header('<<: { place: 町役場 }'),
  'a tag of code': header('place: !!js/function "function () { return 1 }"'),
  'a tag of a program': header('place: !!python/object/apply:os.system ["id"]'),
  'a second document': edited(COUNCIL, 'numbering: term', 'numbering: term\n---\nname: 乙'),
  'a key twice': header('place: 町役場\nplace: 別の場所'),
  '__proto__ as a key': header('__proto__: { isAdmin: true }'),
  'constructor as a key': header('constructor: { prototype: { isAdmin: true } }'),
  'a deep list of YAML': header(`place: ${'['.repeat(3000)}${']'.repeat(3000)}`),
  'a deep map of YAML': header(`place: ${'{a: '.repeat(3000)}${'}'.repeat(3000)}`),
  'a number where a text is': header('place: [1, 2]'),
  'a date that is none': edited(MEETING, 'date: 2026-04-21', 'date: 2026-02-30'),
  'infinity as a number': edited(MEETING, 'session: 2', 'session: .inf'),
  'no number': edited(MEETING, 'session: 2', 'session: .nan'),
  'a number beyond counting': edited(MEETING, 'session: 2', 'session: 99999999999999999999999'),
  'a negative number': edited(MEETING, 'session: 2', 'session: -1'),
  'NUL in a text': said('残り\0ますか。'),
  'NUL in a header': header('place: "町\\0役場"'),
  'bytes that are no UTF-8': said('残り\uFFFDますか。'),
  'bidi override in a text': said('残り\u202Eかすま\u202C。'),
  'bidi isolate in a text': said('\u2066残りますか。'),
  'bidi override in a header': header('place: "町\u202E役場"'),
  'bidi override as an entity': said('残り&#x202E;かすま。'),
  'zero-width characters': said('残り\u200Bますか。'),
  'a byte order mark in the middle': said('残り\uFEFFますか。'),
  'tag characters': said('残り\u{E0041}\u{E0042}ますか。'),
  'an escape sequence of terminals': said('\u001B[2J\u001B]0;題\u0007'),
  'a line separator in a header': header('place: "町\u2028役場"'),
  'a deep quotation': said(`残りますか。\n\n${'> '.repeat(2000)}甲`),
  'a deep list': said(lines(500, (i) => `${'  '.repeat(i)}- 甲`)),
  'a path out of the folder': edited(MEETING, 'url: "https://www.example.lg.jp/2.pdf"', 'file: ../../../etc/passwd'),
  'an absolute path': edited(MEETING, 'url: "https://www.example.lg.jp/2.pdf"', 'file: /etc/passwd'),
  'a path with a drive': edited(MEETING, 'url: "https://www.example.lg.jp/2.pdf"', 'file: "C:\\\\Windows\\\\win.ini"'),
  'a path with an encoded step up': edited(
    MEETING,
    'url: "https://www.example.lg.jp/2.pdf"',
    'file: "%2e%2e/%2e%2e/passwd"',
  ),
  'a path with NUL': edited(MEETING, 'url: "https://www.example.lg.jp/2.pdf"', 'file: "a\\0.pdf"'),
  'a path with a query': edited(MEETING, 'url: "https://www.example.lg.jp/2.pdf"', 'file: "a.pdf?b"'),
  'a picture out of the folder': said('![絵](files/../../secret.png)'),
  'a picture that is SVG': said('![絵](files/a.svg)'),
  'a picture from elsewhere': said('![絵](https://outside.invalid/a.png)'),
  'a picture in the address': said('![絵](data:image/svg+xml;base64,PHN2Zz4=)'),
  'an address of another host in a path': edited(
    MEETING,
    'url: "https://www.example.lg.jp/2.pdf"',
    'url: "//outside.invalid/2.pdf"',
  ),
  'an address of the machine': edited(MEETING, 'url: "https://www.example.lg.jp/2.pdf"', 'url: "file:///etc/passwd"'),
  'an address with a line break': edited(
    MEETING,
    'url: "https://www.example.lg.jp/2.pdf"',
    'url: "https://a.example/\\nX: y"',
  ),
  'an id with a step up': edited(LAWS, 'id: ordinance', 'id: ../ordinance'),
  'an id with a slash': edited(LAWS, 'id: ordinance', 'id: a/b'),
  'an id of a mark-up': edited(LAWS, 'id: ordinance', 'id: "<b>"'),
  'an id of another script': edited(LAWS, 'id: ordinance', 'id: оrdinance'),
  'an empty id': edited(LAWS, 'id: ordinance', 'id: ""'),
  'an id twice': { ...harmless, [LAWS]: `${harmless[LAWS]}${harmless[LAWS]}` },
  'an id with a space': edited(LAWS, 'id: ordinance', 'id: "a b"'),
  'an article with a step up': edited(LAWS, 'number: "13"', 'number: "../13"'),
  'a name of a folder with a space': hostileCouncil('ko u', '', []),
  'a name of a folder that the site needs': hostileCouncil('search', '', []),
  'a name of a folder in other letters': hostileCouncil('Search', '', []),
  'a file name with a mark-up': { ...harmless, 'kou/meetings/<b>.md': harmless[MEETING] ?? '' },
  'a file name that is no date': { ...harmless, 'kou/meetings/2026-13-45.md': harmless[MEETING] ?? '' },
  'an opinion with a strange name': {
    ...harmless,
    'kou/opinions/a b?.md': harmless['kou/opinions/2026-05-01-1.md'] ?? '',
  },
  'a file of public/ in the place of a page': { ...harmless, 'public/index.html': '<script></script>' },
  'a file of public/ in the place of the manifest': { ...harmless, 'public/manifest.json': '{}' },
  'a header without an end': { ...harmless, [MEETING]: '---\nperiod: 3\n' },
  'a council that is a list': { ...harmless, [COUNCIL]: '- 1' },
  'a council that is empty': { ...harmless, [COUNCIL]: '' },
  'tabs for indents': { ...harmless, [COUNCIL]: 'speakers:\n\t- { label: 会長 }\n' },
};
