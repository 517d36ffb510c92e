import { describe, expect, it } from 'vitest';
import { isTimedEvent } from './timed-event.ts';

describe('isTimedEvent', () => {
  it.each([
    ['午前11時58分　休憩', true],
    ['閉会　午後3時', true],
    ['閉会（午後３時５分）', true],
    ['（午後一時三十分開会）', true],
    ['　　　午前１０時００分　開議', true],
    ['　　　　午前十時二十七分散会', true],
    ['　　　　散会　午前10時52分', true],
    ['正午　休憩', true],
    ['休憩、午後零時三分', true],
    ['15:20 終了', true],
    ['午後2時半に再開しました', true],
    ['午後3時に閉会いたします。', false],
    ['午後3時から休憩とします', false],
    ['閉会', false],
    ['午後3時', false],
    ['3時の休憩は取りやめます', false],
  ])('%s', (text, isTimed) => expect(isTimedEvent(text)).toBe(isTimed));
});
