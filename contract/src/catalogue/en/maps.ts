import type { Message } from '../../message.ts';

const again = 'Get the file again from where it came from.';

/** What the laptop finds wrong with maps. */
export const mapMessages = {
  MAP_NOT_READABLE: {
    text: 'The map cannot be read ({reason})',
    hint: 'Check that the file is there and that you may read it.',
  },
  MAP_NOT_A_MAP: {
    text: 'The file is no map of the format PMTiles (version 3) or MBTiles',
    hint: 'Often a web page was saved in place of the file. Download it again.',
  },
  MAP_CUT_OFF: { text: 'The end of the map is missing', hint: 'Download the file again.' },
  MAP_BROKEN: { text: 'The map contradicts itself', hint: again },
  MAP_COMPRESSION_UNKNOWN: {
    text: 'The map is packed in a way that browsers cannot read',
    hint: 'Make it again with gzip, the usual way.',
  },
  MAP_TILES_UNKNOWN: {
    text: 'The map holds neither vector tiles (MVT) nor pictures (PNG, JPEG, WebP, AVIF)',
    hint: 'Make it again with one of these.',
  },
  MAP_TILE_BROKEN: { text: 'A piece of the map cannot be read', hint: again },
  MAP_TILE_LARGE: {
    text: 'A piece of the map is larger than phones can take (4 MB)',
    hint: 'Make the map again with smaller tiles.',
  },
  MAP_EMPTY: { text: 'There is nothing on the map', hint: again },
  MAP_IN_USE: {
    text: 'The map is open in another program, or was not closed properly',
    hint: 'Close that program. If that does not help, open the map in it and save it again.',
  },
  MAP_SLOW_TO_READ: {
    text: 'The map has no index, so each piece would be looked for in the whole file',
    hint: 'Open it in the program that made it and save it again.',
  },
  MAP_TOO_MANY_TILES: {
    text: 'The map has more than {most} pieces',
    hint: 'Make it a PMTiles file with the "pmtiles convert" tool; such files may be larger.',
  },
  MAP_DUPLICATE: {
    text: 'Another map has the same name ({other})',
    hint: 'Rename or remove one of the two. An MBTiles file becomes a PMTiles file of the same name.',
  },
  MAPS_NONE_LEFT: {
    text: 'None of the maps can be used. The first is {file} ({reason})',
    hint: 'Get the maps again from where they came from, or take them out of hotspot.yaml.',
  },
  MAP_PLACES_CUT: {
    text: 'The search finds {places} places of this map, not all',
    hint: 'The smallest were left out. A file of your own beside the map can name those that matter.',
  },
  MAP_PLACES_INVALID: {
    text: 'The list of places beside the map cannot be read',
    hint: 'It is GeoJSON with points, or CSV with the columns name, latitude and longitude.',
  },
  MAP_PLACE_INVALID: {
    text: 'Entry {entry} of the list of places beside the map is not a place',
    hint: 'Each needs a name, a latitude and a longitude.',
  },
  MAP_STYLE_OUTSIDE: {
    text: '{file} leads out of the box ({address})',
    hint: 'People without the Internet would see holes. Put what it needs beside it and name it without an address.',
  },
  MAP_STYLE_MISSING: {
    text: '{file} needs a file that is not there ({address})',
    hint: 'Put it beside the map, or take it out of the style.',
  },
  MAP_STYLE_INVALID: {
    text: '{file} is not proper JSON',
    hint: 'Mend it or take it out of the folder.',
  },
} as const satisfies Record<string, Message>;
