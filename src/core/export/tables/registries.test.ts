import { expect, it } from 'vitest';
import { plainCouncil } from '../../fixtures/plain-council.ts';
import { rowsOf } from '../fixtures/rows-of.ts';
import { ATTACHMENTS } from './attachments.ts';
import { DEPARTMENTS } from './departments.ts';
import { OPINIONS } from './opinions.ts';

it('departments, each with the items of its own', () => {
  const { council } = plainCouncil(
    { '2001-05-01': { inquiries: ['1, department: housing', '2, department: housing', '3, department: welfare'] } },
    {
      'departments.yaml':
        '- { id: welfare, name: 福祉部 }\n- { id: housing, name: 住宅課, parent: welfare, successor: pension, from: 1999-04-01, to: 2003-03-31, note: 改称 }\n- { id: pension, name: 年金課 }\n',
    },
  );
  const address = (id: string) => `/kou/departments/${id}/`;
  const columns = ['id', 'path', 'parent', 'successor', 'valid_from', 'valid_to', 'note', 'items'];
  expect(rowsOf(DEPARTMENTS, council, ...columns)).toEqual([
    { id: address('welfare'), path: '福祉部', items: 1 },
    {
      id: address('housing'),
      path: '福祉部＞住宅課',
      parent: address('welfare'),
      successor: address('pension'),
      valid_from: '1999-04-01',
      valid_to: '2003-03-31',
      note: '改称',
      items: 2,
    },
    { id: address('pension'), path: '年金課', items: 0 },
  ]);
});

const OPINION = `---
kind: 答申
number: 38
date: 2001-06-01
title: 委託について
to: 甲市長
answers: [1-1, { title: 古い案件, recorded: false }]
attachments: [{ title: 別紙, withheld: 個人情報を含む }, { title: 参考, url: "https://example.org/a.pdf", pages: 3 }]
record: { fidelity: verbatim, source: { title: 答申書 } }
---

## 結論

適当と
認める。〔非公開：氏名〕
`;

it('documents that the council issued, with their papers', () => {
  const { council } = plainCouncil({ '2001-05-01': { inquiries: ['1'] } }, { 'opinions/2001-06-01-38.md': OPINION });
  const id = '/kou/opinions/2001-06-01-38/';
  expect(
    rowsOf(OPINIONS, council, 'id', 'label', 'addressee', 'answers', 'answers_unrecorded', 'text', 'fidelity'),
  ).toEqual([
    {
      id,
      label: '答申第38号',
      addressee: '甲市長',
      answers: ['/kou/inquiries/1-1/'],
      answers_unrecorded: ['「古い案件」　（この書庫に収録していません）'],
      text: '結論\n適当と認める。〔非公開：氏名〕',
      fidelity: 'verbatim',
    },
  ]);
  expect(rowsOf(ATTACHMENTS, council, 'record', 'number', 'title', 'withheld', 'url', 'pages', 'bytes')).toEqual([
    { record: id, number: 1, title: '別紙', withheld: '個人情報を含む' },
    { record: id, number: 2, title: '参考', url: 'https://example.org/a.pdf', pages: 3 },
  ]);
});
