import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startBox } from '@p2p-hotspot/examples';
import { execa } from 'execa';
import { makeOperator } from './lab/operator.ts';
import { plugIn, waitForRelease } from './lab/plug-in.ts';
import { inScratch } from './lab/scratch.ts';
import type { SystemTest } from './system-test.ts';

/** 48 × 48 pixels of one colour: every ZIM file has such a picture. */
const pictureBase64 =
  'iVBORw0KGgoAAAANSUhEUgAAADAAAAAwCAIAAADYYG7QAAAAOklEQVR42u3OQQ0AAAgEoOtgFXta2RbOBxsByHS9EiEhISEhISEhISEhISEhISEhISEhISEhISGhOwsF4IZqqH3y1wAAAABJRU5ErkJggg==';

const makeZim = async (folder: string, file: string): Promise<void> => {
  const pages = path.join(folder, 'pages');
  await mkdir(pages, { recursive: true });
  await writeFile(path.join(pages, 'picture.png'), Buffer.from(pictureBase64, 'base64'));
  await writeFile(
    path.join(pages, 'index.html'),
    '<title>Mosquito nets</title><h1>Mosquito nets</h1><p>Sleep under a quinzel net.</p>',
  );
  const about = { language: 'eng', title: 'Guide', description: 'A guide', creator: 'us' };
  const options = Object.entries({ ...about, publisher: 'us', name: 'guide' });
  await execa('zimwriterfs', [
    ...['--welcome', 'index.html', '--illustration', 'picture.png'],
    ...options.flatMap(([name, value]) => [`--${name}`, value]),
    ...[pages, file],
  ]);
};

const contentPage = `<!doctype html><title>Río</title><p>El agua del río se hierve, vorpalia.</p>`;

const get = async (url: string): Promise<{ readonly status: number; readonly text: string }> => {
  const answer = await fetch(url);
  return { status: answer.status, text: await answer.text() };
};

const expectText = async (url: string, text: string | RegExp): Promise<string> => {
  const answer = await get(url);
  if (answer.status !== 200 || !new RegExp(text).test(answer.text)) {
    throw new Error(`${url}: status ${answer.status}, without ${String(text)}`);
  }
  return answer.text;
};

/** The kiwix-serve whose library lies in a folder. */
const findKiwix = async (folder: string): Promise<number> => {
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (words.startsWith('kiwix-serve\0') && words.includes(folder)) return Number(pid);
  }
  throw new Error('kiwix-serve does not run');
};

/** Real libraries, made and read by the programs that the world uses for them. */
export const librariesTest: SystemTest = {
  name: 'libraries',
  proves:
    'a ZIM file and a page are found by their text and open; a ZIM file that was cut short beside them does no harm; kiwix-serve that is killed comes back, and none is left when the portal is',
  needs: [
    { tool: 'kiwix-serve', debianPackage: 'kiwix-tools' },
    { tool: 'zimwriterfs', debianPackage: 'zim-tools' },
  ],
  run: async (log) => {
    await inScratch(async (directory) => {
      const operator = await makeOperator(directory);
      const library = path.join(directory, 'library');
      const site = path.join(directory, 'site');
      await mkdir(library);
      await mkdir(site);
      await makeZim(directory, path.join(library, 'guide.zim'));
      await copyFile(path.join(library, 'guide.zim'), path.join(library, 'cut.zim'));
      await truncate(path.join(library, 'cut.zim'), 30_000);
      await writeFile(path.join(site, 'index.html'), contentPage);
      await operator.add(library, site);
      const configuration = path.join(operator.collection, 'hotspot.yaml');
      const settings = await readFile(configuration, 'utf8');
      await writeFile(configuration, settings.replace('search: false', 'search: true'));
      const bundle = path.join(directory, 'release-1.hotspot');
      const told = JSON.stringify(await operator.createBundle(bundle));
      if (!told.includes('CONTENT_ZIM_DAMAGED')) throw new Error('the cut file was not told');

      const temporary = path.join(directory, 'tmp');
      await mkdir(temporary);
      const box = await startBox({
        directory: path.join(directory, 'box'),
        trustRoot: operator.rootFingerprint,
        portalPort: 0,
        environment: { TMPDIR: temporary },
      });
      try {
        await plugIn(box, bundle);
        await waitForRelease(box, 1);
        await expectText(`${box.portalUrl}/search?q=VORPALIA+rio`, 'El agua del río');
        const found = await expectText(`${box.portalUrl}/search?q=quinzel`, 'Mosquito nets');
        const [, link = ''] = /href="([^"]+\/_zim\/[^"]+)"/.exec(found) ?? [];
        await expectText(link, 'quinzel net');
        const page = await fetch(link);
        if (page.headers.get('access-control-allow-origin') !== null) {
          throw new Error('other origins may read a library');
        }
        const cut = createHash('sha256').update('cut.zim').digest('hex').slice(0, 12);
        const closed = await get(new URL(`/_zim/stable_library_${cut}/`, link).href);
        if (closed.status !== 404) throw new Error(`a cut library: status ${closed.status}`);

        const pid = await findKiwix(temporary);
        process.kill(pid, 'SIGKILL');
        const lastTry = Date.now() + 30_000;
        while ((await get(link)).status !== 200) {
          if (Date.now() > lastTry) throw new Error('kiwix-serve did not come back');
          await wait(200);
        }
        const again = await findKiwix(temporary);
        if (again === pid) throw new Error('kiwix-serve was not killed');
        const resident = /VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${again}/status`, 'utf8'));
        log(`kiwix-serve came back after SIGKILL; it takes ${resident?.[1] ?? '?'} kB`);
      } finally {
        await box.stop();
      }
      await findKiwix(temporary).then(
        (pid) => {
          throw new Error(`kiwix-serve ${pid} was left behind`);
        },
        () => undefined,
      );
    });
  },
};
