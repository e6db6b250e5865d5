import test from 'ava';
import { readChoices } from '../../src/settings/read-choices.ts';

test('choices of every kind are read', (t) => {
  const choices = {
    ssid: 'مكتبة',
    password: 'correct horse',
    security: 'wpa3',
    band: '5',
    channel: 'auto',
    country: 'BR',
    isolateClients: true,
  };
  t.deepEqual(readChoices(choices), { kind: 'good', choices });
  t.is(readChoices({ password: '' }).kind, 'good');
  t.is(readChoices({ channel: 11 }).kind, 'good');
});

const bad: readonly (readonly [unknown, string])[] = [
  [null, 'body'],
  [[], 'body'],
  ['ssid', 'body'],
  [{ mode: 'lan' }, 'body'],
  [{ constructor: 'x' }, 'body'],
  [{ ssid: '' }, 'ssid'],
  [{ ssid: 'x'.repeat(33) }, 'ssid'],
  [{ ssid: 'é'.repeat(17) }, 'ssid'],
  [{ ssid: 'a\nb' }, 'ssid'],
  [{ ssid: 'a\u0000' }, 'ssid'],
  [{ ssid: '\ud800' }, 'ssid'],
  [{ ssid: 7 }, 'ssid'],
  [{ password: 'short' }, 'password'],
  [{ password: 'x'.repeat(64) }, 'password'],
  [{ password: 'contraseña' }, 'password'],
  [{ password: 'line\nbreak' }, 'password'],
  [{ security: 'open' }, 'security'],
  [{ band: 5 }, 'band'],
  [{ channel: 0 }, 'channel'],
  [{ channel: 6.5 }, 'channel'],
  [{ channel: 197 }, 'channel'],
  [{ channel: '6' }, 'channel'],
  [{ country: 'br' }, 'country'],
  [{ country: 'BRA' }, 'country'],
  [{ isolateClients: 'on' }, 'isolateClients'],
];
for (const [value, name] of bad) {
  test(`${JSON.stringify(value)} is refused by name`, (t) => {
    t.deepEqual(readChoices(value), { kind: 'bad', name });
  });
}
