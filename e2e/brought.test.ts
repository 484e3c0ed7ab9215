/** Pictures that a person brings to the panel: dropped, pasted, or chosen from a folder. */
import { describe, expect } from 'vitest';
import { until } from './support/until.ts';
import { cropOf, meanError } from './zoo/compare.ts';
import { inZoo } from './zoo/in-zoo.ts';
import { encode, NATURAL, paint } from './zoo/picture.ts';

const WAYS = ['drop', 'paste', 'choose'] as const;
type How = (typeof WAYS)[number];

describe.each(['chromium', 'firefox'] as const)('a picture of one’s own in %s', (browser) => {
  const { zoo, test } = inZoo(browser);

  test.each(WAYS)('%s', async (how) => {
    const { panel, session, recorder } = zoo();
    // The button to choose one stands where nothing is searched: a panel that is opened anew.
    if (how === 'choose') {
      await panel.reload();
      await panel.says('See something you like?');
    }
    const before = recorder.searches.length;
    const picture = (format: 'jpeg' | 'png') =>
      encode(paint(how), format).then((bytes) => bytes.toString('base64'));
    // Firefox gives the panel an empty clipboard when a script has made the event up.
    if (how === 'paste' && session.panel.pastePicture) await session.panel.pastePicture(await picture('png'));
    else await session.panel.act(bring, { how, base64: await picture('jpeg') });
    await panel.has('dialog.cropper[open]');
    // The dialog has the keyboard in its document, but the panel not yet in its window.
    await session.panel.click('.stage');
    await session.panel.press('ArrowDown');
    await panel.has('.rectangle');
    await session.panel.press('Enter');
    const found = await until('the search', async () => recorder.searches[before]);
    const whole = await cropOf({ ...found, crop: null });
    expect([whole.w, whole.h]).toEqual([NATURAL.w, NATURAL.h]);
    expect(await meanError(whole, paint(how))).toBeLessThan(4);
    expect(found.crop).not.toBeNull();
  });

  test('what is no picture is refused in words', async () => {
    await zoo().panel.reload();
    await zoo().panel.says('See something you like?');
    const base64 = Buffer.from('no picture').toString('base64');
    await zoo().session.panel.act(bring, { how: 'choose' as How, base64 });
    await zoo().panel.says('no picture that can be read');
  });
});

/** Runs in the panel: does what the browser does with a picture in a person's hands. */
function bring(document: Document, { how, base64 }: { how: How; base64: string }): void {
  const view = document.defaultView as Window & typeof globalThis;
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const data = new view.DataTransfer();
  data.items.add(new view.File([bytes], 'look.jpg', { type: 'image/jpeg' }));
  const options = { bubbles: true, cancelable: true };
  if (how === 'choose') {
    const input = document.querySelector('input[type=file]') as HTMLInputElement;
    input.files = data.files;
    input.dispatchEvent(new view.Event('change', options));
  } else {
    const event =
      how === 'drop'
        ? new view.DragEvent('drop', { ...options, dataTransfer: data })
        : new view.ClipboardEvent('paste', { ...options, clipboardData: data });
    document.body.dispatchEvent(event);
  }
}
