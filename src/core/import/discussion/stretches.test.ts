import { expect, it } from 'vitest';
import { HEAD, spokenIn } from '../fixtures/spoken.ts';

const AGENDA = `出席者　白石会長、黒田委員、赤城委員、住宅課長、総務課長
議題
（1）諮問第8号 受付の委託について（住宅課）
（2）報告第3号 住所の誤りの訂正について（総務課）
（3）その他
議事
`;
const INQUIRY = '（住宅課長）任せます。\n（黒田委員）残りますか。\n';
const REPORT = '（総務課長）二件ありました。\n（赤城委員）おわびしましたか。\n';

it.each([
  [
    'the chair calls one after the other',
    `（会長）諮問第8号の説明を求めます。\n${INQUIRY}（会長）諮問第8号は、原案のとおり承認とします。\n（会長）次は、報告第3号です。\n${REPORT}（会長）報告第3号は、聞き置くこととします。`,
    ['諮問第8号 4', '報告1 4'],
  ],
  [
    'the chair closes one and calls the other in one breath',
    `（会長）諮問第8号をお願いします。\n${INQUIRY}（会長）諮問第8号は承認します。ここで、報告第3号を受けます。\n${REPORT}`,
    ['諮問第8号 4', '報告1 2'],
  ],
  [
    'the report comes first, in one sentence with what follows',
    `（会長）はじめに、報告第3号の説明を受け、その後に諮問第8号を審議します。\n${REPORT}（会長）諮問第8号をお願いします。\n${INQUIRY}`,
    ['報告1 3', '諮問第8号 3'],
  ],
  [
    'one is put off in the call of the other',
    `（会長）諮問第8号の説明をお願いします。なお、報告第3号は最後に聞きます。\n${INQUIRY}（会長）承認とします。最後に報告第3号です。\n${REPORT}`,
    ['諮問第8号 4', '報告1 2'],
  ],
  [
    'one is left and taken up again',
    `（会長）諮問第8号について、説明をお願いします。\n${INQUIRY}（会長）諮問第8号は後に回し、先に総務課の報告を受けます。\n${REPORT}（会長）先ほどの諮問第8号に戻ります。\n${INQUIRY}`,
    ['諮問第8号 3', '報告1 3', '諮問第8号 3'],
  ],
  [
    'by their places on the agenda, and what is none of them',
    `（会長）次第の（1）に入ります。\n${INQUIRY}（会長）承認とします。では、次第の（2）に移ります。\n${REPORT}（会長）次第の（3）、その他です。\n（黒田委員）次は夕方にしてください。`,
    ['諮問第8号 4', '報告1 2', 'その他 2'],
  ],
  [
    'a bare 報告 calls the only one',
    `（会長）諮問第8号を審議します。\n${INQUIRY}（会長）承認とします。\n（会長）それでは報告をお願いします。\n${REPORT}`,
    ['諮問第8号 4', '報告1 3'],
  ],
  [
    'members and officials mention, they do not call',
    `（会長）諮問第8号の審査を行います。\n（住宅課長）報告第3号の仕組みに続いて説明します。\n（黒田委員）報告第3号の審議でも申しました。\n（会長）承認とします。\n（会長）続けて報告第3号を聞きます。\n（総務課長）諮問第8号の会社とは別です。`,
    ['諮問第8号 4', '報告1 2'],
  ],
  [
    'the first words decide at once',
    `（会長）諮問第8号は、原案のとおり承認します。\n（会長）続いて報告第3号について、説明をお願いします。\n${REPORT}`,
    ['諮問第8号 1', '報告1 3'],
  ],
  [
    'in digits of another width, with gaps',
    `（会長）諮問第 ８ 号の審査を行います。\n${INQUIRY}（会長）承認とします。続きまして、報告第　３　号を求めます。\n${REPORT}`,
    ['諮問第8号 4', '報告1 2'],
  ],
  [
    'headings that name them again',
    `【諮問第8号】受付の委託について\n（会長）説明をお願いします。\n${INQUIRY}【報告第3号】住所の誤りの訂正について\n${REPORT}`,
    ['諮問第8号 4', '報告1 3'],
  ],
  [
    'an item that is only named to say that it is not dealt with',
    `（会長）諮問第8号は、取り下げたいとの申出がありましたので、扱いません。次に、報告第3号をお願いします。\n${REPORT}`,
    ['報告1 3'],
  ],
])('%s', (_, body, headings) => {
  const spoken = spokenIn(HEAD + AGENDA + body);
  expect(spoken.headings).toEqual(headings);
  expect(spoken.messages.filter((message) => message.includes('どの種類の案件とも'))).toEqual([]);
  expect(spoken.lost).toBe(0);
});
