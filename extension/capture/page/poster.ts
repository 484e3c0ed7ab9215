/** The still that a film shows until it is played. */

/**
 * An image of its own with the poster, perhaps not loaded yet; null when the film shows a frame. The browser tells no
 * script which of the two it shows: a film that was neither played nor moved on has its poster.
 */
export function posterOf(film: HTMLVideoElement): HTMLImageElement | null {
  if (!film.poster || !film.paused || film.currentTime > 0 || film.played.length > 0) return null;
  const image = new Image();
  image.src = film.poster;
  return image;
}
