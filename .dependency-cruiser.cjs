/**
 * The layers of docs/architecture.md. Each rule says why it is there; a rule that no module can
 * break any more is removed. `npm run check` also makes sure that modules were really cruised.
 */
const pure = '^(contract|signing-keys|bundle-format)/src';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle is one module in two files: neither can be read or tested alone.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'libraries-touch-no-world',
      comment:
        'The libraries take bytes and time as arguments, so every attack can be tested without a disk, a network or a clock.',
      severity: 'error',
      from: { path: pure },
      to: {
        dependencyTypes: ['core'],
        path: '^(node:)?(fs|fs/promises|child_process|http|https|http2|net|os|dgram|dns|timers|timers/promises|process|worker_threads)$',
      },
    },
    {
      name: 'libraries-import-downwards',
      comment: 'contract <- signing-keys <- bundle-format: trust code stays small enough to audit.',
      severity: 'error',
      from: { path: pure },
      to: { path: '^(launcher|local-service|cli|daemon|services|examples|test|bench|release)/' },
    },
    {
      name: 'contract-stands-alone',
      comment: 'Everything may import the contract, so it imports nothing of ours.',
      severity: 'error',
      from: { path: '^contract/src' },
      to: { path: '^(signing-keys|bundle-format)/' },
    },
    {
      name: 'signing-keys-below-bundle-format',
      comment: 'Verification must not depend on how bytes are packed.',
      severity: 'error',
      from: { path: '^signing-keys/src' },
      to: { path: '^bundle-format/' },
    },
    {
      name: 'launcher-stands-alone',
      comment:
        'What decides which code runs must not lean on that code: it is small, and starts quickly.',
      severity: 'error',
      from: { path: '^launcher/src' },
      to: {
        path: '^(cli|daemon|services|local-service|signing-keys|examples|test|bench)/|^contract/src/index|^bundle-format/src/index',
      },
    },
    {
      name: 'local-service-knows-nobody',
      comment:
        'Every process of a box may use it, so it knows none of them: what differs is an argument.',
      severity: 'error',
      from: { path: '^local-service/src' },
      to: {
        path: '^(signing-keys|bundle-format|launcher|cli|daemon|services|examples|test|bench|release)/',
      },
    },
    {
      name: 'cores-ask-nobody',
      comment: 'What is decided without a network or a disk is not told by a socket either.',
      severity: 'error',
      from: { path: '^(daemon|services/[^/]+)/src/core' },
      to: { path: '^local-service/' },
    },
    {
      name: 'services-meet-the-daemon-outside',
      comment:
        'Services know the daemon only by its local API and its directories, so each restarts, is replaced and is tested alone.',
      severity: 'error',
      from: { path: '^services/[^/]+/src' },
      to: { path: '^(daemon|cli|bundle-format|examples|test|bench|release)/' },
    },
    {
      name: 'services-hold-no-keys',
      comment:
        'Signatures are the daemon’s to judge. The one program that it runs to bring installers checks those of minisign, with the one library for it (ADR 0017).',
      severity: 'error',
      from: { path: '^services/[^/]+/src', pathNot: '^services/installers/src/box/main' },
      to: { path: '^signing-keys/' },
    },
    {
      name: 'daemon-knows-no-service',
      comment: 'What is applied is data to the daemon: a new service needs no new daemon.',
      severity: 'error',
      from: { path: '^daemon/src' },
      to: { path: '^(services|cli|examples|test|bench|release)/' },
    },
    {
      name: 'cli-uses-build-doors-only',
      comment:
        'What runs on the box stays off the laptop: the cli opens the ./build doors, and the one that judges servers.',
      severity: 'error',
      from: { path: '^cli/src' },
      to: { path: '^services/[^/]+/src/(?!(build|serving)/)' },
    },
    {
      name: 'portal-uses-routes-doors-only',
      comment: 'What builds stays off the box: the portal opens the ./routes doors only.',
      severity: 'error',
      from: { path: '^services/portal/src' },
      to: { path: '^services/(?!portal/)[^/]+/src/(?!routes/)' },
    },
    {
      name: 'captive-portal-stands-alone',
      comment:
        'The portal hosts the captive portal without what runs radios: the two meet at wifi.sock only.',
      severity: 'error',
      from: { path: '^services/wifi/src/routes' },
      to: { path: '^services/wifi/src/(?!routes/)' },
    },
    {
      name: 'wifi-core-is-pure',
      comment:
        'What to do with radios and cables is decided without them, so that every case is tested as a table.',
      severity: 'error',
      from: { path: '^services/wifi/src/core' },
      to: { path: '^services/wifi/src/(?!core/|ports/|errors)|^node:' },
    },
    {
      name: 'wifi-ports-are-types',
      comment: 'A port is obligations in words and types.',
      severity: 'error',
      from: { path: '^services/wifi/src/ports' },
      to: { path: '^services/wifi/src/(?!ports/)' },
    },
    {
      name: 'wifi-adapters-are-strangers',
      comment: 'Any backend of the access point works with any name server and any firewall.',
      severity: 'error',
      from: { path: '^services/wifi/src/adapters/([^/]+)' },
      to: { path: '^services/wifi/src/adapters/', pathNot: '^services/wifi/src/adapters/$1' },
    },
    {
      name: 'pub-core-is-pure',
      comment:
        'Whose messages are taken, and how many, is decided without a network, so that each abuse is a row of a table.',
      severity: 'error',
      from: { path: '^services/ssb-pub/src/core' },
      to: { path: '^services/ssb-pub/src/(?!core/|ports/)|^node:' },
    },
    {
      name: 'pub-ports-are-types',
      comment: 'A port is obligations in words and types.',
      severity: 'error',
      from: { path: '^services/ssb-pub/src/ports' },
      to: { path: '^services/ssb-pub/src/(?!ports/)' },
    },
    {
      name: 'scuttlebutt-in-its-adapter-only',
      comment:
        'The packages of Scuttlebutt are frozen: what of them is used stands in two folders, behind types of ours.',
      severity: 'error',
      from: {
        path: '^services/',
        pathNot: '^services/ssb-pub/(?:src/adapters/(?:stack|lan)|test)/',
      },
      to: { path: 'node_modules/(?:secret-stack|ssb-[^/]+)/' },
    },
    {
      name: 'daemon-core-is-pure',
      comment: 'The core plans steps as data: no I/O, so that every decision is tested as a table.',
      severity: 'error',
      from: { path: '^daemon/src/core' },
      to: { path: '^daemon/src/(adapters|helpers|api)|^node:|^(fs|child_process|http|net|os)$' },
    },
    {
      name: 'daemon-ports-are-types',
      comment:
        'A port is obligations in words and types: it leans on the libraries and the contract only.',
      severity: 'error',
      from: { path: '^daemon/src/ports' },
      to: { path: '^daemon/src/(?!ports/)' },
    },
    {
      name: 'daemon-adapters-are-strangers',
      comment: 'Adapters never import each other: any source works with any store and any target.',
      severity: 'error',
      from: { path: '^daemon/src/adapters/([^/]+/[^/.]+)' },
      to: { path: '^daemon/src/adapters/', pathNot: '^daemon/src/adapters/$1' },
    },
    {
      name: 'only-main-wires-the-daemon',
      comment: 'One composition root: what is connected to what is read in one file.',
      severity: 'error',
      from: { path: '^daemon/src/(core|ports|api|maps)' },
      to: { path: '^daemon/src/(adapters|main)' },
    },
    {
      name: 'release-reads-what-was-built',
      comment:
        'What is shipped is the compiled code of others, read as files: nothing is compiled in from here. Signing checksums is what it does itself.',
      severity: 'error',
      from: { path: '^release/src' },
      to: { path: '^(bundle-format|daemon|services|cli|examples|test|bench)/' },
    },
    {
      name: 'tweetnacl-in-signing-keys-only',
      comment: 'One room for secrets: key material is handled where it is reviewed.',
      severity: 'error',
      from: { pathNot: '^signing-keys/' },
      to: { path: 'node_modules/tweetnacl' },
    },
    {
      name: 'tar-stream-in-bundle-format-only',
      comment:
        'The bundle file is read and written in one place, under one path policy. What container engines write is measured and looked into by programs that never go to a box; archives of programs are read where their names are checked.',
      severity: 'error',
      from: { pathNot: '^(?:bundle-format|release|test)/|^cli/(?:src|test)/software/' },
      to: { path: 'node_modules/tar-stream' },
    },
    {
      name: 'one-way-out-over-http',
      comment:
        'Size caps, redirects and certificates are decided in one place for all of the daemon.',
      severity: 'error',
      from: { path: '^daemon/src', pathNot: '^daemon/src/adapters/sources/http/' },
      to: { path: 'node_modules/undici/' },
    },
    {
      name: 'trackers-ask-through-one-client',
      comment: 'What may be asked, and where an answer may lead, is decided in one place.',
      severity: 'error',
      from: { path: '^services/', pathNot: '^services/installers/src/build/tracking/http/' },
      to: { path: 'node_modules/undici/' },
    },
    {
      name: 'swarm-libraries-in-adapters-only',
      comment:
        'They have machine code that not every board can run, and no types: they are asked for where their absence is expected, and what they give is bounded there.',
      severity: 'error',
      from: {
        path: '^(?:services/[^/]+|daemon|cli|launcher)/src/',
        pathNot: '^services/dfs/src/(adapters/hyper|serving/bootstrap-nodes)',
      },
      to: { path: 'node_modules/(hyperswarm|hyperdht|hyperdrive|corestore|hypercore)/' },
    },
    {
      name: 'terminal-libraries-in-cli-only',
      comment: 'Words and spinners are the command line’s business; all else emits codes.',
      severity: 'error',
      from: { pathNot: '^(cli)/' },
      to: { path: 'node_modules/(commander|ora)/' },
    },
    {
      name: 'no-undeclared-packages',
      comment: 'A package that is used but not declared vanishes on the next clean install.',
      severity: 'error',
      from: { pathNot: '/test/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    enhancedResolveOptions: {
      conditionNames: ['hotspot:source', 'import', 'types', 'default'],
      exportsFields: ['exports'],
    },
  },
};
