import type { Architecture } from '../installer.ts';

/** Processor names in the headers of Windows programs (PE/COFF, "Machine Types"). */
const windowsMachines = new Map<number, Architecture>([
  [0x014c, 'x86'],
  [0x01c4, 'armv7'],
  [0x8664, 'x86_64'],
  [0xaa64, 'arm64'],
]);

/** Processor names in the headers of Linux programs (ELF, `e_machine`). */
const linuxMachines = new Map<number, Architecture>([
  [3, 'x86'],
  [40, 'armv7'],
  [62, 'x86_64'],
  [183, 'arm64'],
]);

const headerPointerOffset = 0x3c;

/**
 * What processor a Windows program was made for.
 *
 * @param head the first bytes of the file
 * @returns undefined where it is no Windows program
 */
export const readWindowsMachine = (head: Buffer): Architecture | undefined => {
  if (head.byteLength < headerPointerOffset + 4 || head.toString('latin1', 0, 2) !== 'MZ') {
    return undefined;
  }
  const offset = head.readUInt32LE(headerPointerOffset);
  if (offset + 6 > head.byteLength) return undefined;
  if (head.toString('latin1', offset, offset + 4) !== 'PE\0\0') return undefined;
  return windowsMachines.get(head.readUInt16LE(offset + 4)) ?? 'unknown';
};

/**
 * What processor a Linux program was made for.
 *
 * @param head the first bytes of the file
 * @returns undefined where it is no Linux program
 */
export const readLinuxMachine = (head: Buffer): Architecture | undefined => {
  if (head.byteLength < 20 || head.toString('latin1', 0, 4) !== '\x7fELF') return undefined;
  const isBigEndian = head[5] === 2;
  return isBigEndian ? 'unknown' : (linuxMachines.get(head.readUInt16LE(18)) ?? 'unknown');
};
