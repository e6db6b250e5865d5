import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startBox } from '@p2p-hotspot/examples';
import { execa } from 'execa';
import { makeOperator } from '../lab/operator.ts';
import { plugIn, waitForRelease } from '../lab/plug-in.ts';
import { inScratch } from '../lab/scratch.ts';
import type { SystemTest } from '../system-test.ts';
import { alertCases } from './alert-cases.ts';

const rulesFile = path.resolve(
  import.meta.dirname,
  '../../../../docs/operator/prometheus/hotspot-alerts.yml',
);

const demand = (isMet: boolean, what: string): void => {
  if (!isMet) throw new Error(what);
};

/** What a real box tells Prometheus, and what the example rules make of it, in the eyes of promtool. */
export const metricsFormatTest: SystemTest = {
  name: 'metrics-format',
  proves:
    'promtool finds nothing to say of the figures of a real box, and each of the example alert rules speaks when it should and not before',
  needs: [{ tool: '/usr/bin/promtool', debianPackage: 'prometheus' }],
  run: async (log) => {
    await inScratch(async (directory) => {
      const operator = await makeOperator(directory);
      const page = path.join(directory, 'page.txt');
      await writeFile(page, 'something to read\n');
      await operator.add(page);
      const bundle = path.join(directory, 'one.hotspot');
      await operator.createBundle(bundle);
      const box = await startBox({
        directory: path.join(directory, 'box'),
        portalPort: 0,
        environment: { TRUST_ROOT: operator.rootFingerprint, METRICS: 'on' },
      });
      try {
        await plugIn(box, bundle);
        await waitForRelease(box, 1);
        for (const visited of ['/', '/apps', '/search?q=x', '/nothing']) {
          await (await fetch(box.portalUrl + visited)).text();
        }
        const answer = await fetch(`${box.portalUrl}/metrics`);
        const text = await answer.text();
        demand(answer.status === 200, `/metrics answered ${answer.status}: ${text}`);
        const { stdout, stderr } = await execa('/usr/bin/promtool', ['check', 'metrics'], {
          input: text,
        });
        demand(`${stdout}${stderr}`.trim() === '', `promtool: ${stdout}${stderr}`);
        const told = [
          'hotspot_release_number{channel="stable"} 1',
          'hotspot_service_up{service="daemon"} 1',
          'hotspot_last_update{result="applied"} 1',
        ];
        for (const line of told) demand(text.includes(`${line}\n`), `${line} is missing:\n${text}`);
        const samples = text.split('\n').filter((line) => /^hotspot_/.test(line)).length;
        log(`${samples} samples, ${text.length} bytes`);
      } finally {
        await box.stop();
      }
      const cases = path.join(directory, 'cases.yml');
      await writeFile(cases, JSON.stringify(alertCases(rulesFile)));
      await execa('/usr/bin/promtool', ['check', 'rules', rulesFile]);
      const { stdout } = await execa('/usr/bin/promtool', ['test', 'rules', cases]);
      log(stdout.trim().split('\n').at(-1) ?? '');
    });
  },
};
