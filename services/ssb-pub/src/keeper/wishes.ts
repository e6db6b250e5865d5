import type { PubStatus, Settings, VariableName } from '@p2p-hotspot/contract';
import type { PubDocument } from '../settings/pub-document.ts';
import type { RoomWish } from './room-keeper.ts';

/** Name of a pub that nobody named. */
const usualName = 'P2P Hotspot';

export interface PubEnvironment {
  readonly settings: Settings;
  /** Its texts: a steward's choice counts against these, not against other ones. */
  readonly raw: { readonly isOn: string; readonly room: string };
}

export const readPubEnvironment = (
  settings: Settings,
  accepted: Readonly<Partial<Record<VariableName, string>>>,
): PubEnvironment => ({
  settings,
  raw: { isOn: accepted.SSB_PUB ?? '', room: accepted.SSB_ROOM ?? '' },
});

/** Whether the link to the Internet costs by the byte. */
export const isMetered = ({ METERED_LINK }: Settings): boolean => METERED_LINK === 'on';

export interface PubWishes {
  readonly isOn: PubStatus['isOn'];
  readonly name: string;
  readonly room: RoomWish | undefined;
}

/** What shall be: what a steward chose, until the environment says something new. */
export const wishesOf = (
  { settings, raw }: PubEnvironment,
  { isOn, room, name }: PubDocument,
): PubWishes => {
  const chosen = room?.environment === raw.room ? room.value : undefined;
  const words = chosen ?? raw.room;
  return {
    isOn:
      isOn?.environment === raw.isOn
        ? { value: isOn.value, origin: 'steward' }
        : {
            value: settings.SSB_PUB !== 'off',
            origin: settings.SSB_PUB === undefined ? 'default' : 'environment',
          },
    name: name ?? settings.COMMUNITY_NAME ?? settings.DEVICE_NAME ?? usualName,
    room:
      words === ''
        ? undefined
        : {
            words,
            origin: chosen === undefined ? 'environment' : 'steward',
            isHeld: isMetered(settings) && !(chosen !== undefined && room?.onMetered === true),
          },
  };
};
