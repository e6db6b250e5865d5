import test from 'ava';
import { readRoomWords } from '../../src/core/room-words.ts';

const key = `${'A'.repeat(43)}=`;
const address = `net:room.example.org:8008~shs:${key}`;

test('rooms are named by addresses and invites of both kinds', (t) => {
  t.deepEqual(readRoomWords(address), { kind: 'address', address, label: 'room.example.org:8008' });
  const open = `${address}:SSB+Room+PSK3TLYC2T86EHQCUHBUHASCASE18JBV24=`;
  t.deepEqual(readRoomWords(open), { kind: 'address', address, label: 'room.example.org:8008' });
  const web = 'https://room.example.org/join?invite=39c0ac1850ec9af14f1bb73';
  t.deepEqual(readRoomWords(web), { kind: 'invite', invite: web, label: 'room.example.org' });
  const uri =
    'ssb:experimental?action=claim-http-invite&invite=1&postTo=https%3A%2F%2Froom.example.org%2Fclaim';
  t.deepEqual(readRoomWords(uri), { kind: 'invite', invite: uri, label: 'room.example.org' });
});

test('anything else is none', (t) => {
  for (const text of [
    'room.example.org',
    'https://example.org/',
    'file:///etc/passwd?invite=1',
    'net:room.example.org:8008',
    `net:room.example.org:8008~shs:${key}:secret`,
    'ssb:experimental?action=consume-alias&postTo=https%3A%2F%2Fexample.org',
    '',
  ]) {
    t.is(readRoomWords(text), undefined, text);
  }
});
