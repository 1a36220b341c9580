import { faultOf } from './domain/fault';
import { answerJson, type Route } from './route';

/**
 * `GET /healthz` tells everything that is wrong, also with what is outside, within `patience` milliseconds. `GET /readyz`
 * only whether requests are taken: what starts a process anew or sends requests past it must not do so when Slack is down.
 */
export function healthRoutes(
  health: () => Promise<readonly string[]>,
  isClosing: () => boolean,
  patience: number,
): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/healthz',
      async answer(_request, response) {
        let timer: NodeJS.Timeout | undefined;
        const late = new Promise<readonly string[]>((resolve) => {
          timer = setTimeout(() => resolve(['The service did not say in time how it is.']), patience);
        });
        const told = health().catch((thrown: unknown) => [faultOf(thrown).sentence]);
        const faults = await Promise.race([told, late]);
        clearTimeout(timer);
        if (faults.length === 0) answerJson(response, 200, { ready: true });
        else answerJson(response, 503, { ready: false, faults });
      },
    },
    {
      method: 'GET',
      path: '/readyz',
      async answer(_request, response) {
        const ready = !isClosing();
        answerJson(response, ready ? 200 : 503, { ready });
      },
    },
  ];
}
