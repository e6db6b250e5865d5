import type { CodedMessage, NetworkSettings, WifiChoices } from '@p2p-hotspot/contract';
import { areSameWishes, modestWishes, type WifiWishes } from '../core/wifi-wishes.ts';
import {
  addChoices,
  dropOverruled,
  mergeWishes,
  noChoices,
  type KeptChoices,
  type WifiEnvironment,
} from './merge-wishes.ts';
import { readSettingsDocument, settingsName, type SettingsDocument } from './settings-document.ts';
import type { StateFolder } from './state-folder.ts';

/** What the Wi-Fi shall be, and what came of it. */
export interface SettingsKeeper {
  /** What to try now: what is wanted, or what was good before while that cannot be. */
  wishes(): WifiWishes;
  describe(): NetworkSettings;
  /** Settings that were refused. */
  problems(): readonly CodedMessage[];
  /** Keeps what counts now for the next start. @throws WifiError NETWORK_NOT_SAVED */
  keep(): Promise<void>;
  /** Takes up a steward's choice durably. @throws WifiError NETWORK_NOT_SAVED; nothing changed then */
  choose(choices: WifiChoices): Promise<void>;
  /** The Wi-Fi is on the air with these. @throws WifiError NETWORK_NOT_SAVED; it counts all the same */
  accept(wishes: WifiWishes): Promise<void>;
  /**
   * The Wi-Fi did not come up with these.
   *
   * @param isCertain it is the settings, and nothing else that may pass
   * @returns whether to try the ones that were good before, at once
   * @throws WifiError NETWORK_NOT_SAVED; it counts all the same
   */
  refuse(wishes: WifiWishes, message: CodedMessage, isCertain: boolean): Promise<boolean>;
}

export interface SettingsKeeperOptions {
  readonly folder: StateFolder;
  readonly environment: WifiEnvironment;
  readonly document: SettingsDocument;
  /** What is wrong with the environment, or was with the file. */
  readonly problems: readonly CodedMessage[];
}

/** Reads what was kept. A file that cannot be read is told of, and stands for nothing. */
export const readKeptSettings = async (
  folder: StateFolder,
): Promise<{ readonly document: SettingsDocument; readonly problems: CodedMessage[] }> => {
  const lost = {
    document: readSettingsDocument(undefined) ?? { accepted: {}, kept: noChoices },
    problems: [{ code: 'NETWORK_SETTINGS_LOST', parameters: {} }],
  };
  try {
    const document = readSettingsDocument(await folder.read(settingsName));
    return document === undefined ? lost : { document, problems: [] };
  } catch {
    return lost;
  }
};

interface Refusal {
  readonly wishes: WifiWishes;
  readonly message: CodedMessage;
  readonly isCertain: boolean;
}

export const createSettingsKeeper = ({
  folder,
  environment,
  document,
  problems,
}: SettingsKeeperOptions): SettingsKeeper => {
  let kept: KeptChoices = dropOverruled(document.kept, environment);
  let good = document.good;
  let refusal: Refusal | undefined;
  let told: CodedMessage | undefined;

  const save = (choices = kept): Promise<void> =>
    folder.write(settingsName, {
      format: 1,
      accepted: environment.accepted,
      kept: choices,
      ...(good !== undefined && { good }),
      defaultSsid: environment.defaultSsid,
    });

  const wanted = (): WifiWishes => mergeWishes(kept, environment).wishes;
  const fallback = (): WifiWishes => good?.wishes ?? modestWishes(wanted());
  const isRefused = (): boolean => refusal !== undefined && areSameWishes(refusal.wishes, wanted());
  /** The steward's choice is taken back; what the environment wants stays refused until it changes. */
  const goBack = async (message: CodedMessage): Promise<void> => {
    told = message;
    kept = dropOverruled(good?.kept ?? noChoices, environment);
    await save();
  };

  return {
    wishes: () => (isRefused() ? fallback() : wanted()),
    describe: () => mergeWishes(kept, environment).described,
    problems: () => [...problems, ...(told === undefined ? [] : [told])],
    keep: () => save(),
    choose: async (choices) => {
      const next = addChoices(kept, choices, environment);
      await save(next);
      [kept, refusal, told] = [next, undefined, undefined];
    },
    accept: async (wishes) => {
      if (refusal !== undefined && isRefused()) {
        good ??= { wishes, kept: noChoices };
        // The radio is well, so it was the settings.
        await goBack(refusal.message);
        return;
      }
      if (good !== undefined && areSameWishes(good.wishes, wishes)) return;
      good = { wishes, kept };
      await save();
    },
    refuse: async (wishes, message, isCertain) => {
      if (!areSameWishes(wishes, wanted())) {
        // What was good before does not come up either: it is not the settings.
        if (refusal?.isCertain === false) refusal = undefined;
        return false;
      }
      if (areSameWishes(wishes, fallback())) return false;
      refusal = { wishes, message, isCertain };
      if (isCertain) await goBack(message);
      return true;
    },
  };
};
