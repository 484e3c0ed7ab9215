/** What a person can do with a hit, handed down to every card. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Hit } from '../../../contract/search.ts';

export interface HitActions {
  isSaved: (id: string) => boolean;
  save: (hit: Hit) => void;
  /** 1 for thumbs up, -1 for thumbs down, 0 for neither. */
  thumb: (id: string) => -1 | 0 | 1;
  steer: (hit: Hit, thumb: -1 | 0 | 1) => void;
  moreLike: (hit: Hit) => void;
  why: (hit: Hit) => void;
}

export const HitActions = createContext<HitActions | null>(null);

export function useHitActions(): HitActions {
  const actions = useContext(HitActions);
  if (!actions) throw new Error('A hit stands inside HitActions.');
  return actions;
}
