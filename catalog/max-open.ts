/**
 * Elements of markup that may be open at once; browsers nest no deeper than 512. htmlparser2 moves and looks through all
 * that are open with each tag: 100,000 that are never closed would take it minutes.
 */
export const MAX_OPEN = 5000;
