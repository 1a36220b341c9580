import { z } from 'zod';
import type { InputValue, Inputs, InView } from './arrival';

/** A window or Home, as Slack tells of it. */
export const view = z.object({
  id: z.string().min(1).max(255),
  type: z.string().default('modal'),
  hash: z.string().max(255).default(''),
  private_metadata: z.string().max(3000).default(''),
  state: z.object({ values: z.record(z.string(), z.record(z.string(), z.unknown())) }).optional(),
});
type View = z.infer<typeof view>;

/** Which window it is. */
export function viewOf({ id: viewId, type, hash, private_metadata: metadata }: View): InView {
  return { id: viewId, hash, metadata, isHome: type === 'home' };
}

const inputValue = z.object({
  value: z.string().nullish(),
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_user: z.string().nullish(),
});

/** What stands in its inputs. */
export function inputsOf(from: View | undefined): Inputs {
  const values: Record<string, InputValue> = {};
  const blocks: Record<string, string> = {};
  for (const [block, actions] of Object.entries(from?.state?.values ?? {})) {
    for (const [name, given] of Object.entries(actions)) {
      const { data } = inputValue.safeParse(given);
      if (!data) continue;
      blocks[name] = block;
      values[name] = data.selected_user
        ? { user: data.selected_user }
        : (data.value ?? data.selected_option?.value ?? ticked(data.selected_options));
    }
  }
  return { values, blocks };
}

/** What is ticked, with commas between, as an Adaptive Card tells of it. */
function ticked(options: readonly { readonly value: string }[] | null | undefined): string {
  return (options ?? []).map((one) => one.value).join(',');
}
