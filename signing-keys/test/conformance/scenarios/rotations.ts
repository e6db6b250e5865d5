import type { ExecutionContext } from 'ava';
import { TrustError } from '../../../src/index.ts';
import { refusedLater } from '../../refused.ts';
import { testSigner, type Signer } from '../../signers.ts';
import { casesOf, type Scenario } from '../scenario.ts';
import type { World } from '../world.ts';

/** One version of a role: which of ten keys it has, how many must sign, which do. */
interface Signing {
  readonly keys: readonly number[];
  readonly threshold: number;
  readonly by: readonly number[];
  readonly isRefused?: true;
}

const digits = (text: string): number[] => Array.from(text, Number);

/** Keys and signers as digits: `signing('01345', 3, '041')`. */
const signing = (keys: string, threshold: number, by: string, isRefused?: true): Signing => ({
  keys: digits(keys),
  threshold,
  by: digits(by),
  ...(isRefused && { isRefused }),
});

const signersOf = (numbers: readonly number[]): Signer[] =>
  numbers.map((number) => testSigner(`rotation ${number}`));

/** Publishes a role whose keys are some and whose signers are others. */
const publishSigned = ({ repository }: World, role: string, by: readonly Signer[]): void => {
  repository.publish(role);
  repository.write(role, repository.signed.get(role) ?? {}, by);
};

/** The same bytes, though not the same object: a medium may lie between. */
const sameBytes = (
  t: ExecutionContext,
  actual: Uint8Array | undefined,
  expected: Uint8Array | undefined,
): void => {
  t.deepEqual(Buffer.from(actual ?? []), Buffer.from(expected ?? 'missing'));
};

const chains: Readonly<Record<string, readonly Signing[]>> = {
  '1-of-1-key-rotation': [signing('1', 1, '1'), signing('2', 1, '21'), signing('2', 1, '2')],
  '1-of-1-key-rotation-unused-signatures': [
    signing('1', 1, '314'),
    signing('2', 1, '3214'),
    signing('2', 1, '324'),
  ],
  '3-of-5-sign-with-different-keycombos': [
    signing('01234', 3, '024'),
    signing('01234', 3, '041'),
    signing('01234', 3, '013'),
    signing('01234', 3, '013'),
  ],
  '3-of-5-one-key-rotated': [signing('01234', 3, '024'), signing('01345', 3, '041')],
  '3-of-5-one-key-rotated-with-intermediate-step': [
    signing('01234', 3, '024'),
    signing('01345', 3, '0245'),
    signing('01345', 3, '045'),
  ],
  '3-of-5-all-keys-rotated-with-intermediate-step': [
    signing('01234', 3, '024'),
    signing('56789', 3, '024567'),
    signing('56789', 3, '567'),
  ],
  '1-of-3-threshold-increase-to-2-of-3': [signing('123', 1, '1'), signing('123', 2, '12')],
  '2-of-3-threshold-decrease-to-1-of-3': [
    signing('123', 2, '12'),
    signing('123', 1, '12'),
    signing('123', 1, '1'),
  ],
  '1-of-2-threshold-increase-to-2-of-2': [signing('1', 1, '1'), signing('12', 2, '12')],
  '1-of-1-key-rotation-fail-not-signed-with-old-key': [
    signing('1', 1, '1'),
    signing('2', 1, '234', true),
  ],
  '1-of-1-key-rotation-fail-not-signed-with-new-key': [
    signing('1', 1, '1'),
    signing('2', 1, '134', true),
  ],
  '3-of-5-one-key-rotate-fails-not-signed-with-3-new-keys': [
    signing('01234', 3, '024'),
    signing('01345', 3, '024', true),
  ],
  '3-of-5-one-key-rotate-fails-not-signed-with-3-old-keys': [
    signing('01234', 3, '024'),
    signing('01345', 3, '045', true),
  ],
  '1-of-3-threshold-bump-to-2-of-3-fails-new-threshold-not-reached': [
    signing('123', 1, '1'),
    signing('123', 2, '2', true),
  ],
  '2-of-3-threshold-decr-to-1-of-3-fails-old-threshold-not-reached': [
    signing('123', 2, '12'),
    signing('123', 1, '1', true),
  ],
};

const single: Readonly<Record<string, Signing>> = {
  '1-of-1-key-rotation': signing('2', 1, '2'),
  '1-of-1-key-rotation-unused-signatures': signing('1', 1, '314'),
  '1-of-1-key-rotation-fail-not-signed-with-new-key': signing('2', 1, '134', true),
  '3-of-5-one-key-signature-wrong-not-signed-with-3-expected-keys': signing(
    '01345',
    3,
    '024',
    true,
  ),
  '2-of-5-one-key-signature-missing-threshold-not-reached': signing('01345', 3, '04', true),
  '3-of-5-sign-first-combo': signing('01234', 3, '024'),
  '3-of-5-sign-second-combo': signing('01234', 3, '041'),
  '3-of-5-sign-third-combo': signing('01234', 3, '013'),
  '3-of-5-sign-fourth-combo': signing('01234', 3, '123'),
  '3-of-5-sign-fifth-combo': signing('01234', 3, '234'),
};

/** Keys and thresholds change: of the root link by link, of other roles at once. */
export const rotations: readonly Scenario[] = [
  ...casesOf('test_root_rotation', chains, async (chain, t, world) => {
    const { client, repository } = world;
    const own = repository.role('root');
    own.version = 0;
    for (const { keys, threshold, by } of chain) {
      Object.assign(own, { signers: signersOf(keys), threshold });
      publishSigned(world, 'root', signersOf(by));
    }
    client.init();
    const isRefused = chain.at(-1)?.isRefused === true;
    if (isRefused) {
      await t.throwsAsync(client.refresh(), { instanceOf: TrustError });
    } else {
      await client.refresh();
    }
    const last = chain.length - (isRefused ? 1 : 0);
    sameBytes(t, client.saved().root, repository.files.get(`${last}.root.json`));
  }),
  ...casesOf(
    'test_non_root_rotations',
    single,
    async ({ keys, threshold, by, isRefused }, t, world) => {
      const { client, repository } = world;
      for (const role of ['timestamp', 'snapshot', 'targets'] as const) {
        Object.assign(repository.role(role), { signers: signersOf(keys), threshold });
        repository.publish('root');
        for (const name of ['targets', 'snapshot', 'timestamp']) {
          if (name === role) publishSigned(world, name, signersOf(by));
          else repository.publish(name);
        }
        if (isRefused === true) {
          const valid = by.filter((number) => keys.includes(number)).length;
          const code = valid === 0 ? 'METADATA_FOREIGN' : 'METADATA_UNSIGNED';
          await refusedLater(t, client.refresh(), code, { role });
          // The next role is asked about with this one put right.
          Object.assign(repository.role(role), { signers: [testSigner(role)], threshold: 1 });
        } else {
          await client.refresh();
          sameBytes(t, client.saved()[role], repository.file(role));
        }
      }
    },
  ),
];
