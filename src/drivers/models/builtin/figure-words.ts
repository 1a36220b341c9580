import type { FigureName } from '../../../domain/research';
import { wordy } from '../../../domain/wordy';

/** What each figure is called, as sources of regular expressions. */
export const figureTerms: Readonly<Record<FigureName, string>> = {
  revenue:
    "(?:total |net |group |annual |consolidated |full-year |sales |company |global |gross )*(?:revenues?|turnover|sales)|(?:konzern|gesamt|jahres|netto|gruppen)?-?(?:umsatz(?:erlöse)?n?|umsätze)|(?:total)?erlöse|chiffre d['’]affaires(?: consolidé| net| annuel| total| du groupe)?|cifra (?:neta )?de negocios?|importe neto de la cifra de negocios|ventas(?: netas| totales)?|facturación(?: anual)?|ingresos(?: totales| netos| consolidados)?|fatturato(?: consolidato| netto| totale)?|ricavi(?: netti| totali| consolidati)?|(?:netto-?|jaar|groeps)?omzet|volume de negócios(?: consolidado)?|faturação|faturamento|receitas?(?: líquidas?| totais)?|vendas(?: líquidas)?|(?:netto)?omsättning(?:en)?|(?:netto)?omsætning(?:en)?|(?:netto)?omsetning(?:en)?|driftsinntekter|omsatte|omsätter|omsætter|liikevaihto|przychody(?: ze sprzedaży)?|ventes(?: nettes| totales| consolidées)?|fee income|net fees|obr[oó]t\\p{L}*|umgesetzt|erlöst|umsatzvolumen|turned over|facturado|facturados|fatturati|omgezet|omsatt|omsätta|facturamos|facturó|facturaron|ha facturado|hemos facturado|fatturiamo|fatturò|faturámos|faturamos|faturou|omzetten wij|omsätter vi|omsatte vi",
  'operating profit':
    "operating (?:profit|income|result|earnings|loss)|(?:adjusted |reported )?ebit|earnings before interest and tax(?:es)?|(?:operatives |betriebliches )?(?:betriebsergebnis|ergebnis der betrieblichen tätigkeit)|operatives ergebnis|(?:operativer|betriebs)(?: )?(?:gewinn|verlust)|résultat (?:opérationnel(?: courant)?|d['’]exploitation)|resultado (?:operativo|de explotación|operacional)|beneficio (?:operativo|de explotación)|(?:utile|risultato) operativo|bedrijfsresultaat|lucro operacional|rörelseresultat(?:et)?|driftsresultat(?:et)?|resultat af primær drift|liikevoitto|zysk operacyjny",
  'net income':
    "net (?:income|profit|earnings|result|loss)(?: for the (?:year|period))?|(?:profit|loss|result) for the (?:year|period)|(?:profit|earnings|loss) after tax(?:es)?|consolidated (?:net )?(?:profit|income)|(?:konzern)?jahresüberschuss|(?:konzern)?jahresfehlbetrag|konzern(?:ergebnis|überschuss|gewinn)|(?:netto|rein)gewinn|netto(?:ergebnis|verlust)|periodenergebnis|jahresergebnis|ergebnis nach steuern|(?:résultat|bénéfice) net(?: part du groupe| consolidé)?|perte nette|(?:beneficio|resultado) neto|resultado del ejercicio|pérdidas? netas?|(?:utile|risultato) netto|utile d['’]esercizio|perdita netta|netto-?(?:winst|resultaat|verlies)|(?:lucro|resultado) líquido|prejuízo líquido|årets resultat|årsresultat|resultat ef?tt?er skatt?|netto-?resultat(?:et)?|periodens resultat|nettovinst(?:en)?|zysk netto",
  orders:
    'order intake|orders received|incoming orders|new orders|order bookings|orders booked|intake of orders|auftragseingang|auftragseingänge|bestellungseingang|prises? de commandes|commandes reçues|entrada de pedidos|pedidos recibidos|contratación de pedidos|(?:ordini acquisiti|raccolta ordini|acquisizione (?:di )?ordini|ordinativi)|order(?:instroom|ontvangst|intake)|entrada de encomendas|orderingång(?:en)?|ordreindgang(?:en)?|ordreinngang(?:en)?|ordretilgang',
  investment:
    "capital (?:expenditures?|investments?|spending)|capex|investments?(?: in (?:property, plant and equipment|fixed assets|tangible assets))?|(?:sach|anlage|gesamt)?investitionen|(?:sach)?investitionsvolumen|investissements?(?: industriels)?|dépenses d['’]investissement|inversion(?:es)?|inversión|investiment[io]|investeringen|investimentos?|investeringar(?:na)?|investeringer",
  'equity ratio':
    "(?:shareholders['’]? )?equity(?:-to-assets)? ratio|eigenkapitalquote|ek-quote|eigenfinanzierungsgrad|ratio (?:de |d['’])(?:fonds propres|capitaux propres|solvabilité|autonomie financière)|taux de fonds propres|ratio de (?:fondos propios|patrimonio neto|solvencia)|(?:indice|rapporto) di (?:patrimonializzazione|autonomia finanziaria)|equity ratio|solvabiliteit(?:sratio)?|eigenvermogensratio|autonomia financeira|rácio de (?:capitais próprios|autonomia financeira)|soliditet(?:en|sgrad|sgraden)?|egenkapitalandel(?:en)?|egenkapitalprosent|omavaraisuusaste",
};

/** Other measures in money: an amount behind one of them is none of the figures we know. */
export const otherMeasures = wordy(
  /\b(?:(?:adjusted |bereinigtes? )?ebitda\w?|(?:operating |free )?cash ?flow|market (?:cap(?:itali[sz]ation)?|value)|valuation|dividends?|net debt|debt|liabilities|gross (?:profit|margin)|earnings per share|eps|total assets|balance sheet total|order (?:book|backlog)|orders on hand|costs?|expenses|funding|share capital|research and development|r&d|purchase price|auftragsbestand|bilanzsumme|dividende|schulden|verbindlichkeiten|rohertrag|kaufpreis|kosten|finanzierung|stammkapital|bewertung|börsenwert|carnet de commandes|trésorerie|dette|dividende|marge brute|capital social|coûts|cartera de pedidos|deuda|dividendo|capital social|costes|flujo de caja|portafoglio ordini|debit[oi]|dividendo|capitale sociale|indebitamento|orderportefeuille|orderboek|schuld|carteira de encomendas|dívida|orderstock|orderbok|skuld|utdelning|kassaflöde|ordrebeholdning|gæld)\b/giu,
);

/** A loss: its amount counts below zero. */
export const lossWords = wordy(
  /\b(?:loss(?:es)?|verlust(?:es|e)?|fehlbetrag|jahresfehlbetrag|nettoverlust|pertes?|déficit|pérdidas?|perdit[ae]|verlies|prejuízos?|förlust(?:en)?|underskud(?:det)?|underskudd(?:et)?|tab|strata)\b/iu,
);

/** Plans, expectations and wishes: what they name is no figure of the company yet. */
export const forecast = wordy(
  /\b(?:expect(?:s|ed|ing|ations?)?|markets? (?:is|are|was|worth|size|volume|grows?|grew)|markt (?:ist|wächst|hat)|forecasts?|guidance|outlook|aims?|aiming|targets?|targeting|target(?:ed)?|plans?|planned|planning|will|would|should|could|may|goal|ambition|anticipat\w+|project(?:s|ed)|budget(?:ed)?|estimat\w+|by 20[2-4]\d|consensus|analysts?|erwart\w+|prognos\w+|plan(?:t|en|ung)|soll(?:en|te)?|wird|werden|will|ziel(?:e|t|en)?|anvisiert|angestrebt|rechnet? mit|ausblick|bis 20[2-4]\d|prévo\p{L}{1,4}|prévisions?|attend|objectifs?|vise|visons|d['’]ici|ambition\w*|prev[éê]\p{L}{0,2}|espera\w*|objetivos?|previsi\p{L}+|alcanzará|prevede|previst[oiae]|obiettiv[oi]|punta a|entro il|stima\w*|verwacht\w*|streef\w*|doel\w*|beoogt|prevê|meta|estimativ\w+|förväntar?|mål(?:et|sättning)?|prognos\w*|räknar med|forvent\w+|målsætning|udsigt\w*)\b/iu,
);

/** A part of the company or of the figure, a growth, or a share of it: never the figure itself. */
export const partOfFigure = wordy(
  /\b(?:segments?|divisions?|business (?:unit|area|segment)s?|product line|per (?:employee|share|head|capita|customer|store|unit)|je (?:aktie|mitarbeiter)|pro (?:kopf|mitarbeiter|aktie)|par (?:action|salarié)|por (?:acción|empleado)|per (?:azione|dipendente)|per aandeel|per aktie|margins?|marge|growth|wachstum|croissance|crecimiento|crescita|groei|crescimento|tillväxt|vækst|backlog|auftragsbestand|geschäftsbereich\w*|sparte\w*|unternehmensbereich\w*|of which|davon|dont|de los cuales|di cui|waarvan|varav|heraf|subsidiary|tochter\w*|filiale|dotterbolag\w*|exports?|export\w+|auslandsumsatz|online sales|recurring|service revenue|cost of (?:sales|revenue)|deferred|same-store|like-for-like|r&d|forschung|recherche|marketing|market size|the market|der markt|le marché|el mercado|il mercato)\b/iu,
);

/** In front of an amount that belongs to another time, or is a difference. */
export const otherAmount = wordy(
  /(?:\b(?:from|by|compared (?:with|to)|versus|vs\.?|against|up on|after|previous(?:ly)?(?: year)?|prior[- ]year|last year|year before|year[- ]earlier|fell short of|um|nach|gegenüber|vorjahr(?:eswert)?|im vergleich zu|verglichen mit|vj\.?|von zuvor|contre|par rapport à|après|année précédente|de plus que|frente a|comparado con|respecto a|contro|rispetto a|dopo|tegenover|vergeleken met|face a|comparado com|jämfört med|mot|föregående år|fjolårets|från|fra|sammenlignet med|mod|i fjor|sidste år)|\((?:19|20)\d\d(?:\/\d\d)?\s?:|\((?:previous year|prior year|py|vj\.?|vorjahr|n-1|fy ?\d\d(?:\d\d)?)\s?:?)\s*(?:(?:the |rund |about |etwa )?(?:previous |prior |last |record )?)?$/iu,
);
