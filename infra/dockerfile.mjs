/**
 * The steps of a Dockerfile, in their order: `{ instruction, words, text, flags }`. Knows what ours uses and refuses the
 * rest, so that nothing is passed over in silence.
 */
export function stepsOf(dockerfile) {
  return dockerfile
    .replace(/\\\n/gu, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, instruction = '', rest = ''] = /^([A-Z]+)\s+(.*)$/u.exec(line) ?? [];
      if (!known.has(instruction))
        throw new Error(`Dockerfile: "${line}" is no step that can be taken here.`);
      const flags = Object.fromEntries(
        [...rest.matchAll(/(?:^|\s)--([a-z-]+)=(\S+)/gu)].map(([, name, value]) => [name, value]),
      );
      const text = rest.replace(/^(?:--[a-z-]+=\S+\s+)+/u, '');
      return { instruction, text, flags, words: text.split(/\s+/u) };
    });
}

const known = new Set([...['FROM', 'WORKDIR', 'COPY', 'RUN', 'ENV', 'USER', 'EXPOSE', 'HEALTHCHECK', 'CMD']]);
