/** A describe block whose tests find a world of their own, which is opened before them and closed behind them. */
import { afterAll, afterEach, beforeAll, describe } from 'vitest';

/** What can tell afterwards why a test failed. */
export interface Witness {
  shoot: (name: string) => Promise<void>;
  text: () => Promise<string>;
}

/**
 * @param reason why the tests are skipped, said in one line; null when they are not
 * @param open defers on `closers` what closes each part as soon as that is open: nothing is left when a later one fails
 */
export function describeWorld<World>(
  title: string,
  reason: string | null,
  open: (closers: AsyncDisposableStack) => Promise<World>,
  witnessOf: (world: World) => Witness,
  tests: (world: () => World) => void,
): void {
  if (reason) console.warn(`${title}: skipped. ${reason}`);
  describe.skipIf(reason !== null)(title, () => {
    let world: World | undefined;
    const closers = new AsyncDisposableStack();

    beforeAll(async () => {
      world = await open(closers);
    });

    afterEach(async ({ task }) => {
      if (task.result?.state !== 'fail' || !world) return;
      // A failed test leaves what it saw.
      const witness = witnessOf(world);
      await witness.shoot(`failed-${task.name.replaceAll(/\W+/g, '-')}`).catch(() => undefined);
      console.warn(await witness.text().catch(() => 'There is nothing to read.'));
    });

    afterAll(() => closers.disposeAsync());

    tests(() => world as World);
  });
}
