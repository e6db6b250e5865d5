import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  launcherReportName,
  readSoftwareFile,
  softwareFileName,
  type LauncherReport,
  type OfferedSoftware,
  type SoftwareDescription,
  type SoftwareRefusalCode,
  type SoftwareService,
} from '@p2p-hotspot/contract/software';
import { decide, type Decision } from './decide.ts';
import { findOffered, type OfferedComponent } from './find-offered.ts';
import { readReport, writeReport } from './report-file.ts';
import { clearRunDirectory, takeSoftware } from './take-software.ts';

export interface LaunchOptions {
  readonly service: SoftwareService;
  /** Where the image has its programs, each in a folder with the name of its service. */
  readonly imageDirectory: string;
  /** Absent on a box, or in a container, without it: what came with the image runs. */
  readonly storeDirectory: string | undefined;
  /** Where the report is written; absent: nothing can be counted, and what came with the image runs. */
  readonly reportDirectory: string | undefined;
  /** A folder that is held in memory. */
  readonly runDirectory: string;
  readonly nodeMajor: number;
  readonly bootId: string;
  readonly now: number;
}

/** What is to be run. */
export interface Launch {
  /** Absolute path of the file. */
  readonly main: string;
  /** Absent where none could be written. */
  readonly reportFile?: string;
  readonly report: LauncherReport;
}

interface Chosen {
  readonly directory: string;
  readonly software: SoftwareDescription;
  readonly tree?: string;
  readonly because?: SoftwareRefusalCode;
}

const toldOf = ({
  channel,
  component,
  tree,
  version,
  build,
}: OfferedComponent): OfferedSoftware => ({
  ...{ channel, component, tree, version, build },
});

/**
 * Decides what runs, checks it, and writes the report.
 *
 * @throws Error when the image itself lacks the program
 */
export const launch = (options: LaunchOptions): Launch => {
  const { service, storeDirectory, reportDirectory, runDirectory, bootId, now } = options;
  const imageDirectory = path.join(options.imageDirectory, service);
  const image = readSoftwareFile(readFileSync(path.join(imageDirectory, softwareFileName), 'utf8'));
  if (image === undefined) throw new Error(`${imageDirectory} does not say which program it is`);
  const offered = storeDirectory === undefined ? undefined : findOffered(storeDirectory, service);
  const reportFile =
    reportDirectory === undefined
      ? undefined
      : path.join(reportDirectory, launcherReportName(service));
  const before = reportFile === undefined ? undefined : readReport(reportFile);
  const decision = decide({ ...options, image, offered, before });
  clearRunDirectory(runDirectory, service);

  const builtIn = (because?: SoftwareRefusalCode): Chosen => ({
    directory: imageDirectory,
    software: image,
    ...(because === undefined ? {} : { because }),
  });
  const take = ({ takes, because }: Decision): Chosen => {
    if (takes === 'image' || offered === undefined || storeDirectory === undefined) {
      return builtIn(because);
    }
    const taken = takeSoftware(storeDirectory, runDirectory, service, offered);
    if (taken.kind === 'damaged') return builtIn('SOFTWARE_DAMAGED');
    if (taken.kind === 'no-room') return builtIn('SOFTWARE_NOT_COUNTED');
    return { ...taken, tree: offered.tree };
  };
  const report = ({ software, tree, because }: Chosen): LauncherReport => ({
    format: 1,
    service,
    bootId,
    ...(offered === undefined ? {} : { offered: toldOf(offered) }),
    runs: {
      from: tree === undefined ? 'image' : 'release',
      version: software.version,
      build: software.build,
      ...(tree === undefined ? {} : { tree }),
    },
    ...(because === undefined || offered === undefined
      ? {}
      : {
          because: {
            code: because,
            parameters: { service, version: offered.version, node: offered.node },
          },
        }),
    phase: 'starting',
    startedAt: now,
    crashes: decision.crashes,
    startsUnready: decision.startsUnready,
  });
  const result = (chosen: Chosen, file: string | undefined): Launch => ({
    main: path.join(chosen.directory, chosen.software.main),
    ...(file === undefined ? {} : { reportFile: file }),
    report: report(chosen),
  });

  /** @returns where it stands; undefined where nothing can be written */
  const tell = (chosen: Chosen): string | undefined => {
    if (reportFile === undefined) return undefined;
    try {
      writeReport(reportFile, report(chosen), true);
      return reportFile;
    } catch {
      return undefined;
    }
  };

  const chosen = take(decision);
  const file = tell(chosen);
  if (file !== undefined || chosen.tree === undefined) return result(chosen, file);
  // What is not counted is not started.
  clearRunDirectory(runDirectory, service);
  return result(builtIn('SOFTWARE_NOT_COUNTED'), undefined);
};
