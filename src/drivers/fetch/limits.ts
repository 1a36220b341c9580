/** Every limit of reading one address of the web, in one place (targets: fetch 10 s, 5 redirects, 2 MB). */
export const limits = {
  /** For everything together as the caller sees it: names, connections, redirects, headers, body. */
  deadlineMs: 10_000,
  mostRedirects: 5,
  /** Characters of one web address. */
  longestAddress: 8_192,
  /** Of a name only so many of its public addresses are tried. */
  mostAddresses: 8,
  /** Where web sites of the public are; other ports belong to other services. */
  ports: [80, 443, 8080, 8443],
  /** Bytes of all headers of one answer, trailers included. */
  mostHeaderBytes: 32_768,
  /** Packings one over the other that are taken off, as in `Content-Encoding: gzip, gzip`. */
  mostPackings: 2,
  /** Packed bytes may be more than unpacked ones by so many: what cannot be made smaller grows a little. */
  packingOverhead: 65_536,
  /** What is larger than asked for and grew by more than this while it was unpacked was made to do harm. */
  bombRatio: 100,
  /** Characters of an etag or date that is remembered, and of a content type. */
  longestTag: 1_024,
  /** A longer wait than a day is a day. */
  longestRetryAfterSeconds: 86_400,
} as const;
