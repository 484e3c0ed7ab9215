/** Headlines that know how deep they stand: a card is the first one in the panel, and a part of a page elsewhere. */
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';

type Level = 1 | 2 | 3 | 4;

const HeadingLevel = createContext<Level>(1);

export interface HeadingProps {
  id?: string;
  children: ComponentChildren;
}

export function Heading({ id, children }: HeadingProps) {
  const Tag = `h${useContext(HeadingLevel)}` as const;
  return <Tag id={id}>{children}</Tag>;
}

/** What is inside stands one level deeper than what is around it. */
export function Deeper({ children }: { children: ComponentChildren }) {
  const level = useContext(HeadingLevel);
  return <HeadingLevel.Provider value={Math.min(level + 1, 4) as Level}>{children}</HeadingLevel.Provider>;
}
