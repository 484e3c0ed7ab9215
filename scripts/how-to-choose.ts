/** What a person must know to choose a folder in `.output`: the dialog of a Mac shows no name that begins with a dot. */
export function howToChoose(system: NodeJS.Platform = process.platform): string {
  if (system !== 'darwin') return '';
  return '\n   The dialog does not show that folder: press Cmd+Shift+G in it and paste the path.';
}
