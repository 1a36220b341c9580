/** Data as indented lines, for whoever reads the text of an answer alone; what is empty is left out. */
export function outline(value: unknown, indent = ''): string {
  if (typeof value !== 'object' || value === null) return `${indent}${String(value)}`;
  const under = `${indent}  `;
  if (Array.isArray(value))
    return value.map((one) => `${indent}- ${outline(one, under).trimStart()}`).join('\n');
  return Object.entries(value)
    .filter(([, one]) => !isEmpty(one))
    .map(([name, one]) =>
      isLine(one) ? `${indent}${name}: ${String(one)}` : `${indent}${name}:\n${outline(one, under)}`,
    )
    .join('\n');
}

function isLine(value: unknown): boolean {
  return typeof value === 'string' ? !value.includes('\n') : typeof value !== 'object';
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}
