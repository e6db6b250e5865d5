import path from 'node:path';
import test from 'ava';
import { isCodedError } from '@p2p-hotspot/contract';
import { mirrorPlaceAt } from '../../src/mirror/place-at.ts';

const { signal } = new AbortController();
const at = (given: string) =>
  mirrorPlaceAt(given, (folder) => path.resolve('/home', folder), signal);

const places: readonly (readonly [string, string, string])[] = [
  ['www', 'folder', '/home/www'],
  ['/var/www/a:b', 'folder', '/var/www/a:b'],
  ['./a:b', 'folder', '/home/a:b'],
  ['../a@b:c', 'folder', '/a@b:c'],
  ['www/a@b:c', 'folder', '/home/www/a@b:c'],
  ['ana@example.org:/var/www/hotspot', 'ssh', 'ana@example.org:/var/www/hotspot'],
  ['ana@example.org:/var/www/hotspot/', 'ssh', 'ana@example.org:/var/www/hotspot'],
  ['ana@example.org:www', 'ssh', 'ana@example.org:www'],
  ['shop:bucket/hotspot', 'rclone', 'shop:bucket/hotspot'],
  ['shop:', 'rclone', 'shop:'],
  ['shop:ana@home:x', 'rclone', 'shop:ana@home:x'],
  [':webdav,url="http://localhost":a', 'rclone', ':webdav,url="http://localhost":a'],
];

for (const [given, kind, shownName] of places) {
  test(`${given} is a ${kind}`, (t) => {
    const place = at(given);
    t.deepEqual([place.kind, place.shownName], [kind, shownName]);
  });
}

for (const given of [
  '-e@x:/y',
  'ana@-oProxyCommand=x:/y',
  'ana@example.org:',
  'ana@example.org:/',
  'a@b:/x\n--delete',
]) {
  test(`${JSON.stringify(given)} is refused`, (t) => {
    const error: unknown = t.throws(() => at(given));
    t.is(isCodedError(error) ? error.code : '', 'USAGE_WRONG');
  });
}
