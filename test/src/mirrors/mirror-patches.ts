import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startBox, waitFor } from '@p2p-hotspot/examples';
import { nginxSettings } from '../lab/nginx-settings.ts';
import { makeOperator } from '../lab/operator.ts';
import { inScratch } from '../lab/scratch.ts';
import { freePort, withServerProcess } from '../lab/server-process.ts';
import type { SystemTest } from '../system-test.ts';
import { ensure, publish } from './mirror-command.ts';

const pages = 200;

const pageOf = (release: number, body: string): string =>
  `<title>Handbook, release ${release}</title>\n${body}\n<p>Release ${release}</p>\n`;

const served = (log: string): { readonly name: string; readonly bytes: number }[] =>
  log
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', bytes = ''] = line.split(' ');
      return { name, bytes: Number(bytes) };
    });

/** From `bundle create` to the files that a box serves, by patches. */
export const mirrorPatchesTest: SystemTest = {
  name: 'mirror-patches',
  proves:
    'a box with the release before takes the next from nginx with news and a patch that the operator’s commands made, and asks for no list, table or pack',
  needs: [{ tool: '/usr/sbin/nginx', debianPackage: 'nginx' }],
  run: async (log) => {
    await inScratch(async (directory) => {
      const operator = await makeOperator(directory);
      const content = path.join(operator.collection, 'content/handbook');
      const [published, www, home] = ['published', 'www', 'nginx'].map((name) =>
        path.join(directory, name),
      ) as [string, string, string];
      for (const folder of [content, www, home]) await mkdir(folder, { recursive: true });
      const bodies = Array.from({ length: pages }, () => randomBytes(6000).toString('hex'));
      const film = randomBytes(5_000_000);
      const release = async (number: number): Promise<void> => {
        for (const [index, body] of bodies.entries()) {
          await writeFile(path.join(content, `${index}.html`), pageOf(number, body));
        }
        const cut = Buffer.concat([film.subarray(0, 2_000_000), randomBytes(10_000 * number)]);
        await writeFile(
          path.join(content, 'film.webm'),
          Buffer.concat([cut, film.subarray(2_000_000)]),
        );
        if (number === 1) await operator.add(content);
        await operator.createBundle(published);
        await publish(published, path.join(www, 'hotspot'));
      };
      const port = await freePort();
      const accessLog = path.join(home, 'access.log');
      const settings = path.join(home, 'nginx.conf');
      await writeFile(
        settings,
        nginxSettings(home, {
          accessLog: `${accessLog} sizes`,
          errorLog: 'stderr',
          http: [`log_format sizes '$uri $body_bytes_sent';`],
          server: [`listen 127.0.0.1:${port};`, `root ${www};`],
        }),
      );
      const words = ['-p', home, '-c', settings];
      await withServerProcess({ program: 'nginx', words, port }, async () => {
        for (const number of [1, 2]) {
          await release(number);
          await writeFile(accessLog, '');
          const box = await startBox({
            directory: path.join(directory, 'box'),
            trustRoot: operator.rootFingerprint,
            portalPort: 0,
            environment: { MIRROR_URLS: `http://127.0.0.1:${port}/hotspot/`, NEIGHBOURS: 'off' },
          });
          try {
            await waitFor(
              box,
              ({ phase, channels = [] }) =>
                phase === 'COMMITTED' && channels.some(({ counter }) => counter === number),
            );
            for (const [index, body] of bodies.entries()) {
              const file = path.join(box.storeDirectory, `current/stable/handbook/${index}.html`);
              ensure((await readFile(file, 'utf8')) === pageOf(number, body), `page ${index}`);
            }
          } finally {
            await box.stop();
          }
          log(`a box runs release ${number}`);
        }
      });
      const answers = served(await readFile(accessLog, 'utf8'));
      const around = answers.filter(
        ({ name, bytes }) =>
          bytes > 0 && /\/lists\/[0-9a-f]{64}$|\.toc$|\/packs\/..\/[0-9a-f]{64}$/.test(name),
      );
      ensure(around.length === 0, `asked for besides: ${JSON.stringify(around)}`);
      const total = answers.reduce((sum, { bytes }) => sum + bytes, 0);
      log(`release 2, of ${pages} changed pages and a film that grew by 10,000 B, cost ${total} B`);
      // 20,000 new bytes of the film, two hashes and a few bytes for each page, and what is signed.
      ensure(total < 60_000, `${total} B`);
    });
  },
};
