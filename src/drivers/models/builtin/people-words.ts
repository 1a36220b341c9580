import { wordy } from '../../../domain/wordy';

/** Words for those who work for a company, whatever the sentence; matched after a number. */
export const employees = [
  'employees?|staff members?|staff|team members?|co-?workers?|full-time equivalents?|ftes?|associates|team mates|teammates',
  'mitarbeiterinnen und mitarbeitern?|mitarbeiter(?:innen|[:*]innen)?n?|mitarbeitenden?|beschäftigten?|angestellten?|arbeitnehmer\\w{0,5}|kolleginnen und kollegen|vollzeitstellen|vollzeitkräften?|arbeitskräften?|menschen',
  'salarié(?:e|\\(e\\)|·e|\\.e)?(?:·)?s?|collaborateurs(?: et collaboratrices)?|collaboratrices(?: et collaborateurs)?|employé(?:e|\\(e\\)|·e)?s?|etp',
  'empleados?(?: y empleadas)?|empleadas|trabajador(?:e|a)s|colaboradores|profesionales|personas empleadas',
  'dipendenti|addett[io]|collaborator[ie]|persone occupate|unità',
  "medewerkers?|werknemers|personeelsleden|fte's|vakmensen",
  'colaboradores|trabalhadores|funcionári[oa]s|empregad[oa]s',
  'anställda|medarbetare|heltidsanställda|årsanställda',
  'medarbejdere|ansatte|medarbeidere|årsverk|fuldtidsansatte',
  'työntekijää|henkilöä|pracowników|pracownikami|osób zatrudnionych|zaměstnanců|zamestnancov|munkavállaló|angajați|çalışan\\w*|従業員|名の従業員|员工',
].join('|');

/** Words for people that mean employees only beside a word of employment. */
export const people =
  "people|persons|colleagues|professionals|specialists|experts|engineers and \\p{L}+|workers|leute|compagnons|personen|köpfen?|kolleg(?:inn)?en|fachkräften?|menschen|personnes|experts|talents|personas|persone|mensen|collega[’']?s|pessoas|personer|kollegor|kolleger|kollegaer|osób";

/** Words that say that somebody works for it, which make employees of people. */
export const employment = wordy(
  /\b(?:employ(?:s|ed|ing)?|workforce|headcount|work(?:s|ing)? (?:for|at|with us)|payroll|(?:our|a|the) (?:team|staff|family|crew) of|staff of|team of|beschäftig\w{0,3}|arbeiten|team (?:von|aus)|belegschaft|emploi\w{0,3}|effectif|équipes? de|compt\w{1,3}|équipe|travaill\w{2,4}|emple\w{1,3}|d(?:a|an|amos|ando) (?:trabajo|empleo)|donn\p{L}+ du travail|d(?:à|anno) lavoro|dá trabalho|behind (?:it|this|that) (?:are|stand)|plantilla|equipo|componen|forman|integran|trabajan|cuenta con|impieg\w{1,3}|occup\w{1,2}|organico|squadra di|team di|lavorano|werken|telt|personeel|in dienst|emprega\w{0,2}|equipa de|equipe de|conta com|trabalham|trabalhavam|sysselsätter|arbetar|beskæftiger|sysselsetter|arbejder|jobber|zatrudnia\w{0,2}|pracuj\p{L}+)/iu,
);

/** Labels in front of the number of employees, in a table, a list or a profile. */
export const labels = [
  '(?:total |average |avg\\.? )?(?:number of |no\\.? of |# of )?(?:employees|staff|team members|full-time employees|colleagues)(?:,? \\(?(?:total|worldwide|globally|average|approx\\.?|fte|year end|number|annual average)\\)?)?',
  '(?:total )?(?:headcount|workforce|employee count|company size|team size|size of (?:the )?workforce|workforce size)',
  'number ?of ?employees(?: value)?',
  '(?:anzahl (?:der )?|zahl der )?(?:mitarbeiter(?:innen und mitarbeiter)?|mitarbeitende[rn]?|beschäftigten?|angestellten?)(?:zahl|anzahl)?(?: \\(?(?:gesamt|weltweit|konzernweit|jahresdurchschnitt|im jahresdurchschnitt|zum jahresende|stichtag|anzahl|fte|vzä)\\)?)?',
  'mitarbeiter(?:innen)?-?(?:zahl|anzahl)|beschäftigtenzahl|unternehmensgröße|belegschaft|personalstand|mitarbeiterstand',
  "(?:nombre (?:de |d['’]))?(?:salariés|collaborateurs|employés)(?: \\((?:total|monde)\\))?|effectifs?(?: (?:total|moyen|au \\d.{1,20}|du groupe))?|tranche d['’]effectifs?",
  '(?:número (?:total )?de )?(?:empleados|trabajadores)|plantilla(?: (?:media|total))?',
  '(?:numero (?:di )?)?(?:dipendenti|addetti)|organico|forza lavoro',
  '(?:aantal )?(?:medewerkers|werknemers)|personeelsbestand|personeelssterkte',
  '(?:número de |n\\.º de )?(?:colaboradores|trabalhadores|funcionários|empregados)',
  '(?:antal |medelantal(?:et)? )?(?:anställda|medarbetare)|(?:antal |antall )?(?:ansatte|medarbejdere|medarbeidere)|medelantal anställda',
  'liczba pracowników|zatrudnienie|従業員数|社員数|员工人数|员工数量',
].join('|');

/** What follows a number, or a number of people, where it is those who work there: "184 of us", "72 people on the books". */
export const ofUs =
  /^ (?:of us(?! (?:who|that|are|were|in|from|to)\b)|(?:people|persons|men and women) (?:on (?:the|our|its|their) (?:books|payroll)|(?:come|go|turn up|clock in) (?:in )?(?:to|for) work)|(?:personen|leute|menschen|köpfe) (?:auf der lohnliste|stehen auf der lohnliste)|personnes? (?:salariées|à l['’]effectif|sur nos fiches de paie)|personas en (?:nómina|plantilla)|persone (?:a libro paga|in organico|sul libro paga)|mensen (?:op de loonlijst|in (?:vaste )?dienst)|pessoas (?:na folha|nos quadros)|(?:personer|människor|mennesker) (?:(?:som|der) (?:går till jobbet|går på arbejde|går på jobb|jobbar|arbetar|arbejder|jobber)|på (?:lönelistan|lønningslisten)))/iu;

/** Sentences that thank others: the people they count are those of who gave. */
export const thanks =
  /^(?:[^.]{0,40}\b)?(?:thanks to|thank you to|supported by|donat\p{L}+|sponsors?|dank an|danke|wir danken|unterstützt von|merci à|grâce au soutien|soutenus? par|gracias a|con el apoyo|grazie a|sostenut\p{L} da|dank aan|gesteund door|obrigad[oa] a|tack till|tak til)(?!\p{L})/iu;

/** Words before or after a number of people by which it is no number of those employed in all now. */
export const notTheHeadcount = {
  /** Whose people they are: those of customers, or of the companies it serves. */
  customers: wordy(
    /\b(?:(?:companies|businesses|organi[sz]ations|firms|enterprises|smes|customers|clients|teams|employers|sites|employer|users?) (?:with|of|from|that have|having|between|employing|that employ|who employ)|used by|trusted by|for (?:more than|over|up to)?|serv(?:e|es|ing)|cover(?:s|ing)?|manage(?:s|d)? (?:the )?(?:payroll|hr|benefits)|(?:unternehmen|betriebe\w?|firmen|kunden|organisationen|arbeitgeber\w?) (?:mit|ab|von|zwischen|bis)|(?:entreprises|clients|sociétés|organisations|pme|eti) (?:de|d'|avec|comptant|employant|entre)|(?:empresas|clientes|organizaciones|compañías) (?:de|con|desde|entre|com|a partir)|(?:aziende|imprese|clienti|società) (?:con|da|di|oltre|tra)|(?:bedrijven|klanten|organisaties) (?:met|vanaf|van|tussen)|(?:företag|kunder|virksomheder|bedrifter) (?:med|från|fra|över))\b[^.]{0,24}$/iu,
  ),
  /** A number in place, not the whole: a site, a department, another firm. */
  part: wordy(
    /\b(?:plant|factory|mill|warehouse|branch|subsidiary|division|department|business unit|segment|store|site|office|location|unit|laborator(?:y|ies)|r&d|research|development team|sales team|support team|werk|standort|niederlassung|tochter\w*|abteilung|bereich|sparte|segment|filiale|forschung\w*|entwicklung|vertrieb\w*|usine|site|agence|département|direction|division|r&d|recherche|planta|fábrica|delegación|sucursal|departamento|división|filial|stabilimento|reparto|divisione|controllata|vestiging|fabriek|afdeling|dochter\w*|fábrica|unidade|fabriken|avdelning\w*|dotterbolag\w*|kontoret|fabrikken|afdeling\w*|datterselskab\w*)\b/iu,
  ),
  /** Somebody else's whole. */
  parent: wordy(
    /\b(?:(?:is |are |as )?(?:a )?(?:part|member|subsidiary|division|unit) of|belongs? to|owned by|parent|acquired by|gehör(?:t|en|te) (?:wir )?zu[rm]?|teil (?:der|des|einer)|mitglied (?:der|des)|tochter\w* (?:der|des|von)|übernommen von|fai(?:t|sons) partie|filiale d|appartient|membre d|form\p{L}{1,4} parte|pertenece|filial de|fa(?:cciamo)? parte|appartiene|controllata d|onderdeel van|ma(?:akt|ken) (?:wij |we )?deel uit|behoort tot|faz(?:emos)? parte|pertence|subsidiária|del av|ingår i|ägs av|en del af|ejes af)\b/iu,
  ),
  /** Some of them, or more of them: those hired, let go, trained or asked. */
  change: wordy(
    /\b(?:hir(?:e|es|ed|ing)|recruit\w{0,3}|add(?:s|ed|ing)? |lay(?:ing)? off|laid off|layoffs?|dismiss\w{0,3}|cut(?:s|ting)?|shed|reduc\w{1,3} (?:its|the) (?:workforce|staff)|redundan\w+|train(?:s|ed|ing)|took part|participat\w+|volunteer\w*|attend\w*|survey\w*|interview\w*|strike|shareholders?|einstell\w*|stellt? .{0,40}\bein\b|entlass\w*|streich\w*|abbau\w*|baut .{0,40}\bab\b|geschult|ausgebildet|teilgenommen|recrut\w+|embauch\w+|licenci\w+|supprim\w+|formé\w*|contrat\w+|despid\w+|despedi\w+|assunz\w+|assum\w+|licenzi\w+|wervt|ontsl\w+|anställer|varslar|säger upp|rekryter\w+|ansætter|afskediger|fyrer)\b/iu,
  ),
  /** Between the number and the people. */
  between: wordy(
    /\b(?:new|additional|further|extra|former|female|male|temporary|part-time|seasonal|customer|client|neue\w?|weitere\w?|zusätzliche\w?|ehemalige\w?|weibliche\w?|externe\w?|nouveaux|nouvelles|supplémentaires|nuev[oa]s|nuov[ie]|ulteriori|nieuwe|extra|novos|novas|nya|nye|nowych)\b/iu,
  ),
  /** Plans and the past. */
  notNow: wordy(
    /\b(?:will|would|plans? to|aims? to|expects?|target\w{0,3}|by (?:the end of )?20[2-9]\d|goal|should reach|could|wird|werden|soll(?:en)?|plant|bis (?:ende )?20[2-9]\d|ziel|d'ici|prévoit|objectif|prevé|hasta 20[2-9]\d|prevede|entro (?:il )?20[2-9]\d|wil|verwacht|prevê|até 20[2-9]\d|ska|planerar|kommer att|used to|once (?:had|employed)|at its peak|at that time|back then|originally|damals|anfangs|einst|zu beginn|à l'époque|débuté|al principio|empezó|all'epoca|inizi\w+ con|destijds|begon|då|började|dengang|formerly|former|zuletzt noch|ehemals|hatte|hatten)\b/iu,
  ),
  /** With how many it began. */
  beginning: wordy(
    /\b(?:founded|started|began|starting|set up|opened|gegründet|begann|startete|fondée?|débuté|fundad[ao]|fondat[ao]|opgericht|grundades)\b[^.]{0,30}\b(?:with|mit|avec|con|met|med)(?: just| only| nur)?\s*$/iu,
  ),
} as const;

/** Signs that the number is that of all. */
export const inAll = wordy(
  /\b(?:worldwide|globally|around the (?:world|globe)|across the (?:world|globe)|in total|altogether|in all|total|company-wide|group-wide|at \d+ (?:sites|locations|plants|offices)|in \d+ countries|weltweit|insgesamt|gesamt|konzernweit|rund um den globus|an \d+ standorten|in \d+ ländern|dans le monde|au total|dans \d+ pays|en todo el mundo|en total|en \d+ países|nel mondo|in totale|in \d+ paesi|wereldwijd|in totaal|in \d+ landen|em todo o mundo|no total|no mundo|globalt|totalt|i hela världen|i \d+ länder|på verdensplan|i \d+ lande)\b/iu,
);
