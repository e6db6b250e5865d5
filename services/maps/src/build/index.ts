export { MapsError, type MapsErrorCode } from '../errors.ts';
export {
  buildMaps,
  type BuildMapsOptions,
  type BuiltMaps,
  type ComponentFile,
  type MapReport,
  type MapsProgress,
} from './build-maps.ts';
