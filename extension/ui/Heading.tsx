/** Headlines that know how deep they stand: a card is the first one in the panel, and a part of a page elsewhere. */
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';

type Level = 1 | 2 | 3 | 4;

const HeadingLevel = createContext<Level>(1);

export interface HeadingProps {
  id?: string;
  /** Takes the focus over from what was here before: with -1 a script may give it to the headline, and Tab passes by. */
  tabIndex?: -1;
  children: ComponentChildren;
}

export function Heading({ children, ...rest }: HeadingProps) {
  const Tag = `h${useContext(HeadingLevel)}` as const;
  return <Tag {...rest}>{children}</Tag>;
}

/** What is inside stands one level deeper than what is around it. */
export function Deeper({ children }: { children: ComponentChildren }) {
  const level = useContext(HeadingLevel);
  return <HeadingLevel.Provider value={Math.min(level + 1, 4) as Level}>{children}</HeadingLevel.Provider>;
}
