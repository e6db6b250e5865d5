import type { ResponsePacket } from 'multicast-dns';

export type Answer = NonNullable<ResponsePacket['answers']>[number];

/** "ANY" is no type of a record, and is asked for. */
export interface Question {
  readonly name: string;
  readonly type: string;
}

/** Names that are tried one after another: "library", "library-2" … */
const mostNames = 9;

/** Of a record, in seconds (RFC 6762 §10). */
const ttl = 120;

/** Records of one packet that are looked at. */
const mostRecords = 64;

/**
 * A name on one network and who has it (RFC 6762 §8, §9). `asking`: it is asked whether somebody has it;
 * `claimed`: nobody contradicted.
 */
export interface NameClaim {
  name(): string | undefined;
  isClaimed(): boolean;
  isFirstChoice(): boolean;
  /** Nobody contradicted in time. */
  claim(): void;
  /**
   * Takes what somebody on the network said.
   *
   * @param own address of the box there
   * @returns `lost`: the name is another's, and the next is to be asked for; `defend`: it is ours, and that
   *   is to be said
   */
  hear(answers: readonly Answer[], own: string): 'lost' | 'defend' | undefined;
}

/** IPv4 addresses as numbers: they are compared as RFC 6762 §8.2 compares their bytes. */
const numberOf = (address: string): number =>
  address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

/** @param base without ".local" */
export const createNameClaim = (base: string): NameClaim => {
  let number = 1;
  let isClaimed = false;
  const name = (): string | undefined => {
    if (number > mostNames) return undefined;
    return number === 1 ? `${base}.local` : `${base}-${number}.local`;
  };
  return {
    name,
    isClaimed: () => isClaimed,
    isFirstChoice: () => number === 1,
    claim: () => {
      isClaimed = name() !== undefined;
    },
    hear: (answers, own) => {
      const ours = name();
      const rivals = answers
        .slice(0, mostRecords)
        .flatMap((answer) =>
          answer.type === 'A' && answer.name.toLowerCase() === ours && (answer.ttl ?? 0) > 0
            ? [answer.data]
            : [],
        )
        .filter((address) => address !== own);
      if (rivals.length === 0) return undefined;
      // Two that came up together, as after a power cut: the later address keeps it, and both know.
      if (isClaimed && rivals.every((rival) => numberOf(rival) < numberOf(own))) return 'defend';
      number += 1;
      isClaimed = false;
      return 'lost';
    },
  };
};

/** Whether somebody asks for this name, and for what. */
export const asksFor = (
  questions: readonly Question[],
  name: string,
): 'address' | 'other' | undefined => {
  const asked = questions.slice(0, mostRecords).filter((one) => one.name.toLowerCase() === name);
  if (asked.length === 0) return undefined;
  return asked.some(({ type }) => type === 'A' || type === 'ANY') ? 'address' : 'other';
};

/** `name` is at this address; 0 seconds: no more. */
export const addressRecord = (name: string, address: string, seconds = ttl): Answer => ({
  type: 'A',
  name,
  ttl: seconds,
  class: 'IN',
  flush: true,
  data: address,
});

/** There is nothing but an IPv4 address: said at once, so that nobody waits for IPv6 (RFC 6762 §6.1). */
export const nothingElseRecord = (name: string): Answer => ({
  type: 'NSEC',
  name,
  ttl,
  class: 'IN',
  flush: true,
  data: { nextDomain: name, rrtypes: ['A'] },
});
