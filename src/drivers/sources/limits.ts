/** Every limit of reading sources, in one place. */
export const limits = {
  /** Most time for one read of a source, in milliseconds; what was read by then is given. */
  readMs: 30_000,
  /** Most time to find out whether a source can be read. */
  checkMs: 4_500,
  /** From the end of one request to a host until the next one begins. */
  pauseMs: 300,
  /** A `Crawl-delay` longer than this is shortened to it. */
  longestCrawlDelayMs: 10_000,
  /** A host that wants a longer wait than this is not waited for. */
  longestWaitMs: 5_000,
  pageBytes: 2 * 1024 * 1024,
  feedBytes: 2 * 1024 * 1024,
  /** RFC 9309 2.5 asks for 500 KiB at least. */
  robotsBytes: 1024 * 1024,
  robotsRead: 512 * 1024,
  /** Characters of all rules with `*`, which cost more than others. */
  robotsStarred: 20_000,
  fileBytes: 20 * 1024 * 1024,
  files: 500,
  folderDepth: 6,
  pageFreshMs: 24 * 3_600_000,
  feedFreshMs: 15 * 60_000,
  robotsFreshMs: 24 * 3_600_000,
  /** A `robots.txt` that could not be had is asked for again after this. */
  robotsRetryMs: 5 * 60_000,
  /** Bytes of everything that is remembered of the web. */
  cacheBytes: 64 * 1024 * 1024,
  sitemapBytes: 2 * 1024 * 1024,
  /** Sitemaps read of one site, indexes and all. */
  sitemaps: 4,
  /** Addresses taken of one site's sitemaps. */
  sitemapEntries: 5_000,
  /** Links of one page that are looked at. */
  linksOfPage: 1_000,
  /** Longer addresses are not followed. */
  longestAddress: 500,
  feedItems: 50,
  /** What a source that is not about one company gives at most. */
  wholeDocuments: 40,
  wholeCharacters: 400_000,
  documentCharacters: 100_000,
} as const;
