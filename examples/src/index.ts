export { startBox, waitFor, type Box, type BoxOptions } from './box.ts';
export { builtEntry, hotspot, hotspotProgram, type OperatorKeys } from './hotspot-command.ts';
export { makeSampleCollection, realApks } from './sample-collection.ts';
