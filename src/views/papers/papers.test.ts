import { expect, it } from 'vitest';
import { attachedCouncil } from '../../core/fixtures/attached-council.ts';
import { createSiteContext } from '../create-site-context.ts';
import { itemPageView } from '../item/item.ts';
import { meetingView } from '../meeting/meeting.ts';

const { council, ...content } = attachedCouncil();
const context = createSiteContext(content, { base: '/minutes/' });
const [meeting] = council.meetings;
const item = council.items.get('5-42');
if (!meeting || !item) throw new Error('not the council that was meant');
const props = meetingView(context, council, meeting);

const GIAN = {
  title: '議案書1',
  href: '/minutes/kou/files/2010/gian.pdf',
  facts: 'PDF、1.2MB、3ページ',
  note: '当日配付',
};
const SHEET = { title: '資料1', href: '/minutes/kou/files/shiryo.xlsx', facts: 'Excel、9KB' };
const LIST = { title: '名簿', facts: '', withheld: '個人に関する情報のため' };
const NAMED = [
  { title: '資料1', href: '/minutes/kou/meetings/2010-01-22/#document-1-1', facts: '会議録に収録' },
  SHEET,
  GIAN,
  LIST,
];

it('a meeting lists what was handed out, with kind and size', () => {
  expect(props.attachments).toEqual([
    GIAN,
    SHEET,
    LIST,
    { title: '計画', href: 'https://example.org/plan.pdf', isElsewhere: true, facts: 'PDF、80ページ' },
    { title: '席次表', facts: '' },
  ]);
});

it('an item lists what it names: in the record, as a file, kept back', () => {
  expect(props.agenda.find(({ label }) => label === '諮問第42号')?.papers).toEqual(NAMED);
  const treatment = itemPageView(context, council, item).treatments.find(({ meeting: { href } }) =>
    href.endsWith('/2010-01-22/'),
  );
  expect(treatment?.papers).toEqual(NAMED);
});

it('a picture has its address, its words and its room', () => {
  expect(JSON.stringify(props.discussion[0]?.turns)).toContain(
    '<img src=\\"/minutes/kou/files/zu1.png\\" alt=\\"流れ図\\" width=\\"40\\" height=\\"30\\" loading=\\"lazy\\" decoding=\\"async\\">',
  );
});
