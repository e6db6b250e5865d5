import type { Need } from '../system-test.ts';

/** Debian's libfaketime: programs that load it are told another time than the kernel's. */
export const fakeTimeLibrary = '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1';

export const fakeTimeNeed: Need = { tool: fakeTimeLibrary, debianPackage: 'libfaketime' };

/**
 * Environment of a program whose clock is wrong and runs on. What counts the time since the machine was switched
 * on, and times of files, stay those of the kernel.
 *
 * @param date what the clock says when the program starts, as in "1970-01-01 00:00:00"
 * @param library where the program finds it
 */
export const fakeTime = (date: string, library = fakeTimeLibrary) => ({
  LD_PRELOAD: library,
  FAKETIME: `@${date}`,
  FAKETIME_DONT_FAKE_MONOTONIC: '1',
  DONT_FAKE_MONOTONIC: '1',
});
