/** Styles of the map page, besides those that every page has: its colours are theirs. */
export const viewerStylesheet = `
#map { display: block; max-inline-size: 100%; margin-block: .7rem; border: 1px solid var(--line); border-radius: .9rem; overflow: hidden }
#map > img { display: block; inline-size: 100%; block-size: auto; max-block-size: 75vh; object-fit: contain }
#map.drawing { block-size: min(70vh, 34rem); min-block-size: 16rem; background: var(--card) }
#map.drawing:focus-within { outline: 3px solid var(--accent); outline-offset: 2px }
#map .maplibregl-ctrl-group button { inline-size: 2.75rem; block-size: 2.75rem }
#map .maplibregl-ctrl-attrib, #map .maplibregl-ctrl-scale { color: #2a211b; background: #fffdf9e6 }
#map-search { margin-block: .7rem; max-inline-size: 30rem }
#map-search input { max-inline-size: none }
#map-search ul { list-style: none; margin: .3rem 0 0; padding: 0; display: grid; gap: .2rem; max-block-size: 16rem; overflow: auto }
#map-search li button {
  inline-size: 100%; min-block-size: 2.75rem; padding: .3rem .8rem; border: 1px solid var(--line); border-radius: .6rem;
  background: var(--card); color: inherit; font: inherit; text-align: start; cursor: pointer;
}
#map-search small { color: var(--soft) }
`;
