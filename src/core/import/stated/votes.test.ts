import { describe, expect, it } from 'vitest';
import { fold } from '../fold.ts';
import { readVotes } from './votes.ts';

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
