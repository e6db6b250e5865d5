export { boxShelf, type BoxShelf } from './box-shelf.ts';
export { bringInstallers } from './bring-installers.ts';
export { releasedInstallers, type ReleasedInstaller } from './release-list.ts';
