/** What is used here of libraries that come without types. */
declare module 'hyperdht' {
  class DHT {
    constructor(options: Readonly<Record<string, unknown>>);
    fullyBootstrapped(): Promise<void>;
  }
  export = DHT;
}
