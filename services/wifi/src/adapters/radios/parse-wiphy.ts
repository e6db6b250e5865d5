import type { RadioChannel } from '../../ports/radios.ts';

/** What the kernel tells of one radio ("iw phy phy0 info"). */
export interface Wiphy {
  readonly canBeAccessPoint: boolean;
  /**
   * It can do SAE, and protect management frames. Whether its firmware really does as an access point is
   * known of the driver.
   */
  readonly hasSae: boolean;
  readonly channels: readonly RadioChannel[];
}

/** As in "* 5260.0 MHz [52] (20.0 dBm) (no IR, radar detection)"; older ones write "5260 MHz". */
const channelPattern = /^\s*\* (\d+)(?:\.\d+)? MHz \[(\d+)\](.*)$/;

/** Forbidden: to begin there oneself. Older kernels knew two kinds of it. */
const silencePattern = /\b(?:no IR|no IBSS|passive scan(?:ning)?)\b/;

/** BIP, which protects management frames. */
const cmacPattern = /^\s*\* .*00-0f-ac:6\b/m;

const saePattern = /Device supports SAE with AUTHENTICATE command|\[ SAE_OFFLOAD_AP \]/;

/** @returns undefined: of none that people use (6 GHz needs WPA3; 900 MHz and 60 GHz are other things) */
const bandOf = (megahertz: number): RadioChannel['band'] | undefined => {
  if (megahertz >= 2400 && megahertz < 2500) return '2.4';
  return megahertz >= 5150 && megahertz < 5900 ? '5' : undefined;
};

const parseChannel = (line: string): RadioChannel | undefined => {
  const found = channelPattern.exec(line);
  if (found === null) return undefined;
  const [, megahertz, channel, flags = ''] = found;
  const band = bandOf(Number(megahertz));
  if (band === undefined || flags.includes('(disabled)')) return undefined;
  const hasRadar = flags.includes('radar detection');
  return {
    band,
    channel: Number(channel),
    mayBegin: !hasRadar && !silencePattern.test(flags),
    hasRadar,
  };
};

/** The "* " lines below a heading. */
const listBelow = (lines: readonly string[], heading: string): readonly string[] => {
  const start = lines.findIndex((line) => line.trim() === heading) + 1;
  if (start === 0) return [];
  const list: string[] = [];
  for (const line of lines.slice(start)) {
    const item = /^\s*\* (.*)$/.exec(line);
    if (item?.[1] === undefined) break;
    list.push(item[1].trim());
  }
  return list;
};

export const parseWiphy = (text: string): Wiphy => {
  const lines = text.split('\n');
  return {
    canBeAccessPoint: listBelow(lines, 'Supported interface modes:').includes('AP'),
    hasSae: cmacPattern.test(text) && saePattern.test(text),
    channels: lines.map(parseChannel).filter((channel) => channel !== undefined),
  };
};
