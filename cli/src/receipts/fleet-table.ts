import { say } from '../ui/reporter.ts';
import { formatBytes, formatTable } from '../ui/quantities.ts';
import { csvLine } from './csv.ts';
import { boxId, boxTitle, type KnownBox } from './fleet.ts';
import { boxWords, findingsOf, lastProblem, type FleetNorm } from './findings.ts';

const dayMs = 24 * 60 * 60 * 1000;
const longestCell = 60;

const cut = (text: string): string =>
  text.length <= longestCell ? text : `${text.slice(0, longestCell - 1)}…`;

/** `stable 7, beta 2`, by the box's own word. */
export const contentOf = ({ receipt }: KnownBox): string =>
  receipt.releases.map(({ channel, counter }) => `${channel} ${counter}`).join(', ');

/**
 * How old a receipt is: in days where something speaks for the clock of its box; else what that clock
 * said, which may be wrong by decades.
 */
export const ageOf = ({ receipt, readAt }: KnownBox, nowMs: number): string => {
  const { clock, written } = receipt;
  if (clock?.proven !== true) {
    return `clock unsure, says ${written.slice(0, 10)}; read ${readAt.slice(0, 10)}`;
  }
  const days = Math.max(0, Math.floor((nowMs - Date.parse(written)) / dayMs));
  return days === 1 ? '1 day old' : `${days} days old`;
};

/** The fleet as a table, one line a box. */
export const fleetTable = (boxes: readonly KnownBox[], nowMs: number): string[] =>
  formatTable([
    ['BOX', 'ID', 'TYPE', 'CONTENT', 'RECEIPT', 'FREE', 'DAMAGED', 'LAST TROUBLE'],
    ...boxes.map((box) => {
      const { device, store, sequence } = box.receipt;
      const problem = lastProblem(box.receipt);
      return [
        boxTitle(box),
        boxId(box.publicKey),
        device?.type ?? device?.arch ?? '?',
        contentOf(box) === '' ? 'nothing' : contentOf(box),
        `no. ${sequence}, ${ageOf(box, nowMs)}`,
        store === undefined ? '?' : formatBytes(store.freeBytes),
        store === undefined ? '?' : String(store.damagedFiles),
        problem === undefined ? '' : cut(boxWords(problem)),
      ];
    }),
  ]);

/** The fleet as JSON: all that is known, and what an operator should know in words. */
export const fleetJson = (boxes: readonly KnownBox[], norm: FleetNorm) =>
  boxes.map((box) => {
    const { device, store, clock, root } = box.receipt;
    return {
      id: boxId(box.publicKey),
      publicKey: box.publicKey,
      name: device?.name,
      community: device?.community,
      type: device?.type,
      arch: device?.arch,
      groups: device === undefined ? undefined : [...device.groups],
      daemon: device?.daemon,
      releases: box.receipt.releases.map(({ channel, counter }) => ({ channel, counter })),
      sequence: box.receipt.sequence,
      written: box.receipt.written,
      clockProven: clock?.proven,
      readAt: box.readAt,
      rootVersion: root?.version,
      freeBytes: store?.freeBytes,
      totalBytes: store?.totalBytes,
      reserveBytes: store?.reserveBytes,
      damagedFiles: store?.damagedFiles,
      cardErrors: store?.cardErrors,
      findings: findingsOf(box.receipt, norm).map(({ code, parameters }) => ({
        code,
        text: say(code, parameters),
      })),
      history: (box.receipt.history ?? []).map(({ kind, time, sequence, code, parameters }) => ({
        sequence,
        time,
        kind,
        code,
        text: boxWords({ code, parameters }),
      })),
    };
  });

/** The fleet as lines of CSV (RFC 4180), the names of the columns first. */
export const fleetCsv = (boxes: readonly KnownBox[], norm: FleetNorm): string[] => {
  const rows = fleetJson(boxes, norm).map((box, index) => ({
    id: box.id,
    name: box.name,
    community: box.community,
    type: box.type,
    arch: box.arch,
    groups: box.groups?.join(' '),
    daemon: box.daemon,
    content: contentOf(boxes[index] as KnownBox),
    sequence: box.sequence,
    written: box.written,
    clockProven: box.clockProven,
    readAt: box.readAt,
    rootVersion: box.rootVersion,
    freeBytes: box.freeBytes,
    totalBytes: box.totalBytes,
    damagedFiles: box.damagedFiles,
    cardErrors: box.cardErrors,
    findings: box.findings.map(({ text }) => text).join('; '),
  }));
  const names = Object.keys(rows[0] ?? { id: '' });
  return [names, ...rows.map((row) => Object.values(row))].map(csvLine);
};
