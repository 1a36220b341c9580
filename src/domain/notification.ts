import { z } from 'zod';

const pace = z.enum(['at-once', 'working-hours', 'digest']);

/** When people hear of leads, by rating (chat specification, section 5). The local page shows everything at once. */
export const notificationsSchema = z.strictObject({
  hot: pace.default('at-once'),
  warm: pace.default('working-hours'),
  cold: pace.default('digest'),
  /** Disqualifications a day told one by one, before the rest comes as one digest. */
  disqualifiedOneByOne: z.number().int().min(0).max(1000).default(10),
  /** Working hours after which a handover nobody acted on is brought up once, and those after which the supervisor hears. */
  nudgeAfterHours: z.number().min(1).max(1000).default(4),
  supervisorAfterHours: z.number().min(1).max(1000).default(8),
});
export type Notifications = z.infer<typeof notificationsSchema>;
