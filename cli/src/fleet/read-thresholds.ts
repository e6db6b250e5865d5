import { readFile } from 'node:fs/promises';
import { alertThresholds, type AlertThresholds } from '@p2p-hotspot/contract';
import { z } from 'zod';
import { readFailure } from '../errors.ts';
import { FleetError } from './errors.ts';

const limit = z.number().min(0).max(1_000_000);

const schema = z.strictObject({
  contentDays: limit.default(alertThresholds.contentDays),
  silentDays: limit.default(alertThresholds.silentDays),
  temperatureCelsius: limit.default(alertThresholds.temperatureCelsius),
} satisfies Record<keyof AlertThresholds, z.ZodType>);

/**
 * Reads from when on an operator wants to be told; what a file leaves out is as usual.
 *
 * @throws OperatorError INPUT_MISSING, INPUT_UNREADABLE; FleetError FLEET_THRESHOLDS_INVALID
 */
export const readThresholds = async (file: string): Promise<AlertThresholds> => {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw readFailure(file, error);
  });
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    const reason =
      error instanceof z.ZodError
        ? ((error.issues[0]?.path.join('.') || error.issues[0]?.message) ?? '')
        : 'no JSON';
    throw new FleetError('FLEET_THRESHOLDS_INVALID', { parameters: { path: file, reason } });
  }
};
