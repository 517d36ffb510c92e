import type { Matter } from './agenda.ts';
import type { InquiryInput } from './entry-input.ts';
import { labelOf } from './labels.ts';
import type { Municipality } from './municipality.ts';
import { type Scene, withSaid } from './scene.ts';
import { readTemplates, type Template } from './template.ts';
import * as words from './words/papers.ts';
import type { Writer } from './writer.ts';

const purposes = readTemplates(words.PURPOSES);
const steps = readTemplates(words.WORK_STEPS);
const protections = readTemplates(words.PROTECTIONS);
const methods = readTemplates(words.METHODS);
const attachments = readTemplates(words.ATTACHMENTS);

/** A row of a sheet: its label and the paragraphs of its cell, each a continuation row of its own. */
type Row = readonly [label: string, ...cells: string[]];

/** The paper of a matter (`## 資料1`) with a case sheet for each of its inquiries. */
export function writePaper(writer: Writer, matter: Matter): string {
  const { inquiries, report, document } = matter;
  const scene = withSaid(matter.scene, { label: labelOf(matter), doc: document });
  const sheets = report
    ? [renderTable(reportRows(writer, scene, report.title))]
    : inquiries.map((entry) => {
        const heading = inquiries.length > 1 ? `### 諮問第${entry.number}号\n\n` : '';
        const cases = caseTable(matter.scene.municipality, entry);
        return `${heading}${renderTable(rowsOf(writer, scene, entry))}${cases === '' ? '' : `\n\n${cases}`}`;
      });
  const figures = writer.random.chance(0.06) ? `\n\n${figuresTable(writer, scene)}` : '';
  return `## ${document}\n\n${sheets.join('\n\n')}${figures}`;
}

function rowsOf(writer: Writer, scene: Scene, entry: InquiryInput): Row[] {
  const { random } = writer;
  const { department, topic, company, agency } = scene;
  const unique = (templates: readonly Template[], low: number, high: number): string[] =>
    Array.from({ length: random.int(low, high) }, () => writer.writeUnique(templates, scene));
  const data = random.sample(topic.data, random.int(3, topic.data.length)).join('、');
  const papers: Row = ['添付資料（省略）', ...unique(attachments, 3, 6)];
  const owner: Row = ['所管課名', department.name];
  const title: Row = ['件名', entry.title];
  const rest = criteriaRows(entry);
  switch (entry.type) {
    case 'outsourcing':
      return [
        title,
        ['委託内容', ...unique(purposes, 1, 2), '＜作業の内訳＞', ...unique(steps, 3, 5)],
        ['委託先', company],
        ['委託期間', `${monthOf(writer, scene)}から${random.int(6, 36)}か月間`],
        owner,
        ['個人情報の保護', ...unique(protections, 2, 3)],
        ['取り扱う個人情報', data],
        papers,
      ];
    case 'secondary-use':
      return [
        title,
        ['利用目的', ...unique(purposes, 1, 2)],
        ['利用課', department.name],
        ['利用する個人情報', data],
        ['利用時期', monthOf(writer, scene)],
        ['利用の方法', ...unique(methods, 1, 1)],
        ['個人情報の保護', ...unique(protections, 2, 3)],
        papers,
        ...rest,
      ];
    case 'external-provision':
      return [
        title,
        ['提供目的', ...unique(purposes, 1, 2)],
        ['提供先', agency],
        ['個人情報の内容', data],
        ['提供方法', ...unique(methods, 1, 1)],
        ['提供先における保護', ...unique(protections, 2, 3)],
        owner,
        papers,
        ...rest,
      ];
    case 'system-linkage':
      return [
        title,
        ['事業目的', ...unique(purposes, 1, 2)],
        ['結合先', agency],
        ['結合の内容', data, ...unique(methods, 1, 1)],
        ['結合時期', monthOf(writer, scene)],
        ['安全対策', ...unique(protections, 2, 4)],
        owner,
        papers,
      ];
  }
}

function reportRows(writer: Writer, scene: Scene, title: string): Row[] {
  return [
    ['件名', title],
    ['報告の内容', writer.writeUnique(purposes, scene), writer.writeUnique(steps, scene)],
    ['所管課名', scene.department.name],
    ['今後の対応', writer.writeUnique(protections, scene)],
  ];
}

function criteriaRows(entry: InquiryInput): Row[] {
  return (entry.criteria ?? []).map((use): Row => ['承認基準の適用', `${use.table} 類型${use.category}への事例の追加`]);
}

/** The category with its standing cases and, in bold, those that the inquiry adds. */
function caseTable({ criteria }: Municipality, entry: InquiryInput): string {
  return (entry.criteria ?? [])
    .map((use) => {
      const category = criteria
        .find((table) => table.name === use.table)
        ?.categories.find((one) => one.number === use.category);
      const standing = (category?.cases ?? []).map(({ from, to }) => `${from} ⇒ ${to}`);
      const added = (use.adds ?? []).map((one) => ('text' in one ? `**${one.text}**` : `**${one.from} ⇒ ${one.to}**`));
      const [first = '', ...others] = [...standing, ...added];
      return renderTable([
        ['類型', '事例'],
        [`${use.category} ${category?.summary ?? ''}`, first, ...others],
      ]);
    })
    .join('\n\n');
}

function figuresTable(writer: Writer, scene: Scene): string {
  const { random } = writer;
  const years = Array.from({ length: random.int(3, 6) }, (_, index) => Number(scene.sitting.date.slice(0, 4)) - index);
  const header: Row = ['年', '件数', `${scene.topic.people}の数`, '備考'];
  return renderTable(
    [
      header,
      ...years.map(
        (year): Row => [
          `${year}年`,
          `${random.int(40, 9000)}`,
          `${random.int(300, 70000)}`,
          writer.writeUnique(steps, scene),
        ],
      ),
    ],
    true,
  );
}

function monthOf({ random }: Writer, scene: Scene): string {
  const year = Number(scene.sitting.date.slice(0, 4)) + random.int(0, 1);
  return `${year}年${random.int(1, 12)}月${random.pick(['上旬', '中旬', '下旬', '1日', '16日'])}`;
}

/** GFM. Further cells of a row become continuation rows, unless the table is a plain one with several columns. */
function renderTable(rows: readonly Row[], plain = false): string {
  const lines = rows.flatMap(([label, ...cells]) =>
    plain ? [[label, ...cells]] : cells.map((cell, index) => [index === 0 ? label : '', cell]),
  );
  const columns = lines[0]?.length ?? 2;
  const rendered = lines.map((cells) => `| ${cells.join(' | ')} |`);
  return [rendered[0], `|${' --- |'.repeat(columns)}`, ...rendered.slice(1)].join('\n');
}
