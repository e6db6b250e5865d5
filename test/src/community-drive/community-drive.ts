import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startBox, startWorkspace } from '@p2p-hotspot/examples';
import { inScratch } from '../lab/scratch.ts';
import type { SystemTest } from '../system-test.ts';
import { openDriveAuthor } from './author.ts';

const askEveryMs = 1000;
/** The box looks every half minute, and nobody knows how busy this machine is. */
const patienceMs = 300_000;

const read = async (url: string): Promise<{ readonly status: number; readonly text: string }> => {
  const response = await fetch(url, { redirect: 'manual' });
  return { status: response.status, text: await response.text() };
};

/** Asks until it is so. */
const until = async (
  url: string,
  isSo: (answer: { readonly status: number; readonly text: string }) => boolean,
): Promise<string> => {
  const end = Date.now() + patienceMs;
  for (;;) {
    const answer = await read(url);
    if (isSo(answer)) return answer.text;
    if (Date.now() > end) throw new Error(`${url}: ${answer.status} ${answer.text.slice(0, 2000)}`);
    await wait(askEveryMs);
  }
};

const expect = (isSo: boolean, what: string): void => {
  if (!isSo) throw new Error(what);
};

/** A drive that an ordinary program keeps, followed by a box and read by its visitors. */
export const communityDriveTest: SystemTest = {
  name: 'community-drive',
  proves:
    'a Hyperdrive made with the ordinary tools is followed by a box that knows its key: the service of the swarm reads it over a DHT, the daemon keeps it among the community’s own files, the portal lists and serves it with its key and as signed by nobody; a newer version takes the place of the old one, also after the author has left',
  needs: [],
  run: async (log) => {
    await inScratch(async (directory) => {
      const inside = (name: string): string => path.join(directory, name);
      const author = await openDriveAuthor(inside('author'));
      await author.put('/index.html', '<script>1</script><h1>Ours</h1>');
      await author.put('/songs/Canção 1.txt', 'la la la');
      await author.put('/songs/again.txt', 'la la la');
      await mkdir(inside('sockets'), { recursive: true });
      const environment = {
        CONTENT_REPOSITORY: `hyper://${author.key}`,
        SWARM_BOOTSTRAP: author.bootstrap,
        NEIGHBOURS: 'off',
      };
      const dfs = startWorkspace('services/dfs', {
        ...environment,
        HOTSPOT_SOCKET_DIR: inside('sockets'),
        HOTSPOT_STORE_DIR: inside('store'),
        HOTSPOT_DFS_DIR: inside('dfs'),
      });
      dfs.catch(() => undefined);
      let siteUrl = '';
      const box = await startBox({
        directory,
        portalPort: 0,
        environment: { ...environment, HOTSPOT_LOCAL_DIR: inside('local') },
        onLog: (_process, line) => {
          siteUrl ||= /"siteUrl":"([^"]+)"/.exec(line)?.[1] ?? '';
        },
      });
      try {
        const began = Date.now();
        const listed = await until(`${box.portalUrl}/drive`, ({ text }) =>
          text.includes('href="/drive/songs/"'),
        );
        log(`the drive is listed after ${String(Math.round((Date.now() - began) / 1000))} s`);
        for (const told of [`hyper://${author.key}`, 'No operator checked or signed them']) {
          expect(listed.includes(told), `the page does not say: ${told}`);
        }
        const { text: songs } = await read(`${box.portalUrl}/drive/songs/`);
        expect(songs.includes('Canção 1.txt'), 'a file of a folder is not listed');
        const song = await read(`${siteUrl}/_drive/songs/Can%C3%A7%C3%A3o%201.txt`);
        expect(song.text === 'la la la', 'a file is not as its author wrote it');
        const home = await fetch(`${siteUrl}/_drive/`);
        const policy = home.headers.get('content-security-policy') ?? '';
        expect((await home.text()).includes('Ours'), 'the start page is not served');
        expect(policy.includes('sandbox allow-scripts'), 'a page of the drive has an origin');
        const status = await read(`${box.portalUrl}/status`);
        expect(status.text.includes(author.key), 'the status page does not tell the key');

        await author.put('/news.txt', 'rain');
        await author.remove('/songs/again.txt');
        await until(`${siteUrl}/_drive/news.txt`, ({ status: code }) => code === 200);
        await until(`${siteUrl}/_drive/songs/again.txt`, ({ status: code }) => code === 404);
        log('a newer version took its place');
        await author.close();
        const kept = await read(`${siteUrl}/_drive/news.txt`);
        expect(kept.text === 'rain', 'what is here went away with its author');
      } finally {
        await box.stop();
        dfs.kill('SIGTERM');
        await dfs.catch(() => undefined);
        await author.close();
      }
    });
  },
};
