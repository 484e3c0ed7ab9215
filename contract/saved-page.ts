/** What names a product that was saved from a page: whoever saves that page again, or looks it up, means the same one. */
import { SAVED_SOURCE } from './save.ts';

/** What campaigns hang behind an address. */
const CAMPAIGN = /^(?:utm_\w+|mc_[ce]id|[a-z]*clid|igsh(?:id)?|srsltid|_branch_match_id)$/i;

/** The page's address without what says how somebody came there. @throws TypeError for what is no address */
export function savedPage(address: string): string {
  const url = new URL(address);
  url.hash = '';
  // Without any the query stays as it is written.
  const campaign = [...url.searchParams.keys()].filter((name) => CAMPAIGN.test(name));
  for (const name of campaign) url.searchParams.delete(name);
  return url.href;
}

/** The id of its record in the source of what was saved. @throws TypeError for what is no address */
export async function savedRecordId(address: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(savedPage(address)));
  const hex = Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0'));
  return hex.join('').slice(0, 20);
}

/** The id of the product, as the product routes take it. @throws TypeError for what is no address */
export async function savedProductId(address: string): Promise<string> {
  return `${SAVED_SOURCE}:${await savedRecordId(address)}`;
}
