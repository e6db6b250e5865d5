import { phases, type BoxStatus, type CodedMessage } from '@p2p-hotspot/contract';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isMessage = (value: unknown): value is CodedMessage =>
  isRecord(value) && typeof value['code'] === 'string' && isRecord(value['parameters']);

/** A message in an answer of the daemon, if it is one. */
export const readCodedMessage = (value: unknown): CodedMessage | undefined =>
  isMessage(value) ? value : undefined;

const isListOf = (value: unknown, isItem: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isItem);

const isMap = (value: unknown): boolean =>
  isRecord(value) &&
  isMessage(value['message']) &&
  typeof value['label'] === 'string' &&
  ['string', 'undefined'].includes(typeof value['file']);

const isImage = (value: unknown): boolean =>
  isRecord(value) &&
  isMessage(value['message']) &&
  typeof value['channel'] === 'string' &&
  typeof value['component'] === 'string' &&
  (value['ports'] === undefined || isListOf(value['ports'], Number.isInteger));

const isInstallers = (value: unknown): boolean =>
  isRecord(value) && isMessage(value['message']) && isListOf(value['apps'], isMessage);

const isConnection = (value: unknown): boolean =>
  value === undefined || (isRecord(value) && isMessage(value['message']));

const isRemoteHelp = (value: unknown): boolean =>
  isRecord(value) &&
  isMessage(value['message']) &&
  typeof value['state'] === 'string' &&
  isConnection(value['connection']) &&
  (value['invitation'] === undefined || isRecord(value['invitation']));

const isSwarm = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value['isOn'] === 'boolean' &&
  ['uploadKbit', 'downloadKbit', 'uploadMonthlyMegabytes'].every(
    (name) => typeof value[name] === 'number',
  ) &&
  ['environment', 'steward', 'default'].some((origin) => origin === value['origin']) &&
  (value['held'] === undefined || isMessage(value['held']));

const isDrive = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value['address'] === 'string' &&
  isMessage(value['message']) &&
  typeof value['files'] === 'number' &&
  typeof value['sizeBytes'] === 'number' &&
  ['string', 'undefined'].includes(typeof value['lastLook']);

/**
 * Takes the daemon's answer as a BoxStatus if the parts that pages rely on are there. The daemon may
 * be of another version than the portal: what is not understood is "status unknown", never a crash.
 */
export const parseBoxStatus = (value: unknown): BoxStatus | undefined => {
  const understood =
    isRecord(value) &&
    value['apiVersion'] === 1 &&
    phases.some((phase) => phase === value['phase']) &&
    isMessage(value['message']) &&
    isRecord(value['trust']) &&
    isRecord(value['store']) &&
    isListOf(value['sources'], (item) => isRecord(item) && isMessage(item['message'])) &&
    (value['sticks'] === undefined ||
      isListOf(value['sticks'], (item) => isRecord(item) && isMessage(item['message']))) &&
    (value['mirrors'] === undefined ||
      isListOf(value['mirrors'], (item) => isRecord(item) && isMessage(item['message']))) &&
    (value['maps'] === undefined || isListOf(value['maps'], isMap)) &&
    (value['images'] === undefined || isListOf(value['images'], isImage)) &&
    (value['installers'] === undefined || isInstallers(value['installers'])) &&
    (value['usage'] === undefined || isRecord(value['usage'])) &&
    (value['swarm'] === undefined || isSwarm(value['swarm'])) &&
    (value['drive'] === undefined || isDrive(value['drive'])) &&
    (value['remoteHelp'] === undefined || isRemoteHelp(value['remoteHelp'])) &&
    isListOf(value['history'], (item) => isRecord(item) && isMessage(item['message'])) &&
    isListOf(value['settingProblems'], isMessage);
  return understood ? (value as unknown as BoxStatus) : undefined;
};
