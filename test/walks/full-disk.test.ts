import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, sp500Playbook, temporaryFolder } from './baton';

const folder = temporaryFolder();
/** A mount namespace of one's own: as root, or as root of a user namespace; undefined where neither is allowed. */
const ownMounts = [['-m'], ['-rm']].find(
  (options) => spawnSync('unshare', [...options, 'mount', '-t', 'tmpfs', 'tmpfs', folder]).status === 0,
);

if (ownMounts === undefined && process.env.CI !== 'true') {
  test('a full disk is not tried where no test may mount one (it is in CI)', () => {
    console.log('Left out: the command line on a full disk. It needs "unshare -m" to work.');
    expect(ownMounts).toBeUndefined();
  });
} else {
  test('a full disk: one clear sentence, an exit code, and nothing accepted is lost', () => {
    const rows = Array.from({ length: 6000 }, (_, at) => `F-${at},Topic,Ana,Ruiz,a${at}@b.example,Open`);
    const leads = join(folder, 'many.csv');
    writeFileSync(leads, `lead_id,topic,first_name,last_name,email,status\n${rows.join('\n')}\n`);
    const disk = join(folder, 'disk');
    const baton = `"${process.execPath}" "${join(root, 'dist/main.js')}"`;
    const common = `--playbook "${sp500Playbook}" --data "${disk}/data"`;
    const script = `
      mkdir -p "${disk}" && mount -t tmpfs -o size=4m tmpfs "${disk}"
      ${baton} import "${leads}" ${common} --json > "${folder}/rows.jsonl" 2> "${folder}/err.txt"
      echo $? > "${folder}/code.txt"
      mount -o remount,size=64m "${disk}"
      ${baton} preview ${common} --json > "${folder}/preview.json"
      ${baton} import "${leads}" ${common} 2> "${folder}/again.txt"`;
    spawnSync('unshare', [...(ownMounts ?? ['-m']), 'sh', '-c', script], { stdio: 'inherit' });
    const read = (name: string) => readFileSync(join(folder, name), 'utf8');

    const accepted = read('rows.jsonl').trim().split('\n').length;
    const preview = JSON.parse(read('preview.json')) as { leads: number };
    expect(read('code.txt').trim()).toBe('1');
    expect(accepted).toBeGreaterThan(50);
    expect(accepted).toBeLessThan(6000);
    expect(preview.leads).toBeGreaterThanOrEqual(accepted);
    const sentences = read('err.txt')
      .split('\n')
      .filter((line) => /disk/i.test(line));
    expect(sentences).toHaveLength(1);
    expect(read('err.txt')).not.toContain('    at ');
    expect(read('again.txt')).toMatch(/many\.csv: \d+ accepted, 0 updated, \d+ unchanged, 0 rejected/);
  }, 60_000);
}
