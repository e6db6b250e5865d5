import type { CaptivePortal } from '../captive/captive-portal.ts';
import type { DaemonClient } from '../daemon/daemon-client.ts';
import type { NetworkClient } from '../network/network-client.ts';
import { capportApiPath, createCapportServer, type CapportServer } from './capport-server.ts';
import { readTlsFolder, type TlsFiles } from './tls-folder.ts';

export interface CapportOptions {
  /** `HOTSPOT_TLS_DIR`: where a certificate may lie. */
  readonly folder: string;
  readonly captive: CaptivePortal;
  readonly daemon: DaemonClient;
  readonly network: NetworkClient;
  readonly address: string;
  readonly port: number;
  /** Roots that phones trust, as PEM; absent: those of this system. */
  readonly roots?: readonly string[];
}

/** The API of RFC 8908, for as long as a phone would accept it. */
export interface Capport {
  /** Looks again. @returns where it answers; undefined: nowhere, since nobody would accept it */
  look(): Promise<string | undefined>;
  /** Looks now and each minute, until it is closed. */
  start(): void;
  close(): Promise<void>;
}

/** What the Wi-Fi service is told holds for three minutes. */
const everyMs = 60_000;

/** A phone asks for days after it was told; and clocks of phones differ. */
const marginMs = 7 * 24 * 3_600_000;

/**
 * Phones that are told of this API ask it and no longer look by themselves, so one that fails is worse than
 * none: it answers only with a certificate that is valid, by a clock that is proven, and that a real
 * handshake accepts.
 */
export const createCapport = ({
  folder,
  captive,
  daemon,
  network,
  address,
  port,
  roots,
}: CapportOptions): Capport => {
  let server: CapportServer | undefined;
  let timer: NodeJS.Timeout | undefined;

  const isInTime = async ({ validFrom, validTo }: TlsFiles): Promise<boolean> => {
    const time = (await daemon.status())?.time;
    if (time?.clock !== 'proven') return false;
    const now = Date.parse(time.now);
    return validFrom <= now && now + marginMs < validTo;
  };
  const serve = async (files: TlsFiles): Promise<string | undefined> => {
    server ??= createCapportServer(captive);
    server.use(files);
    await server.listen(address, port);
    if (!(await server.isAccepted(roots))) return undefined;
    const at = server.port() === 443 ? '' : `:${String(server.port())}`;
    return `https://${files.name}${at}${capportApiPath}`;
  };
  const end = async (): Promise<void> => {
    await server?.close();
    server = undefined;
  };

  const look: Capport['look'] = async () => {
    const files = await readTlsFolder(folder);
    const isUsable = files !== undefined && (await isInTime(files));
    // A key of another certificate, a port that somebody has: as if there were none.
    const url = isUsable ? await serve(files).catch(() => undefined) : undefined;
    if (url === undefined) await end();
    await network.tellCapport(url);
    return url;
  };

  return {
    look,
    start: () => {
      void look();
      timer = setInterval(() => void look(), everyMs).unref();
    },
    close: async () => {
      clearInterval(timer);
      await network.tellCapport(undefined);
      await end();
    },
  };
};
