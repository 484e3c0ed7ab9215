/**
 * Elements of markup that may be open at once. A description whose paragraphs are never closed has thousands, and ends with
 * its product. htmlparser2 moves and looks through all that are open with each tag: with 100,000 that takes half a minute.
 */
export const MAX_OPEN = 20_000;
