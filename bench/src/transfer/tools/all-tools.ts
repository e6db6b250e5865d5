import { casync } from './casync.ts';
import { hotspot, hotspotCompressed, hotspotUnpatched } from './hotspot.ts';
import { ostreeDelta, ostreePatch, ostreePull } from './ostree.ts';
import { plain, plainCompressed } from './plain.ts';
import { rsync, rsyncCompressed } from './rsync.ts';
import type { TransferTool } from './transfer-tool.ts';
import { zchunk, zchunkCompressed } from './zchunk.ts';
import { zsync, zsyncCompressed } from './zsync.ts';

export const ourTools: readonly TransferTool[] = [hotspot, hotspotCompressed, hotspotUnpatched];

/** In the order of the page, ours first; what moves whole files last. */
export const allTools: readonly TransferTool[] = [
  ...ourTools,
  rsync,
  rsyncCompressed,
  zsync,
  zsyncCompressed,
  casync,
  zchunk,
  zchunkCompressed,
  ostreePatch,
  ostreeDelta,
  ostreePull,
  plain,
  plainCompressed,
];
