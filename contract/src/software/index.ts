export {
  launcherReportName,
  launcherReportVariable,
  readLauncherReport,
  softwareCrashes,
  type LauncherReport,
  type OfferedSoftware,
  type RunningSoftware,
  type SoftwareRefusalCode,
} from './launcher-report.ts';
export {
  carriesSoftware,
  isSoftwareService,
  readSoftwareFile,
  softwareApi,
  softwareBuild,
  softwareFileName,
  softwareInstall,
  softwareLimits,
  softwareServiceOf,
  softwareServices,
  type SoftwareDescription,
  type SoftwareService,
} from './software-file.ts';
