import test from 'ava';
import { messagesIn } from '@p2p-hotspot/contract/languages';
import { appsErrorCodes } from '../src/apps/errors.ts';
import { OperatorError, operatorErrorCodes, readFailure, writeFailure } from '../src/errors.ts';
import { exitCodeMeanings, exitCodeOf } from '../src/exit-codes.ts';

const systemError = (code: string) => Object.assign(new Error(code), { code });
const codeOf = (error: unknown) => (error instanceof OperatorError ? error.code : 'none');

test('every error has its words and an exit code that the manual explains', (t) => {
  const messages = messagesIn('en');
  for (const code of [...operatorErrorCodes, ...appsErrorCodes]) {
    t.true(Object.hasOwn(messages, code), code);
    t.true(Object.hasOwn(exitCodeMeanings, exitCodeOf(code)), code);
  }
});

test('every refusal of a library has an exit code of its family', (t) => {
  t.is(exitCodeOf('KEY_PASSPHRASE_WRONG'), 12);
  t.is(exitCodeOf('NOT_A_BUNDLE'), 10);
  t.is(exitCodeOf('METADATA_ROLLBACK'), 11);
  t.is(exitCodeOf('APK_UNSIGNED'), 10);
  t.is(exitCodeOf('FDROID_KEY_INVALID'), 12);
  t.is(exitCodeOf('NOBODY_KNOWS'), 1);
});

test('what the operating system says is told as what happened to the operator', (t) => {
  t.is(codeOf(writeFailure('f', systemError('ENOSPC'))), 'DISK_FULL');
  t.is(codeOf(writeFailure('f', systemError('EDQUOT'))), 'DISK_FULL');
  t.is(codeOf(writeFailure('f', systemError('EFBIG'))), 'FILE_TOO_LARGE');
  t.is(codeOf(writeFailure('f', systemError('EROFS'))), 'WRITE_FAILED');
  t.is(codeOf(readFailure('f', systemError('ENOENT'))), 'INPUT_MISSING');
  t.is(codeOf(readFailure('f', systemError('EACCES'))), 'INPUT_UNREADABLE');
  t.is(codeOf(readFailure('f', systemError('EIO'))), 'INPUT_UNREADABLE');
  t.is(codeOf(readFailure('f', systemError('ELOOP'))), 'INPUT_NOT_REGULAR');
  const other = new TypeError('a fault');
  t.is(readFailure('f', other), other);
  t.is(writeFailure('f', other), other);
});
