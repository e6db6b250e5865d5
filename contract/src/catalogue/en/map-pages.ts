import type { Message } from '../../message.ts';

/** The page that draws a map. */
export const mapPageMessages = {
  PAGE_MAP_LOOK: { text: 'Open map' },
  PAGE_MAP_LOOK_NAMED: { text: 'Open map {name}' },
  PAGE_MAP_NAMED: { text: 'Map {name}' },
  PAGE_MAP_SEARCH: { text: 'Find a place' },
  PAGE_MAP_SEARCH_NONE: { text: 'There is no place of that name on this map.' },
  PAGE_MAP_SEARCH_FOUND: { text: 'Places found: {count}' },
  PAGE_MAP_BROKEN: { text: 'The map cannot be drawn here. You can download the file.' },
  PAGE_MAP_PART_BROKEN: { text: 'Parts of the map cannot be shown.' },
  PAGE_MAP_NO_PICTURE: {
    text: 'This browser cannot draw the map. Download the file and open it in a map app.',
  },
  PAGE_MAP_KEYS: {
    text: 'Move the map with a finger, the mouse or the arrow keys. Plus and minus change its size.',
  },
  PAGE_MAP_ZOOM_IN: { text: 'Larger' },
  PAGE_MAP_ZOOM_OUT: { text: 'Smaller' },
  PAGE_MAP_KIND_COUNTRY: { text: 'Country' },
  PAGE_MAP_KIND_REGION: { text: 'Region' },
  PAGE_MAP_KIND_CITY: { text: 'City' },
  PAGE_MAP_KIND_TOWN: { text: 'Town' },
  PAGE_MAP_KIND_VILLAGE: { text: 'Village' },
  PAGE_MAP_KIND_AREA: { text: 'Part of a town' },
  PAGE_MAP_KIND_MOUNTAIN: { text: 'Mountain' },
  PAGE_MAP_KIND_WATER: { text: 'Water' },
} as const satisfies Record<string, Message>;
