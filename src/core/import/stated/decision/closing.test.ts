import { describe, expect, it } from 'vitest';
import { FIRST_VOCABULARY } from '../../../vocabulary/presets.ts';
import { fold } from '../../fold.ts';
import { closingReader } from './closing.ts';

describe('closingReader', () => {
  const read = closingReader(FIRST_VOCABULARY.kinds, FIRST_VOCABULARY.outcomes);
  it.each([
    ['原案どおり承認いたします。', 'decided'],
    ['本案件は承認いたします。', 'decided'],
    ['諮問どおり行うことを「可」とする。', 'decided'],
    ['異議なしと認め、原案のとおり可決しました。', 'decided'],
    ['次の3つを条件に承認します。', 'decided'],
    ['修正のうえ、承認することとします。', 'decided'],
    ['本件は継続審議とします。', 'decided'],
    ['起立少数により否決されました。', 'decided'],
    ['承認できないことと決しました。', 'decided'],
    ['諮問は取下げとなりました。', 'decided'],
    ['原案のとおり承認してよろしいでしょうか。', 'put'],
    ['本案に賛成の方は挙手を願います。', undefined],
    ['ご意見、ご質問はありますか。', undefined],
    ['前回承認された案件の変更です。', undefined],
    ['この業務は前回の審議会で承認されました。', undefined],
    ['承認するという意見もありました。', undefined],
    ['承認基準の適用について説明します。', undefined],
  ])('%s', (text, closing) => expect(read(fold(text))).toBe(closing));
});
