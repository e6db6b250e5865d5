import test from 'ava';
import {
  clientWays,
  repositoryLinks,
  storeClientOf,
  type StoreClient,
} from '../../src/routes/index.ts';

const onBox = repositoryLinks('http://192.168.44.1/fdroid/repo', 'ab'.repeat(32));
const secure = repositoryLinks('https://apps.example/fdroid/repo', 'ab'.repeat(32));

const told = (links: typeof onBox, served: readonly StoreClient[] = []) =>
  clientWays(links, served).map(
    ({ client, canAdd, taps }) => `${client} ${canAdd ? taps.join(' ') : 'refuses'}`,
  );

test('each client of F-Droid gets the links that it opens, and Basic 2 is told to refuse plain HTTP', (t) => {
  t.deepEqual(told(onBox), [
    'full-1 legacy intent appLink',
    'full-2 intent appLink',
    'basic-2 refuses',
  ]);
  t.deepEqual(told(secure), [
    'full-1 legacy intent appLink',
    'full-2 intent legacy appLink',
    'basic-2 legacy appLink',
  ]);
  t.is(secure.legacy, `fdroidrepos://apps.example/fdroid/repo?fingerprint=${'AB'.repeat(32)}`);
});

test('the client that a box hands out itself comes first, one that refuses the address last', (t) => {
  t.is(told(onBox, ['full-2'])[0], 'full-2 intent appLink');
  t.is(told(secure, ['basic-2'])[0], 'basic-2 legacy appLink');
  t.deepEqual(told(onBox, ['basic-2', 'full-2']), [
    'full-2 intent appLink',
    'full-1 legacy intent appLink',
    'basic-2 refuses',
  ]);
});

test('a client is known by its package and its version', (t) => {
  const client = (applicationId: string, versionName: string) =>
    storeClientOf({ applicationId, versionName });
  t.is(client('org.fdroid.fdroid', '1.23.2'), 'full-1');
  t.is(client('org.fdroid.fdroid', '2.0-alpha11'), 'full-2');
  t.is(client('org.fdroid.fdroid', '10.1'), 'full-2');
  t.is(client('org.fdroid.fdroid', 'next'), 'full-1');
  t.is(client('org.fdroid.basic', '2.0'), 'basic-2');
  t.is(client('org.fdroid.basic', '1.23.2'), 'full-1');
  t.is(client('org.fdroid.fdroid.privileged', '2.0'), undefined);
});
