import { Command } from 'commander';
import { addCommand } from './commands/add.ts';
import { appsAddCommand } from './commands/apps/add.ts';
import { appsCheckCommand } from './commands/apps/check.ts';
import { appsListCommand } from './commands/apps/list.ts';
import { appsPinCommand } from './commands/apps/pin.ts';
import { appsRemoveCommand } from './commands/apps/remove.ts';
import { appsServingCommand } from './commands/apps/serving.ts';
import { appsUpdateCommand } from './commands/apps/update.ts';
import { balenaEnvCommand } from './commands/balena/env.ts';
import { balenaPreloadInfoCommand } from './commands/balena/preload-info.ts';
import { bundleCreateCommand } from './commands/bundle/create.ts';
import { bundleDiffCommand } from './commands/bundle/diff.ts';
import { bundleExtractCommand } from './commands/bundle/extract.ts';
import { bundleFinalizeCommand } from './commands/bundle/finalize.ts';
import { bundleLsCommand } from './commands/bundle/ls.ts';
import { bundleReSignCommand } from './commands/bundle/re-sign.ts';
import { bundleSignCommand } from './commands/bundle/sign.ts';
import { bundleStatusCommand } from './commands/bundle/status.ts';
import { bundleVerifyCommand } from './commands/bundle/verify.ts';
import { collectionPullCommand } from './commands/collection/pull.ts';
import { completionCommand } from './commands/completion.ts';
import type { World } from './commands/context.ts';
import { doctorCommand } from './commands/doctor.ts';
import { fleetCommand } from './commands/fleet.ts';
import { initCommand } from './commands/init.ts';
import { installersAddCommand } from './commands/installers/add.ts';
import { installersHoldCommand, installersReleaseCommand } from './commands/installers/hold.ts';
import { installersListCommand } from './commands/installers/list.ts';
import { installersTrackCommand } from './commands/installers/track.ts';
import { keysCreateCommand } from './commands/keys/create.ts';
import { keysExportCommand } from './commands/keys/export.ts';
import { keysListCommand } from './commands/keys/list.ts';
import { keysPaperCommand } from './commands/keys/paper.ts';
import { keysPasswdCommand } from './commands/keys/passwd.ts';
import { keysRestoreCommand } from './commands/keys/restore.ts';
import { languagesCheckCommand } from './commands/languages/check.ts';
import { languagesTemplateCommand } from './commands/languages/template.ts';
import { manCommand } from './commands/man.ts';
import { mirrorCheckCommand } from './commands/mirror/check.ts';
import { mirrorPublishCommand } from './commands/mirror/publish.ts';
import { mirrorRefreshCommand } from './commands/mirror/refresh.ts';
import { receiptsCorrectionsCommand } from './commands/receipts/corrections.ts';
import { receiptsListCommand } from './commands/receipts/list.ts';
import { receiptsUsageCommand } from './commands/receipts/usage.ts';
import { receiptsReadCommand } from './commands/receipts/read.ts';
import { serveCommand } from './commands/serve.ts';
import { trustAddChannelCommand } from './commands/trust/add-channel.ts';
import { trustInitCommand } from './commands/trust/init.ts';
import { trustRevokeCommand } from './commands/trust/revoke.ts';
import { trustRotateCommand } from './commands/trust/rotate.ts';
import { trustShowCommand } from './commands/trust/show.ts';
import { trustSignCommand } from './commands/trust/sign.ts';
import { trustStatusCommand } from './commands/trust/status.ts';
import { usbCheckCommand } from './commands/usb/check.ts';
import { usbEjectCommand } from './commands/usb/eject.ts';
import { usbListCommand } from './commands/usb/list.ts';
import { usbPrepareCommand } from './commands/usb/prepare.ts';
import { usbWriteCommand } from './commands/usb/write.ts';
import { versionText } from './version.ts';

const examples = `
Examples:
  hotspot init village                       start a collection in the folder "village"
  cd village
  hotspot trust init --simple --backup /media/key-stick
  hotspot add ~/Downloads/app.apk ~/pages/health-guide
  hotspot bundle create -o one.hotspot       make and sign the release
  hotspot usb write one.hotspot --to /media/stick
  hotspot usb eject /media/stick             then pull the stick out
`;

/** commander throws instead of ending the process; what it says goes through our own reporter. */
const settle = (command: Command, world: World): Command => {
  command.exitOverride();
  command.showSuggestionAfterError();
  command.configureHelp({ showGlobalOptions: true });
  command.configureOutput({
    writeOut: (text) => world.stdout.write(text),
    writeErr: () => undefined,
    getOutHelpWidth: () => 80,
  });
  for (const child of command.commands) settle(child, world);
  return command;
};

const group = (name: string, summary: string, ...children: readonly Command[]): Command => {
  const command = new Command(name).summary(summary).description(`${summary}.`);
  for (const child of children) command.addCommand(child);
  return command;
};

/** The whole command tree. */
export const createProgram = (world: World): Command =>
  settle(
    new Command('hotspot')
      .description(
        'Puts apps, installers, content and maps together, signs them, and writes them to a stick for your hotspot boxes.',
      )
      .version(versionText, '--version', 'print the version')
      .option('--json', 'print the result as one JSON object')
      .option('--quiet', 'leave out notes and progress')
      .option('--no-color', 'use no colour')
      .addHelpText('after', examples)
      .addCommand(initCommand(world))
      .addCommand(
        group(
          'trust',
          'say whom boxes trust',
          trustInitCommand(world),
          trustShowCommand(world),
          trustStatusCommand(world),
          trustSignCommand(world),
          trustRotateCommand(world),
          trustRevokeCommand(world),
          trustAddChannelCommand(world),
        ),
      )
      .addCommand(addCommand(world))
      .addCommand(
        group(
          'apps',
          'choose apps, and say whom you trust for each',
          appsAddCommand(world),
          appsListCommand(world),
          appsCheckCommand(world),
          appsUpdateCommand(world),
          appsPinCommand(world),
          appsRemoveCommand(world),
          appsServingCommand(world),
        ),
      )
      .addCommand(
        group(
          'installers',
          'keep installers up to date from the Internet',
          installersAddCommand(world),
          installersTrackCommand(world),
          installersListCommand(world),
          installersHoldCommand(world),
          installersReleaseCommand(world),
        ),
      )
      .addCommand(
        group(
          'languages',
          'give the pages words in a language of your own',
          languagesTemplateCommand(world),
          languagesCheckCommand(world),
        ),
      )
      .addCommand(
        group(
          'bundle',
          'make, sign and check releases',
          bundleCreateCommand(world),
          bundleSignCommand(world),
          bundleFinalizeCommand(world),
          bundleReSignCommand(world),
          bundleStatusCommand(world),
          bundleVerifyCommand(world),
          bundleLsCommand(world),
          bundleDiffCommand(world),
          bundleExtractCommand(world),
        ),
      )
      .addCommand(
        group(
          'usb',
          'write sticks, and check them',
          usbListCommand(world),
          usbWriteCommand(world),
          usbPrepareCommand(world),
          usbCheckCommand(world),
          usbEjectCommand(world),
        ),
      )
      .addCommand(
        group(
          'mirror',
          'put releases on the Internet',
          mirrorPublishCommand(world),
          mirrorRefreshCommand(world),
          mirrorCheckCommand(world),
        ),
      )
      .addCommand(serveCommand(world))
      .addCommand(
        group('collection', 'keep copies of a collection in step', collectionPullCommand(world)),
      )
      .addCommand(
        group(
          'keys',
          'look after key files',
          keysListCommand(world),
          keysCreateCommand(world),
          keysExportCommand(world),
          keysPasswdCommand(world),
          keysPaperCommand(world),
          keysRestoreCommand(world),
        ),
      )
      .addCommand(
        group(
          'receipts',
          'see how your boxes are doing',
          receiptsReadCommand(world),
          receiptsListCommand(world),
          receiptsUsageCommand(world),
          receiptsCorrectionsCommand(world),
        ),
      )
      .addCommand(
        group(
          'balena',
          'deploy boxes with balena',
          balenaEnvCommand(world),
          balenaPreloadInfoCommand(world),
        ),
      )
      .addCommand(fleetCommand(world))
      .addCommand(doctorCommand(world))
      .addCommand(completionCommand(world, () => createProgram(world)))
      .addCommand(manCommand(world, () => createProgram(world))),
    world,
  );
