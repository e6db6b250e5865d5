/** The version of this software, as `minDaemon` rules of releases mean it. */
export const daemonVersion = '0.1.0';
