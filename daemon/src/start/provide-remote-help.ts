import { randomBytes } from 'node:crypto';
import {
  defaultPortalPort,
  remoteHelpAddress,
  type RemoteHelpInvitation,
  type Settings,
} from '@p2p-hotspot/contract';
import { createSigningKey } from '@p2p-hotspot/signing-keys';
import { createCloudlink } from '../adapters/remote-access/cloudlink/cloudlink.ts';
import {
  createContainerTunnel,
  leftTunnels,
} from '../adapters/remote-access/container-tunnel/container-tunnel.ts';
import { createProgramTunnel } from '../adapters/remote-access/program-tunnel/program-tunnel.ts';
import type { StewardLog } from '../api/steward-log.ts';
import { opensshPrivateKey, opensshPublicKey, type KeyPair } from '../core/openssh-key.ts';
import { authorizedKeyLine, planForwards, portOfBox, type Forward } from '../core/remote-help.ts';
import type { StatusBoard } from '../cycle/status-board.ts';
import type { DaemonOptions } from '../daemon-options.ts';
import type { RemoteAccess } from '../ports/remote-access.ts';
import type { StateDocumentStore } from '../ports/state-documents.ts';
import { createRemoteHelp, type RemoteHelp } from '../remote-help/keep-remote-help.ts';
import type { Kept } from './open-kept.ts';
import type { Identity } from './provide-identity.ts';
import type { StewardParts } from './provide-steward.ts';

const provideKey = async (documents: StateDocumentStore): Promise<KeyPair> => {
  const kept = await documents.load('remoteHelpKey');
  const seed = kept === undefined ? randomBytes(32) : Buffer.from(kept.seed, 'base64');
  if (kept === undefined) await documents.save('remoteHelpKey', { seed: seed.toString('base64') });
  return createSigningKey(seed);
};

/** Ports of the portal, which the tunnel reaches at an address of its own and nowhere else. */
const portalPorts = ({
  PORTAL_PORT: portal = defaultPortalPort,
  CONTENT_PORT: content = portal + 1,
}: Settings): readonly number[] => [portal, content];

const provideTunnel = async (
  { folders, engine }: DaemonOptions,
  { documents, settings }: Kept,
  { device, names }: Identity,
): Promise<RemoteAccess | undefined> => {
  const { remoteHelpProgram: program, remoteHelpImage: image } = folders;
  const { REMOTE_HELP_SERVER: server, REMOTE_HELP_HOST_KEY: hostKey } = settings;
  if (server === undefined || hostKey === undefined) return undefined;
  const hasImage = engine !== undefined && image !== undefined;
  if (program === undefined && !hasImage) return undefined;
  const key = await provideKey(documents);
  const forwards: readonly Forward[] = planForwards(
    settings.REMOTE_HELP_PORT ?? portOfBox(device.id),
    { address: remoteHelpAddress, ports: portalPorts(settings) },
    settings.REMOTE_HELP_TARGET,
  );
  const publicKey = opensshPublicKey(key, names.name ?? `hotspot-${device.id.slice(0, 8)}`);
  const invitation: RemoteHelpInvitation = {
    server,
    authorizedKey: authorizedKeyLine(publicKey, forwards),
    ports: forwards.map(({ port }) => port),
  };
  const facts = { server, hostKey, key: opensshPrivateKey(key), forwards };
  if (hasImage) return createContainerTunnel({ engine, image, facts, invitation });
  return program === undefined ? undefined : createProgramTunnel({ program, facts, invitation });
};

/** balena's Cloudlink, where the supervisor gives this service both interfaces. */
const provideCloudlink = (
  environment: Readonly<Record<string, string | undefined>>,
): RemoteAccess | undefined => {
  const textOf = (name: string): string => environment[name] ?? '';
  const supervisor = {
    address: textOf('BALENA_SUPERVISOR_ADDRESS'),
    key: textOf('BALENA_SUPERVISOR_API_KEY'),
  };
  const api = { address: textOf('BALENA_API_URL'), key: textOf('BALENA_API_KEY') };
  const uuid = textOf('BALENA_DEVICE_UUID');
  const isComplete = [supervisor.address, supervisor.key, api.address, api.key, uuid].every(
    (text) => text !== '',
  );
  return isComplete ? createCloudlink({ supervisor, api, uuid }) : undefined;
};

/** Remote help by the one way that this box has, if it has any. */
export const provideRemoteHelp = async (
  options: DaemonOptions,
  kept: Kept,
  identity: Identity,
  { sessions }: StewardParts,
  board: StatusBoard,
  log: StewardLog,
): Promise<RemoteHelp> => {
  const { environment, clock, clockProof, engine } = options;
  const access =
    environment['BALENA'] === '1'
      ? provideCloudlink(environment)
      : await provideTunnel(options, kept, identity);
  return createRemoteHelp({
    documents: kept.documents,
    clock,
    clockProof,
    ...(access === undefined ? {} : { access }),
    ...(engine === undefined ? {} : { left: leftTunnels(engine) }),
    isOffered: kept.settings.REMOTE_SUPPORT === 'on',
    note: (act, parameters) => log.note({ place: 'box', act, parameters }, 'accepted'),
    onStatus: (status) => {
      board.showRemoteHelp(status);
    },
    onEnded: () => {
      sessions.endFrom('afar');
    },
  });
};
