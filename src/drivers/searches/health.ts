import { Fault } from '../../domain/fault';

/** Whether the provider took its key when it was last asked; it is not asked for that alone, because asking costs. */
export interface KeyHealth {
  note(status: number | null): void;
  /** Fails when the key was refused. */
  health(): Promise<void>;
}

export function openKeyHealth(name: string, setting: string): KeyHealth {
  let refused = false;
  return {
    note: (status) => void (refused = status === 401 || status === 403),
    async health() {
      if (refused)
        throw new Fault('config-invalid', {
          sentence: `${name} refuses its key.`,
          todo: `Set ${setting} anew.`,
        });
    },
  };
}
