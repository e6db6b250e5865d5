import type { Message } from '../message.ts';
import type { appPageMessages } from './en/app-pages.ts';

/** Of the words of all pages those that the pages about apps and installers use. */
type SharedCode =
  | 'PAGE_DOWNLOAD'
  | 'PAGE_DOWNLOAD_NAMED'
  | 'PAGE_APPS_LEAD'
  | 'PAGE_APPS_NONE'
  | 'PAGE_APPS_VERSION'
  | 'PAGE_APPS_ANDROID'
  | 'PAGE_APPS_BROWSER'
  | 'PAGE_INSTALLERS_LEAD'
  | 'PAGE_INSTALLERS_NONE'
  | 'PAGE_INSTALLERS_FOR_YOU'
  | 'PAGE_INSTALLERS_OTHERS'
  | 'PAGE_INSTALLERS_NOT_FOR_YOU'
  | 'PAGE_SYSTEM_IOS'
  | 'PAGE_SYSTEM_UNKNOWN'
  | 'PAGE_ARCHITECTURE_X86'
  | 'PAGE_ARCHITECTURE_X86_64'
  | 'PAGE_ARCHITECTURE_ARM64'
  | 'PAGE_ARCHITECTURE_ARMV7'
  | 'PAGE_HOME_APPS_LEAD'
  | 'PAGE_HOME_INSTALLERS_LEAD'
  | 'PAGE_HELP_INSTALL'
  | 'PAGE_HELP_INSTALL_ANSWER';

/** Names, which are the same nearly everywhere. */
type NameCode =
  | 'PAGE_SYSTEM_ANDROID'
  | 'PAGE_SYSTEM_WINDOWS'
  | 'PAGE_SYSTEM_MACOS'
  | 'PAGE_SYSTEM_LINUX'
  | 'PAGE_SYSTEM_CHROMEOS'
  | 'PAGE_FORMAT_DEB'
  | 'PAGE_FORMAT_RPM';

/**
 * The words of the pages about apps, installers and how to install: every language has all of them, since
 * half a warning is none.
 */
export type AppPageWords = Readonly<
  Record<Exclude<keyof typeof appPageMessages, NameCode> | SharedCode, Message> &
    Partial<Record<NameCode, Message>>
>;
