/** Whether a feed, or a picture of one, lies on the web: everything else is a path. `C:\feeds` has a scheme as well. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}
