import { isCodedError, type CodedMessage } from '@p2p-hotspot/contract';

/** Status of each refusal; all else is what the box is in no state for. */
const statuses: Readonly<Record<string, number>> = {
  REQUEST_INVALID: 400,
  PAGE_ERROR_REQUEST: 400,
  PAGE_ERROR_FOREIGN: 403,
  PIN_WRONG: 401,
  PIN_LOCKED: 429,
  PIN_UNFIT: 400,
  PIN_GUESSED_EASILY: 400,
  CODE_WRONG: 401,
  CODE_LOCKED: 429,
  PASSPHRASE_WRONG: 401,
  PASSPHRASE_LOCKED: 429,
  PRESENCE_REQUIRED: 403,
  PAGE_STEWARD_AWAY: 503,
  PAGE_WIFI_AWAY: 503,
  PAGE_WIFI_NAME_UNFIT: 400,
  PAGE_WIFI_PASSWORD_UNFIT: 400,
  PAGE_WIFI_PASSWORD_NEEDED: 400,
  PAGE_WIFI_PASSWORD_AND_OPEN: 400,
  PAGE_WIFI_CHANNEL_UNFIT: 400,
  PAGE_WIFI_OTHER_UNFIT: 400,
  PAGE_WIFI_NONE_CHOSEN: 400,
  PAGE_PUB_AWAY: 503,
  PAGE_PUB_NAME_UNFIT: 400,
  PAGE_PUB_ROOM_UNFIT: 400,
  PAGE_PUB_FEED_UNFIT: 400,
  PAGE_PUB_FILE_UNFIT: 400,
  PAGE_PUB_LIMIT_UNFIT: 400,
  PAGE_SWARM_LIMIT_UNFIT: 400,
  NETWORK_DAEMON_AWAY: 503,
  NETWORK_NOT_SAVED: 507,
  CORRECTION_EMPTY: 400,
  CORRECTION_LONG: 413,
  CORRECTION_UNFIT: 400,
  CORRECTIONS_FULL: 507,
  CORRECTIONS_MANY: 429,
  COMMUNITY_TEXT_LONG: 413,
  COMMUNITY_TEXT_STRANGE: 400,
  COMMUNITY_PICTURE_UNKNOWN: 415,
  COMMUNITY_PICTURE_LARGE: 413,
  COMMUNITY_NOT_SAVED: 507,
  UPLOAD_NOT_A_RELEASE: 415,
  UPLOAD_TOO_LONG: 413,
  UPLOAD_NO_ROOM: 507,
  UPLOAD_WRITE_FAILED: 507,
  UPLOAD_BUSY: 423,
  UPLOAD_IN_USE: 423,
};

export const statusOfRefusal = ({ code }: CodedMessage): number => statuses[code] ?? 409;

export const notUnderstood: CodedMessage = { code: 'PAGE_ERROR_REQUEST', parameters: {} };

/** An expected failure as what people are told; anything else is a bug and goes on up. */
export const refusalOf = (error: unknown): CodedMessage => {
  if (!isCodedError(error)) throw error;
  const { code, parameters } = error;
  return { code, parameters };
};
