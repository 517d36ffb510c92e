import type { TreeEntry } from '../../tree/entry.ts';
import type { DiagnosticExplanations } from '../diagnostic-example.ts';
import { SAMPLE_COUNCIL, SAMPLE_FILE } from '../sample-archive.ts';

const LATER = `${SAMPLE_COUNCIL}/meetings/2026-06-16.md`;

const adding =
  (...added: readonly TreeEntry[]) =>
  (entries: readonly TreeEntry[]): TreeEntry[] => [...entries, ...added];

/** Mistakes in how files and folders stand in the content folder: nothing there is passed over in silence. */
export const TREE_EXAMPLES = {
  'file-misnamed': {
    means:
      '会議録は「.md」、一覧は「.yaml」で終わる名前のファイルだけが読まれます。大文字や「.yml」「.md.txt」では読まれません。Windowsでは、拡張子を表示する設定にすると確かめられます。',
    file: LATER,
    right: `${SAMPLE_COUNCIL}/meetings/2026-06-16.md`,
    wrong: `${SAMPLE_COUNCIL}/meetings/2026-06-16.md.txt`,
    spoilTree: adding({ path: `${LATER}.txt`, kind: 'file' }),
  },
  'file-misplaced': {
    means:
      '会議録は審議会のフォルダの meetings の中に、審議会のフォルダは会議録のフォルダのすぐ下に置きます。ほかの場所にあるものは書庫に載りません。',
    file: LATER,
    right: `${SAMPLE_COUNCIL}/meetings/2026-06-16.md`,
    wrong: `${SAMPLE_COUNCIL}/2026-06-16.md`,
    spoilTree: adding({ path: `${SAMPLE_COUNCIL}/2026-06-16.md`, kind: 'file' }),
  },
  'unknown-file': {
    means: 'どこからも読まれないファイルかフォルダです。名前の綴りが違うと、書いたものが書庫に載りません。',
    file: 'synonyms.yaml',
    right: 'synonyms.yaml',
    wrong: 'synonym.yaml',
    spoilTree: adding({ path: 'synonym.yaml', kind: 'file' }),
  },
  'file-set-aside': {
    means:
      '名前が「_」で始まるファイルとフォルダは、読まれず、公開されません。審議会のフォルダ、meetings、opinions、files、guide のどこでも同じです。public だけは別で、そのまま写されます。',
    file: LATER,
    right: `${SAMPLE_COUNCIL}/meetings/2026-06-16.md`,
    wrong: `${SAMPLE_COUNCIL}/meetings/_2026-06-16.md`,
    spoilTree: adding({ path: `${SAMPLE_COUNCIL}/meetings/_2026-06-16.md`, kind: 'file' }),
  },
  'wrong-kind-of-entry': {
    means:
      'ファイルを置くところにフォルダがある、フォルダを置くところにファイルがある、といった取り違えです。public の中には、リンクも置けません。',
    file: LATER,
    right: '2026-06-16.md というファイル',
    wrong: '2026-06-16.md というフォルダ',
    spoilTree: adding({ path: LATER, kind: 'folder' }),
  },
  'broken-link': {
    means: 'ほかの場所のファイルへのリンク（シンボリックリンク）ですが、その先が消されたか移されています。',
    file: LATER,
    right: '2026-06-16.md というファイル',
    wrong: '2026-06-16.md というリンク → ../../old/2026-06-16.md（もうない）',
    spoilTree: adding({ path: LATER, kind: 'unreadable', link: '../../old/2026-06-16.md', code: 'ENOENT' }),
  },
  'file-unopenable': {
    means: 'ファイルやフォルダがあることは分かりますが、中を読めません。EACCES は、読む権限がないことを表します。',
    file: LATER,
    right: '2026-06-16.md（だれでも読める）',
    wrong: '2026-06-16.md（作った人しか読めない）',
    spoilTree: adding({ path: LATER, kind: 'unreadable', code: 'EACCES' }),
  },
  'file-too-large': {
    means: '会議録や一覧のファイルは20MBまでです。文字だけの会議録が1MBを超えることは、まずありません。',
    file: LATER,
    right: '2026-06-16.md（80KB）',
    wrong: '2026-06-16.md（25MB）',
    spoilTree: adding({ path: LATER, kind: 'file', size: 25_000_000 }),
  },
  'name-not-addressable': {
    means:
      '手引のページのファイル名は、そのままページのアドレスになります。空白や「%」「#」「?」などの文字は使えません。macOSで付けた名前は、濁点が分かれた形（NFD）になっていることがあります。',
    file: 'guide/index.md',
    right: 'guide/取り組み.md',
    wrong: 'guide/取り組み 100%.md',
    spoilTree: adding({ path: 'guide', kind: 'folder' }, { path: 'guide/取り組み 100%.md', kind: 'file' }),
  },
  'public-name-taken': {
    means:
      'public に置いたファイルは、書庫のいちばん上にそのまま写されます。トップページや検索、審議会のフォルダと同じ名前は使えません。',
    file: SAMPLE_FILE,
    right: 'public/files/index.html',
    wrong: 'public/index.html',
    spoilTree: adding({ path: 'public', kind: 'folder' }, { path: 'public/index.html', kind: 'file' }),
  },
} as const satisfies DiagnosticExplanations;
