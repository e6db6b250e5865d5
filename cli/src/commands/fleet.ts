import path from 'node:path';
import { alertThresholds, isCodedError, type CodedMessage } from '@p2p-hotspot/contract';
import { Command, Option } from 'commander';
import { z } from 'zod';
import { apiUrl, createBalenaApi, defaultApiUrl } from '../balena/balena-api.ts';
import { BalenaError } from '../balena/errors.ts';
import { readToken } from '../balena/read-token.ts';
import { configurationName, openCollection } from '../collection/configuration.ts';
import { findState, type CollectionState } from '../collection/state.ts';
import { addressOf } from '../doctor/read-report.ts';
import { exitCodes } from '../exit-codes.ts';
import { exists } from '../files/durable.ts';
import { balenaSightings } from '../fleet/balena-sightings.ts';
import { fleetFindings, isAlert } from '../fleet/fleet-alerts.ts';
import {
  fleetBoxesJson,
  fleetLines,
  fleetOrders,
  sortFleet,
  type FleetOrder,
} from '../fleet/fleet-table.ts';
import { askBoxes } from '../fleet/lan/ask-boxes.ts';
import { findBoxes } from '../fleet/lan/find-boxes.ts';
import { mergeSightings } from '../fleet/merge-sightings.ts';
import { readThresholds } from '../fleet/read-thresholds.ts';
import { receiptSightings } from '../fleet/receipt-sightings.ts';
import { sightingSources, type Sighting } from '../fleet/sighting.ts';
import { readFleet } from '../receipts/fleet-state.ts';
import { fleetNorm } from '../receipts/tell-fleet.ts';
import { say } from '../ui/reporter.ts';
import { runs, withResult, type CommandContext, type World } from './context.ts';

interface FleetOptions {
  readonly lan?: boolean;
  readonly device?: readonly string[];
  readonly balena?: string;
  readonly tokenFile?: string;
  readonly api?: string;
  readonly thresholds?: string;
  readonly sort: FleetOrder;
  readonly failOnAlert?: boolean;
}

const result = z.object({
  boxes: z.array(
    z.object({
      box: z.string().describe('what people call it'),
      community: z.string().optional(),
      version: z.string().optional(),
      releases: z
        .array(
          z.object({
            channel: z.string(),
            counter: z.number(),
            ageDays: z.number().optional().describe('since it was issued'),
          }),
        )
        .optional(),
      freeBytes: z.number().optional(),
      totalBytes: z.number().optional(),
      damagedFiles: z.number().optional(),
      cardErrors: z.number().optional(),
      weakPower: z.boolean().optional(),
      temperatureCelsius: z.number().optional(),
      seen: z.array(
        z.object({
          source: z.enum(sightingSources),
          id: z.string().describe('what the source calls the box'),
          earliest: z.string(),
          latest: z.string().describe('the same as earliest where the time is certain'),
        }),
      ),
      findings: z.array(z.object({ code: z.string(), text: z.string(), alert: z.boolean() })),
    }),
  ),
  problems: z
    .array(z.object({ code: z.string(), text: z.string() }))
    .describe('what could not be read or asked'),
});

/** What the sources told, and what kept them from it. */
interface Seen {
  readonly sightings: Sighting[];
  readonly problems: CodedMessage[];
  state?: CollectionState;
}

const ofReceipts = async (seen: Seen, folder: string): Promise<void> => {
  await openCollection(folder);
  // Before the first release there are no receipts either.
  if ((await findState(folder)) === undefined) return;
  const norm = await fleetNorm(folder);
  seen.state = norm.state;
  const { boxes, damaged } = await readFleet(folder);
  seen.sightings.push(...receiptSightings(boxes, norm));
  for (const error of damaged) {
    if (!isCodedError(error)) throw error;
    const { path: file } = error.parameters;
    seen.problems.push({ code: 'FLEET_RECEIPT_DAMAGED', parameters: { path: file ?? folder } });
  }
};

const ofNetwork = async (seen: Seen, options: FleetOptions, world: World): Promise<void> => {
  const named = (options.device ?? []).map((given) => {
    const url = addressOf(given);
    if (url === undefined)
      seen.problems.push({ code: 'DEVICE_ADDRESS_INVALID', parameters: { value: given } });
    return url;
  });
  const found = options.lan === true ? await findBoxes(world.signal) : [];
  if (options.lan === true && found.length === 0) {
    seen.problems.push({ code: 'FLEET_LAN_NOBODY', parameters: {} });
  }
  const urls = new Map(
    [...named, ...found].filter((url) => url !== undefined).map((url) => [url.origin, url]),
  );
  const { sightings, silent } = await askBoxes([...urls.values()], world.now, world.signal);
  seen.sightings.push(...sightings);
  seen.problems.push(...silent);
};

const ofBalena = async (seen: Seen, options: FleetOptions, context: CommandContext) => {
  if (options.balena === undefined) return;
  const { world, resolve } = context;
  const url = apiUrl(options.api);
  const { tokenFile } = options;
  const token = await readToken(world, tokenFile === undefined ? undefined : resolve(tokenFile));
  const api = createBalenaApi({ url, token, signal: world.signal });
  try {
    const devices = await api.devices(await api.fleet(options.balena));
    seen.sightings.push(...balenaSightings(devices, world.now()));
  } catch (error) {
    if (!(error instanceof BalenaError)) throw error;
    seen.problems.push({ code: error.code, parameters: error.parameters });
  }
};

const fleet = async (
  context: CommandContext,
  options: FleetOptions,
  given: string | undefined,
): Promise<void> => {
  const { reporter, resolve, world } = context;
  const thresholds =
    options.thresholds === undefined
      ? alertThresholds
      : await readThresholds(resolve(options.thresholds));
  const seen: Seen = { sightings: [], problems: [] };
  const folder = resolve(given);
  const isCollection = await exists(path.join(folder, configurationName));
  if (isCollection || given !== undefined) await ofReceipts(seen, folder);
  await ofBalena(seen, options, context);
  await ofNetwork(seen, options, world);
  const { sightings, problems, state } = seen;
  const judge = { thresholds, nowMs: world.now(), ...(state !== undefined && { state }) };
  const boxes = sortFleet(mergeSightings(sightings), options.sort, judge);
  for (const { code, parameters } of problems) reporter.warn(code, parameters);
  if (boxes.length === 0) reporter.note('FLEET_EMPTY');
  let isAlarmed = false;
  for (const box of boxes) {
    const alerts = fleetFindings(box, judge).filter(isAlert);
    if (alerts.length === 0) continue;
    isAlarmed = true;
    const findings = alerts.map(({ code, parameters }) => say(code, parameters)).join(', ');
    reporter.warn('BOX_FINDINGS', { box: box.title, findings });
  }
  reporter.result(
    {
      boxes: fleetBoxesJson(boxes, judge),
      problems: problems.map(({ code, parameters }) => ({ code, text: say(code, parameters) })),
    },
    fleetLines(boxes, judge),
  );
  if (isAlarmed && options.failOnAlert === true) world.endWith(exitCodes.alerts);
  else if (problems.length > 0) world.endWith(exitCodes.unreachable);
};

const another = (given: string, before: readonly string[] = []): string[] => [...before, given];

/** `hotspot fleet` */
export const fleetCommand = (world: World): Command =>
  withResult(
    new Command('fleet')
      .summary('see all boxes at once, by receipts, network and balena')
      .description(
        'Shows all boxes that are known in one table: by the receipts that the collection kept, by the network that this computer is on, and by balena. Of each fact the newest counts whose time is certain. What needs somebody to look after it is said in words. Only receipts are signed: what is said on a network is what whoever answers there claims.',
      )
      .argument('[collection]', 'folder of the collection; the current folder if left out')
      .option('--lan', 'look for boxes on the networks of this computer')
      .option(
        '--device <address>',
        'ask the box at this address; can be given several times',
        another,
      )
      .option('--balena <fleet>', 'ask balena for the devices of this fleet')
      .option('--token-file <file>', 'file with a token for balena; else $BALENA_TOKEN')
      .option('--api <url>', `balena's API; ${defaultApiUrl} if left out`)
      .option('--thresholds <file>', 'JSON that says from when on you want to be told')
      .addOption(
        new Option('--sort <by>', 'order of the boxes').choices(fleetOrders).default('name'),
      )
      .option('--fail-on-alert', 'end with code 16 when a box needs looking after')
      .action(runs<FleetOptions>(world, fleet)),
    result,
  );
