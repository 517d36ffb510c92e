import { expect, it } from 'vitest';
import { fold } from '../fold.ts';
import { isTimedEvent } from '../stated/timed-event.ts';
import { isHeadingLine, isRule, isSpokenProse, isStage } from './lines.ts';

const kindOf = (text: string): string => {
  const trimmed = text.trim();
  if (isRule(text)) return 'rule';
  if (isTimedEvent(text)) return 'time';
  if (isStage(trimmed)) return 'stage';
  if (isHeadingLine(trimmed, fold(text))) return 'heading';
  return isSpokenProse(trimmed) ? 'prose' : 'other';
};

it.each([
  ['―――――――――――――', 'rule'],
  ['　　　　――――◇―――――', 'rule'],
  ['　　　─────・─────', 'rule'],
  ['…………………………………', 'rule'],
  ['－－－－－', 'rule'],
  ['　　　午前１０時００分　開議', 'time'],
  ['　　　　午前十時二十七分散会', 'time'],
  ['　　　　　　　午前11時８分散会', 'time'],
  ['　　　午後零時三分散会', 'time'],
  ['　　　午後一時開議', 'time'],
  ['閉会（午前１０時２２分）', 'time'],
  ['　　　　散会　午前10時52分', 'time'],
  ['（午前10時30分　開会）', 'time'],
  ['正午休憩', 'time'],
  ['〔七番（棚橋律子君）登壇〕', 'stage'],
  ['（水谷冬子君登壇）（拍手）', 'stage'],
  ['（「そのとおり」と呼ぶ者あり）', 'stage'],
  ['　───　賛成者起立　───　　　　１１：１〔１３〕', 'stage'],
  ['　───　休憩　午前９時39分　～　再開　午前９時41分　───', 'stage'],
  ['△日程第１　会期の決定について', 'heading'],
  ['●　所管事項の報告について', 'heading'],
  ['日程第１', 'heading'],
  ['日程第１、会期の決定を議題といたします。', 'prose'],
  ['　以上で散会します。（拍手）', 'prose'],
  ['　御異議ありませんか。', 'prose'],
  ['　午前十時に始めたいと思います。', 'prose'],
  ['　地方自治法第１２３条第２項の規定により署名する。', 'other'],
  ['　樫原県議会議長　渡　瀬　　昇　殿', 'other'],
  ['　９番　　飯　村　千　里', 'other'],
  ['ー、いえ', 'other'],
])('%s is a %s', (text, kind) => expect(kindOf(text)).toBe(kind));
