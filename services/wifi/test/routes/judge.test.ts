import test from 'ava';
import { judge, probes, type Situation, type VisitorRequest } from '../../src/routes/index.ts';
import { probeSequences } from '../fixtures/probe-sequences.ts';

const own = {
  names: ['library.lan'],
  exact: ['192.168.44.1', 'library.local', 'books.example'],
  captured: '198.51.100.1',
};
const before: Situation = { localAddress: '198.51.100.1', isReleased: false, own };
const after: Situation = { ...before, isReleased: true };

const request = (parts: Partial<VisitorRequest>): VisitorRequest => ({
  method: 'GET',
  target: '/',
  host: 'example.org',
  userAgent: 'test',
  ...parts,
});

const toCaptive = { kind: 'redirect', to: 'captive', status: 302 } as const;
const toPortal = { kind: 'redirect', to: 'portal', status: 302 } as const;

for (const { system, requests } of probeSequences) {
  test(`${system} is sent to the captive page until its owner stays, and then hears what it wants`, (t) => {
    for (const { method, host, target, headers, after: wanted } of requests) {
      const sent = { method, host, target, userAgent: headers['user-agent'] };
      t.deepEqual(judge(sent, before), toCaptive);
      const verdict = judge(sent, after);
      if (wanted === 'portal') {
        t.deepEqual(verdict, toPortal);
      } else if (verdict.kind === 'answer') {
        t.is(verdict.answer.status, wanted.status);
        t.true(verdict.answer.body.includes(wanted.body));
        t.deepEqual(judge({ ...sent, method: 'HEAD' }, after), verdict);
      } else {
        t.fail(`${host}${target}: ${verdict.kind}`);
      }
    }
  });
}

test('each probe of the table says where it is written and since when, and is asked by a sequence or by name', (t) => {
  const ids = probes.map(({ id }) => id);
  t.is(new Set(ids).size, ids.length);
  for (const { source, seen, hosts, answer } of probes) {
    t.true(source.length > 3);
    t.regex(seen, /^\d{4}-\d\d-\d\d$/);
    for (const host of hosts) t.is(host, host.toLowerCase());
    if (answer.status === 200) t.true(answer.body.length > 2);
    else t.is(answer.body, '');
  }
  const asked = new Set(
    probeSequences.flatMap(({ requests }) =>
      requests.flatMap(({ method, host, target, headers }) => {
        const verdict = judge({ method, host, target, userAgent: headers['user-agent'] }, after);
        return verdict.kind === 'answer' ? [verdict.probe] : [];
      }),
    ),
  );
  const notAsked = ids.filter((id) => !asked.has(id));
  t.deepEqual(notAsked, ['any-apple'], 'add them to the sequences');
});

test('the small window of an iPhone hears that all is well at any address, once its owner stays', (t) => {
  const sent = request({ userAgent: 'CaptiveNetworkSupport-480 wispr', target: '/abc' });
  t.deepEqual(judge(sent, before), toCaptive);
  t.like(judge(sent, after), { kind: 'answer', probe: 'any-apple' });
  t.deepEqual(judge({ ...sent, userAgent: 'x CaptiveNetworkSupport' }, after), toPortal);
});

for (const host of [
  ...['192.168.44.1', 'library.lan', 'LIBRARY.LAN', 'library.lan.', 'files.library.lan'],
  ...['library.local', 'books.example', 'localhost', '192.168.44.1:80', 'library.lan:8080'],
]) {
  test(`what is for ${host} is for the box itself`, (t) => {
    for (const situation of [before, after]) {
      for (const target of ['/', '/generate_204', '/captive', '/%zz']) {
        for (const method of ['GET', 'HEAD', 'POST', 'DELETE']) {
          t.is(judge(request({ host, target, method }), situation).kind, 'pass');
        }
      }
    }
  });
}

test('an address of the box that a visitor came to is the box, but for the captured one', (t) => {
  const uplink = { ...before, localAddress: '10.0.0.7' };
  t.is(judge(request({ host: '10.0.0.7' }), uplink).kind, 'pass');
  t.deepEqual(judge(request({ host: '10.0.0.7' }), before), toCaptive);
  t.deepEqual(judge(request({ host: '198.51.100.1' }), before), toCaptive);
  t.deepEqual(judge(request({ host: '198.51.100.1' }), after), toPortal);
});

test('who names no host is for the box where they came to its own address, and foreign elsewhere', (t) => {
  for (const host of [undefined, '', ' ']) {
    t.is(judge(request({ host }), { ...before, localAddress: '192.168.44.1' }).kind, 'pass');
    t.deepEqual(judge(request({ host }), before), toCaptive);
  }
});

for (const host of [
  ...['evil-library.lan', 'library.lan.evil.example', 'xlibrary.local', 'a.library.local'],
  ...['library.lan@evil.example', 'evil.example#library.lan', 'lan', '.'],
  ...[
    '192.168.44.1.evil.example',
    '192.168.44.11',
    '0xc0a82c01',
    '3232246785',
    '[::1]',
    '127.0.0.1',
  ],
  ...['"><script>', '../library.lan', 'library.lan/..', `${'a'.repeat(5000)}.lan`, ':80', '::::'],
]) {
  test(`a Host of "${host.slice(0, 30)}" is not the box`, (t) => {
    const verdict = judge(request({ host }), { ...before, localAddress: '198.51.100.1' });
    t.deepEqual(verdict, toCaptive);
  });
}

test('what another writes in place of a path decides over the header, as RFC 9112 has it', (t) => {
  const foreign = request({ host: 'library.lan', target: 'http://example.org/generate_204?x' });
  t.deepEqual(judge(foreign, before), toCaptive);
  t.like(judge(foreign, after), { kind: 'answer', answer: { status: 204 } });
  t.is(judge(request({ target: 'HTTP://Library.LAN/apps' }), before).kind, 'pass');
  t.deepEqual(judge(request({ target: 'http://library.lan@example.org/' }), before), toCaptive);
  t.deepEqual(judge(request({ target: 'http://' }), before), toCaptive);
});

for (const target of [
  ...['*', '', '?', '//', '/%zz', '/../../etc/passwd', '/a\u0000b', `/${'x'.repeat(100_000)}`],
  ...['/generate_204/', '/GENERATE_204', '/x/generate_204', '/%67enerate_204', ';generate_204'],
]) {
  test(`the path ${JSON.stringify(target.slice(0, 20))} of a foreign host is no probe`, (t) => {
    t.deepEqual(judge(request({ target }), before), toCaptive);
    t.deepEqual(judge(request({ target }), after), toPortal);
  });
}

test('what is sent to a foreign host becomes a GET of the captive page, and is no probe', (t) => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND', 'get']) {
    const sent = request({ method, target: '/generate_204' });
    t.deepEqual(judge(sent, before), { ...toCaptive, status: 303 });
    t.deepEqual(judge(sent, after), { ...toPortal, status: 303 });
  }
});
