import { expect, test } from 'vitest';
import { Random } from './random.ts';
import { readTemplate, renderTemplate } from './template.ts';

const render = (source: string) =>
  renderTemplate(
    readTemplate(source),
    new Random('t'),
    (slot) => ({ a: '甲', b: '乙' })[slot],
    (value) => `${value}`,
  );

test.each([
  ['文だけ。', ['文だけ。']],
  ['{a}と{b}', ['甲と乙']],
  ['{3-3}件', ['3件']],
  ['[{a}|{b}]です', ['甲です', '乙です']],
  ['[短い|]', ['短い', '']],
])('renders %s', (source, possible) => {
  expect(possible).toContain(render(source));
});

test('refuses brackets that do not match', () => {
  expect(() => readTemplate('{a')).toThrow(SyntaxError);
  expect(() => readTemplate('a]')).toThrow(SyntaxError);
});

test('refuses a slot that nothing fills', () => {
  expect(() => render('{c}')).toThrow(ReferenceError);
});
