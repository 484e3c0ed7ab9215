/** The panel's signs: lines of 1.6 px in a box of 20, in the colour of the words around them. */

const PATHS = {
  heart: 'M10 16.4S3.2 12.5 3.2 7.7a3.5 3.5 0 0 1 6.8-1.3 3.5 3.5 0 0 1 6.8 1.3c0 4.8-6.8 8.7-6.8 8.7Z',
  up: 'M6.5 9v7.2M6.5 9l3-5.6c1.3 0 2 .9 2 2v2.3h3.4c1 0 1.7.9 1.5 1.9l-.9 5.2c-.1.8-.8 1.4-1.6 1.4H6.5M6.5 9H3.8v7.2h2.7',
  down: 'M6.5 11V3.8M6.5 11l3 5.6c1.3 0 2-.9 2-2v-2.3h3.4c1 0 1.7-.9 1.5-1.9l-.9-5.2c-.1-.8-.8-1.4-1.6-1.4H6.5M6.5 11H3.8V3.8h2.7',
  more: 'M4 6.8A2.8 2.8 0 0 1 6.8 4h3.4A2.8 2.8 0 0 1 13 6.8v3.4a2.8 2.8 0 0 1-2.8 2.8H6.8A2.8 2.8 0 0 1 4 10.2zM15.5 8v4.7a2.8 2.8 0 0 1-2.8 2.8H8',
  why: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 9.3v4M10 6.6v.1',
  filter:
    'M3.5 6h6.5M14 6h2.5M3.5 14H6M10 14h6.5M12 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM8 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  close: 'M5 5l10 10M15 5 5 15',
  back: 'M12 4.5 6.5 10l5.5 5.5',
  outside: 'M8 4.5H4.5v11h11V12M11.5 4.5h4v4M15.2 4.8 9 11',
  link: 'M8.5 11.5a3 3 0 0 0 4.3 0l2.4-2.4a3 3 0 0 0-4.3-4.3l-.9.9M11.5 8.5a3 3 0 0 0-4.3 0l-2.4 2.4a3 3 0 0 0 4.3 4.3l.9-.9',
  look: 'M10 6.6c0-1 1.6-1.1 1.6-2.5A1.6 1.6 0 0 0 10 2.6a1.6 1.6 0 0 0-1.6 1.5M10 6.6l7 5.3c.9.7.4 2-.7 2H3.7c-1.1 0-1.6-1.3-.7-2l7-5.3Z',
  results: 'M3.5 3.5h5.5v5.5H3.5zM11 3.5h5.5v5.5H11zM3.5 11h5.5v5.5H3.5zM11 11h5.5v5.5H11z',
  history: 'M4 5v3.5h3.5M4.3 8.3A6.5 6.5 0 1 1 3.6 11.5M10 6.8V10.5l2.5 1.5',
  search: 'M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM13 13l3.8 3.8',
  check: 'M4.5 10.5 8.5 14.5 15.5 6',
  picture: 'M3.5 4.5h13v11h-13zM3.5 13l3.7-3.5 3 2.8 2.6-2.2 3.7 3.2M12.6 7.7v.1',
  palette:
    'M10 3a7 7 0 1 0 0 14c1.2 0 1.7-.8 1.5-1.7-.3-1.3.3-2.3 1.7-2.3h1.6c1.3 0 2.2-1 2.2-2.6C17 6 13.9 3 10 3ZM6.5 9.5v.1M9 6.5v.1M12.8 7.2v.1',
  plus: 'M10 4v12M4 10h12',
  crop: 'M6 2.8V14h11.2M2.8 6H14v11.2',
} as const;
export type IconName = keyof typeof PATHS;

/** Says nothing by itself: the button around it has the words. */
export function Icon({ name, filled = false }: { name: IconName; filled?: boolean }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} fill={filled ? 'currentColor' : 'none'} />
    </svg>
  );
}
