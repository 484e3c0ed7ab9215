/** A companion that is the right one and still loads its models: said as it is, with nothing to do but wait. */
import { describe, expect } from 'vitest';
import { inZoo } from './zoo/in-zoo.ts';

describe.each(['chromium', 'firefox'] as const)('a companion that loads in %s', (browser) => {
  const { zoo, test } = inZoo(browser);

  test('is waited for, and gone on with by itself', async () => {
    const { panel, recorder, session } = zoo();
    recorder.load(true);
    await panel.reload();
    await panel.says('The companion is getting ready');
    await panel.says('please wait');
    // The one next step is to wait: there is nothing to press.
    const offered = await session.panel.ask((document) =>
      [...document.querySelectorAll('main button, main summary, main a')].map(
        ({ textContent }) => textContent,
      ),
    );
    expect(offered).toEqual([]);
    await panel.shoot('loading');
    recorder.load(false);
    await panel.says('See something you like?');
  });
});
