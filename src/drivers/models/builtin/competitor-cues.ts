import { fold } from './reading';

/** What words beside a name say of the company and the competitor. */
export interface Cue {
  readonly words: readonly string[];
  /** `trades`: one was taken for another, as in "migrated from … to …"; `leaves`: it is about to be, as in "replacing …". */
  readonly says: 'uses' | 'weighs' | 'trades' | 'leaves';
  /**
   * `subject`: the company must be the one who does it, or something of its own. `person`: nothing less than the company.
   * `mention`: its own text says enough by itself, as in "In use: …".
   */
  readonly needs: 'subject' | 'person' | 'mention';
}

/** Stands in a phrase for up to two words, or for the name itself. */
const gapMark = 'gapgap';

const list = (says: Cue['says'], needs: Cue['needs'], written: string): readonly Cue[] =>
  written
    .split(';')
    .map((one) => ({ words: fold(one.replaceAll('…', ` ${gapMark} `)).split(' '), says, needs }));

const cues: readonly Cue[] = [
  ...list(
    'uses',
    'subject',
    `use; uses; used; using; schedule; schedules; scheduled; scheduling; opted for; opts for; opt for; settled on; decided on; decided for; in favour of; in favor of;
     go with; goes with; went with; switches to; moves to; migrates to; turns to; changes to; powered by; run; runs; running; ran; run on; runs on; rely on; relies on; relying on; relied on;
     plan with; plans with; planning with; planned with; plan in; plans in; planned in; operate; operates; deployed; deploys; deploy; deploying;
     select; choose; pick; introduce; implement; install; adopt; rolled out; rolling out; roll out; rolls out; introduced; introduces; introducing; implemented; implements; implementing; installed; adopted; adopts; adopting;
     selected; selects; chose; chooses; chosen; picked; picks; licensed; licenses; bought; buys; customer of; went live with; goes live with; live on;
     standardised on; standardized on; invested in; signed with; contract with;
     wechselt zu; steigt auf; geht mit; opte pour; passe à; retient; retenu; opta por; cambia a; opta per; passa a; sceglie;
     nutzen; nutzt; nutzte; verwenden; verwendet; setzen auf; setzt auf; setzte auf; setzen; setzt; einsetzen; eingesetzt; planen mit; plant mit;
     eingeführt; einführen; führt; führen; entschieden; entscheidet; gewählt; ausgerollt; steuert; steuern; kunde von; gekauft;
     utilise; utilisent; utilisons; utilisé; planifie avec; planifions avec; choisi; choisit; déployé; déploie; adopté; mis en place; client de;
     usa; usan; usamos; utiliza; utilizan; utilizamos; planifica con; planificamos con; elegido; eligió; implantado; implanta; adoptado; cliente de;
     usiamo; utilizzano; utilizziamo; utilizzato; pianifica con; pianifichiamo con; scelto; sceglie; introdotto; introduce; adottato; adotta; si affida a`,
  ),
  ...list(
    'uses',
    'person',
    `work with; works with; working with; arbeiten mit; arbeitet mit; travaille avec; travaillons avec; trabaja con; trabajamos con; lavora con; lavoriamo con`,
  ),
  ...list(
    'uses',
    'mention',
    `is used; are used; is handled by; is handled in; is done in; is done with; is done by; is managed in; is managed with; is planned in; is planned with; is scheduled in;
     is scheduled with; are planned in; are planned with; are scheduled in; is run on; is run with; is powered by; thanks to; contract with; licence for; license for; subscription to; licences of;
     is our … tool; is our … system; is our … software; is our … solution; been our … tool; been our … system; been our … software; been our … solution;
     läuft bei uns; läuft … in; läuft … über; läuft … auf; erfolgt in; erfolgt mit; erfolgt über; zum einsatz; vertrag mit; dank; lizenz für; lizenzen von; wird mit … geplant; werden mit … geplant;
     wird mit … gesteuert; wird in … geplant; ist unser … werkzeug; ist unser … system; ist unsere … software; ist unsere … lösung;
     repose sur; reposent sur; grâce à; contrat avec; est planifiée avec; est planifié avec; est gérée avec; est géré avec; sont planifiés avec; notre outil … est;
     se hace con; se hace en; se planifica con; se gestiona con; gracias a; contrato con; è pianificata con; è pianificato con; è gestita con; si pianifica con; avviene con; grazie a; contratto con; in use; in daily use; tech stack; our systems; our tools; systems in use; tools in use; software in use; tools we use; systems we use; experience with;
     experience in; experience using; knowledge of; familiar with; proficient in; proficiency in; skilled in; certified in; expertise in; current provider; current system; current tool; current vendor;
     im einsatz; in verwendung; wird eingesetzt; wird genutzt; wird verwendet; unsere systeme; eingesetzte software; eingesetzte systeme; kenntnisse in; kenntnisse von; erfahrung mit;
     erfahrung in; erfahrungen mit; umgang mit; sicher in; bisherige lösung; bisheriges system; heutiges system; aktuelle lösung;
     est utilisé; sont utilisés; en service; nos outils; outils utilisés; logiciels utilisés; expérience avec; expérience de; maîtrise de; maîtrisez; connaissance de;
     se utiliza; se utilizan; en uso; nuestras herramientas; experiencia con; experiencia en; conocimientos de; manejo de;
     in uso; viene utilizzato; i nostri strumenti; esperienza con; esperienza in; conoscenza di; padronanza di`,
  ),
  ...list(
    'weighs',
    'subject',
    `narrowed; narrows; evaluate; evaluates; evaluating; evaluated; compare; compares; comparing; compared; consider; considers; considering; considered; assess; assesses; assessing; assessed;
     pilot; pilots; piloting; piloted; trial; trialling; trialing; trialled; trialed; test; tests; testing; tested; shortlisted; look at; looks at; looking at; looked at;
     talk to; talking to; talked to; invited; demo of; demos of; demo from; weigh; weighs; weighing;
     prüfen; prüft; geprüft; prüfte; evaluieren; evaluiert; vergleichen; vergleicht; verglichen; verglich; testen; testet; getestet; pilotieren; pilotiert; erproben; erprobt; eingeladen;
     évalue; évalué; évaluons; évaluent; compare; comparé; comparons; étudie; étudions; testons; teste; testé;
     evalúa; evaluamos; evaluando; evaluado; compara; comparado; comparamos; estudia; estudiamos; probando; probado;
     valuta; valutano; valutiamo; valutando; valutato; confronta; confrontato; confrontiamo; prova; testato`,
  ),
  ...list(
    'weighs',
    'mention',
    `alternative to; alternatives to; an alternative for; replacement for; instead of renewing; comparison of; comparison between; compared with; compared to; shortlist; short list; tender;
     request for proposals; evaluation of; pilot of; pilot with; trial of; final round; in the running;
     alternative zu; alternativen zu; ersatz für; vergleich von; vergleich zwischen; im vergleich mit; engere auswahl; ausschreibung; pilotprojekt mit; test von; evaluation von;
     alternative à; alternatives à; remplacement de; comparaison entre; comparatif; appel d'offres; présélection;
     alternativa a; alternativas a; sustituto de; comparación entre; comparativa; licitación; preselección;
     alternative a; sostituto di; confronto tra; confronto fra; gara; rosa dei candidati`,
  ),
  ...list(
    'trades',
    'subject',
    `migrated; moved; switched; changed; replaced; converted; upgraded; swapped; umgestiegen; gewechselt; abgelöst; ersetzt; migriert; umgestellt; migré; remplacé; passé; basculé;
     migrado; sustituido; reemplazado; cambiado; migrato; sostituito; passata; passato`,
  ),
  ...list(
    'leaves',
    'mention',
    `replace; replaces; replacing; migrate; migrating; migrate from; move away from; moving away from; move off; moving off; switch from; switching from; retire; retiring; outgrown; phase out; phasing out;
     ablösen; ablösung; ablösung von; ersetzen; umsteigen; wechsel von; umstieg von; remplacer; remplacement; migrer; quitter; sustituir; reemplazar; migrar; dejar; sostituire; migrare; abbandonare`,
  ),
];

const byFirstWord = new Map<string, Cue[]>();
for (const cue of cues) {
  const first = cue.words[0] ?? '';
  byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), cue]);
}

/** Most words between a verb and its preposition, as in "planen derzeit mit". */
const mostBetween = 2;

/** A cue where it stands among words: its first and the one after its last. */
export interface CueHit extends Cue {
  readonly from: number;
  readonly to: number;
}

/** The cue that begins at this word; of several the one with most words. Words are folded. */
export function cueAt(words: readonly string[], from: number): CueHit | undefined {
  return (byFirstWord.get(words[from] ?? '') ?? [])
    .flatMap((cue) => {
      const to = endOf(words, from, cue);
      return to === undefined ? [] : [{ ...cue, from, to }];
    })
    .reduce<CueHit | undefined>(
      (best, one) => (best && best.words.length >= one.words.length ? best : one),
      undefined,
    );
}

function endOf(words: readonly string[], from: number, { words: wanted, needs }: Cue): number | undefined {
  let at = from;
  for (const [position, word] of wanted.entries()) {
    if (word === gapMark) continue;
    const mayGap =
      wanted[position - 1] === gapMark || (needs !== 'mention' && wanted.length === 2 && position === 1);
    const found = words.slice(at, at + 1 + (mayGap ? mostBetween : 0)).indexOf(word);
    if (found < 0) return undefined;
    at += found + 1;
  }
  return at;
}
