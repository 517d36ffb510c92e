import { describe, expect, it } from 'vitest';
import { FIRST_VOCABULARY } from '../../../vocabulary/presets.ts';
import { fold } from '../../fold.ts';
import { decisionTeller } from './decides.ts';

describe('decisionTeller', () => {
  const decides = decisionTeller(FIRST_VOCABULARY.kinds, FIRST_VOCABULARY.outcomes);
  it.each([
    ['原案どおり承認いたします。', true],
    ['本案件は承認いたします。', true],
    ['諮問どおり行うことを「可」とする。', true],
    ['異議なしと認め、原案のとおり可決しました。', true],
    ['次の3つを条件に承認します。', true],
    ['修正のうえ、承認することとします。', true],
    ['本件は継続審議とします。', true],
    ['起立少数により否決されました。', true],
    ['承認できないことと決しました。', true],
    ['諮問は取下げとなりました。', true],
    ['ご意見、ご質問はありますか。', false],
    ['前回承認された案件の変更です。', false],
    ['この業務は前回の審議会で承認されました。', false],
    ['承認するという意見もありました。', false],
    ['承認基準の適用について説明します。', false],
  ])('%s', (text, isDecided) => expect(decides(fold(text))).toBe(isDecided));
});
