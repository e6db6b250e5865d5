import { addressBytes, kinds } from './dhcp-message.ts';
import { captured, expect, gateway, type Lab } from './lab.ts';
import type { LineProgram } from './line-program.ts';

/** Of a machine that sets its own address and speaks for many devices. */
export const crowdAddress = '192.168.44.254';

export const macOf = (number: number): string => {
  const hex = number.toString(16).padStart(4, '0');
  return `02:00:00:00:${hex.slice(0, 2)}:${hex.slice(2)}`;
};

interface Answer {
  readonly kind: number;
  readonly address: string;
}

const ask = (crowd: LineProgram, question: Readonly<Record<string, unknown>>) =>
  crowd.ask({ act: 'dhcp', from: crowdAddress, question }) as Promise<Answer | null>;

/** What a device gets that asks for this address without having been offered it. */
const demand = (crowd: LineProgram, mac: string, address: string) =>
  ask(crowd, { mac, kind: kinds.request, options: [[50, addressBytes(address)]] });

/** Nobody gets what is not theirs. */
export const refuseRogues = async (crowd: LineProgram, taken: string): Promise<void> => {
  for (const address of [gateway, captured, '192.168.44.2', '10.0.0.5', taken]) {
    const answer = await demand(crowd, macOf(0x99_99), address);
    expect(`who demands ${address} is refused`, answer?.kind, kinds.nak);
  }
  // A device that says to be another one each time is one: its client identifier does not count.
  const given = new Set<string | undefined>();
  for (let identity = 0; identity < 5; identity += 1) {
    const answer = await ask(crowd, {
      mac: macOf(0x88_88),
      kind: kinds.discover,
      options: [[61, [1, identity, 2, 3, 4, 5, 6]]],
    });
    given.add(answer?.address);
  }
  expect('addresses of one device with five identities', given.size, 1);
};

/** Messages that break rules of RFC 2131 and RFC 2132. No answer is asked of them. */
const broken: readonly Readonly<Record<string, unknown>>[] = [
  { raw: [53, 1] },
  { raw: [53, 255, 1] },
  { raw: [53, 0, 255] },
  { raw: [53, 1, 200, 255] },
  { raw: [12, 255, ...Array<number>(200).fill(65)] },
  { raw: [53, 1, 1, 55, 250, ...Array<number>(250).fill(3), 255] },
  { raw: [53, 1, 1, 82, 4, 1, 200, 0, 0, 255] },
  { raw: [53, 1, 1, 52, 1, 3, 255] },
  { raw: [53, 1, 1, 12, 3, 46, 46, 47, 81, 5, 0, 0, 0, 46, 46, 255] },
  { hardwareLength: 255 },
  { hardwareLength: 0 },
  { kind: kinds.decline, options: [[50, addressBytes(gateway)]] },
  { kind: kinds.release, options: [[54, addressBytes(gateway)]] },
];

/** Sent without waiting, so that three tries of each do not take a minute. */
export const sendBroken = async (crowd: LineProgram): Promise<void> => {
  const questions = broken.map((more) => ({ mac: macOf(0x77_77), kind: kinds.discover, ...more }));
  await crowd.ask({ act: 'shout', from: crowdAddress, questions });
};

/**
 * A device that says to be hundreds gets all that is left, and newcomers nothing until those leases run
 * out; who has an address keeps it, and the box's own check is not deceived.
 */
export const starve = async ({ program, log }: Lab, crowd: LineProgram): Promise<void> => {
  const macs = Array.from({ length: 60 }, (_one, index) => macOf(0x70_00 + index));
  const before = ((await program().ask({ act: 'leases' })) as unknown[]).length;
  const given = (await crowd.ask({ act: 'join', from: crowdAddress, macs })) as unknown[];
  expect('leases in all', before + given.length, 250);
  log(`one device that says to be ${macs.length} got the last ${given.length} addresses of 250`);
  const first = await demand(crowd, macOf(0), (await crowdAddressOf(program())) ?? '');
  expect('who has an address keeps it', first?.kind, kinds.ack);
};

/** Address of the first of the crowd. */
const crowdAddressOf = async (program: LineProgram): Promise<string | undefined> => {
  const leases = (await program.ask({ act: 'leases' })) as { mac: string; address: string }[];
  return leases.find(({ mac }) => mac === macOf(0))?.address;
};
