import { createHash } from 'node:crypto';
import test from 'ava';
import {
  findTarget,
  hotspot1,
  searchTarget,
  tuf10,
  updateDelegated,
  type TargetsSigned,
} from '../../src/index.ts';
import { createSimulator, enforce } from '../repository-simulator.ts';
import { targeted } from './states.ts';

const path = 'stable/release.json';

test('a target is found with what its channel says of it', (t) => {
  const repository = createSimulator();
  const above = targeted(repository);
  t.is(findTarget(above, path), undefined);
  t.deepEqual(searchTarget(above, path), { kind: 'needs', role: 'stable', delegator: 'targets' });
  const trusted = updateDelegated(above, 'stable', repository.file('stable'), enforce);
  const sha256 = createHash('sha256').update('{"counter":1}').digest('hex');
  t.deepEqual(findTarget(trusted, path), {
    role: 'stable',
    length: 13,
    sha256,
    hashes: { sha256 },
    custom: { about: path },
  });
});

test('what no role speaks for is absent, inherited names too', (t) => {
  const repository = createSimulator();
  const trusted = updateDelegated(
    targeted(repository),
    'stable',
    repository.file('stable'),
    enforce,
  );
  for (const other of ['stable/other', 'beta/release.json', 'constructor', '__proto__', '']) {
    t.is(findTarget(trusted, other), undefined, other);
    t.deepEqual(searchTarget(trusted, other), { kind: 'absent' });
  }
});

test('a channel cannot speak for the folder of another', (t) => {
  const repository = createSimulator();
  repository.targets.get('stable')?.set('beta/release.json', Buffer.from('stolen'));
  repository.publish('stable', 'snapshot', 'timestamp');
  const trusted = updateDelegated(
    targeted(repository),
    'stable',
    repository.file('stable'),
    enforce,
  );
  t.is(findTarget(trusted, 'beta/release.json'), undefined);
});

test('a target without a SHA-256 is not found, one without custom members is', (t) => {
  const repository = createSimulator(tuf10);
  const stable = repository.signed.get('stable') as TargetsSigned;
  const hashes = { sha512: createHash('sha512').update('x').digest('hex') };
  const sha256 = createHash('sha256').update('x').digest('hex');
  const bytes = repository.write('stable', {
    ...stable,
    targets: {
      [path]: { length: 1, hashes },
      'stable/plain': { length: 1, hashes: { sha256 } },
    },
  });
  const trusted = updateDelegated(targeted(repository, tuf10), 'stable', bytes, enforce);
  t.is(findTarget(trusted, path), undefined);
  t.is(searchTarget(trusted, path).kind, 'found');
  t.deepEqual(findTarget(trusted, 'stable/plain')?.custom, {});
});

test('no more roles are visited than the profile allows', (t) => {
  const repository = createSimulator();
  const trusted = updateDelegated(
    targeted(repository, { ...hotspot1, maxVisitedRoles: 1 }),
    'stable',
    repository.file('stable'),
    enforce,
  );
  t.is(findTarget(trusted, path), undefined);
});
