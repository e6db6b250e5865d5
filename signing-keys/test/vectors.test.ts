import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import test, { type ExecutionContext } from 'ava';
import {
  canonicalJson,
  createBackupKey,
  createReceiptKey,
  createSigningKey,
  decodeMinisignPublicKey,
  decryptReceiptKey,
  decryptSigningKey,
  encodeMinisignPublicKey,
  encryptReceiptKey,
  encryptSigningKey,
  hotspot1,
  isTrustError,
  keyIdOf,
  openBackup,
  openBackupKey,
  openReceipt,
  parseCanonicalJson,
  parseJson,
  publicTufKey,
  refresh,
  rootFingerprint,
  sealBackup,
  sealBackupKey,
  sealReceipt,
  signBytes,
  signedForm,
  signMinisign,
  verifyBytes,
  verifyMinisign,
  type StoredMetadata,
  type UpdateTime,
} from '../src/index.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../vectors/${name}.json`, import.meta.url), 'utf8'));

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));
const hex = (from: Uint8Array): string => Buffer.from(from).toString('hex');
const text = (from: Uint8Array): string => Buffer.from(from).toString('utf8');

/** `ok`, or the code of the refusal. */
const verdict = async (attempt: () => unknown): Promise<string> => {
  try {
    await attempt();
    return 'ok';
  } catch (error) {
    if (isTrustError(error)) return error.code;
    throw error;
  }
};

interface Case {
  readonly name: string;
  readonly expect: string;
}

const each = async <Kind extends Case>(
  t: ExecutionContext,
  cases: readonly Kind[],
  attempt: (one: Kind) => unknown,
): Promise<void> => {
  for (const one of cases) t.is(await verdict(() => attempt(one)), one.expect, one.name);
};

test('vectors: canonical JSON', async (t) => {
  const { cases } = read('canonical-json') as {
    cases: (Case & { input: string; canonical?: string; signedForm?: string })[];
  };
  await each(t, cases, ({ input }) => parseCanonicalJson(Buffer.from(input)));
  for (const { input, canonical, signedForm: signed, name } of cases) {
    if (canonical === undefined) continue;
    const value = parseJson(Buffer.from(input));
    t.is(text(canonicalJson(value)), canonical, name);
    t.is(signed, hex(signedForm(value)), name);
  }
});

test('vectors: keys and signatures', (t) => {
  const { keys, signatures } = read('keys') as {
    keys: { seed: string; publicKey: string; tufKey: object; keyId: string }[];
    signatures: (Case & { publicKey: string; message: string; signature: string })[];
  };
  for (const { seed, publicKey, tufKey, keyId } of keys) {
    const key = createSigningKey(bytes(seed));
    t.is(hex(key.publicKey), publicKey);
    t.deepEqual<object, object>(publicTufKey(key.publicKey), tufKey);
    t.is<string, string>(keyIdOf(publicTufKey(key.publicKey)), keyId);
  }
  for (const { publicKey, message, signature, expect, name } of signatures) {
    const isGood = verifyBytes(bytes(publicKey), bytes(message), bytes(signature));
    t.is(isGood ? 'ok' : 'refused', expect, name);
  }
  const [first] = signatures;
  const [signer] = keys;
  if (first === undefined || signer === undefined) return t.fail();
  t.is(hex(signBytes(createSigningKey(bytes(signer.seed)), bytes(first.message))), first.signature);
  return undefined;
});

test('vectors: key files', async (t) => {
  const { passphrase, salt, iv, cases } = read('key-files') as {
    passphrase: string;
    salt: string;
    iv: string;
    cases: (Case & { kind: 'ed25519' | 'x25519'; file: string; secret?: string })[];
  };
  const random = { salt: bytes(salt), iv: bytes(iv) };
  await each(t, cases, ({ kind, file, secret }) => {
    if (kind === 'ed25519') {
      const key = decryptSigningKey(file, passphrase);
      t.is(secret, hex(key.seed));
      t.is(encryptSigningKey(key, passphrase, random), file);
    } else {
      const key = decryptReceiptKey(file, passphrase);
      t.is(secret, hex(key.secretKey));
      t.is(encryptReceiptKey(key, passphrase, random), file);
    }
  });
});

test('vectors: minisign', async (t) => {
  const vectors = read('minisign') as {
    seed: string;
    publicKeyFile: string;
    file: string;
    comments: { trusted: string; untrusted: string };
    cases: (Case & { minisig: string })[];
  };
  const key = createSigningKey(bytes(vectors.seed));
  t.is(encodeMinisignPublicKey(key.publicKey, 'operator'), vectors.publicKeyFile);
  const publicKey = decodeMinisignPublicKey(vectors.publicKeyFile);
  const whole = Buffer.from(vectors.file);
  const prehashed = createHash('blake2b512').update(whole).digest();
  t.is<string | undefined, string>(
    vectors.cases[0]?.minisig,
    signMinisign(key, { prehashed }, vectors.comments),
  );
  await each(t, vectors.cases, ({ minisig }) => {
    t.is(verifyMinisign(publicKey, minisig, { whole }), vectors.comments.trusted);
  });
});

test('vectors: receipts', async (t) => {
  const vectors = read('receipts') as {
    operatorSecretKey: string;
    devicePublicKey: string;
    deviceSeed: string;
    ephemeralSeed: string;
    nonce: string;
    cases: (Case & { receipt: string; payload?: string })[];
  };
  const operator = createReceiptKey(bytes(vectors.operatorSecretKey));
  const random = { ephemeralSeed: bytes(vectors.ephemeralSeed), nonce: bytes(vectors.nonce) };
  await each(t, vectors.cases, ({ receipt, payload }) => {
    const opened = openReceipt(bytes(receipt), operator);
    t.is(payload, text(opened.payload));
    t.is(hex(opened.devicePublicKey), vectors.devicePublicKey);
    const device = createSigningKey(bytes(vectors.deviceSeed));
    t.is(hex(sealReceipt(opened.payload, device, operator.publicKey, random)), receipt);
  });
});

test('vectors: backups', async (t) => {
  const vectors = read('backups') as {
    secretKey: string;
    passphrase: string;
    salt: string;
    keyNonce: string;
    ephemeralSeed: string;
    noncePrefix: string;
    keys: (Case & { sealedKey: string })[];
    backups: (Case & { backup: string; payload?: string })[];
  };
  const key = createBackupKey(bytes(vectors.secretKey));
  const keyRandom = { salt: bytes(vectors.salt), nonce: bytes(vectors.keyNonce) };
  await each(t, vectors.keys, ({ sealedKey, name }) => {
    t.deepEqual(openBackupKey(sealedKey, vectors.passphrase), key, name);
    t.is(sealBackupKey(key, vectors.passphrase, keyRandom), sealedKey, name);
  });
  const random = {
    ephemeralSeed: bytes(vectors.ephemeralSeed),
    noncePrefix: bytes(vectors.noncePrefix),
  };
  await each(t, vectors.backups, ({ backup, payload = '', name }) => {
    t.is(text(openBackup(bytes(backup), key)), payload, name);
    t.is(hex(sealBackup(Buffer.from(payload), key.publicKey, random)), backup, name);
  });
});

type Files = Readonly<Record<string, string | null>>;

interface StoredTexts {
  readonly root: string;
  readonly timestamp: string;
  readonly snapshot: string;
  readonly targets: string;
  readonly delegated: Readonly<Record<string, string>>;
}

const storedFrom = ({ delegated, ...top }: StoredTexts): StoredMetadata => ({
  root: Buffer.from(top.root),
  timestamp: Buffer.from(top.timestamp),
  snapshot: Buffer.from(top.snapshot),
  targets: Buffer.from(top.targets),
  delegated: Object.fromEntries(
    Object.entries(delegated).map(([role, file]) => [role, Buffer.from(file)]),
  ),
});

test('vectors: a client and a repository', async (t) => {
  const vectors = read('metadata') as UpdateTime & {
    channel: string;
    files: Readonly<Record<string, string>>;
    rootFingerprint: string;
    cases: (Case & Partial<UpdateTime> & { stored?: StoredTexts; changed?: Files })[];
  };
  const root = Buffer.from(vectors.files['1.root.json'] ?? '');
  t.is(rootFingerprint(root), vectors.rootFingerprint);
  await each(t, vectors.cases, async (one) => {
    const { now = vectors.now, expiry = vectors.expiry, stored, changed = {} } = one;
    const files: Files = { ...vectors.files, ...changed };
    const { refused } = await refresh({
      profile: hotspot1,
      stored: stored === undefined ? { root, delegated: {} } : storedFrom(stored),
      reader: {
        read: (name) => {
          const file = files[name];
          return Promise.resolve(typeof file === 'string' ? Buffer.from(file) : undefined);
        },
      },
      time: { now, expiry },
      channels: [vectors.channel],
    });
    const refusal = refused[vectors.channel];
    if (refusal !== undefined) throw refusal;
  });
});
