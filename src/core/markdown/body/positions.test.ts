import { expect, it } from 'vitest';
import { withoutPositions } from './positions.ts';
import { parseMarkdown } from './syntax.ts';

it('leaves nothing out but positions', () => {
  const source = '平文\n\n- **強調** [先](https://example.org/ "題")\n\n| 左 | 右 |\n| :- | -: |\n| a | b |\n';
  const tree = parseMarkdown(source);
  const text = JSON.stringify(tree, (key, value) => (key === 'position' ? undefined : value));
  expect(withoutPositions(tree)).toEqual(JSON.parse(text));
  expect(JSON.stringify(withoutPositions(tree))).not.toContain('position');
});
