/** The models that are there: those that came with the product, and encoders that the person added. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chooseModels, type ModelCard, type ModelSet, readCards } from './card.ts';
import { type Model, openModel } from './session.ts';

export interface Library {
  /** Shipped cards first; an added one never hides a shipped one of the same id. */
  cards: readonly ModelCard[];
  isOwn(card: ModelCard): boolean;
  /** Where the card's weight file lies. */
  weightsOf(card: ModelCard): string;
  /** @throws ModelError when there is no such encoder */
  choose(encoderId: string): ModelSet;
  open(card: ModelCard, threads: number): Promise<Model>;
}

/**
 * @param shipped folder with `cards/` and `weights/`
 * @param own the same for added ones; need not be there
 * @param namer id of the encoder whose head names types for encoders without one
 * @throws ModelError that names a malformed card
 */
export function readLibrary(shipped: string, own: string, namer: string): Library {
  const cards = readCards(join(shipped, 'cards'));
  const ownCards = existsSync(join(own, 'cards')) ? readCards(join(own, 'cards')) : [];
  const added = new Set(ownCards.filter(({ id }) => !cards.some((card) => card.id === id)));
  const isOwn = (card: ModelCard) => added.has(card);
  const folderOf = (card: ModelCard) => join(isOwn(card) ? own : shipped, 'weights');
  const all = [...cards, ...added];
  return {
    cards: all,
    isOwn,
    weightsOf: (card) => join(folderOf(card), card.file),
    choose: (encoderId) => chooseModels(all, encoderId, namer),
    open: (card, threads) => openModel(card, folderOf(card), threads),
  };
}
