import { phrases } from './phrases';
import { fold } from './reading';

function set(written: string): ReadonlySet<string> {
  return new Set(written.trim().split(/\s+/u).map(fold));
}

function phraseList(written: string): readonly (readonly string[])[] {
  return phrases(written).map((one) => one.split(' '));
}

/** Those by whom a company speaks of itself. */
export const selfWords = set(
  `we our ours us you your i my wir uns unser unsere unserem unseren unserer sie ihr ich du dein deine nous notre nos je vous votre vos on
   nosotros nuestro nuestra nuestros nuestras usted tu noi nostro nostra nostri nostre
   avons sommes hemos estamos somos abbiamo stiamo siamo`,
);
/** Those of them that name what is the company's, not the company. */
export const possessives = set(
  `our ours my your uns unser unsere unserem unseren unserer ihr dein deine notre nos votre vos nuestro nuestra nuestros nuestras tu nostro nostra nostri nostre`,
);
/** Those for whom a company may do something with a competitor's product. */
export const customers = set(
  'customers customer clients client kunden kunde clientes cliente clienti users manufacturers',
);
/** What stands before those for whom something is done. */
export const sakeOf = set('for at to on with für bei chez pour para en per presso');
/** Others who may do what is said. */
export const otherWords = set(
  `customers clients customer client partners partner suppliers supplier vendors competitors competitor rivals rival members retailers integrators resellers users many most others
   kunden kunde lieferanten wettbewerber konkurrenten händler mitglieder viele partnern andere
   fournisseurs concurrents concurrent distributeurs beaucoup partenaires clientes proveedores competidores socios muchos clienti fornitori concorrenti molti partner`,
);
/** What may stand before the company's name. */
export const articles = set('the der die das le la les l el los il lo gli');
/** What joins a rival, customer or supplier to the company it is one of. */
export const genitives = set('of to von der des de du di del della');
/** What begins a clause about the name before it. */
export const relatives = set('which who that die der das welche welcher qui que che cui quien');
/** Words that turn what is said into its opposite, where they stand close before the name or the cue. */
export const denials = set(
  `not no never neither nor without don doesn didn isn aren hasn haven cannot nicht nie niemals kein keine keinen ohne weder ne pas jamais sans aucun non nunca ni sin senza né
   former formerly previously ehemals früher frühere anciennement anteriormente precedentemente ex`,
);
/** What says that it came to nothing, wherever it stands in the sentence. */
export const refusals = phraseList(
  `decided against; against it; turned down; stopped using; no longer; gave up; nicht mehr; dagegen entschieden; uns gegen; sich gegen; verworfen; abgelehnt; écarté; ya no;
   descartado; scartato; rifiutato`,
);
/** What stands between a word for taking one and the name of the other. */
export const insteadOf = phraseList(
  `instead of; rather than; over; ahead of; statt; anstatt; anstelle von; au lieu de; plutôt que; en lugar de; en vez de; invece di; piuttosto che; al posto di`,
);
/** What leads to the one that is taken. */
export const towards = set('to with by onto auf zu durch mit vers à par pour avec a con por al hacia');
/** What stands between two names that are compared or exchanged. */
export const between = set(
  'and or with to against versus vs by over und oder mit gegen durch auf et ou avec à contre par y o con contra por a e per contro da',
);
/** Words by which a sentence is taken to be German, where every noun has a capital. */
export const germanWords = set(
  'und oder mit von auf durch wir der die das dem den ist wird haben hat für zwischen',
);
/** Capitalised words that are no competitor: what everybody has, and the calendar. */
export const commonWords = set(
  `excel microsoft google sheets word access outlook teams slack spreadsheet spreadsheets erp crm mes aps sap it pdf ai paper whiteboard the our we it this that both
   january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday`,
);
/** Verbs that say "we" by their ending. */
export const firstPerson = /(?:amos|emos|imos|ons|iamo)$/u;
