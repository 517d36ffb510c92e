import { describe, expect, it } from 'vitest';
import type { GuideExample } from '../../core/guide/guide-document.ts';
import { showExample } from './example.ts';

describe('an example is shown by the views', () => {
  const show = (kind: GuideExample['kind'], source: string) => showExample({ type: 'example', kind, source, line: 1 });

  it.each([
    ['header', 'visitors: { admitted: false, reason: 公開しない情報を扱うため }', '公開しない情報を扱うため'],
    [
      'inquiry',
      '- { number: 12, title: 試みについて, type: outsourcing, department: housing, outcome: rejected }',
      '不承認',
    ],
    ['report', '- { title: 試みの結果について, department: housing }', '試みの結果について'],
    ['discussion', '（委員）条例第13条によるのですか。', '<a href=\\"#example-links\\">条例第13条</a>'],
    ['body', '## 要旨\n\n### 諮問第12号\n\n承認した。', '承認した。'],
  ] as const)('%s', (kind, source, part) => {
    expect(JSON.stringify(show(kind, source))).toContain(part);
  });

  it('and refused when no meeting can be made of it', () => {
    expect(() => show('header', 'date: 昨日')).toThrow(RangeError);
  });
});
