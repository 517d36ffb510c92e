/** Whom the entries of a list are. `mixed`: members and officials beside each other. `guests`: neither. */
export type Group = 'mixed' | 'members' | 'absent' | 'officials' | 'guests';

const GROUPS: Readonly<Record<string, Group>> = {
  出席者: 'mixed',
  出席: 'mixed',
  出席委員: 'members',
  委員: 'members',
  欠席者: 'absent',
  欠席委員: 'absent',
  欠席: 'absent',
  事務局: 'officials',
  市事務局: 'officials',
  区事務局: 'officials',
  町事務局: 'officials',
  村事務局: 'officials',
  説明員: 'officials',
  説明者: 'officials',
  市側: 'officials',
  区側: 'officials',
  町側: 'officials',
  職員: 'officials',
  市職員: 'officials',
  区職員: 'officials',
  理事者: 'officials',
  出席職員: 'officials',
  関係職員: 'officials',
  幹事: 'officials',
  所管課: 'officials',
  担当課: 'officials',
  実施機関: 'officials',
  オブザーバー: 'guests',
  参考人: 'guests',
};
/** Whose side, before a colon: 市：企画部長. Elsewhere the letter is a part of names. */
const SIDES = '市|区|町|村|県|都|府|道|行政|当局|執行部';
const NAMES = Object.keys(GROUPS)
  .sort((a, b) => b.length - a.length)
  .join('|');
const LABEL = new RegExp(
  `(?:[●○■◆◇□・]\\s*)?(?:[（(【〔＜<［]\\s*(${NAMES})\\s*[）)】〕＞>］]\\s*[:：]?|(?<![\\p{Script=Han}])(${NAMES}|${SIDES})\\s*[:：]|^(${NAMES})[）)])\\s*`,
  'gu',
);

export const groupOf = (word: string): Group | undefined => GROUPS[word];

/** Parts a line where it names another group: （委員）高松会長（市事務局）村上部長. */
export function splitGroups(text: string, group: Group): { parts: { group: Group; text: string }[]; last: Group } {
  const pieces: { group: Group; text: string }[] = [];
  let current = group;
  let start = 0;
  for (const match of text.matchAll(LABEL)) {
    pieces.push({ group: current, text: text.slice(start, match.index) });
    start = match.index + match[0].length;
    const word = match[1] ?? match[2] ?? match[3] ?? '';
    const named = GROUPS[word] ?? 'officials';
    // 委員 within a list of the absent are members who are absent.
    current = named === 'members' && current === 'absent' && word === '委員' ? 'absent' : named;
  }
  pieces.push({ group: current, text: text.slice(start) });
  return { parts: pieces.filter((piece) => piece.text.trim() !== ''), last: current };
}
