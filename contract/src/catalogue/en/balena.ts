import type { Message } from '../../message.ts';

/** What an operator is told of settings in a file and in a fleet of balena. */
export const balenaMessages = {
  ENV_LINE_UNREADABLE: {
    text: 'line {line} is not NAME=value',
    hint: 'One setting a line, without spaces around "=". Remarks begin with "#".',
  },
  ENV_VALUE_AMBIGUOUS: {
    text: 'line {line}: programs read the value of {name} in different ways',
    hint: "Put it in single quotes, as in {name}='…', with no single quote or backslash inside.",
  },
  ENV_NAME_TWICE: {
    text: 'line {line}: {name} stands in line {first} already',
    hint: 'Take one of the two away.',
  },
  ENV_NAME_UNKNOWN: {
    text: 'line {line}: a box has no setting {name}',
    hint: 'All that there are: docs/operator/settings.md.',
  },
  ENV_NAME_MISSPELT: {
    text: 'line {line}: a box has no setting {name}',
    hint: 'Is it {known}?',
  },
  ENV_NAME_RESERVED: {
    text: 'line {line}: {name} belongs to balena',
    hint: 'Names that begin with BALENA_ or RESIN_ are set on the page "Configuration" of the fleet.',
  },
  ENV_NAME_OF_FILES: {
    text: 'line {line}: {name} is set by the Compose files',
    hint: 'Take the line away: a box would not find its own files.',
  },
  ENV_VALUE_INVALID: {
    text: 'line {line}: the value of {name} cannot be used',
    hint: '{description}',
  },
  BALENA_TOKEN_MISSING: {
    text: 'balena asks who you are, and there is no terminal to ask on',
    hint: 'Put a token into a file that only you read and name it with --token-file, or set $BALENA_TOKEN. The dashboard makes tokens: Preferences, Access tokens.',
  },
  BALENA_TOKEN_REFUSED: {
    text: '{host} does not know this token, or it may not do this (HTTP {status})',
    hint: 'Make a new one: dashboard, Preferences, Access tokens.',
  },
  BALENA_FLEET_UNKNOWN: {
    text: 'there is no fleet {fleet} that this token may see',
    hint: 'Name it as the dashboard does: organisation/fleet.',
  },
  BALENA_FLEET_AMBIGUOUS: {
    text: 'several fleets are called {fleet}: {slugs}',
    hint: 'Name one of these.',
  },
  BALENA_SILENT: {
    text: 'no connection to {host} ({reason})',
    hint: 'Nothing else was changed. Run the same command again when there is Internet: it goes on where it stopped.',
  },
  BALENA_ANSWERED: {
    text: '{host} could not do that (HTTP {status})',
    hint: 'Nothing else was changed. Run the same command again later: it goes on where it stopped.',
  },
  BALENA_ANSWER_WRONG: {
    text: '{host} does not answer as the API of balena does',
    hint: 'Is --api right? It is the address of the API, as in https://api.balena-cloud.com',
  },
  BALENA_NOT_KEPT: {
    text: 'the fleet does not have the new value of {names}, though it was accepted',
    hint: 'Look at the page "Variables" of the fleet, and run the same command again.',
  },
  BALENA_OWN_VALUES: {
    text: 'Devices of the fleet, and single services, may have values of their own, which count before these',
  },
  BALENA_RESTARTS: {
    text: 'Every box of the fleet restarts its services when it hears of this',
  },
} as const satisfies Record<string, Message>;
