/** Equal as JSON, whatever the order of keys: a field that is undefined is none. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((value, at) => same(value, other[at]))
    );
  }
  const [fields, otherFields] = [one as Record<string, unknown>, other as Record<string, unknown>];
  for (const key in fields) if (!same(fields[key], otherFields[key])) return false;
  for (const key in otherFields)
    if (otherFields[key] !== undefined && fields[key] === undefined) return false;
  return true;
}
