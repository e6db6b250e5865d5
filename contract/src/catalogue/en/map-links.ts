import type { Message } from '../../message.ts';

/** What people are told of the maps that the settings link to. */
export const mapLinkMessages = {
  MAP_WAITING: {
    text: 'The map {label} has not been fetched yet',
  },
  MAP_FETCHING: {
    text: 'The map {label} is being fetched',
  },
  MAP_READY: {
    text: 'The map {label} is here. No operator signed it: it is the own choice of this community',
  },
  MAP_PIN_WRONG: {
    text: 'The map {label} is not the file that the link says',
    hint: 'Somebody changed the file, or the link is old. Ask who made the link for a new one, and change MAP_TILE_LINKS in the settings.',
  },
  MAP_FORMAT_UNKNOWN: {
    text: '{label} is not a map that the box knows',
    hint: 'Link to a file in the format PMTiles (version 3) or MBTiles. If the network asks people to log in, log in.',
  },
  MAP_SIZE_UNKNOWN: {
    text: 'The server of the map {label} does not say how large it is',
    hint: 'Take the map from another server.',
  },
  MAP_DATE_UNKNOWN: {
    text: 'The box does not know the date, so it cannot make sure who gives it the map {label}',
    hint: 'It goes on as soon as the box knows the date. Or put #sha256= and the 64 digits of the file behind the link: then the date does not matter.',
  },
  MAP_TOO_LARGE: {
    text: 'The map {label} has {sizeBytes}, and the maps may take {limitBytes} more',
    hint: 'Remove another link from MAP_TILE_LINKS, link to a smaller map, or set MAP_QUOTA_MB higher.',
  },
  MAP_NO_ROOM: {
    text: 'No room for the map {label}: {neededBytes} are needed, {freeBytes} are free',
    hint: 'Remove another link from MAP_TILE_LINKS, or link to a smaller map. The box keeps some room free for updates.',
  },
  MAP_MISSING: {
    text: 'There is no map at {label}',
    hint: 'Check the link in MAP_TILE_LINKS, or ask who made it for a new one.',
  },
  MAP_REFUSED: {
    text: 'The server refuses to give the map {label} (HTTP {status})',
    hint: 'Check the link in MAP_TILE_LINKS, or take the map from another server.',
  },
  MAP_ANSWER_WRONG: {
    text: 'The server of the map {label} does not answer as it should ({reason})',
    hint: 'The box tries again later. If it stays so, take the map from another server.',
  },
  MAP_NAME_TAKEN: {
    text: 'The map {label} cannot be kept: a folder has the name {name} that the box needs',
    hint: 'Move that folder out of the folder "maps" of your own files.',
  },
  MAP_NO_FOLDER: {
    text: 'The box has no place for the map {label}',
    hint: 'Whoever set up the box must give it a folder for your own files (HOTSPOT_LOCAL_DIR).',
  },
} as const satisfies Record<string, Message>;
