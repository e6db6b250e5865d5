/** What `SSB_ROOM` may hold. */
export type RoomWords =
  /** Where the room is; the box is a member, or the room takes everybody. */
  | { readonly kind: 'address'; readonly address: string; readonly label: string }
  /** Has to be claimed once, for an address. */
  | { readonly kind: 'invite'; readonly invite: string; readonly label: string };

/** Ends invites of the first kind of rooms, which are open to everybody. */
const openRoomSeed = ':SSB+Room+PSK3TLYC2T86EHQCUHBUHASCASE18JBV24=';
const addressPattern =
  /^net:((?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|[0-9a-fA-F:]{2,45}):\d{1,5})~shs:[A-Za-z0-9+/]{43}=$/;

const inviteHost = (text: string): string | undefined => {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.protocol === 'https:' || url.protocol === 'http:') {
    const invite = url.searchParams.get('invite') ?? '';
    return invite === '' && !/\/(?:join|invite)\b/.test(url.pathname) ? undefined : url.host;
  }
  if (url.protocol !== 'ssb:' || url.searchParams.get('action') !== 'claim-http-invite') {
    return undefined;
  }
  const postTo = url.searchParams.get('postTo') ?? '';
  return URL.canParse(postTo) ? new URL(postTo).host : undefined;
};

/** @returns undefined for what is neither an invite nor an address of a room */
export const readRoomWords = (text: string): RoomWords | undefined => {
  const open = text.endsWith(openRoomSeed) ? text.slice(0, -openRoomSeed.length) : text;
  const [, host] = addressPattern.exec(open) ?? [];
  if (host !== undefined) return { kind: 'address', address: open, label: host };
  const label = inviteHost(text);
  return label === undefined ? undefined : { kind: 'invite', invite: text, label };
};
