/** What both sides must agree on before they talk: the API's major version and the names on the wire. */

export const APP = 'lookalike';

/** Major version of the HTTP API. Raised when an old extension could misread a new companion. */
export const API_VERSION = 1;

/** Request header with the caller's `API_VERSION`; every guarded route asks for it. */
export const API_HEADER = 'lookalike-api';

/** Where the companion listens unless told otherwise, and the next ports it tries when that one is taken. */
export const DEFAULT_PORT = 8787;
export const FALLBACK_PORTS = [8788, 8789] as const;
