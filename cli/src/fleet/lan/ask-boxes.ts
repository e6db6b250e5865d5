import {
  deviceReportPath,
  isCodedError,
  type CodedMessage,
  type DeviceReport,
} from '@p2p-hotspot/contract';
import { readReport } from '../../doctor/read-report.ts';
import { createHttpClient, type HttpClient } from '../../mirror/check/http-client.ts';
import type { Sighting } from '../sighting.ts';

const patienceMs = 10_000;
const largestReport = 256 * 1024;
/** Asked at once. */
const atOnce = 8;

const sightingOf = (url: URL, { portal, box }: DeviceReport, nowMs: number): Sighting => {
  const store = box?.store;
  return {
    source: 'network',
    id: url.host,
    ...(portal.name !== undefined && { name: portal.name }),
    ...(portal.community !== undefined && { community: portal.community }),
    earliestMs: nowMs,
    latestMs: nowMs,
    facts: {
      version: portal.version,
      ...(box === undefined
        ? { troubles: [{ code: 'FLEET_DAEMON_AWAY', parameters: {} }] }
        : {
            releases: box.releases.map(({ channel, counter, issued }) => ({
              channel,
              counter,
              ...(issued !== undefined && { issued }),
            })),
            cardErrors: box.cardErrors,
            isPowerWeak: box.weakPower === true,
            ...(store !== undefined && {
              space: {
                freeBytes: store.freeBytes,
                totalBytes: store.totalBytes,
                reserveBytes: store.reserveBytes,
              },
              damagedFiles: store.damagedFiles,
            }),
            ...(box.temperatureCelsius !== undefined && {
              temperatureCelsius: box.temperatureCelsius,
            }),
          }),
    },
  };
};

export interface AskedBoxes {
  readonly sightings: readonly Sighting[];
  /** One message for each that did not answer, or not as a box does. */
  readonly silent: readonly CodedMessage[];
}

const askOne = async (
  client: HttpClient,
  url: URL,
  now: () => number,
): Promise<Sighting | CodedMessage> => {
  try {
    const { status, bytes } = await client.get(new URL(deviceReportPath, url), {
      maxBytes: largestReport,
      timeoutMs: patienceMs,
    });
    const report = status === 200 && bytes.length <= largestReport ? readReport(bytes) : undefined;
    return report === undefined
      ? { code: 'DEVICE_STRANGE', parameters: { url: url.origin } }
      : sightingOf(url, report, now());
  } catch (error) {
    if (!isCodedError(error) || error.code !== 'MIRROR_SILENT') throw error;
    const reason = String(error.parameters['reason'] ?? '');
    return { code: 'DEVICE_SILENT', parameters: { url: url.origin, reason } };
  }
};

/**
 * Asks boxes how they are. What they say is not signed: it is what whoever answers there claims.
 *
 * @throws why the signal was aborted
 */
export const askBoxes = async (
  urls: readonly URL[],
  now: () => number,
  signal: AbortSignal,
): Promise<AskedBoxes> => {
  const client = createHttpClient(signal, { isStrict: true });
  const sightings: Sighting[] = [];
  const silent: CodedMessage[] = [];
  try {
    for (let first = 0; first < urls.length; first += atOnce) {
      const some = urls.slice(first, first + atOnce);
      for (const answer of await Promise.all(some.map((url) => askOne(client, url, now)))) {
        if ('code' in answer) silent.push(answer);
        else sightings.push(answer);
      }
    }
    return { sightings, silent };
  } finally {
    client.close();
  }
};
