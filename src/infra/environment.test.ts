import { describe, expect, it } from 'vitest';
import { readSiteUrl } from './environment.ts';

const HOST = 'https://user.github.io';

describe('readSiteUrl', () => {
  it.each([
    [undefined, undefined, '/', '/'],
    [' ', undefined, '/', '/'],
    [HOST, HOST, '/', '/'],
    [`${HOST}/minutes`, HOST, '/minutes/', '/minutes/'],
    [`${HOST}/minutes/?a#b`, HOST, '/minutes/', '/minutes/'],
    [`${HOST}/会議録/`, HOST, '/%E4%BC%9A%E8%AD%B0%E9%8C%B2/', '/会議録/'],
    [`${HOST}/%e4%bc%9a%E8%AD%B0録`, HOST, '/%E4%BC%9A%E8%AD%B0%E9%8C%B2/', '/会議録/'],
    [`${HOST}/my%20minutes`, HOST, '/my%20minutes/', '/my minutes/'],
    [`${HOST}/my minutes/a+b`, HOST, '/my%20minutes/a+b/', '/my minutes/a+b/'],
    ['https://会議.example.jp/', 'https://xn--6oqw48l.example.jp', '/', '/'],
  ])('%j', (value, origin, base, path) => {
    expect(readSiteUrl(value)).toEqual({ origin, base, path });
  });

  it.each([
    'minutes',
    'ftp://example.org/',
    'file:///srv/minutes',
    `${HOST}/100%/`,
    `${HOST}/a%2Fb/`,
    `${HOST}/a%23b/`,
    `${HOST}/%E4%BC/`,
    `${HOST}/a%25b/`,
  ])('%j is refused in words', (value) => {
    expect(() => readSiteUrl(value)).toThrow(RangeError);
    expect(() => readSiteUrl(value)).toThrow(`SITE_URL「${value}」`);
  });
});
