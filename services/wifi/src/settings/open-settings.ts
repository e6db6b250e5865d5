import type { ReadEnvironment, VariableName } from '@p2p-hotspot/contract';
import { defaultSsid } from '../core/ssid.ts';
import { networkVariables } from './environment-wishes.ts';
import { createSettingsKeeper, readKeptSettings, type SettingsKeeper } from './keep-settings.ts';
import type { WifiEnvironment } from './merge-wishes.ts';
import type { StateFolder } from './state-folder.ts';

export interface OpenSettingsOptions {
  readonly folder: StateFolder;
  /** Reads the environment, with what was good at an earlier start. */
  readonly read: (lastGood: Readonly<Partial<Record<VariableName, string>>>) => ReadEnvironment;
  /** Interfaces of the box, of which the first has its say in the name of the Wi-Fi. */
  readonly interfaces: () => Promise<readonly { readonly mac: string }[]>;
  /** The card cannot be written: the next start will know no more than this one. */
  readonly onNotSaved: (error: unknown) => void;
}

/** Reads environment and state. Nothing in them keeps the service from starting. */
export const openSettings = async ({
  folder,
  read,
  interfaces,
  onNotSaved,
}: OpenSettingsOptions): Promise<{
  readonly settings: SettingsKeeper;
  readonly environment: WifiEnvironment;
}> => {
  const { document, problems } = await readKeptSettings(folder);
  const { settings, accepted, problems: bad } = read(document.accepted);
  const [first] = (await interfaces()).filter(({ mac }) => mac !== '');
  const environment: WifiEnvironment = {
    settings,
    accepted,
    defaultSsid:
      settings.COMMUNITY_NAME === undefined && document.defaultSsid !== undefined
        ? document.defaultSsid
        : defaultSsid(settings.COMMUNITY_NAME ?? '', first?.mac ?? ''),
  };
  const keeper = createSettingsKeeper({
    folder,
    environment,
    document,
    problems: [
      ...problems,
      ...bad.filter(({ parameters }) => networkVariables.has(String(parameters['name']))),
    ],
  });
  await keeper.keep().catch(onNotSaved);
  return { settings: keeper, environment };
};
