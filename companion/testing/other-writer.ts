/** Another process that writes the catalogue of a home, and takes its time. */
import { DatabaseSync } from 'node:sqlite';
import { onTestFinished } from 'vitest';
import { catalogueFile } from '../store/store.ts';

/** @returns ends the writing */
export function otherWriter(home: string): () => void {
  const db = new DatabaseSync(catalogueFile(home));
  db.exec('BEGIN IMMEDIATE');
  const end = () => {
    if (db.isOpen) db.close();
  };
  onTestFinished(end);
  return end;
}
