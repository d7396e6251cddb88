import { describe, expect, it } from 'vitest';
import { addressKey } from './rate-limit.ts';
import { isKnownHost, isSameOrigin } from './security.ts';

const named = { publicUrl: 'https://practice.example.org' };
const unnamed = { publicUrl: null };

describe('isKnownHost', () => {
  it.each([
    ['localhost', unnamed, true],
    ['localhost:3000', unnamed, true],
    ['LOCALHOST:3000', unnamed, true],
    ['127.0.0.1:3000', unnamed, true],
    ['192.168.1.7', unnamed, true],
    ['[::1]:3000', unnamed, true],
    ['practice.example.org', unnamed, false],
    ['practice.example.org', named, true],
    ['Practice.Example.Org:443', named, true],
    ['evil.practice.example.org', named, false],
    ['practice.example.org.evil.example', named, false],
    ['localhost.evil.example', named, false],
    ['', named, false],
  ])('%j with %j: %j', (host, config, known) => {
    expect(isKnownHost(host, config)).toBe(known);
  });
});

describe('isSameOrigin', () => {
  const host = 'localhost:3000';
  it.each([
    ['a program without a browser', { host }, unnamed, true],
    ['the page itself', { host, origin: 'http://localhost:3000' }, unnamed, true],
    ['another port', { host, origin: 'http://localhost:3001' }, unnamed, false],
    ['another site', { host, origin: 'https://evil.example' }, unnamed, false],
    ['a sandboxed frame', { host, origin: 'null' }, unnamed, false],
    ['nonsense', { host, origin: 'nonsense' }, unnamed, false],
    ['the public address behind a proxy', { host, origin: 'https://practice.example.org' }, named, true],
    ['the public address without its S', { host, origin: 'http://practice.example.org' }, named, false],
    ['no origin, same site only', { host, 'sec-fetch-site': 'same-site' }, unnamed, false],
    ['no origin, cross site', { host, 'sec-fetch-site': 'cross-site' }, unnamed, false],
    ['no origin, same origin', { host, 'sec-fetch-site': 'same-origin' }, unnamed, true],
    ['typed by the person', { host, 'sec-fetch-site': 'none' }, unnamed, true],
    [
      'an origin outweighs what the browser says besides',
      { host, origin: 'https://evil.example', 'sec-fetch-site': 'none' },
      unnamed,
      false,
    ],
  ])('%s', (_who, headers, config, same) => {
    expect(isSameOrigin(headers, config)).toBe(same);
  });
});

describe('addressKey', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['2001:db8::2:3:4:5:6', '2001:db8:0:2'],
    ['::1', '0:0:0:0'],
    ['fe80::', 'fe80:0:0:0'],
  ])('%s counts as %s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });
});
