/** A feed may put anything into its link column; only web addresses become links. */
export function shopOf(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  return /^https?:$/.test(new URL(address).protocol) ? address : null;
}
