import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startBox } from '@p2p-hotspot/examples';
import test from 'ava';

/** A browser without scripts: it keeps one cookie and sends forms. */
const createBrowser = (origin: string) => {
  let cookie = '';
  const load = async (where: string, body?: URLSearchParams): Promise<Response> => {
    const response = await fetch(new URL(where, origin), {
      redirect: 'manual',
      headers: { cookie },
      ...(body !== undefined && { method: 'POST', body }),
    });
    const [first] = response.headers.getSetCookie();
    if (first !== undefined) cookie = first.split(';', 1)[0] ?? '';
    return response;
  };
  const read = async (where: string): Promise<string> => (await load(where)).text();
  return {
    load,
    read,
    signIn: async () => {
      const sent = await load('/steward/sign-in', new URLSearchParams({ pin: '246810' }));
      return sent.status;
    },
    send: async (where: string, fields: Readonly<Record<string, string>>) => {
      const form = /name="form" value="([^"]*)"/.exec(await read(where))?.[1] ?? '';
      return load(where, new URLSearchParams({ ...fields, form }));
    },
  };
};

/** A phone with an address and a browser of its own. */
const visit = (url: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const headers = { 'user-agent': 'PlantedPhone/7' };
    get(url, { localAddress: '127.7.7.7', headers }, (response) => {
      response.resume().on('end', resolve);
    }).on('error', reject);
  });

/** All that lies in the files of a folder. */
const textsBelow = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(
    files.map((file) => readFile(path.join(file.parentPath, file.name), 'latin1')),
  );
};

test('a steward starts both parts of a box anew, what was counted is still there, and nothing of who took it', async (t) => {
  t.timeout(300_000);
  const directory = await mkdtemp(path.join(tmpdir(), 'restarted-box-'));
  const log: string[] = [];
  const waiting = new Map<string, () => void>();
  const box = await startBox({
    directory,
    portalPort: 0,
    environment: { ADMIN_PIN: '246810' },
    onLog: (_process, line) => {
      log.push(line);
      const { event = '' } = JSON.parse(line) as { event?: string };
      waiting.get(event)?.();
    },
  });
  t.teardown(async () => {
    await box.stop();
    await rm(directory, { recursive: true });
  });
  const heard = (event: string) =>
    new Promise<void>((resolve) => {
      waiting.set(event, resolve);
    });
  const { portalUrl, daemonPid, portalPid } = box;
  const browser = createBrowser(portalUrl);
  for (let number = 0; number < 12; number += 1) await visit(`${portalUrl}/help?who=PlantedMaria`);
  t.is(await browser.signIn(), 303);
  const told = /Help<\/bdi>.*?<td>10<\/td>/s;
  t.regex(await browser.read('/steward/usage?lang=en'), told);

  const ready = heard('daemon.ready');
  const sure = { sure: 'yes' };
  t.is((await browser.send('/steward/restart', { part: 'daemon', ...sure })).status, 200);
  await ready;
  t.not(box.daemonPid, daemonPid);
  t.is(box.portalPid, portalPid);
  t.is((await browser.load('/steward/usage')).status, 303);
  t.is(await browser.signIn(), 303);
  t.regex(await browser.read('/steward/usage?lang=en'), told);

  const listening = heard('portal.listening');
  const answer = await browser.send('/steward/restart', { part: 'portal', ...sure });
  t.regex(answer.headers.get('refresh') ?? '', /^15; url=\/steward\/restart/);
  await listening;
  t.not(box.portalPid, portalPid);
  // At the same address, and the daemon still knows the session.
  t.regex(await browser.read('/steward/usage?lang=en'), told);
  t.regex(await browser.read('/steward/log?lang=en'), /Start the pages anew/);

  await box.stop();
  const written = await textsBelow(directory);
  t.true(written.some((text) => text.includes('["page","help"]')));
  for (const text of [...written, ...log]) t.notRegex(text, /Planted|127\.7\.7\.7/);
});
