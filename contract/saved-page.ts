/** The address of a page that a product is saved from: whoever saves that page again, or looks it up, means the same one. */

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
