/** What `useCompanion` gives, in any state and without a server, for tests of what shows it. */
import { vi } from 'vitest';
import type { Companion, CompanionState } from '../ui/use-companion.ts';

export const PAIRING = { clientId: 'client-1', token: 'a-secret-of-this-test' };

export function companionIn(state: CompanionState, over: Partial<Companion> = {}): Companion {
  return {
    state,
    port: null,
    check: vi.fn(),
    retry: vi.fn(),
    pairWith: vi.fn(),
    leave: vi.fn(),
    usePort: vi.fn(async () => undefined),
    ...over,
  };
}
