import type { CodedMessage, PubLimits } from '@p2p-hotspot/contract';
import type { DiskSpace } from '../ports/surroundings.ts';

/** What has to be free above the reserve before anything is taken again: no switching to and fro. */
const slack = 0.02;

/**
 * Whether nothing more is taken, and why: the volume must not fill up, and what there is of messages cannot
 * be thrown away in parts.
 *
 * @param messageBytes of the whole log
 * @param isStopped at this moment
 */
export const stopIntake = (
  { freeBytes, reserveBytes }: DiskSpace,
  messageBytes: number,
  limits: Pick<PubLimits, 'messageBytes'>,
  isStopped: boolean,
): CodedMessage | undefined => {
  const factor = isStopped ? 1 + slack : 1;
  if (freeBytes < reserveBytes * factor) {
    return { code: 'PUB_INTAKE_DISK', parameters: { freeBytes, reserveBytes } };
  }
  if (messageBytes * factor > limits.messageBytes) {
    return {
      code: 'PUB_INTAKE_QUOTA',
      parameters: { usedBytes: messageBytes, quotaBytes: limits.messageBytes },
    };
  }
  return undefined;
};
