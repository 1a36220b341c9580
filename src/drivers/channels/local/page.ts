import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { begin, refuse, type LocalRoute } from './exchange';

const script = 'text/javascript; charset=utf-8';

interface PageFile {
  readonly name: string;
  readonly type: string;
}

/** Every file the page is made of; nothing else in the folder is served. */
const files: Readonly<Record<string, PageFile>> = {
  '/': { name: 'index.html', type: 'text/html; charset=utf-8' },
  '/icon.svg': { name: 'icon.svg', type: 'image/svg+xml' },
  ...named(
    ['base', 'frame', 'log', 'card', 'composer', 'windows', 'mailbox', 'narrow'],
    'css',
    'text/css; charset=utf-8',
  ),
  ...named(
    [
      'app',
      'api',
      'card',
      'composer',
      'conversation',
      'dialog',
      'dom',
      'entry',
      'host-config',
      'mail-answer',
      'mail-thread',
      'mail-threads',
      'mailbox',
      'menu',
      'people',
      'starters',
      'tabs',
      'toast',
      'words',
    ],
    'js',
    script,
  ),
};

function named(names: readonly string[], ending: string, type: string): Readonly<Record<string, PageFile>> {
  return Object.fromEntries(names.map((name) => [`/${name}.${ending}`, { name: `${name}.${ending}`, type }]));
}

/** The routes of the page's files in this folder, and of the library that renders cards. */
export function pageRoutes(folder: string): readonly LocalRoute[] {
  const library = join(dirname(require.resolve('adaptivecards/package.json')), 'dist/adaptivecards.min.js');
  const own = Object.entries(files).map(([path, { name, type }]) =>
    fileRoute(path, join(folder, name), type),
  );
  return [...own, fileRoute('/adaptivecards.js', library, script)];
}

function fileRoute(path: string, file: string, type: string): LocalRoute {
  return {
    method: 'GET',
    path,
    async answer(_request, response) {
      const content = await readFile(file).catch(() => undefined);
      if (content === undefined) return refuse(response, 404, 'This file of the page is missing.');
      begin(response, 200, type);
      response.end(content);
    },
  };
}
