import type { FinancialHealth } from '../../../domain/research';
import { wordy } from '../../../domain/wordy';

type Level = FinancialHealth['level'];

const measures =
  "revenues?|turnover|sales|orders?|order intake|business|profits?|earnings|company|umsatz\\w*|umsätze|geschäft\\w*|auftragseing\\w+|gewinn\\w*|ergebnis|chiffre d['’]affaires|activité|ventas|facturación|ingresos|negocio|fatturato|ricavi|omzet|winst|vendas|faturação|faturamento|receitas?|volume de negócios|omsättning\\w*|omsætning\\w*|omsetning\\w*|orderingång\\w*|ordreindgang\\w*|prises de commandes|ordini|pedidos|försäljning\\w*|resultat\\w*|résultat|resultado(?: líquido)?|lucro|beneficio|utile|przychody|zysk|obroty|fee income|fees|ventes|umsätzen|turned over|facturamos|facturó|fatturiamo|faturámos|faturou|omsatte|omsätter";
const up =
  'wzrosły|wzrósł|wzrost|rose|rising|grew|growing|grows|increas(?:ed?|es|ing)|climbed|jumped|surged|up|record (?:revenues?|sales|orders?|year|results?|profits?)|expanded|higher|growth|stieg(?:en)?|gestiegen|steigert\\w*|gesteigert|wuchs|gewachsen|wächst|wachsen|erhöht\\w*|kletterte|(?:ein|einem|umsatz)\\s?plus|rekord\\w*|zugelegt|legte .{0,40}zu|nahm(?:en)? .{0,40} zu|wachstum|augment\\p{L}*|progressé\\p{L}*|progressent|progresse|en progression|croissance|hausse|en croissance|crec\\p{L}*|aument\\p{L}*|increment\\p{L}*|cresc\\p{L}*|in crescita|groei\\p{L}*|steeg|gestegen|toegenomen|subiu|subiram|subida|ökade|ökat|växte|växer|steg|tillväxt|vokse\\p{L}*|vækst|stigning|ökning|(?:%|procent|prozent|percent|per cent) (?:more|mehr|meer|más|mais|mer|mere|in più) (?:than|als|dan|que|do que|än|end|enn|rispetto)';
const down =
  'spadły|spadł|spadek|fell|falling|declin(?:ed?|es|ing)|decreas(?:ed?|es|ing)|dropped|shrank|shrinking|shrunk|down|lower|slump(?:ed)?|plunged|sank(?:en)?|gesunken|sinkt|rückgang|rückläufig\\w*|zurückgegangen|ging(?:en)? .{0,40}zurück|nahm(?:en)? .{0,40} ab|einbruch|brach(?:en)? .{0,40}ein|umsatzrückgang|(?:ein|einem|umsatz)\\s?minus|verringert\\w*|recul\\p{L}*|baiss\\p{L}*|diminu\\p{L}*|repli|en recul|disminu\\p{L}*|descen\\p{L}*|cay\\p{L}*|cae|caída|cala|calan|calano|calato|calat[aie]|calo|flession\\p{L}*|diminuzion\\p{L}*|daal\\p{L}*|gedaald|afgenomen|krimp\\p{L}*|diminuí\\p{L}*|queda|quebra|caiu|minskade|minskat|sjönk|nedgång|minskning|faldt|fald|falt|nedgang';

/** Words by which a company says of itself, or others of it, that it shrinks whatever its figures are. */
export const distress = wordy(
  /\b(?:insolven\w+|bankrupt\w*|chapter 11|receivership|administration proceedings|short-time work(?:ing)?|mass lay-?offs?|layoffs|redundancies|job cuts?|cut(?:s|ting)? (?:about |around |up to |some )?[\d.,]+ (?:jobs|positions)|plant closures?|clos(?:e|es|ing) (?:its|the|a|two|three|several) (?:plant|factory|site)s?|restructuring programme|insolvenz\w*|kurzarbeit|stellenabbau|(?:streich\p{L}*|baut) .{0,40}stellen\p{L}*(?: ab)?|werksschließung\w*|entlassungen|schutzschirmverfahren|sanierungs\w+|eigenverwaltung|redressement judiciaire|liquidation judiciaire|plan social|suppression\w* de postes|chômage partiel|licenciements|concurso de acreedores|insolvencia|despidos|expediente de regulación|cassa integrazione|concordato preventivo|fallimento|licenziamenti|faillissement|surseance|ontslagen|insolvência|despedimentos|lay-?off|konkurs\w*|varsel|korttidsarbete|uppsägningar|fyringer|afskedigelser|nedläggning)\b/iu,
);
/** Words that take such words back, or put them on others. */
export const notDistress = wordy(
  /\b(?:no|not|without|never|avoid\w*|exit(?:ed|s)?|end(?:ed|s)? (?:of )?|after|former|keine?\w?|nicht|ohne|beendet\w*|aufgehoben|überwunden|pas|sans|sin|senza|non|geen|niet|sem|inga|ingen|inte|ikke|customers?|kunden|supplier|zulieferer|competitors?|insolvency (?:law|administrators?|software)|insolvenzrecht|insolvenzverwalter\w*|practitioner|industry|branche|protect\w*|schütz\w*|insurance|versicherung\w*|software|advice|beratung)\b/iu,
);

/** Words by which a text says that business goes up, down or stays, beside a word for business. */
export const movements: readonly (readonly [Level, RegExp])[] = [
  [
    'growing',
    wordy(
      new RegExp(
        String.raw`\b(?:${measures})\b.{0,60}\b(?:${up})\b|\b(?:${up})\b.{0,30}\b(?:${measures})\b|\b(?:fast-growing|rapidly growing|wachstumsstark\w*|schnell wachsend\w*|umsatzwachstum|umsatzplus|umsatzsteigerung)\b`,
        'iu',
      ),
    ),
  ],
  [
    'shrinking',
    wordy(
      new RegExp(
        String.raw`\b(?:${measures})\b.{0,60}\b(?:${down})\b|\b(?:${down})\b.{0,30}\b(?:${measures})\b|\b(?:umsatzrückgang|umsatzeinbruch|umsatzminus)\b`,
        'iu',
      ),
    ),
  ],
  [
    'steady',
    wordy(
      new RegExp(
        String.raw`\b(?:${measures})\b.{0,60}\b(?:stable|steady|unchanged|flat|constant|on a par with|at (?:the )?previous year['’]s level|stabil|konstant|unverändert|auf vorjahresniveau|stables?|estables?|stabil[ei]|stabiel|gelijk gebleven|estáve(?:l|is)|oförändra\w+|stabil\w*|uændret)\b`,
        'iu',
      ),
    ),
  ],
];
/** Words that may look like a movement of the company but speak of costs, markets or wishes. */
export const notMovement = wordy(
  /\b(?:costs?|prices?|market(?:s|place)?|demand|debt|share price|kosten|preise?n?|markt\w*|nachfrage|coûts?|prix|marché|costes?|precios?|mercado|costi|prezzi|mercato|prijzen|kostnad\w*|pris\w*|help(?:s|ed|ing)?|hilft|customers?|kunden|clients?|clientes|clienti|klanten|kunder|your|ihre?\w?|boost|emissions?|energy consumption|co2)\b/iu,
);

/** What the state of a company means for speaking to it. */
export const approaches: Readonly<Record<Level, string>> = {
  growing: 'It is growing: speak about capacity and speed.',
  steady: 'Its business is steady: speak about efficiency and reliability.',
  shrinking:
    'Its business is shrinking: speak about costs and quick returns, and ask who still decides on spending.',
};
