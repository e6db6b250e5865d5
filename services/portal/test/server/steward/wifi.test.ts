import test, { type ExecutionContext } from 'ava';
import { networkActs, type NetworkStatus } from '@p2p-hotspot/contract';
import { checkMarkup } from '../../fixtures/markup.ts';
import { startPortal } from '../../fixtures/portal.ts';
import { createStewardBrowser, type StewardBrowser } from '../../fixtures/steward-browser.ts';
import { openStewardSocket, sessionToken, type StewardSocket } from '../../fixtures/steward.ts';
import {
  createWifiService,
  networkStatus,
  type WifiServiceFixture,
} from '../../fixtures/wifi-service.ts';

const pin = '246810';
const page = '/steward/wifi';
const settingsPage = `${page}/settings`;
const joinPage = `${page}/join`;

const environment = 'environment' as const;

/** A box with one radio and a password that the environment gave. */
const oneRadio = (parts: Partial<NetworkStatus> = {}): NetworkStatus => {
  const usual = networkStatus();
  return networkStatus({
    message: { code: 'NETWORK_ON_AIR', parameters: { ssid: 'Library' } },
    radios: [
      {
        device: 'wlan0',
        driver: 'brcmfmac',
        isBuiltIn: true,
        canBeAccessPoint: true,
        use: 'access-point',
        clientLimit: 10,
      },
    ],
    accessPoint: {
      state: 'up',
      device: 'wlan0',
      ssid: 'Library',
      security: 'wpa2',
      band: '2.4',
      channel: 6,
      stations: 4,
    },
    leases: 6,
    settings: {
      ...usual.settings,
      security: { value: 'wpa2', origin: environment },
      hasPassword: { value: true, origin: environment },
    },
    knownWifi: ['School'],
    ...parts,
  });
};

interface Steward {
  readonly browser: StewardBrowser;
  readonly wifi: WifiServiceFixture;
  readonly daemon: StewardSocket;
}

const signedIn = async (t: ExecutionContext, status: NetworkStatus): Promise<Steward> => {
  const portal = await startPortal(t);
  const daemon = await openStewardSocket(t, portal.socketDir, pin);
  const wifi = createWifiService(t, portal.socketDir, status);
  await wifi.start();
  const browser = createStewardBrowser(portal.portalPort);
  await browser.signIn(pin);
  for (;;) {
    const { text } = await browser.get(page);
    if (!text.includes('does not answer')) return { browser, wifi, daemon };
  }
};

const filledIn = {
  ssid: 'Library',
  security: 'wpa2',
  password: '',
  band: '2.4',
  channel: 'auto',
  country: '00',
};

test('the page says in words how the Wi-Fi is, how many use it, and what is wrong', async (t) => {
  const { browser } = await signedIn(
    t,
    oneRadio({
      checks: [
        {
          name: 'access-point',
          isGood: true,
          message: { code: 'NETWORK_CHECK_GOOD', parameters: {} },
        },
        {
          name: 'dhcp',
          isGood: false,
          because: 'software',
          message: { code: 'NETWORK_CHECK_DHCP', parameters: {} },
        },
      ],
      findings: [{ code: 'NETWORK_WEAK_POWER', parameters: {} }],
      settingProblems: [{ code: 'NETWORK_AP_REFUSED', parameters: { reason: 'so' } }],
      uplinks: [{ kind: 'wifi', device: 'wlan1', ssid: 'School' }],
      joinMessage: { code: 'NETWORK_JOIN_PASSWORD', parameters: { ssid: 'Town <b>' } },
    }),
  );
  const { text, statusCode } = await browser.get(page);
  t.is(statusCode, 200);
  t.deepEqual(checkMarkup(text), []);
  for (const told of [
    'The Wi-Fi Library is on the air',
    '4 of at most 10',
    'connected to the Wi-Fi School',
    'Phones get no address',
    'The Wi-Fi is on the air',
    'too little power',
    'The Wi-Fi cannot be like this',
    'password for Town &lt;b&gt; is wrong',
    'library.lan',
  ]) {
    t.true(text.includes(told), told);
  }
});

test('a service that is away is said, with what to do, and nothing can be asked of it', async (t) => {
  const portal = await startPortal(t);
  await openStewardSocket(t, portal.socketDir, pin);
  const browser = createStewardBrowser(portal.portalPort);
  await browser.signIn(pin);
  for (const path of [page, settingsPage, joinPage]) {
    const { text, statusCode } = await browser.get(path);
    t.is(statusCode, 200);
    t.deepEqual(checkMarkup(text), []);
    t.true(text.includes('does not answer'));
    t.false(text.includes('name="form"'));
  }
});

test('a new name and password are asked about, written down, and then shown with a code to scan', async (t) => {
  const { browser, wifi, daemon } = await signedIn(t, oneRadio());
  const change = { ...filledIn, ssid: 'Plaza', password: 'mangoes are ripe' };
  const asked = await browser.send(settingsPage, change);
  t.deepEqual(checkMarkup(asked.text), []);
  t.true(asked.text.includes('Your phone will lose the Wi-Fi'));
  t.deepEqual(wifi.acts, []);

  const done = await browser.send(settingsPage, { ...change, sure: 'yes' });
  t.is(done.statusCode, 200);
  t.deepEqual(checkMarkup(done.text), []);
  for (const told of ['Plaza', 'mangoes are ripe', 'class="qr"', 'Join the new one']) {
    t.true(done.text.includes(told), told);
  }
  t.is(done.headers['cache-control'], 'no-store');
  t.deepEqual(wifi.acts, [
    {
      path: networkActs.changeWifi,
      token: sessionToken(1),
      body: { ssid: 'Plaza', password: 'mangoes are ripe' },
    },
  ]);
  t.deepEqual(daemon.bodies, [{ act: 'changeWifi' }]);
});

test('only what is different is asked for, and a password that nobody typed is not made up', async (t) => {
  const { browser, wifi } = await signedIn(t, oneRadio());
  const change = {
    ...filledIn,
    country: 'BR',
    band: '5',
    channel: '36',
    isolate: 'on',
    sure: 'yes',
  };
  const { text } = await browser.send(settingsPage, change);
  t.true(text.includes('The password is the same as before'));
  t.false(text.includes('class="qr"'));
  t.deepEqual(
    wifi.acts.map(({ body }) => body),
    [{ country: 'BR', band: '5', channel: 36, isolateClients: true }],
  );
});

test('an open network takes the password away', async (t) => {
  const { browser, wifi } = await signedIn(t, oneRadio());
  const { text } = await browser.send(settingsPage, { ...filledIn, security: 'open', sure: 'yes' });
  t.true(text.includes('class="qr"'));
  t.deepEqual(
    wifi.acts.map(({ body }) => body),
    [{ password: '' }],
  );
});

test('what cannot be is refused in words before anything is asked, and stays in the form', async (t) => {
  const { browser, wifi, daemon } = await signedIn(t, oneRadio());
  for (const [change, told] of [
    [{ ssid: 'ا'.repeat(17) }, 'cannot be the name of a Wi-Fi'],
    [{ ssid: ' ' }, 'cannot be the name of a Wi-Fi'],
    [{ password: 'short' }, 'This password cannot be'],
    [{ password: 'mañana mañana' }, 'This password cannot be'],
    [{ password: 'long enough', security: 'open' }, 'said that everybody can join'],
    [{ band: '5', channel: '6' }, 'Channel 6 is not in this band'],
    [{}, 'Nothing is different'],
  ] as const) {
    const answer = await browser.send(settingsPage, { ...filledIn, ...change, sure: 'yes' });
    t.true(answer.statusCode >= 400, told);
    t.true(answer.text.includes(told), told);
    t.deepEqual(checkMarkup(answer.text), []);
    if ('ssid' in change) t.true(answer.text.includes(`value="${change.ssid}"`));
    if ('password' in change) t.false(answer.text.includes(`value="${change.password}"`));
  }
  t.deepEqual(wifi.acts, []);
  t.deepEqual(daemon.asked, []);
});

test('an open network becomes a protected one with a password only', async (t) => {
  const { browser, wifi } = await signedIn(t, networkStatus({ mode: 'access-point' }));
  const open = { ...filledIn, security: 'wpa2', sure: 'yes' };
  const refused = await browser.send(settingsPage, open);
  t.true(refused.text.includes('A Wi-Fi with a password needs one'));
  await browser.send(settingsPage, { ...open, password: 'mangoes are ripe' });
  t.deepEqual(
    wifi.acts.map(({ body }) => body),
    [{ password: 'mangoes are ripe', security: 'wpa2' }],
  );
});

test('what the service refuses is said with what to do next', async (t) => {
  const { browser, wifi } = await signedIn(t, oneRadio());
  wifi.refusal = { code: 'NETWORK_NOT_SAVED', parameters: {} };
  const answer = await browser.send(settingsPage, { ...filledIn, ssid: 'Plaza', sure: 'yes' });
  t.is(answer.statusCode, 507);
  t.true(answer.text.includes('could not save its network settings'));
  t.true(answer.text.includes('value="Plaza"'));
});

test('what nobody wrote down is not done', async (t) => {
  const { browser, wifi, daemon } = await signedIn(t, oneRadio());
  daemon.refusal = { statusCode: 403, code: 'PRESENCE_REQUIRED' };
  const answer = await browser.send(settingsPage, { ...filledIn, ssid: 'Plaza', sure: 'yes' });
  t.is(answer.statusCode, 403);
  t.deepEqual(wifi.acts, []);
});

test('a Wi-Fi of the list is joined with its password, and the loss of the only radio is told first', async (t) => {
  const { browser, wifi, daemon } = await signedIn(t, oneRadio());
  wifi.heard = [
    { ssid: 'School "A"', strength: 80, isSecured: true, isKnown: false },
    { ssid: 'Plaza', strength: 20, isSecured: false, isKnown: true },
  ];
  const list = await browser.get(joinPage);
  t.deepEqual(checkMarkup(list.text), []);
  for (const told of [
    'value="heard:School &quot;A&quot;"',
    'strength 80 of 100',
    'the box knows it',
  ]) {
    t.true(list.text.includes(told), told);
  }
  const choice = { choice: 'heard:School "A"', password: 'chalk and board' };
  const asked = await browser.send(joinPage, choice);
  t.true(asked.text.includes('its own Wi-Fi goes away for about a minute'));
  t.deepEqual(wifi.acts, []);
  const done = await browser.send(joinPage, { ...choice, sure: 'yes' });
  t.true(done.text.includes('Your phone loses the Wi-Fi for about a minute'));
  t.deepEqual(
    wifi.acts.map(({ path, body }) => [path, body]),
    [[networkActs.joinWifi, { ssid: 'School "A"', password: 'chalk and board' }]],
  );
  t.deepEqual(daemon.bodies, [{ act: 'joinWifi' }]);
});

test('with a second radio the answer waits, and a wrong password is said', async (t) => {
  const second = { device: 'wlan1', driver: 'ath9k_htc', isBuiltIn: false, canBeAccessPoint: true };
  const radios = [...oneRadio().radios, { ...second, use: 'none' as const }];
  const { browser, wifi } = await signedIn(t, oneRadio({ radios }));
  wifi.refusal = { code: 'NETWORK_JOIN_PASSWORD', parameters: { ssid: 'Hidden' } };
  const choice = { choice: 'other', name: 'Hidden', password: 'chalk and board' };
  const wrong = await browser.send(joinPage, choice);
  t.true(wrong.text.includes('The password for Hidden is wrong'));
  t.true(wrong.text.includes('value="Hidden"'));
  t.false(wrong.text.includes('chalk and board'));
  delete wifi.refusal;
  const joined = await browser.send(joinPage, choice);
  t.is(joined.statusCode, 303);
  t.is(joined.headers.location, `${page}?done=PAGE_STEWARD_DONE_WIFI_JOINED`);
  t.deepEqual(wifi.acts.at(-1)?.body, {
    ssid: 'Hidden',
    password: 'chalk and board',
    isHidden: true,
  });
});

test('a choice of nothing, and a password that no Wi-Fi has, ask nothing of the box', async (t) => {
  const { browser, wifi } = await signedIn(t, oneRadio());
  const none = await browser.send(joinPage, { choice: 'other', name: '' });
  t.is(none.statusCode, 400);
  t.true(none.text.includes('No Wi-Fi was chosen'));
  const short = await browser.send(joinPage, { choice: 'heard:School', password: '1234' });
  t.is(short.statusCode, 400);
  t.deepEqual(wifi.acts, []);
});

test('a scan that fails leaves a name to be typed', async (t) => {
  const { browser, wifi } = await signedIn(t, oneRadio());
  wifi.refusal = { code: 'NETWORK_SCAN_FAILED', parameters: { reason: 'busy' } };
  const { text } = await browser.get(joinPage);
  t.deepEqual(checkMarkup(text), []);
  t.true(text.includes('could not listen'));
  t.regex(text, /value="other" checked/);
});

test('going online is asked about, and said to come back by itself; a network can be forgotten', async (t) => {
  const { browser, wifi, daemon } = await signedIn(t, oneRadio());
  const online = { do: 'online', minutes: '30' };
  const asked = await browser.send(page, online);
  t.true(asked.text.includes('Switch the Wi-Fi of the box off for 30 minutes?'));
  const done = await browser.send(page, { ...online, sure: 'yes' });
  t.is(done.statusCode, 200);
  t.true(done.text.includes('goes away now, for 30 minutes'));
  const forget = { do: 'forget', ssid: 'School' };
  t.true((await browser.send(page, forget)).text.includes('Forget the Wi-Fi School?'));
  t.is((await browser.send(page, { ...forget, sure: 'yes' })).statusCode, 303);
  for (const minutes of ['0', '-3', '1.5', '9999', 'x']) {
    const bad = await browser.send(page, { do: 'online', minutes, sure: 'yes' });
    t.is(bad.statusCode, 400, minutes);
  }
  t.deepEqual(
    wifi.acts.map(({ path, body }) => [path, body]),
    [
      [networkActs.goOnline, { minutes: 30 }],
      [networkActs.forgetWifi, { ssid: 'School' }],
    ],
  );
  t.deepEqual(daemon.bodies, [{ act: 'goOnline' }, { act: 'forgetWifi' }]);
});

test('while the Wi-Fi is lent it can be taken back at once', async (t) => {
  const { accessPoint } = oneRadio();
  if (accessPoint === undefined) throw new Error('no access point');
  const paused = { ...accessPoint, state: 'paused' as const, backInSeconds: 600 };
  const { browser, wifi } = await signedIn(t, oneRadio({ accessPoint: paused }));
  t.true((await browser.get(page)).text.includes('Bring the Wi-Fi of the box back now'));
  const back = await browser.send(page, { do: 'back' });
  t.is(back.statusCode, 303);
  t.deepEqual(
    wifi.acts.map(({ body }) => body),
    [{ minutes: 0 }],
  );
});

test('a form that was not drawn for this session does nothing', async (t) => {
  const { browser, wifi } = await signedIn(t, oneRadio());
  const answer = await browser.send(
    page,
    { do: 'forget', ssid: 'School', sure: 'yes' },
    '/steward/sign-in',
  );
  t.is(answer.statusCode, 403);
  t.deepEqual(wifi.acts, []);
});
