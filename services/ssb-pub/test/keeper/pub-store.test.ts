import test from 'ava';
import { createPubStore } from '../../src/keeper/pub-store.ts';
import type { Documents } from '../../src/ports/documents.ts';
import { emptyPubDocument, type PubDocument } from '../../src/settings/pub-document.ts';

const feed = (letter: string): string => `@${letter.repeat(43)}=.ed25519`;
const [ana, ben, eve] = [feed('a'), feed('b'), feed('e')];

/** A card that takes its time: each write ends when the test says so. */
const slowCard = () => {
  const written: PubDocument[] = [];
  const waiting: { end: (error?: Error) => void }[] = [];
  let isCalled: (() => void) | undefined;
  const documents: Documents = {
    read: () => Promise.resolve(undefined),
    remove: () => Promise.resolve(),
    write: (_name, document) =>
      new Promise((resolve, reject) => {
        waiting.push({
          end: (error) => {
            if (error !== undefined) reject(error);
            else {
              written.push(document as PubDocument);
              resolve();
            }
          },
        });
        isCalled?.();
      }),
  };
  const endNext = async (error?: Error): Promise<void> => {
    if (waiting.length === 0) await new Promise<void>((resolve) => (isCalled = resolve));
    waiting.shift()?.end(error);
  };
  return { documents, written, endNext };
};

test('who comes while somebody else is being written down counts all the while', async (t) => {
  const { documents, written, endNext } = slowCard();
  const store = createPubStore(documents, emptyPubDocument);
  const first = store.follow(ana);
  const second = store.follow(ben);
  t.deepEqual([store.isFollowed(ana), store.isFollowed(ben)], [true, true]);
  t.deepEqual(store.followed(), [ana, ben], 'and they count among those there are');
  await endNext();
  await first;
  t.deepEqual([store.isFollowed(ana), store.isFollowed(ben)], [true, true]);
  await endNext();
  await second;
  t.deepEqual(written.at(-1)?.followed, [ana, ben]);
  t.deepEqual(store.followed(), [ana, ben]);
});

test('whom the card did not take is written down with the next change, unless blocked', async (t) => {
  const { documents, written, endNext } = slowCard();
  const store = createPubStore(documents, emptyPubDocument);
  for (const one of [ana, eve]) {
    const followed = store.follow(one);
    await endNext(new Error('full'));
    await t.throwsAsync(followed);
    t.true(store.isFollowed(one));
  }
  const blocked = store.change((now) => ({
    ...now,
    blocked: [eve],
    followed: now.followed.filter((one) => one !== eve),
  }));
  await endNext();
  await blocked;
  t.like(written.at(-1), { followed: [ana], blocked: [eve] });
  t.deepEqual([store.isFollowed(ana), store.isFollowed(eve)], [true, false]);
});
