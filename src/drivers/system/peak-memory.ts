import { readFileSync } from 'node:fs';

/**
 * The most memory this process has held at once, in bytes.
 *
 * On Linux the kernel counts what the process that started this one held into its resource usage, so a small program
 * that a large one starts would seem large; the high-water mark of the process's own memory does not.
 */
export function peakMemoryBytes(): number {
  return ownHighWaterMark() ?? process.resourceUsage().maxRSS * 1024;
}

function ownHighWaterMark(): number | undefined {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    return undefined;
  }
}
