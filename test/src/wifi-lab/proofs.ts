import { networkActs, type NetworkStatus } from '@p2p-hotspot/contract';
import type { Backend } from './box.ts';
import { visitFromPhone } from './browse.ts';
import type { JoinOutcome, Phone, WifiToJoin } from './phone.ts';
import { plugRadioIn, pullRadio } from './programs.ts';
import type { WifiLab } from './wifi-lab.ts';

const demand = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};

const isUp = ({ accessPoint }: NetworkStatus): boolean => accessPoint?.state === 'up';
const givesAddresses = (status: NetworkStatus): boolean =>
  isUp(status) && status.visitorNetwork !== undefined;

const expectOutcome = async (
  phone: Phone,
  wifi: WifiToJoin,
  expected: JoinOutcome,
): Promise<void> => {
  const outcome = await phone.join(wifi);
  demand(
    outcome === expected,
    `${phone.name} and "${wifi.ssid}" (${wifi.security ?? 'usual'}): ${outcome}`,
  );
};

const hears = async (phone: Phone, ssid: string): Promise<boolean> =>
  (await phone.hears()).some((one) => one.ssid === ssid);

const joinAndTakeAddress = async (phone: Phone, wifi: WifiToJoin): Promise<string> => {
  await expectOutcome(phone, wifi, 'joined');
  const address = await phone.takeAddress();
  demand(address.startsWith('192.168.44.'), `${phone.name} got ${address}`);
  demand(await phone.reaches('192.168.44.1'), `${phone.name} does not reach the box`);
  return address;
};

/** Changes the Wi-Fi and waits until it is on the air so. */
const change = async (
  { box }: WifiLab,
  choices: Readonly<Record<string, unknown>>,
  isReached: (status: NetworkStatus) => boolean,
): Promise<void> => {
  await box.act(networkActs.changeWifi, choices);
  await box.waitFor(
    `the Wi-Fi with ${Object.keys(choices).join(', ')} changed`,
    (status) => givesAddresses(status) && isReached(status),
  );
};

export const showAir = async ({ box, log }: WifiLab, backend: Backend): Promise<void> => {
  await box.startWifi(backend);
  const status = await box.waitFor('the Wi-Fi is on the air', givesAddresses);
  log(
    `on the air by ${backend}: ${status.accessPoint?.ssid ?? ''}, channel ${status.accessPoint?.channel ?? 0}`,
  );
};

/** One phone with a wrong password stays out until it has the right one; both then reach each other. */
export const showJoining = async (
  { phones: [first, second], log }: WifiLab,
  wifi: WifiToJoin,
): Promise<void> => {
  await expectOutcome(second, { ...wifi, password: 'mangoes-rotten' }, 'refused');
  await joinAndTakeAddress(first, wifi);
  const address = await joinAndTakeAddress(second, wifi);
  demand(await first.reaches(address), 'the phones do not reach each other');
  log('a wrong password was refused; two phones joined and reach each other');
};

/** The first phone has joined. */
export const showVisit = async ({ machine, card, log }: WifiLab): Promise<void> => {
  const { applicationId } = card;
  const visit = { tunnelPort: machine.tunnelPort, portal: 'http://192.168.44.1', applicationId };
  demand((await visitFromPhone(visit)) === card.sha256, 'another file came than the app');
  log('Chromium was sent to the portal, stayed, and took the app whole');
};

/** Both phones have joined `before`. */
export const showChange = async (
  lab: WifiLab,
  before: WifiToJoin,
  after: WifiToJoin,
): Promise<void> => {
  const [first, second] = lab.phones;
  const out = first.thrownOut();
  const { ssid, password } = after;
  await change(
    lab,
    { ssid, password, channel: 11 },
    ({ accessPoint }) => accessPoint?.ssid === ssid && accessPoint.channel === 11,
  );
  await out;
  demand(!(await hears(second, before.ssid)), 'the old name is still on the air');
  await joinAndTakeAddress(second, after);
  lab.log(
    'a new name, password and channel: who was in is out, the old name is gone, the new one lets in',
  );
};

/** A channel that the law of the country leaves to others does not take the Wi-Fi away. */
export const showRefusal = async (lab: WifiLab, wifi: WifiToJoin): Promise<void> => {
  const before = (await lab.box.status()).accessPoint?.channel;
  await lab.box.act(networkActs.changeWifi, { country: 'US', channel: 13 });
  const status = await lab.box.waitFor(
    'the choice is refused',
    (now) => givesAddresses(now) && now.settingProblems.length > 0,
  );
  const now = status.accessPoint?.channel;
  demand(now === before, `on channel ${now ?? 0}, before on ${before ?? 0}`);
  await joinAndTakeAddress(lab.phones[0], wifi);
  lab.log(
    `an illegal channel was refused (${status.settingProblems[0]?.code ?? ''}), the last good one is on the air`,
  );
};

export const showIsolation = async (lab: WifiLab, wifi: WifiToJoin): Promise<void> => {
  const [first, second] = lab.phones;
  await change(lab, { isolateClients: true }, ({ settings }) => settings.isolateClients.value);
  await joinAndTakeAddress(first, wifi);
  const address = await joinAndTakeAddress(second, wifi);
  demand(!(await first.reaches(address)), 'isolated phones reach each other');
  await change(lab, { isolateClients: false }, ({ settings }) => !settings.isolateClients.value);
  lab.log('isolated phones reach the box and not each other');
};

export const showWpa3 = async (lab: WifiLab, wifi: WifiToJoin): Promise<void> => {
  const [first, second] = lab.phones;
  await change(lab, { security: 'wpa3' }, ({ accessPoint }) => accessPoint?.security === 'wpa3');
  await joinAndTakeAddress(first, { ...wifi, security: 'wpa3' });
  const heard = (await second.hears()).find(({ ssid }) => ssid === wifi.ssid);
  demand(heard?.authentication === 'SAE', `it lets in by ${heard?.authentication ?? 'nothing'}`);
  await expectOutcome(second, { ...wifi, security: 'wpa3', password: 'mangoes-rotten' }, 'refused');
  await change(lab, { security: 'wpa2' }, ({ accessPoint }) => accessPoint?.security === 'wpa2');
  lab.log('WPA3 lets in who knows it and the password, and nobody else');
};

export const showOpen = async (lab: WifiLab, { ssid, password }: WifiToJoin): Promise<void> => {
  await change(lab, { password: '' }, ({ accessPoint }) => accessPoint?.security === 'open');
  await joinAndTakeAddress(lab.phones[0], { ssid });
  await change(lab, { password }, ({ accessPoint }) => accessPoint?.security === 'wpa2');
  lab.log('without a password the network is open');
};

/** The kernel of the box loses the radio, and has it again. */
export const showPulledRadio = async (lab: WifiLab, wifi: WifiToJoin): Promise<void> => {
  await pullRadio(lab.machine);
  await lab.box.waitFor('the radio is gone', (status) => !isUp(status));
  await plugRadioIn(lab.machine);
  await lab.box.waitFor('the Wi-Fi is back', givesAddresses);
  await joinAndTakeAddress(lab.phones[1], wifi);
  lab.log('the radio was pulled out and plugged in: the Wi-Fi came back by itself');
};

/** The only radio joins the Wi-Fi of the town for a minute and is an access point again after that. */
export const showOnline = async (lab: WifiLab, wifi: WifiToJoin): Promise<void> => {
  const { box, town, phones, log } = lab;
  const { ssid, password } = town;
  await box.act(networkActs.joinWifi, { ssid, password });
  await box.waitFor('the box knows the town', ({ knownWifi }) => knownWifi.includes(ssid));
  await box.waitFor('the Wi-Fi is back after joining', givesAddresses);
  await box.act(networkActs.goOnline, { minutes: 1 });
  const online = await box.waitFor('the box is online', ({ uplinks }) =>
    uplinks.some(({ address = '' }) => address.startsWith(town.subnet)),
  );
  demand(
    online.accessPoint?.state === 'paused',
    `meanwhile it is ${online.accessPoint?.state ?? 'not there'}`,
  );
  await box.waitFor('the Wi-Fi is back', givesAddresses);
  await joinAndTakeAddress(phones[0], wifi);
  log('the only radio went online for a minute and was an access point again');
};
