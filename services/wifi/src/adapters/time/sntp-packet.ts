/** One header of RFC 5905 §7.3; what follows it in a question is not for us. */
const headerBytes = 48;
const clientMode = 3;
const serverMode = 4;

/** Seconds from 1900, where NTP begins, to 1970. */
const unixEpoch = 2_208_988_800;

/**
 * How far from a true clock: as a server's own clock that nothing corrects (chrony's "local" stratum).
 * An unproven one is marked as such: leap indicator 3 and no stratum. No client takes its time from it.
 */
const proven = { leap: 0, stratum: 10, reference: Buffer.from([127, 127, 1, 1]) };
const unproven = { leap: 3, stratum: 0, reference: Buffer.from('INIT', 'latin1') };

/** 2^-10 s: milliseconds. */
const precision = -10;
/** What a battery's clock may be off, in seconds; 16 is the most that NTP knows. */
const dispersion = { proven: 1, unproven: 16 };

/** A moment, and whether the clock that says it is proven to be right. */
export interface ToldTime {
  /** Milliseconds of Unix time. */
  readonly nowMs: number;
  readonly isProven: boolean;
}

const writeTimestamp = (packet: Buffer, at: number, timeMs: number): void => {
  const seconds = Math.floor(timeMs / 1000);
  // Eras of 2^32 seconds follow each other, the next from 2036.
  packet.writeUInt32BE((seconds + unixEpoch) % 2 ** 32, at);
  packet.writeUInt32BE(Math.floor(((timeMs - seconds * 1000) / 1000) * 2 ** 32), at + 4);
};

/**
 * The answer to a client's question of SNTP or NTP, version 1 to 4: never longer than the question, and no
 * answer is a question, so that two servers cannot be set on each other.
 *
 * @returns undefined: it is no such question
 */
export const answerQuestion = (question: Buffer, told: ToldTime): Buffer | undefined => {
  const first = question[0];
  if (first === undefined || question.length < headerBytes) return undefined;
  const version = (first >> 3) & 7;
  if ((first & 7) !== clientMode || version < 1 || version > 4) return undefined;
  const { leap, stratum, reference } = told.isProven ? proven : unproven;
  const answer = Buffer.alloc(headerBytes);
  answer.writeUInt8((leap << 6) | (version << 3) | serverMode, 0);
  answer.writeUInt8(stratum, 1);
  // The pause between questions is the client's business.
  answer.writeUInt8(question[2] ?? 0, 2);
  answer.writeInt8(precision, 3);
  answer.writeUInt32BE((told.isProven ? dispersion.proven : dispersion.unproven) * 2 ** 16, 8);
  reference.copy(answer, 12);
  if (told.isProven) writeTimestamp(answer, 16, told.nowMs);
  question.copy(answer, 24, 40, 48);
  writeTimestamp(answer, 32, told.nowMs);
  writeTimestamp(answer, 40, told.nowMs);
  return answer;
};
