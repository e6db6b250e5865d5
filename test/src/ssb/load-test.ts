import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { eventually } from '../lab/eventually.ts';
import { inNetworks } from '../lab/network.ts';
import { inScratch } from '../lab/scratch.ts';
import type { SystemTest } from '../system-test.ts';
import { demand, pubNeeds, running } from './expect.ts';
import { bytesOf, cpuSecondsOf, megabytes, memoryOf } from './measure.ts';
import type { PhoneProcess } from './phone-process.ts';
import { withPubLab, type PubLab } from './pub-lab.ts';
import type { PubProcess } from './pub-process.ts';
import { comeBack, joinPub } from './taps.ts';

const messages = 10_000;
const messageBytes = 200;
const blobs = 500;
const blobBytes = 100_000;
const crowdSize = 20;
const crowdMessages = 50;
const idleLimitBytes = 90_000_000;
const loadLimitBytes = 250_000_000;
/** As idle as a pub is that announces itself. */
const idleCpuSeconds = 0.1;

interface Load {
  readonly lab: PubLab;
  readonly folder: string;
  readonly log: (line: string) => void;
}

/** Runs a step beside a pub that was started for it, so that its peak is that of the step. A row of the table. */
const measured = async (
  { lab, folder, log }: Load,
  what: string,
  step: (pub: PubProcess, pubId: string, address: string) => Promise<void>,
): Promise<void> => {
  const pub = lab.startPub();
  const { id = '', address = '' } = await pub.waitFor('the pub runs', running);
  const before = await cpuSecondsOf(pub.pid);
  const begun = performance.now();
  await step(pub, id, address);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const cpu = ((await cpuSecondsOf(pub.pid)) - before).toFixed(1);
  const { most } = await memoryOf(pub.pid);
  const disk = megabytes(await bytesOf(folder));
  log(`| ${what} | ${seconds} | ${cpu} | ${megabytes(most)} | ${disk} |`);
  await pub.stop('SIGTERM');
  demand(most <= loadLimitBytes, `${what}: ${megabytes(most)} of memory`);
};

const idle = async ({ lab, folder, log }: Load, what: string): Promise<void> => {
  const pub = lab.startPub();
  await pub.waitFor('the pub runs', running);
  let last = -1;
  await eventually('the pub is idle', async () => {
    // What is asked is what happens in a time.
    await delay(3000);
    const spent = await cpuSecondsOf(pub.pid);
    const isIdle = spent - last < idleCpuSeconds;
    last = spent;
    return isIdle ? true : undefined;
  });
  const { now } = await memoryOf(pub.pid);
  log(`| ${what} | | | ${megabytes(now)} | ${megabytes(await bytesOf(folder))} |`);
  await pub.stop('SIGTERM');
  demand(now <= idleLimitBytes, `${what}: ${megabytes(now)} of memory`);
};

const hasAll = async (phone: PhoneProcess, author: string, count: number): Promise<void> => {
  await eventually(`${count} messages of ${author}`, async () =>
    (await phone.messagesOf(author)) >= count ? true : undefined,
  );
};

/** A class that connects at once; everybody has what everybody wrote. */
const crowd = async (load: Load): Promise<void> => {
  const phones: PhoneProcess[] = [];
  for (let at = 0; at < crowdSize; at += 1) {
    const phone = await load.lab.joinPhone(`pupil${at}`);
    await phone.postMany(crowdMessages, messageBytes);
    await phone.postImages('me', 1, blobBytes);
    phones.push(phone);
  }
  const what = `${crowdSize} phones at once, ${crowdMessages + 1} messages and a picture each, until all have all`;
  await measured(load, what, async (pub, id) => {
    await Promise.all(
      phones.map(async (phone) => {
        const { address } = await phone.find(id);
        await comeBack(phone, id, address);
        await phone.follow(id);
      }),
    );
    for (const phone of phones) {
      for (const author of phones) await hasAll(phone, author.id, crowdMessages + 1);
    }
    await pub.waitFor('all pictures', ({ counts }) => counts.blobs >= crowdSize);
  });
  for (const phone of phones) await phone.end();
};

/** One who writes very much, and one who reads it. */
const replicate = async (load: Load): Promise<void> => {
  const { lab } = load;
  const writer = await lab.joinPhone('writer');
  await writer.postMany(messages, messageBytes);
  await measured(load, `${messages} messages from a phone`, async (pub, id) => {
    const { counts } = await pub.status();
    await joinPub(writer, id);
    await pub.waitFor('all are here', (now) => now.counts.messages >= counts.messages + messages);
  });
  const images = await writer.postImages('one of many', blobs, blobBytes);
  const pictures = `${blobs} pictures of ${blobBytes / 1000} kB`;
  await measured(load, `${pictures} from that phone`, async (pub, id, address) => {
    const { counts } = await pub.status();
    await comeBack(writer, id, address);
    await pub.waitFor('all are here', (now) => now.counts.blobs >= counts.blobs + blobs);
  });
  await writer.end();
  const reader = await lab.joinPhone('reader');
  await measured(load, 'all messages to a new phone', async (_pub, id) => {
    await joinPub(reader, id);
    await hasAll(reader, writer.id, messages + blobs);
  });
  await measured(load, `${pictures} to that phone`, async (_pub, id, address) => {
    await comeBack(reader, id, address);
    for (const image of images) await reader.image(image);
  });
  await reader.end();
};

/** What people's messages take of a box: the table of docs/benchmarks.md. */
export const ssbLoadTest: SystemTest = {
  name: 'ssb-load',
  proves: `twenty phones at once, and ${messages} messages and ${blobs} pictures, go through the pub, which takes no more than 250 MB of memory then and 90 MB when it is idle`,
  needs: pubNeeds,
  isLong: true,
  run: async (log) => {
    await inScratch((directory) =>
      inNetworks((networks) =>
        withPubLab(networks, directory, async (lab) => {
          const load = { lab, folder: path.join(directory, 'pub'), log };
          await idle(load, 'idle, new');
          await crowd(load);
          await replicate(load);
          await idle(load, 'idle, with all of it');
        }),
      ),
    );
  },
};
