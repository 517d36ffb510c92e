import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isUnreadable, salvage } from './salvage.ts';

const schema = z.strictObject({
  number: z.number(),
  title: z.string(),
  flag: z.boolean().default(true),
  note: z.string().optional(),
  list: z.array(z.strictObject({ id: z.string(), size: z.number().optional() })).default([]),
  one: z.strictObject({ a: z.string() }).optional(),
  either: z.union([z.string(), z.strictObject({ b: z.string() })]).optional(),
});

const good = { number: 1, title: '題', list: [{ id: 'a' }] };

describe('salvage', () => {
  it.each([
    [good, { ...good, flag: true }, []],
    [{ ...good, number: '1' }, { number: undefined }, ['number']],
    [{ number: 1 }, { title: undefined, list: [] }, ['title']],
    [{ ...good, flag: 'はい' }, { flag: true }, ['flag']],
    [{ ...good, note: 3 }, { note: undefined }, ['note']],
    [{ ...good, nota: 'x' }, { ...good }, ['note']],
    [{ ...good, 遠い: 'x' }, { ...good }, []],
    [{ ...good, list: 'a' }, { list: [] }, ['list']],
    [{ ...good, list: [{ id: 'a' }, { id: 2 }] }, { list: [{ id: 'a' }, { id: undefined }] }, ['list.id']],
    [{ ...good, list: [{ id: 'a' }, 'b'] }, { list: [{ id: 'a' }] }, ['list']],
    [{ ...good, list: [{ id: 'a', size: 'x' }] }, { list: [{ id: 'a', size: undefined }] }, ['list.size']],
    [{ ...good, one: { a: 1 } }, { one: { a: undefined } }, ['one.a']],
    [{ ...good, either: { b: 1 } }, { either: undefined }, ['either']],
  ])('of %j reads what can be read', (data, value, unreadable) => {
    const salvaged = salvage(schema, data);
    expect(salvaged.value).toMatchObject(value);
    expect([...salvaged.unreadable]).toEqual(unreadable);
  });

  it.each(['text', 1, null, ['list']])('reads nothing of %j', (data) => {
    expect([...salvage(schema, data).unreadable]).toEqual(['']);
  });
});

describe('isUnreadable', () => {
  it.each([
    ['list.id', 'list.id', true],
    ['list.id', 'list', true],
    ['list', 'list.id', true],
    ['', 'title', true],
    ['list.id', 'list.size', false],
    ['list', 'listing', false],
    ['number', 'title', false],
  ])('where %s could not be read, %s: %s', (bad, path, expected) => {
    expect(isUnreadable(new Set([bad]), path)).toBe(expected);
  });
});
