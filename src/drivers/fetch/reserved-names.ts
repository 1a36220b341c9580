/** Top-level names that are never of the public web: reserved (RFC 2606, 6761, 6762, 7686, 9476) or used inside networks. */
const reservedTops = new Set(
  `alt arpa corp example home internal intranet invalid lan local localdomain localhost mail onion private test`.split(
    ' ',
  ),
);

/** True of a name that is not asked about at all: one without a dot, or below a reserved top-level name. Lower case. */
export function isReservedName(name: string): boolean {
  const dot = name.lastIndexOf('.');
  return dot === -1 || reservedTops.has(name.slice(dot + 1));
}
