/** Colours of a map. */
export interface Palette {
  readonly land: string;
  readonly green: string;
  readonly sand: string;
  readonly town: string;
  readonly water: string;
  readonly building: string;
  readonly border: string;
  readonly rail: string;
  readonly path: string;
  readonly street: string;
  readonly streetEdge: string;
  readonly mainRoad: string;
  readonly mainRoadEdge: string;
  readonly text: string;
  readonly softText: string;
  readonly waterText: string;
  readonly halo: string;
  readonly mark: string;
}

export const lightPalette: Palette = {
  land: '#f6f1e7',
  green: '#d3e5c4',
  sand: '#f1e3c2',
  town: '#ece3d8',
  water: '#a9d3e6',
  building: '#ddd0c1',
  border: '#8c6d93',
  rail: '#8f8781',
  path: '#b49a80',
  street: '#fffdf9',
  streetEdge: '#d9cbbb',
  mainRoad: '#f7c083',
  mainRoadEdge: '#d98b4a',
  text: '#33291f',
  softText: '#65574c',
  waterText: '#2c5f78',
  halo: '#fffdf9',
  mark: '#a33f16',
};

export const darkPalette: Palette = {
  land: '#211b17',
  green: '#25341f',
  sand: '#3a3122',
  town: '#2b241f',
  water: '#173646',
  building: '#3a3029',
  border: '#a98ab0',
  rail: '#857b73',
  path: '#77634f',
  street: '#4d4138',
  streetEdge: '#2f2721',
  mainRoad: '#8a5a2c',
  mainRoadEdge: '#3b2a1a',
  text: '#f5ebdf',
  softText: '#c9b9aa',
  waterText: '#9fd0e6',
  halo: '#191411',
  mark: '#ffb185',
};
