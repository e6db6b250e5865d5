import test from 'ava';
import type { HttpAnswer } from '../../../src/build/tracking/http/http-client.ts';
import { limitIn } from '../../../src/build/tracking/http/judge-status.ts';
import {
  checksumFilesFor,
  digestIn,
} from '../../../src/build/tracking/verification/checksum-file.ts';

const a = 'a'.repeat(64);
const b = 'b'.repeat(64);
const long = 'c'.repeat(128);

test('a digest is found in every usual form of a file of checksums', (t) => {
  for (const text of [
    `${a}  app.exe\n`,
    `${b} *other.exe\r\n${a} *app.exe\r\n`,
    `${a.toUpperCase()}  ./dist/app.exe`,
    `SHA256 (app.exe) = ${a}`,
    `${a}\n`,
    `${a}  app.exe\n${a}  app.exe\n`,
    `${long}  app.exe\n${a}  app.exe\n`,
  ]) {
    t.deepEqual(digestIn(text, 'app.exe', true), { algorithm: 'sha256', hex: a }, text);
  }
  t.deepEqual(digestIn(`${long}  app.exe`, 'app.exe', false), { algorithm: 'sha512', hex: long });
});

test('a file of checksums that does not name the file, or names it twice, says nothing', (t) => {
  for (const text of [
    '',
    '<html>',
    `${a}  other.exe`,
    `${a}  app.exe.sig`,
    `${a}  app.exe\n${b}  app.exe`,
    `${a}\n${b}`,
    `${a.slice(1)}  app.exe`,
    `${'d'.repeat(32)}  app.exe`,
  ]) {
    t.is(digestIn(text, 'app.exe', true), undefined, text);
  }
});

test('a digest without a name counts in the file’s own file of checksums alone', (t) => {
  t.is(digestIn(`${a}\n`, 'app.exe', false), undefined);
});

test('files of checksums are known by their names', (t) => {
  const offered = [
    ...['app.exe', 'app.exe.sha256', 'SHA256SUMS', 'SHASUMS256.txt', 'sha512sum.txt'],
    ...['checksums.txt', 'app_1.0_checksums.txt', 'app_1.0_SHA256SUMS', 'other.exe.sha256'],
    ...['checksums.txt.asc', 'readme.txt'],
  ].map((name) => ({ name, url: `https://example.org/${name}` }));
  t.deepEqual(
    checksumFilesFor('app.exe', offered).map(({ name }) => name),
    [
      ...['app.exe.sha256', 'SHA256SUMS', 'SHASUMS256.txt', 'sha512sum.txt'],
      ...['checksums.txt', 'app_1.0_checksums.txt', 'app_1.0_SHA256SUMS'],
    ],
  );
});

const answer = (status: number, headers: Readonly<Record<string, string>>): HttpAnswer => ({
  status,
  url: new URL('https://example.org/'),
  header: (name) => headers[name],
  body: (async function* () {})(),
  discard: () => undefined,
});

test('limits are understood as GitHub, GitLab and HTTP itself say them', (t) => {
  const now = Date.UTC(2027, 0, 1);
  const inSeconds = (seconds: number) => String(now / 1000 + seconds);
  for (const [status, headers, seconds] of [
    [200, {}, undefined],
    [200, { 'x-ratelimit-remaining': '1', 'x-ratelimit-reset': inSeconds(60) }, undefined],
    [200, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': inSeconds(60) }, 60],
    [403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': inSeconds(60) }, 60],
    [403, {}, undefined],
    [403, { 'retry-after': '30' }, 30],
    [429, { 'ratelimit-remaining': '0', 'ratelimit-reset': inSeconds(90) }, 90],
    [429, {}, 3600],
    [429, { 'retry-after': new Date(now + 120_000).toUTCString() }, 120],
    [503, { 'retry-after': '120' }, 120],
    [503, {}, undefined],
    [429, { 'retry-after': '99999999999' }, 24 * 3600],
    [429, { 'ratelimit-reset': inSeconds(-60) }, undefined],
  ] as const) {
    const until = limitIn(answer(status, headers), now);
    t.is(until === undefined ? undefined : (until - now) / 1000, seconds, JSON.stringify(headers));
  }
});
