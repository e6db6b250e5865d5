import test from 'ava';
import { explainPermissions } from '../../src/holdings/permission-groups.ts';

const explain = (names: readonly string[], apiLevel?: number) =>
  explainPermissions(
    names.map((name) => ({ name: name.includes('.') ? name : `android.permission.${name}` })),
    apiLevel,
  );

test('permissions that mean the same to people are one sentence, the most serious first', (t) => {
  const { sentences, unexplained } = explain([
    'INTERNET',
    'READ_SMS',
    'SEND_SMS',
    'BLUETOOTH_SCAN',
    'BLUETOOTH_CONNECT',
    'CAMERA',
  ]);
  t.deepEqual(sentences, [
    'PAGE_PERMISSION_CAMERA',
    'PAGE_PERMISSION_MESSAGES',
    'PAGE_PERMISSION_NEARBY',
    'PAGE_PERMISSION_NETWORK',
  ]);
  t.deepEqual(unexplained, []);
});

test('what goes further stands alone', (t) => {
  t.deepEqual(explain(['ACCESS_FINE_LOCATION', 'ACCESS_BACKGROUND_LOCATION']).sentences, [
    'PAGE_PERMISSION_LOCATION_ALWAYS',
  ]);
  t.deepEqual(explain(['READ_MEDIA_IMAGES', 'MANAGE_EXTERNAL_STORAGE']).sentences, [
    'PAGE_PERMISSION_ALL_FILES',
  ]);
});

test('what nobody notices is not told', (t) => {
  const own = 'org.example.DYNAMIC_RECEIVER_NOT_EXPORTED_PERMISSION';
  t.deepEqual(explain(['WAKE_LOCK', 'VIBRATE', 'ACCESS_NETWORK_STATE', own]), {
    sentences: [],
    unexplained: [],
  });
});

test('what is not known is named, once, also where it looks like one of Android’s', (t) => {
  const names = ['FUTURE_THING', 'org.example.CAMERA', 'org.example.CAMERA', 'CAMERA2'];
  t.deepEqual(explain(names), {
    sentences: [],
    unexplained: [
      'android.permission.FUTURE_THING',
      'org.example.CAMERA',
      'android.permission.CAMERA2',
    ],
  });
});

test('what only older phones are asked for does not count on a newer one', (t) => {
  const permission = { name: 'android.permission.READ_PHONE_STATE', maxSdkVersion: 22 };
  t.is(explainPermissions([permission], 30).sentences.length, 0);
  t.is(explainPermissions([permission], 22).sentences.length, 1);
  t.is(explainPermissions([permission], undefined).sentences.length, 1);
});
