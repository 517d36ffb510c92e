import { describe, expect, it } from 'vitest';
import { FIRST_VOCABULARY } from '../../vocabulary/presets.ts';
import { fold } from '../fold.ts';
import { outcomeReader, readVotes } from './votes.ts';

describe('readVotes', () => {
  it.each([
    ['挙手全員', { method: 'show-of-hands', note: '挙手全員' }],
    ['挙手多数であります', { method: 'show-of-hands', majority: true }],
    ['起立多数', { method: 'standing', majority: true }],
    ['起立少数', { method: 'standing', majority: false, note: '起立少数' }],
    ['反対1名ということですが、賛成多数で', { against: 1, majority: true }],
    ['保留は 1名いらっしゃいますね。', { reserved: 1 }],
    ['反対２名、棄権一名', { against: 2, abstained: 1 }],
    ['賛成7、反対2で可決', { for: 7, against: 2 }],
    ['可否同数により、会長の裁決で', { note: '可否同数' }],
    ['異議なしと認めます', { method: 'consensus', note: '異議なし' }],
    ['無記名投票の結果', { method: 'ballot' }],
    ['全会一致で', { note: '全会一致' }],
    ['ご異議ありませんか', undefined],
    ['反対の意見がありました', undefined],
  ])('%s', (text, votes) => expect(readVotes(fold(text))).toEqual(votes));
});

describe('outcomeReader', () => {
  const readOutcome = outcomeReader(FIRST_VOCABULARY.kinds);
  it.each([
    ['原案どおり承認いたします。', 'approved-as-proposed'],
    ['本案件は承認いたします。', 'approved-as-proposed'],
    ['諮問どおり行うことを「可」とする。', 'approved-as-proposed'],
    ['異議なしと認め、原案のとおり可決しました。', 'approved-as-proposed'],
    ['次の3つを条件に承認します。', 'approved-with-conditions'],
    ['修正のうえ、承認することとします。', 'approved-as-amended'],
    ['本件は継続審議とします。', 'continued'],
    ['起立少数により否決されました。', 'rejected'],
    ['承認できないことと決しました。', 'rejected'],
    ['諮問は取下げとなりました。', 'withdrawn'],
    ['ご意見、ご質問はありますか。', undefined],
    ['前回承認された案件の変更です。', undefined],
    ['この業務は前回の審議会で承認されました。', undefined],
    ['承認するという意見もありました。', undefined],
    ['承認基準の適用について説明します。', undefined],
  ])('%s', (text, outcome) => expect(readOutcome(fold(text))).toBe(outcome));
});
