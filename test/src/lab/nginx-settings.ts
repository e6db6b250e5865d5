/** What differs from one nginx of ours to the next: lines of its settings, without indent. */
export interface NginxSettings {
  /** Absent: nothing is logged. */
  readonly accessLog?: string;
  /** Stays in front unless it is to go to the background as soon as it listens. */
  readonly isInBackground?: true;
  readonly errorLog?: string;
  readonly events?: string;
  readonly http?: readonly string[];
  readonly server: readonly string[];
}

/**
 * Settings of an nginx that writes nowhere but into its own folder.
 *
 * @param home absolute; its folder, which must be there
 */
export const nginxSettings = (home: string, settings: NginxSettings): string => {
  const { accessLog = 'off', errorLog = `${home}/error.log`, events = '', http = [] } = settings;
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${home}/${name};`,
  );
  return [
    ...(settings.isInBackground === true ? [] : ['daemon off;']),
    'user root;',
    `pid ${home}/pid;`,
    `error_log ${errorLog};`,
    `events { ${events} }`,
    'http {',
    ...http,
    `access_log ${accessLog};`,
    ...temporary,
    'server {',
    ...settings.server,
    '}',
    '}',
    '',
  ].join('\n');
};
