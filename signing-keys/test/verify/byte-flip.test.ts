import test from 'ava';
import { isTrustError, refresh, type MetadataReader } from '../../src/index.ts';
import { createSimulator, enforce } from '../repository-simulator.ts';

const repository = createSimulator();
repository.publish('root');
const last = [...repository.files.keys()].filter((name) => name !== '1.root.json');

const readerWith = (name: string, bytes: Uint8Array): MetadataReader => ({
  read: (asked) => Promise.resolve(asked === name ? bytes : repository.files.get(asked)),
});

/** What a client says of the repository with one file changed. */
const verdict = async (name: string, bytes: Uint8Array): Promise<string> => {
  const stored = repository.fresh();
  try {
    const { refused } = await refresh({
      ...repository.options(name === '1.root.json' ? { ...stored, root: bytes } : stored),
      reader: readerWith(name, bytes),
      time: enforce,
    });
    return refused['stable']?.code ?? 'accepted';
  } catch (error) {
    if (isTrustError(error)) return error.code;
    throw error;
  }
};

for (const name of ['1.root.json', ...last]) {
  const bytes = repository.files.get(name) as Uint8Array;

  test(`${name}: accepted as it is, refused with a flipped bit at any offset`, async (t) => {
    t.is(await verdict(name, bytes), 'accepted');
    for (let offset = 0; offset < bytes.length; offset += 1) {
      const changed = Uint8Array.from(bytes);
      changed[offset] = (changed[offset] ?? 0) ^ (1 << (offset % 8));
      t.not(await verdict(name, changed), 'accepted', `offset ${offset}`);
    }
  });

  test(`${name}: refused when it is cut off anywhere or longer by a byte`, async (t) => {
    for (let length = 0; length < bytes.length; length += 7) {
      t.not(await verdict(name, bytes.subarray(0, length)), 'accepted', `length ${length}`);
    }
    for (const more of ['\n', ' ', '\0', '}']) {
      t.not(await verdict(name, Buffer.concat([bytes, Buffer.from(more)])), 'accepted');
    }
  });
}
