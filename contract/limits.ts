/** Every bound that both sides share, in one place, so that the extension never sends what the companion refuses. */

export const LIMITS = {
  /** Bytes of one picture on the wire. */
  imageBytes: 8 * 1024 * 1024,
  /** Pixels of one decoded picture; 40 Mpx is a large camera, 256 Mpx is a bomb. */
  imagePixels: 40_000_000,
  /** Bytes of a JSON body. */
  jsonBytes: 64 * 1024,
  /** Bytes of a feed, uploaded or fetched. */
  feedBytes: 2 * 1024 ** 3,
  /** Files of an uploaded folder. */
  folderFiles: 20_000,
  /** Imports that may wait behind the one that runs. */
  importQueue: 8,
  /** Shortest side of a crop in picture pixels; less than this holds no garment. */
  cropSide: 8,
  /** Longest side that a picture is worked on, in pixels; a garment of a quarter of it still fills the encoder's input. */
  workingSide: 1024,
  /** So much is seen round a crop, on each side, as a share of the crop's longer side. */
  context: 0.3,
  /** Hits of one search. */
  k: { min: 1, max: 200, default: 10 },
  /** Cards that a search counts as similar, and looks through. */
  similar: 500,
  /** Products of one page of the list. */
  page: { max: 200, default: 50 },
  /** Pairing code: digits, life in seconds, wrong tries before it dies. */
  pairing: { digits: 6, seconds: 120, tries: 3 },
  /** Searches that may wait behind the one that runs; more are answered 429. */
  queue: 8,
  /** Seconds for which a product picture's signed address works at least. */
  signedSeconds: 3600,
} as const;
