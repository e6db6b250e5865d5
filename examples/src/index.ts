export { startBox, type Box, type BoxOptions } from './box.ts';
export {
  logged,
  readStatuses,
  startDaemonProcess,
  startWorkspace,
  waitFor,
  type BoxPrograms,
  type DaemonDirectories,
  type DaemonProcess,
} from './daemon-process.ts';
export { builtEntry, hotspot, hotspotProgram, type OperatorKeys } from './hotspot-command.ts';
export { putNpmApks } from './npm-apks.ts';
export { makeSampleCollection, realApks } from './sample-collection.ts';
export { useSystemPrograms, withoutPackagePrograms } from './system-programs.ts';
