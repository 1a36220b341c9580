import type { CompetitorProfile } from '../../../domain/competitors';
import { phraseIndex, phrases, phrasesIn } from './phrases';
import { fold } from './reading';

export type Section = keyof CompetitorProfile;

/**
 * How people head the parts of a battle card, in five languages. "they" stands for the competitor's name. A phrase with
 * "=" must be the whole heading, any other may stand anywhere in it; of several the longest counts.
 */
const headings: Readonly<Record<Section, string>> = {
  overview: `
    overview; at a glance; snapshot; key facts; fast facts; quick facts; who they are; what they do; company profile; =profile; =about;
    =about they; =company; =facts; =background; =the competitor; =who is they; =company overview; =company background; =market presence;
    market share; market position; =company size; =headquarters; =location; =industry; =industries; =target market;
    überblick; übersicht; auf einen blick; steckbrief; kurzprofil; unternehmensprofil; =profil; =unternehmen; =das unternehmen; =über they; wer sie sind;
    was sie tun; =fakten; marktanteil; marktposition; =standort; =branche; =zielmarkt;
    aperçu; en bref; présentation; vue d'ensemble; fiche d'identité; qui sont-ils; qui ils sont; =entreprise; =l'entreprise; part de marché; =siège;
    resumen; visión general; de un vistazo; perfil; quiénes son; =empresa; =la empresa; cuota de mercado; =sede;
    panoramica; in breve; profilo; chi sono; =azienda; =l'azienda; quota di mercato`,
  strengths: `
    strengths; strength; their strong points; where they win; where they wins; they win when; why they win; why they wins; they do well; they does well;
    why customers choose they; why customers buy they; why people choose they; why they is chosen; where we lose; why we lose; where they are strong;
    where they beat us; =pros; =advantages; their advantages; what we respect;
    stärken; wo sie gewinnen; wo they gewinnt; warum kunden they wählen; was they gut macht; was sie gut machen; wo wir verlieren; warum wir verlieren;
    =vorteile; vorteile von they; worin they stark ist;
    points forts; =forces; ses forces; leurs forces; forces de they; =atouts; leurs atouts; où ils gagnent; où they gagne; où nous perdons; pourquoi nous perdons;
    fortalezas; puntos fuertes; dónde ganan; dónde gana they; dónde perdemos; =ventajas;
    punti di forza; dove vincono; dove vince they; dove perdiamo`,
  weaknesses: `
    weaknesses; weakness; their weak points; where they lose; where they loses; why they lose; why they loses; where they struggle; where they struggles;
    where they fall short; where they falls short; why customers leave; =cons; =disadvantages; =limitations; their limitations; =gaps; product gaps;
    their gaps; shortcomings; known issues; pain points with they;
    schwächen; wo sie verlieren; wo they verliert; wo they schwach ist; warum kunden they verlassen; =nachteile; nachteile von they; =lücken; =grenzen;
    points faibles; faiblesses; où ils perdent; où they perd; =limites; leurs limites;
    debilidades; puntos débiles; dónde pierden; dónde pierde they; =limitaciones; =desventajas;
    punti deboli; punti di debolezza; debolezze; dove perdono; dove perde they; =limiti`,
  opportunities: `
    =opportunities; =opportunity; their opportunities; opportunities for they; market opportunities; =chancen; chancen für they; ihre chancen;
    =opportunités; leurs opportunités; opportunités pour they; =oportunidades; oportunidades para they; =opportunità; opportunità per they`,
  threats: `
    =threats; =threat; their threats; threats to they; =risks; their risks; risks for they; =bedrohungen; =gefahren; =risiken; risiken für they; bedrohungen für they;
    =menaces; menaces pour they; =risques; =amenazas; amenazas para they; =riesgos; =minacce; minacce per they; =rischi`,
  talkingPoints: `
    talking points; talk track; talk tracks; key messages; key message; how to win; how we win; how to beat; how to position; how to compete; how to sell against;
    winning against; where we win; why we win; when we win; why us; why choose us; why customers choose us; our advantages; our strengths; our differentiators; differentiators;
    win themes; winning points; landmines; landmine; traps to set; trap setting questions; questions to ask; discovery questions; questions that hurt; killer questions;
    objections; objection handling; handling objections; objection; counterpoints; counter arguments; rebuttals; responses; what to say; say this; =pitch;
    elevator pitch; positioning statement; our positioning; proof points; quick dismiss; quick wins; =arguments;
    argumente; gesprächspunkte; gesprächsleitfaden; kernbotschaften; kernaussagen; wo wir gewinnen; warum wir gewinnen; wie wir gewinnen; so gewinnen wir; warum wir;
    unsere vorteile; unsere stärken; einwände; einwandbehandlung; fragen an den kunden; stolpersteine; abgrenzung;
    argumentaire; arguments clés; messages clés; où nous gagnons; pourquoi nous gagnons; comment gagner; pourquoi nous; nos atouts; nos avantages; nos forces;
    objections fréquentes; réponses aux objections; questions à poser; pièges;
    argumentos; mensajes clave; dónde ganamos; por qué ganamos; cómo ganar; por qué nosotros; nuestras ventajas; objeciones; preguntas que hacer; preguntas clave;
    argomenti; messaggi chiave; dove vinciamo; perché vinciamo; come vincere; perché noi; i nostri vantaggi; obiezioni; domande da fare`,
};

/** What documents about one competitor call themselves, beside its name. */
export const cardNames = phrases(
  `battle card; battlecard; competitor card; competitor profile; competitor brief; competitive profile; competitive brief; competitor; competitor analysis;
   competitive analysis; kill sheet; positioning against; how to win against; how to beat; how to sell against; winning against; selling against; why we beat; we versus;
   wettbewerber; wettbewerberprofil; wettbewerbsprofil; mitbewerber; konkurrent; konkurrenzprofil; abgrenzung zu; gewinnen gegen;
   fiche concurrent; fiche concurrentielle; concurrent; profil concurrent; gagner face à; argumentaire face à; argumentaire contre;
   ficha de competidor; competidor; perfil de competidor; cómo ganar a; cómo ganar contra; argumentario frente a; argumentario contra;
   scheda concorrente; concorrente; profilo concorrente; come vincere contro`,
);
/** What documents about several call themselves; no name stands beside it. */
export const cardCollections = phrases(
  `battle cards; battlecards; competitors; competition; competitive positioning; competitive landscape; positioning; competitor profiles; wettbewerb; wettbewerber;
   wettbewerbsvergleich; konkurrenten; concurrents; concurrence; competidores; competencia; concorrenti; concorrenza`,
);
/** Those of documents that only say how to argue: what stands in them before any heading is a talking point. */
export const positioningNames = phrases(
  `how to win against; how to beat; how to sell against; winning against; selling against; why we beat; positioning against; we versus; abgrenzung zu;
   gewinnen gegen; gagner face à; argumentaire face à; argumentaire contre; cómo ganar a; cómo ganar contra; argumentario frente a; argumentario contra;
   come vincere contro`,
);
/** What stands in a title beside a name and is none. */
export const noNames = new Set(
  phrases(
    `template; vorlage; modèle; plantilla; modello; example; beispiel; competitor name; name; index; list; overview; overviews; internal; confidential; intern;
     vertraulich; draft; entwurf; sales; vertrieb; sales team; for sales; the; us; we; wir; nous; all; alle; new; our; unsere; swot; card; cards; analysis; analyse`,
  ),
);

/** Facts of an overview as they are labelled above the first heading of a card. */
export const overviewLabels = new Set(
  phrases(
    `industry; industries; sector; market; target market; headquarters; head office; hq; location; locations; offices; based in; founded; ownership; owner; size; company size;
     employees; headcount; staff; revenue; annual revenue; turnover; market share; market position; customers; customer base; product; products;
     branche; branchen; markt; zielmarkt; hauptsitz; sitz; firmensitz; standort; standorte; gegründet; gründung; eigentümer; größe; unternehmensgröße; mitarbeiter; mitarbeitende;
     beschäftigte; umsatz; jahresumsatz; marktanteil; kunden; produkt; produkte;
     secteur; marché; siège; siège social; localisation; fondée; création; taille; effectif; effectifs; salariés; chiffre d'affaires; part de marché; clients; produits;
     sector; mercado; sede; ubicación; fundada; fundación; tamaño; empleados; plantilla; facturación; ingresos; cuota de mercado; clientes; productos;
     settore; mercato; sede legale; fondata; dimensioni; dipendenti; fatturato; quota di mercato; clienti; prodotti`,
  ),
);

const sections = Object.keys(headings) as Section[];
const rules = sections.flatMap((section) =>
  headings[section].split(';').map((written) => ({
    phrase: fold(written.replace('=', '')),
    of: { section, whole: written.includes('=') },
  })),
);
const labels = new Map(rules.map(({ phrase, of }) => [phrase, of.section]));
const index = phraseIndex(rules.map(({ phrase, of }) => [phrase, of]));

/** The part of a card that a heading opens; null when it is another. `they` is the competitor's name, folded. */
export function sectionOfHeading(heading: string, they: string): Section | null {
  if (heading.length > 120) return null;
  const folded = ` ${fold(heading)} `;
  const named =
    they === '' ? folded : folded.replaceAll(` ${they} `, ' they ').replaceAll(` ${they}s `, ' they ');
  const whole = named.trim().replace(/^(?:\d{1,2}|their|the|ihre|die|swot) /u, '');
  const found = phrasesIn(named.trim(), index).find(
    ({ words, of }) => !of.whole || words.join(' ') === whole || words.join(' ') === named.trim(),
  );
  return found?.of.section ?? null;
}

/** The part of a card that a label alone names, such as the cell "Strengths". */
export function sectionOfLabel(label: string): Section | null {
  return label.length > 60 ? null : (labels.get(fold(label)) ?? null);
}
