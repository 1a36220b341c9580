import { parse } from '../../../../src/drivers/sources/documents/parse';
import { decode } from '../../../../src/drivers/sources/documents/charset';
import { isTooDeep } from '../../../../src/drivers/sources/documents/html-depth';
import { oneLine, tidy } from '../../../../src/drivers/sources/documents/tidy';

const page = (html: string) =>
  parse({ record: 'https://a.example/', contentType: 'text/html', bytes: Buffer.from(html) });

describe('nesting', () => {
  const deep: readonly (readonly [string, string])[] = [
    ['one kind', '<div>'.repeat(100_000)],
    ['many kinds', '<div><b><section><i>'.repeat(25_000)],
    ['in a drawing', `<svg>${'<g>'.repeat(100_000)}</svg>`],
    ['in a template', `<template>${'<div>'.repeat(100_000)}</template>`],
    [
      'after letters that grow in lower case',
      `${'İ'.repeat(3_000)}<script></script>${'<div>'.repeat(300)}${'x'.repeat(9_000)}`,
    ],
  ];
  it.each(deep)('%s is too deep', async (_, html) => {
    expect(await page(html)).toMatchObject({ outcome: 'failed', problem: 'too-deep' });
  });

  const flat: readonly (readonly [string, string])[] = [
    ['paragraphs', '<p>Mill '],
    ['items', '<li>Mill '],
    ['rows and cells', '<tr><td>Mill<td>Grain'],
    ['terms', '<dt>Mill<dd>Grain'],
  ];
  it.each(flat)('%s without end tags are not deep', async (_, html) => {
    const parsed = await page(html.repeat(1_000));
    expect(parsed).toMatchObject({ outcome: 'parsed', document: { text: expect.stringContaining('Mill') } });
  });

  it.each(['<script>', '<title>', '<textarea '])('%s without an end takes linear time', (tag) => {
    const started = performance.now();
    expect(isTooDeep(tag.repeat(300_000))).toBe(false);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

describe('charset', () => {
  it.each([
    ['windows-1252', Buffer.from('Mühle', 'latin1'), '', 'Mühle'],
    ['iso-8859-2', Buffer.from([0xa3, 0xf3, 0x64, 0xbc]), 'text/plain; charset=iso-8859-2', 'Łódź'],
    ['shift_jis', Buffer.from([0x93, 0xfa, 0x96, 0x7b]), 'text/plain; charset=shift_jis', '日本'],
    ['utf-16le with its mark', Buffer.from('\uFEFFMühle', 'utf16le'), '', 'Mühle'],
    ['utf-16le without', Buffer.from('Mühle', 'utf16le'), '', 'Mühle'],
    ['utf-16be without', Buffer.from('Mühle', 'utf16le').swap16(), '', 'Mühle'],
    ['utf-8 declared wrongly', Buffer.from('Mühle'), 'text/plain; charset=iso-8859-1', 'Mühle'],
    ['utf-8 cut in a character', Buffer.from('Mühle ü').subarray(0, -1), '', 'Mühle \uFFFD'],
    ['windows-1252 with an accent at its end', Buffer.from('café', 'latin1'), '', 'café'],
  ])('%s', (_, bytes, contentType, text) => {
    expect(decode(bytes, contentType)).toBe(text);
  });
});

describe('text', () => {
  it('keeps the beginning of one very long line after a heading', () => {
    const text = tidy(`# Mill\n${'grain '.repeat(500_000)}`);
    expect(text.length).toBeGreaterThan(99_000);
    expect(text.length).toBeLessThanOrEqual(100_000);
  });

  it('drops marks that nobody sees', () => {
    expect(tidy('a\u200Bb\u202Ec\u{E0041}d\u{E0100}e\u00ADf')).toBe('abcdef');
  });

  it('cuts no character in two', () => {
    expect(oneLine(`${'a'.repeat(199)}😀`)).toBe('a'.repeat(199));
  });
});
