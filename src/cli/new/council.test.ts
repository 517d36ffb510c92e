import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary.ts';
import { rememberingOutput } from '../fixtures/remembering-output.ts';
import { runNewCouncil } from './council.ts';
import { Cancelled, type Questions } from './questions.ts';

const folder = await temporaryFolder();
let count = 0;

/** A content folder with one council. */
async function contentFolder(): Promise<string> {
  count += 1;
  const content = join(folder, `content-${count}`);
  await mkdir(join(content, 'kou'), { recursive: true });
  await writeFile(join(content, 'kou', 'council.yaml'), 'name: 甲審議会\nmunicipality: 甲市\n');
  return content;
}

async function make(given: Readonly<Record<string, string>>, questions?: Questions) {
  const content = await contentFolder();
  const output = rememberingOutput();
  const code = await runNewCouncil({ content, given }, questions, output);
  const made = (await readdir(content)).filter((name) => name !== 'kou');
  const texts = await Promise.all(made.map((name) => readFile(join(content, name, 'council.yaml'), 'utf8')));
  return { code, made, texts, printed: [...output.lines, ...output.errors].join('\n') };
}

const GIVEN = { id: 'otsu', name: '乙市個人情報保護審議会', municipality: '乙市' };

describe('a new council', () => {
  it('has a file of three lines that passes the check', async () => {
    const { code, made, texts, printed } = await make(GIVEN);
    expect([code, made]).toEqual([0, ['otsu']]);
    expect(texts).toEqual(['name: 乙市個人情報保護審議会\nmunicipality: 乙市\npreset: privacy\n']);
    expect(printed).toContain('問題はありません');
    expect(printed).toContain('--council otsu');
  });

  it('says how it counts where that is not the way of its kind', async () => {
    expect((await make({ ...GIVEN, numbering: 'term' })).texts[0]).toContain('numbering: term\n');
    expect((await make({ ...GIVEN, numbering: 'fiscal-year' })).texts[0]).not.toContain('numbering');
  });

  it('asks for what is not given', async () => {
    const asked: string[] = [];
    const answers: Readonly<Record<string, string>> = {
      審議会の正式な名前: '乙: 審議会 #2',
      自治体の名前: '乙市',
      フォルダの名前: 'otsu',
    };
    const questions: Questions = {
      field: async ({ label, read }) => {
        asked.push(label);
        return read(answers[label] ?? '');
      },
      one: async (label, choices) => {
        asked.push(label);
        const [first] = choices;
        if (!first) throw new Cancelled();
        return first.value;
      },
      several: async () => [],
      confirm: async () => true,
    };
    const { code, texts } = await make({}, questions);
    expect([code, asked]).toEqual([0, [...Object.keys(answers), '審議会の種類', '会議の数え方']]);
    expect(texts).toEqual(['name: "乙: 審議会 #2"\nmunicipality: 乙市\npreset: privacy\nnumbering: term\n']);
    const left = await make({}, { ...questions, confirm: async () => false });
    expect([left.code, left.made]).toEqual([2, []]);
  });

  it.each<[name: string, given: Readonly<Record<string, string>>, says: string]>([
    ['no name', { id: 'otsu', municipality: '乙市' }, '--name'],
    ['a folder that is there', { ...GIVEN, id: 'kou' }, 'すでにあります'],
    ['a Japanese folder', { ...GIVEN, id: '乙' }, 'ハイフン'],
    ['a folder that is the site’s own', { ...GIVEN, id: 'search' }, 'フォルダの名前'],
    ['a path', { ...GIVEN, id: '../otsu' }, 'フォルダの名前'],
    ['an unknown kind', { ...GIVEN, preset: 'parliament' }, 'privacy'],
    ['an unknown way of counting', { ...GIVEN, numbering: 'lunar' }, 'calendar-year'],
  ])('%s: nothing is written', async (_, given, says) => {
    const { code, made, printed } = await make(given);
    expect([code, made]).toEqual([2, []]);
    expect(printed).toContain(says);
  });
});
