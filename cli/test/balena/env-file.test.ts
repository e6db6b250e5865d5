import { readFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import { environmentVariables } from '@p2p-hotspot/contract';
import { checkSettings, isSecret } from '../../src/balena/check-settings.ts';
import { parseEnvFile } from '../../src/balena/env-file.ts';

const root = path.resolve(import.meta.dirname, '../../../..');

const problemsOf = (text: string): string[] =>
  checkSettings(parseEnvFile(text)).map(({ code, parameters }) => {
    const { line, name, known, first } = parameters;
    return [line, code, name, known ?? first].filter((it) => it !== undefined).join(' ');
  });

const valuesOf = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(parseEnvFile(text).entries.map(({ name, value }) => [name, value]));

test('values are read as every program reads them: bare, or in quotes', (t) => {
  const text = [
    '\uFEFF# the box of the school',
    'COMMUNITY_NAME=Aldeia Três',
    'WIFI_SSID=\'Aldeia $3 # "norte"\'',
    'WIFI_PASSWORD="long enough"\r',
    '   ',
    '  # a remark',
    'WIFI_COUNTRY=BR   ',
    'TZ=',
    'MIRROR_URLS=https://example.org/a?b=c#d',
  ].join('\n');
  t.deepEqual(valuesOf(text), {
    COMMUNITY_NAME: 'Aldeia Três',
    WIFI_SSID: 'Aldeia $3 # "norte"',
    WIFI_PASSWORD: 'long enough',
    WIFI_COUNTRY: 'BR',
    TZ: '',
    MIRROR_URLS: 'https://example.org/a?b=c#d',
  });
  t.deepEqual(problemsOf(text), []);
});

test('what programs read in different ways is named by its line, and nothing is guessed', (t) => {
  const text = [
    'WIFI_SSID=a$b',
    'WIFI_SSID="a$b"',
    'WIFI_SSID=a # b',
    "WIFI_SSID='a",
    "WIFI_SSID='a\\'b'",
    'WIFI_SSID=a\\b',
    'WIFI_SSID=`a`',
    'WIFI_SSID="a"b',
  ].join('\n');
  t.deepEqual(
    problemsOf(text),
    text.split('\n').map((_, index) => `${index + 1} ENV_VALUE_AMBIGUOUS WIFI_SSID`),
  );
});

test('lines that are no settings are named', (t) => {
  t.deepEqual(problemsOf('TZ\nTZ = UTC\nexport TZ=UTC\n: TZ=UTC\nTZ=UTC\n'), [
    '1 ENV_LINE_UNREADABLE',
    '2 ENV_LINE_UNREADABLE',
    '3 ENV_LINE_UNREADABLE',
    '4 ENV_LINE_UNREADABLE',
  ]);
});

test('names that a box does not know are named, with the one that was meant', (t) => {
  const text = [
    'WIFI_SSDI=a',
    'wifi_password=long enough',
    'COLOUR=blue',
    'BALENA_SUPERVISOR_VPN_CONTROL=true',
    'HOTSPOT_STORE_DIR=/tmp',
    'COMPOSE_PROJECT_NAME=hotspot',
    'USB_EXT4=on',
  ].join('\n');
  t.deepEqual(problemsOf(text), [
    '1 ENV_NAME_MISSPELT WIFI_SSDI WIFI_SSID',
    '2 ENV_NAME_MISSPELT wifi_password WIFI_PASSWORD',
    '3 ENV_NAME_UNKNOWN COLOUR',
    '4 ENV_NAME_RESERVED BALENA_SUPERVISOR_VPN_CONTROL',
    '5 ENV_NAME_OF_FILES HOTSPOT_STORE_DIR',
  ]);
});

test('values that a box would not take are named, and so is a name that stands twice', (t) => {
  t.deepEqual(problemsOf('WIFI_COUNTRY=Brazil\nADMIN_PIN=12\nWIFI_BAND=5\nWIFI_BAND=2.4\n'), [
    '1 ENV_VALUE_INVALID WIFI_COUNTRY',
    '2 ENV_VALUE_INVALID ADMIN_PIN',
    '4 ENV_NAME_TWICE WIFI_BAND 3',
  ]);
});

test('no problem holds a value', (t) => {
  const problems = checkSettings(
    parseEnvFile('ADMIN_PIN=secret1\nWIFI_PASSWORD="secret2\nWIFI_PASSWROD=secret3\nsecret4\n'),
  );
  t.is(problems.length, 4);
  t.notRegex(JSON.stringify(problems), /secret\d/);
});

test('passwords, PINs, invites, what may have a secret in it, and whatever nobody knows are never shown', (t) => {
  const secrets = Object.keys(environmentVariables).filter((name) => isSecret(name));
  t.deepEqual(secrets, ['WIFI_PASSWORD', 'CONTENT_REPOSITORY', 'SSB_ROOM', 'ADMIN_PIN']);
  t.true(isSecret('API_KEY_OF_SOMETHING'));
  t.false(isSecret('COMPOSE_FILE'));
});

test('the example for plain Docker is well as it comes', async (t) => {
  const text = await readFile(path.join(root, '.env.example'), 'utf8');
  t.deepEqual(problemsOf(text), []);
  t.deepEqual(Object.keys(valuesOf(text)), ['COMPOSE_PROJECT_NAME', 'COMPOSE_FILE']);
});
