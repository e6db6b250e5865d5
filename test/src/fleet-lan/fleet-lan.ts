import path from 'node:path';
import { writeFile } from 'node:fs/promises';
import { hotspotProgram, startBox } from '@p2p-hotspot/examples';
import { execa } from 'execa';
import { inNetworks } from '../lab/network.ts';
import { makeOperator } from '../lab/operator.ts';
import { plugIn, waitForRelease } from '../lab/plug-in.ts';
import { inScratch } from '../lab/scratch.ts';
import type { SystemTest } from '../system-test.ts';

interface FoundBox {
  readonly box: string;
  readonly community?: string;
  readonly releases?: readonly { readonly channel: string; readonly counter: number }[];
  readonly freeBytes?: number;
  readonly seen: readonly { readonly source: string; readonly id: string }[];
}

const demand = (isMet: boolean, what: string): void => {
  if (!isMet) throw new Error(what);
};

/** An operator who comes with a laptop into a network with two boxes. */
export const fleetLanTest: SystemTest = {
  name: 'fleet-lan',
  proves:
    'hotspot fleet --lan finds the real boxes of a network by what they announce, and tells what each has; in a network without boxes it says so',
  needs: [
    { tool: 'ip', debianPackage: 'iproute2' },
    { tool: 'nsenter', debianPackage: 'util-linux' },
  ],
  run: (log) =>
    inScratch((directory) =>
      inNetworks(async (networks) => {
        const operator = await makeOperator(directory);
        const page = path.join(directory, 'page.txt');
        await writeFile(page, 'something to read\n');
        await operator.add(page);
        const bundle = path.join(directory, 'one.hotspot');
        await operator.createBundle(bundle);
        const laptop = await networks.join('laptop', 'village', '10.78.0.9/24');
        const look = async (): Promise<{ boxes: readonly FoundBox[]; stderr: string }> => {
          const [program = '', ...words] = laptop.enter;
          const { stdout, stderr } = await execa(
            program,
            [
              ...words,
              ...[process.execPath, hotspotProgram, 'fleet', operator.collection],
              ...['--lan', '--json'],
            ],
            { reject: false },
          );
          return { boxes: (JSON.parse(stdout) as { boxes: readonly FoundBox[] }).boxes, stderr };
        };
        const before = await look();
        demand(before.boxes.length === 0, 'a box was found where there is none');
        demand(before.stderr.includes('no box was found'), before.stderr);
        const open = async (name: string, host: number, environment: Record<string, string>) =>
          startBox({
            directory: path.join(directory, name),
            portalPort: 8080,
            environment: {
              ...{ NEIGHBOURS: 'on', DEVICE_NAME: name, COMMUNITY_NAME: `Village of ${name}` },
              ...{ PORTAL_ADDRESS: '', ...environment },
            },
            enter: (await networks.join(name, 'village', `10.78.0.${host}/24`)).enter,
          });
        const first = await open('aldeia-3', 1, { TRUST_ROOT: operator.rootFingerprint });
        const second = await open('escola', 2, {});
        try {
          await plugIn(first, bundle);
          await waitForRelease(first, 1);
          const { boxes, stderr } = await look();
          const told = boxes.map(({ box, community, releases = [], seen }) =>
            [
              box,
              community,
              ...releases.map(({ channel, counter }) => `${channel} ${counter}`),
              ...seen.map(({ source, id }) => `${source} ${id}`),
            ].join(', '),
          );
          const expected = [
            'aldeia-3, Village of aldeia-3, stable 1, network 10.78.0.1:8080',
            'escola, Village of escola, network 10.78.0.2:8080',
          ];
          demand(
            JSON.stringify(told) === JSON.stringify(expected),
            `${told.join('\n')}\n${stderr}`,
          );
          demand((boxes[0]?.freeBytes ?? 0) > 0, 'its free space is not told');
          for (const line of told) log(line);
        } finally {
          await first.stop();
          await second.stop();
        }
      }),
    ),
};
