import type { RemoteConnection, RemoteHelpInvitation } from '@p2p-hotspot/contract';
import type { Engine, ExtraState } from '../../../ports/engine.ts';
import type { RemoteAccess } from '../../../ports/remote-access.ts';
import {
  codeOfTunnelExit,
  tunnelEnvironment,
  tunnelVariables,
  type TunnelFacts,
} from '../../../remote-help-tunnel/protocol.ts';

export interface ContainerTunnelOptions {
  readonly engine: Engine;
  /** Name of the image, without a tag. */
  readonly image: string;
  readonly facts: TunnelFacts;
  readonly invitation: RemoteHelpInvitation;
}

const containerName = 'remote-help';

const connection = (state: RemoteConnection['state'], code: string): RemoteConnection => ({
  state,
  message: { code, parameters: {} },
});

const find = async (engine: Engine, signal: AbortSignal): Promise<readonly ExtraState[]> =>
  (await engine.extras(signal)).filter(({ role }) => role === 'remote-help');

/** Every container of remote help, whatever it was made for. */
export const leftTunnels = (engine: Engine): Pick<RemoteAccess, 'close'> => ({
  close: async (signal) => {
    const all = await find(engine, signal);
    // Also one that is not there yet: a start that nobody waits for any more may still be under way.
    await engine.stopExtra(containerName, signal);
    for (const { name } of all) if (name !== containerName) await engine.stopExtra(name, signal);
    return connection('closed', 'REMOTE_HELP_WAY_CLOSED');
  },
});

/**
 * The tunnel as a container that is there only while help is allowed. It bounds its own time, so that it ends even
 * where nobody is left to end it.
 */
export const createContainerTunnel = ({
  engine,
  image,
  facts,
  invitation,
}: ContainerTunnelOptions): RemoteAccess => {
  const wanted = tunnelEnvironment(facts);
  let failure: string | undefined;

  const tunnels = leftTunnels(engine);
  const isWanted = ({ name, environment }: ExtraState): boolean =>
    name === containerName &&
    Object.entries(wanted).every(([key, value]) => environment[key] === value);
  const findImage = async (signal: AbortSignal): Promise<string | undefined> =>
    (await engine.images(signal)).find(({ tags }) => tags.includes(`${image}:latest`))?.id;

  return {
    way: 'tunnel',
    invitation,
    open: async (secondsLeft, signal) => {
      const all = await find(engine, signal);
      for (const other of all.filter((one) => !isWanted(one))) {
        await engine.stopExtra(other.name, signal);
      }
      const own = all.find(isWanted);
      if (own?.isRunning === true) {
        if (own.health === 'healthy') {
          failure = undefined;
          return connection('open', 'REMOTE_HELP_WAY_OPEN');
        }
      } else {
        if (own?.exitCode !== undefined) failure = codeOfTunnelExit(own.exitCode);
        const imageId = await findImage(signal);
        if (imageId === undefined) return connection('failing', 'REMOTE_HELP_IMAGE_MISSING');
        const environment = { ...wanted, [tunnelVariables.seconds]: String(secondsLeft) };
        await engine.startExtra(
          { name: containerName, imageId, role: 'remote-help', environment, ports: [] },
          signal,
        );
      }
      return failure === undefined
        ? connection('opening', 'REMOTE_HELP_WAY_OPENING')
        : connection('failing', failure);
    },
    close: async (signal) => {
      const shut = await tunnels.close(signal);
      failure = undefined;
      return shut;
    },
  };
};
