import test from 'ava';
import { chooseVersions, readUpstreamIndex, signerOf } from '../../../src/build/index.ts';

const [first, second] = ['aa'.repeat(32), 'bb'.repeat(32)];

interface Offer {
  readonly code: number;
  readonly abis?: readonly string[];
  readonly signer?: string;
  readonly signers?: readonly string[];
  readonly channels?: readonly string[];
  readonly name?: string;
}

const versionOf = ({ code, abis = [], signer = first, signers, channels = [], name }: Offer) => ({
  added: 1,
  releaseChannels: channels,
  file: { name: name ?? `/app_${code}.apk`, sha256: String(code).padStart(64, '0'), size: 10 },
  manifest: {
    versionName: String(code),
    versionCode: code,
    nativecode: abis,
    signer: { sha256: signers ?? [signer] },
  },
});

const appOf = (offers: readonly Offer[], metadata: object = {}) => {
  const versions = Object.fromEntries(offers.map((offer, place) => [place, versionOf(offer)]));
  const packages = { 'org.example.app': { metadata, versions } };
  const index = Buffer.from(JSON.stringify({ repo: {}, packages }));
  const app = readUpstreamIndex(index)('org.example.app');
  if (app === undefined) throw new Error('there is none');
  return app;
};

const chosen = (offers: readonly Offer[], abis = ['arm64-v8a', 'armeabi-v7a'], trusted = [first]) =>
  chooseVersions(appOf(offers), trusted, abis).map(({ versionCode }) => versionCode);

test('for each processor the newest stable version by a trusted signer is taken', (t) => {
  t.deepEqual(chosen([{ code: 1 }, { code: 3 }, { code: 2 }]), [3]);
  t.deepEqual(
    chosen([
      { code: 11, abis: ['armeabi-v7a'] },
      { code: 12, abis: ['arm64-v8a'] },
      { code: 13, abis: ['x86_64'] },
      { code: 5 },
    ]),
    [12, 11],
  );
  t.deepEqual(chosen([{ code: 2, channels: ['Beta'] }, { code: 1 }]), [1]);
  t.deepEqual(chosen([{ code: 2, signer: second }, { code: 1 }]), [1]);
  t.deepEqual(chosen([{ code: 2, signers: [first, second] }, { code: 1 }]), [1]);
  t.deepEqual(chosen([{ code: 2, abis: ['x86'] }]), []);
});

test('the signer of an app is the one its repository prefers, else that of the newest', (t) => {
  const offers = [{ code: 1 }, { code: 2, signer: second }, { code: 3, channels: ['Beta'] }];
  t.is(signerOf(appOf(offers)), second);
  t.is(signerOf(appOf(offers, { preferredSigner: first })), first);
  t.is(signerOf(appOf([])), undefined);
});

test('an index that would lead elsewhere is refused', (t) => {
  const code = { code: 'FDROID_UPSTREAM_INVALID' };
  for (const name of ['/../app.apk', '/a/../../b.apk', '/', '', '/a\\b.apk', '//host/app.apk']) {
    t.throws(() => appOf([{ code: 1, name }]), code, name);
  }
  for (const text of ['', '[]', '{}', '{"packages":{}}', '{"packages":[],"repo":{}}']) {
    t.throws(() => readUpstreamIndex(Buffer.from(text)), code, text);
  }
  t.is(readUpstreamIndex(Buffer.from('{"packages":{},"repo":{}}'))('toString'), undefined);
});
