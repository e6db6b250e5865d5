import { tools } from '../machine.ts';

/** Programs that every transfer needs: the link, the servers, the other tools, what makes the pairs. */
export const neededTools = [
  tools.ip,
  tools.ethtool,
  tools.nginx,
  tools.curl,
  tools.rsync,
  tools.zsync,
  tools.casync,
  tools.zchunk,
  tools.ostree,
  tools.zstd,
  tools.mmdebstrap,
  tools.zimwriterfs,
];
