/** Words of the page, by what they are for. */
export interface ViewerWords {
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly map: string;
  readonly nothingFound: string;
  readonly found: string;
  readonly broken: string;
  readonly partBroken: string;
  /** What a place is, by its kind. */
  readonly kinds: Readonly<Record<string, string>>;
}

/** What the portal hands to the viewer in `data-viewer` of the page. */
export interface ViewerData {
  /** Path of the PMTiles file. */
  readonly map: string;
  /** Path of the list of places; absent: nothing to search. */
  readonly places?: string;
  /** Language of names, BCP 47. */
  readonly language: string;
  readonly words: ViewerWords;
}
