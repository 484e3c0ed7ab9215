/** Whether a feed, or a picture of one, lies on the web: everything else is a path. `C:\feeds` has a scheme as well. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

/** As it may be shown: `https://user:password@shop.example/` has its login left out. */
export function withoutLogin(text: string): string {
  return text.replace(/^(https?:\/\/)[^/?#\\]*@/i, '$1');
}
