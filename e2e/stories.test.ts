/** Whole stories in real browsers: from a mark on a page to coming back another day for a lower price. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeIn, type World } from './support/world.ts';

for (const browser of ['chromium', 'firefox'] as const) describeIn(browser, 'a shopper', story);

function story(world: () => World): void {
  test('finds, pairs, and has the hits within a tenth of a second of the answer', async () => {
    const { panel, companion, visit } = world();
    const page = await visit('own-photo');
    await page.findSimilar('#photo', async () => /companion/i.test(await panel.text()));
    await panel.usePort(companion.port());
    await panel.pair(await companion.pair());
    expect((await panel.cards()).length).toBeGreaterThan(1);
    const after = await panel.hitsAfterAnswer();
    if (after !== null) expect(after).toBeLessThan(100);
    console.info(`hits ${after?.toFixed(0) ?? '?'} ms after the answer`);
  });

  test('corrects the type, and takes that back', async () => {
    const { panel } = world();
    const [first, second] = await panel.types();
    await panel.pickType(second as string);
    await panel.says(/similar product|Nothing close/);
    await panel.pickType(first as string);
    expect(await panel.type()).toBe(first);
  });

  test('steers with a thumb: what is wanted comes first', async () => {
    const { panel, wanted } = world();
    const cards = await panel.cards();
    const last = cards.at(-1)?.title as string;
    expect(last).not.toBe(wanted.title);
    await panel.press('up', last);
    await panel.says('Steered by');
    const place = (titles: { title: string }[]) => titles.findIndex(({ title }) => title === last);
    expect(place(await panel.cards())).toBeLessThan(place(cards));
    await panel.shoot('steered');
  });

  test('goes on from a product, and back to the picture', async () => {
    const { panel } = world();
    expect(await panel.thereAndBack()).toMatch(/^Sample /);
    await panel.cards();
  });

  test('sets a budget for the whole look', async () => {
    const { panel } = world();
    await panel.open('look');
    await panel.says(/look that is close/);
    const cheapest = await panel.lookTotal();
    await panel.setBudget('5');
    await panel.says(/more would pay the cheapest/);
    await panel.setBudget('500');
    await panel.says(/Best match up to €500.00/);
    const euros = (price: string) => Number(price.replace(/[^\d.]/g, ''));
    expect(euros(await panel.lookTotal())).toBeGreaterThanOrEqual(euros(cheapest));
    await panel.shoot('look');
  });

  test('saves a product, and hears of its lower price another day', async () => {
    const { panel, companion, catalogue, wanted } = world();
    await panel.open('results');
    await panel.press('heart', wanted.title);
    const feed = join(catalogue.folder, 'products.csv');
    const price = Number.parseFloat(wanted.price);
    const rows = (await readFile(feed, 'utf8')).replace(
      `${wanted.id},${wanted.title},${wanted.brand},${wanted.price}`,
      `${wanted.id},${wanted.title},${wanted.brand},${price - 5} EUR`,
    );
    await writeFile(feed, rows);
    await companion.importFrom(catalogue.folder);
    await panel.reload();
    await panel.open('saved');
    await panel.says(/€5\.00 less than on/);
    await panel.says(wanted.title);
    await panel.shoot('saved');
  });
}
