/** A feed that cannot be imported at all; the message says why and what would do. */
export class FeedError extends Error {
  /** The header of a table, or the names in JSON and XML, among which no picture was found, so that somebody can say which column it is. */
  readonly columns: readonly string[] | undefined;

  constructor(message: string, options: ErrorOptions & { columns?: readonly string[] } = {}) {
    // It quotes what stands in the feed, and a terminal would do what control characters say.
    super(message.replaceAll(/\p{Cc}+/gu, ' '), options);
    this.columns = options.columns;
  }
}
