/** The only place this extension ever talks to. `localhost` may resolve elsewhere; the address cannot. */
export const LOOPBACK = 'http://127.0.0.1';
