/** As in "freq: 2412", or "freq: 2412.0" of newer ones. */
const frequencyPattern = /^\s*freq: (\d+)/gm;

/** The number of a channel of 20 MHz (IEEE 802.11, 17.3.8.4.2 and annex E); undefined: in another band. */
const channelOf = (megahertz: number): number | undefined => {
  if (megahertz === 2484) return 14;
  if (megahertz >= 2412 && megahertz <= 2472) return (megahertz - 2407) / 5;
  return megahertz >= 5180 && megahertz <= 5885 ? (megahertz - 5000) / 5 : undefined;
};

/** How many networks a list of "iw dev wlan0 scan" has on each channel. */
export const parseScan = (text: string): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const [, megahertz] of text.matchAll(frequencyPattern)) {
    const channel = channelOf(Number(megahertz));
    if (channel !== undefined) counts.set(channel, (counts.get(channel) ?? 0) + 1);
  }
  return counts;
};
