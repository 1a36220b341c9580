import type { Deck } from '../cards/deck';
import type { Playbook } from '../domain/playbook';
import type { Channel } from '../ports/channel';
import type { LoadableCrm } from '../ports/crm';
import type { LeadStore } from '../ports/lead-store';
import type { Model } from '../ports/model';
import type { Standing, StandingNote } from './channel-double';
import { openCallTally } from './call-tally';
import { openCrmLeadsDouble, type CrmLeadsDouble } from './crm-leads-double';
import { newestEdition, sizes } from './editions';
import { createFaults } from './drawn-faults';
import type { MetFault } from './faults';
import type { Surroundings } from './faulty';
import { keepSimulated } from './engaged-playbook';
import { openKeptDocuments, type KeptDocuments } from './kept-documents';
import { openKeptWord, type KeptWord } from './kept-word';
import { openModelBill, type ModelBill } from './model-bill';
import { openModelDouble } from './outside-doubles';
import { openOpenAnswers } from './open-answers';
import { openOvertaking } from './overtaking';
import type { SeenButton } from './seen-buttons';
import { openPostWatch, type PostWatch } from './post-watch';
import { openQuestionWatch, type QuestionWatch } from './question-watch';
import { seededRandom } from './random';
import { createScheduler, startOfTime } from './scheduler';
import { drawStandstills } from './standstills';
import { openTrace } from './trace';
import { openWatch, type Watch } from './watch';
import { watchedStore } from './watched-store';
import { openWorldChannels } from './world-channels';
import { openWorldClocks, type WorldClocks } from './world-clocks';
import { openWorldMail, type WorldMail } from './world-mail';
import type { WorldOptions } from './world-options';
import { openWorldTeams, type WorldTeams } from './world-teams';
import { openWorldStore } from './world-store';
import { isPerson } from './workload';
import { drawKind } from './world-kind';
import type { WorldSize } from './world-size';

/** Everything outside the processes of one seed. */
export interface World extends Surroundings, WorldClocks, WorldMail {
  readonly store: LeadStore;
  readonly crm: LoadableCrm;
  /** The CRM in which leads live; undefined where a source sends them. */
  readonly leadsThere: CrmLeadsDouble | undefined;
  readonly keptWord: KeptWord;
  readonly model: Model;
  /** What the model costs; undefined where it costs nothing. */
  readonly modelBill: ModelBill | undefined;
  /** Undefined where nobody asks a language model. */
  readonly questions: QuestionWatch | undefined;
  /** The channels beside Teams: at most two, of which one has threads. */
  readonly channels: readonly Channel[];
  readonly teams: WorldTeams | undefined;
  readonly deck: Deck;
  /** What people see in all channels. */
  readonly shown: readonly Standing[];
  readonly notes: readonly StandingNote[];
  /** Receipts of cards whose last update arrived after its sender had given it up: nobody can know what they show. */
  readonly overdue: ReadonlySet<string>;
  /** Every button that ever stood on a card, stale ones too. */
  readonly seen: readonly SeenButton[];
  readonly playbook: Playbook;
  /** True where the agent writes by itself. */
  readonly engages: boolean;
  /** All that is in the store; undefined where nobody erases a lead. */
  readonly kept: KeptDocuments | undefined;
  /** For so long the channel takes nothing and asks to wait. */
  throttle(milliseconds: number): void;
  readonly watch: Watch;
  /** Names of the lives of processes that live now; the ids of their workers begin so. */
  readonly lives: Set<string>;
  readonly posts: PostWatch;
  /** True when there are to be others, on machines of their own, to take over from who stands still. */
  readonly hostsApart: boolean;
  /** How much happens in this world. */
  readonly size: WorldSize;
  /** How often the model was asked about each poison lead, by its mark. */
  readonly poisoned: ReadonlyMap<string, number>;
  /** Calls by kind, and `kind fault side` for those that met a fault. */
  readonly hits: Map<string, number>;
  /** The calls that met a fault, in their order. */
  readonly faultsMet: readonly MetFault[];
  readonly violations: string[];
  violated(what: string): void;
  portCalls(): number;
  /** A number for things of which each has its own. */
  serial(): number;
  traceHash(): string;
  close(): Promise<void>;
}

/** Opens the world of a seed: a store in memory, a CRM that knows two companies, and doubles of the rest. */
export async function openWorld(
  seed: number,
  {
    deck,
    planted,
    trace,
    keepsTrace = true,
    store,
    without,
    faults: given,
    edition = newestEdition,
    size: resized,
    playbook: asked,
  }: WorldOptions,
): Promise<World> {
  const random = seededRandom(seed);
  const scheduler = createScheduler(startOfTime, random);
  const size = { ...sizes[edition], ...resized };
  const kind = drawKind(seed, edition, size, random, asked);
  const { hasThreads, hasTeams, hasCrmLeads, playbook, engages, drawsEngaged, asks, writes, pays } = kind;
  if (drawsEngaged) scheduler.leap(random.pick(size.beginnings) * 60_000);
  // A lead of the CRM that is erased here stands there still, and belongs to whoever keeps that.
  const erases = size.erases > 0 && !asked && !hasCrmLeads && random.chance(size.erases);
  const standstills = drawStandstills(random, size.standstills);
  const faults =
    given ??
    createFaults(random, seed, without?.faults, {
      ...size,
      hasThreads,
      hasTeams,
      hasCrmLeads,
      engages,
      asks,
      writes,
      erases,
      first: standstills,
    });
  const poisoned = new Map<string, number>();
  const violations: string[] = [];
  let serial = 0;

  const isTraced = keepsTrace || trace !== undefined;
  const { note, hash } = openTrace(scheduler, { keeps: keepsTrace, tell: trace });
  const violated = (what: string) => {
    violations.push(what);
    note(`VIOLATION ${what}`);
  };
  const tally = openCallTally(violated);

  const keptWord = openKeptWord();
  const { store: opened, crm, close } = await openWorldStore(seed, size.seedsToOneOnSqlite, store);
  const kept = erases ? openKeptDocuments() : undefined;
  const lives = new Set<string>();
  const watch = openWatch({
    violated,
    calmNow: () => (faults.calm ? scheduler.now() : undefined),
    isAlive: (worker) => lives.has(worker.slice(0, worker.indexOf('-'))),
  });
  const committed: Watch['committed'] = (document) => {
    if (isTraced)
      note(`committed ${document.partition}/${document.id} ${document.tally ?? ''} ${document.wakeAt ?? ''}`);
    watch.committed(document);
    kept?.committed(document);
    teams?.committed(document);
  };
  const clocks = openWorldClocks(scheduler, size.suspendsHosts, note);
  // Where somebody may post what others posted meanwhile, it mostly shows.
  const showsOnce = random.chance(standstills.length > 0 ? 0.25 : 0.5);
  const posts = openPostWatch(scheduler, ({ effectId, leadId }, by) => {
    const document = watch.leads.get(leadId ?? '')?.document;
    const effect = document?.effects.find((one) => one.id === effectId);
    if (
      !clocks.wrongClocks() &&
      document?.lease?.startsWith(`${by}-`) &&
      (effect?.notBefore ?? 0) > scheduler.now()
    )
      violated(`I11: ${effectId} is shown before its time`);
  });
  let throttledUntil = 0;
  const waitMs = () => throttledUntil - scheduler.now();
  const channels = openWorldChannels({
    showsOnce,
    hasPlain: !hasTeams,
    hasThreads,
    watch,
    violated,
    isOverdue: posts.isOverdue,
    waitMs,
  });
  const { seen, overdue } = channels;
  const { isOverdue, begunAt } = posts;
  const teams: WorldTeams | undefined = hasTeams
    ? openWorldTeams({ watch, seen, overdue, violated, begunAt, isOverdue, now: scheduler.now, waitMs })
    : undefined;
  const mailboxRemembers = random.chance(0.5);
  const mail = openWorldMail({ remembers: mailboxRemembers, watch, violated, now: scheduler.now });
  const model = openModelDouble((mark) => poisoned.set(mark, (poisoned.get(mark) ?? 0) + 1), asks || writes);
  await keepSimulated(playbook, opened);
  return {
    scheduler,
    random,
    faults,
    overtaking: openOvertaking(scheduler),
    answers: openOpenAnswers(),
    ...clocks,
    throttle: (milliseconds) => void (throttledUntil = scheduler.now() + milliseconds),
    channelShowsOnce: showsOnce,
    mailboxRemembers,
    mailboxPutsOff: size.putsMailsOff,
    modelIsPaid: pays,
    everyModelFailure: size.everyModelFailure,
    standstill: size.standstill,
    isTraced,
    note,
    count: tally.count,
    heard: tally.heard,
    store: watchedStore(opened, {
      committed,
      removed: (key) => [kept, teams].forEach((one) => one?.removed(key)),
      ignoresEtags: planted === 'no-compare-and-set',
    }),
    crm: keptWord.watched(crm),
    leadsThere: hasCrmLeads ? openCrmLeadsDouble(isPerson) : undefined,
    keptWord,
    model,
    modelBill: pays
      ? openModelBill({ seed, model, isCalm: faults.calm, gone: watch.gone, violated })
      : undefined,
    questions: asks ? openQuestionWatch(violated, watch.gone) : undefined,
    channels: channels.ports,
    teams,
    ...mail,
    deck,
    get shown() {
      return [...channels.shown(), ...(teams?.standing() ?? [])];
    },
    get notes() {
      return channels.notes();
    },
    seen: channels.seen,
    playbook,
    engages,
    kept,
    watch,
    lives,
    overdue: channels.overdue,
    posts,
    hostsApart: standstills.length > 0,
    size,
    poisoned,
    hits: tally.hits,
    faultsMet: tally.faultsMet,
    violations,
    violated,
    portCalls: tally.calls,
    serial: () => (serial += 1),
    traceHash: hash,
    close,
  };
}
