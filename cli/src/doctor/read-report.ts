import { accessPointOrigin, deviceReportSchema, type DeviceReport } from '@p2p-hotspot/contract';

/** Reads what a box answers; undefined where no box of ours answers so. */
export const readReport = (bytes: Uint8Array): DeviceReport | undefined => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return deviceReportSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

/** The address of a box as people write it; undefined where it is none. */
export const addressOf = (given: string = accessPointOrigin): URL | undefined => {
  const whole = /^[a-z]+:\/\//i.test(given) ? given : `http://${given}`;
  const url = URL.canParse(whole) ? new URL(whole) : undefined;
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url : undefined;
};
