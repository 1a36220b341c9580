import { openSecretBox } from '../../../../../src/drivers/channels/slack/installs/secret-box';

const box = openSecretBox('a key that nobody guesses, for tests only');
const other = openSecretBox('another key that nobody guesses, for tests');
const refused = expect.objectContaining({ code: 'config-invalid' });

test('what was sealed opens again, whatever it says', () => {
  for (const text of ['', 'xoxb-1-canary', 'Zoë 🚀', 'x'.repeat(10_000)]) {
    expect(box.open(box.seal(text, 'T1'), 'T1')).toBe(text);
  }
});

test('a box shows nothing of the text and never looks the same twice', () => {
  const made = Array.from({ length: 50 }, () => box.seal('xoxb-canary', 'T1'));
  expect(new Set(made).size).toBe(made.length);
  expect(made.join()).not.toContain('canary');
  expect(made.join()).not.toContain(Buffer.from('canary').toString('base64url').slice(0, 6));
  for (const one of made) expect(one).toMatch(/^v1\.[0-9a-f]{8}\./);
});

test('the same key opens it in another process', () => {
  const again = openSecretBox('a key that nobody guesses, for tests only');
  expect(again.open(box.seal('xoxb-1', 'T1'), 'T1')).toBe('xoxb-1');
});

test('another key does not open it, and the sentence says what to do', () => {
  const sealed = other.seal('xoxb-1', 'T1');
  expect(() => box.open(sealed, 'T1')).toThrow(refused);
  expect(() => box.open(sealed, 'T1')).toThrow(/another BATON_SECRET_KEY.*install Baton .* again/);
});

test('another key behind the right key id does not open it', () => {
  const [version, , ...rest] = other.seal('xoxb-1', 'T1').split('.');
  const [, keyId] = box.seal('xoxb-1', 'T1').split('.');
  expect(() => box.open([version, keyId, ...rest].join('.'), 'T1')).toThrow(refused);
});

test('a box that was put into another document does not open', () => {
  expect(() => box.open(box.seal('xoxb-1', 'T1'), 'T2')).toThrow(refused);
});

test('a box with any character changed, cut or added does not open', () => {
  const sealed = box.seal('xoxb-1', 'T1');
  for (let at = 0; at < sealed.length; at += 1) {
    const letter = sealed[at] === 'A' ? 'B' : 'A';
    expect(() => box.open(sealed.slice(0, at) + letter + sealed.slice(at + 1), 'T1')).toThrow(refused);
    expect(() => box.open(sealed.slice(0, at), 'T1')).toThrow(refused);
  }
  for (const broken of [`${sealed}A`, `${sealed}=`, ` ${sealed}`, `${sealed}\n`, 'v2' + sealed.slice(2)]) {
    expect(() => box.open(broken, 'T1')).toThrow(refused);
  }
});
