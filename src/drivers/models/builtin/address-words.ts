import { wordy } from '../../../domain/wordy';

/** Words that say where a company has its headquarters; what follows them is the place. */
export const seatBefore = wordy(
  /\b(?:(?:huvudkontoret|hovedkontoret|hovedkontor|huvudkontor|hovedsædet|sätet) (?:ligger|finns|er|är) (?:i|på)|(?:z )?siedzib(?:ą|a)(?: (?:firmy|spółki))?(?: (?:mieści|znajduje) się)? we?|head-?quartered(?: (?:is|are))?(?: in| at| near| outside| out of)?|head-?quarters?(?: \p{L}+)?(?: (?:is|are|is located|are located|located|is based|situated))?(?: in| at|:)|(?:global |corporate |world |group |main |registered |principal )*(?:head ?office|hq|headquarters?|registered office|principal office|corporate office)s?(?: (?:is|are|located|based|situated))*(?: in| at|:| \|)|domiciled in|(?:mit (?:haupt)?sitz|(?:haupt|firmen|unternehmens|stamm|konzern|geschäfts|verwaltungs)sitz(?:e)?(?: (?:der|des|von) [\p{L}\s]{2,40}?)?(?: ist| liegt| befindet sich)?|(?:haupt|konzern|unternehmens|firmen)?(?:zentrale|hauptquartier)(?: (?:ist|liegt|befindet sich))?|sitz(?: (?:der|des) (?:gesellschaft|unternehmens|firma|konzerns))?(?: ist| liegt| befindet sich)?|ansässig|beheimatet)(?: in| im| am| ist|:| \|)|(?:le |notre |son |dont le )?siège(?: social| central| mondial)?(?: (?:est|se (?:situe|trouve)))?(?: (?:situé|basé|établi|implanté))?(?: à| au| en|\s?:| \|)|(?:con|tiene su|su|nuestra|la|cuya)? ?(?:sede(?: (?:central|social|principal|corporativa))?|domicilio social|oficinas centrales)(?: (?:está|se encuentra|está situada|está ubicada|ubicada|situada))?(?: en|:| \|)|(?:con|ha|la|la nostra)? ?(?:sede(?: (?:centrale|legale|principale|operativa))?|quartier generale)(?: (?:è|si trova|è situata))?(?: a| ad| in|:| \|)|(?:met |het |ons |haar )?(?:hoofdkantoor|hoofdzetel|hoofdvestiging|statutaire zetel)(?: (?:is|staat|bevindt zich|gevestigd))*(?: in| te|:| \|)|gevestigd (?:in|te)|(?:com |a |tem )?sede(?: (?:social|central))?(?: (?:é|fica|está localizada|localizada))?(?: em| no| na)|sediad[oa] (?:em|no|na)|(?:med )?(?:huvudkontor(?:et)?|huvudsäte|säte|hovedkontor(?:et)?|hovedsæde|hovedsete)(?: (?:ligger|finns|är|er|beläget|placerat))*(?: i| på|:| \|)|siedzib[aą](?: firmy| spółki)?(?: (?:jest|znajduje się))?(?: w| we|:)|(?:se )?sídlem? v|pääkonttori (?:on|sijaitsee)?)\s+/iu,
);

/** "Head office and the main workshop are both in Hexham": what else stands there is named with the seat. */
export const sharedSeat = wordy(
  /\b(?:(?:head ?office|headquarters?) and [^.,;:]{3,60}? (?:is|are) (?:both |all )?(?:in|at)|(?:haupt|firmen|unternehmens)?(?:sitz|zentrale) und [^.,;:]{3,60}? (?:liegen|befinden sich|stehen|sind) (?:beide )?(?:in|im)|siège(?: social)? et [^.,;:]{3,60}? (?:sont|se trouvent)(?: tous les deux| situés| installés)? (?:à|au|en)|(?:sede|oficinas centrales) y [^.,;:]{3,60}? (?:están|se encuentran) (?:ambas |ambos |las dos |los dos )?en|sede e [^.,;:]{3,60}? (?:sono|si trovano) (?:entrambi |entrambe )?(?:a|ad|in)|hoofd(?:kantoor|vestiging) en [^.,;:]{3,60}? (?:staan|zijn|liggen|bevinden zich) (?:beide |allebei )?(?:in|te)|sede e [^.,;:]{3,60}? (?:ficam|estão) (?:ambas |ambos )?(?:em|no|na)|(?:huvudkontor(?:et)?|hovedkontor(?:et)?) (?:och|og) [^.,;:]{3,60}? (?:ligger|finns) (?:både |båda |begge )?(?:i|på))\s+/iu,
);

/** "Kassel-based Acme", "the Austrian Acme" are left; only "based in", which needs the company before it. */
export const basedIn = wordy(
  /\b(?:based|located|situated|at home|resident) (?:in|near|out of)\s+|\b(?:basée?|établie?|installée?|implantée?|située?) (?:à|au|en)\s+|\b(?:con base|radicada?|ubicada?|afincada?|basada) en\s+|\b(?:con base|basata) (?:a|in)\s+|\b(?:baserat|baserade) i\s+|\baus\s+/iu,
);

/** Words by which the place is not the present seat of the company. */
export const notTheSeat = wordy(
  /\b(?:former(?:ly)?|previously|until|no longer|was (?:once )?headquartered|used to be|regional|european (?:head ?office|headquarters?|hq)|north american|asia|apac|americas|us headquarters|u\.s\. headquarters|emea|latin|division|subsidiary|branch|sales office|customers?|clients?|parent|ehemals?|ehemalig\w+|früher\w?|bis (?:19|20)\d\d|tochter\w*|niederlassung\w*|kunden?|regionalsitz|ancien\w*|auparavant|filiales?|succursale|antigua|anteriormente|filial\w*|sucursal|ex sede|voormalig\w*|dochter\w*|tidigare|dotterbolag\w*|will move|plans to move|hosting\p{L}*|hosted by|hébergeurs?|hébergement|alojamiento web|hausbank|(?:our|unsere|notre|nuestro|nostra|onze|vår) (?:bank|banque|banco|banca)|\p{L}*gericht|aufsichtsbehörde\p{L}*|landesbeauftragte\p{L}*|supervisory authority|commissioner|courts?|tribun\p{L}+|rechtbank|domstol\p{L}*|jurisdiction|autorité de contrôle|autoridad de control|autorità|toezichthouder|data processor|auftragsverarbeiter|schlichtungsstelle|wird .{0,30}verlegen)\b/iu,
);

/** Headings under which a page gives the address of who runs it. */
export const imprint =
  /(?:^| )(?:imprint|impressum|legal notice|legal information|contact|contact us|kontakt|anschrift|address|adresse|mentions legales|contactez nous|aviso legal|contacto|contatti|note legali|dati societari|colofon|contactgegevens|contato|contacto|kontakta oss|head office|headquarters|hauptsitz|zentrale|siege social|sede legale|sede central|sede social|hoofdkantoor|huvudkontor|hovedkontor|anbieter|diensteanbieter|angaben gemass \S+ \S+|registered office|angaben gemass)(?: |$)/u;

/** Signs of the country that an address without one lies in. */
export const countrySigns: readonly (readonly [string, RegExp])[] = [
  ['DE', /\bHRB\s?\d|\bDE\s?\d{9}\b|\+49\b|\b0049\b|Amtsgericht|\bUSt-?Id/u],
  ['AT', /\bFN\s?\d{5,6}\s?[a-z]\b|\bATU\s?\d{8}\b|\+43\b|Firmenbuch/u],
  ['CH', /\bCHE-?\s?\d{3}|\+41\b/u],
  ['FR', /\bRCS\b|\bSIREN\b|\bSIRET\b|\bFR\s?\d{2}\s?\d{9}\b|\+33\b/u],
  ['ES', /\bC\.?I\.?F\.?\b|\bN\.?I\.?F\.?:?\s?[AB]-?\d{8}|\+34\b|Registro Mercantil/u],
  ['IT', /\bP\.?\s?IVA\b|Partita IVA|\+39\b|\bREA\b|Cap\. Soc\./u],
  ['NL', /\bKvK\b|\bBTW\b.{0,12}NL|\+31\b/u],
  ['BE', /\bBE\s?0\d{3}[. ]?\d{3}|\+32\b/u],
  ['PT', /\bNIPC\b|\+351\b/u],
  ['SE', /\bOrg\.?(?:\s?nr|anisationsnummer)|\+46\b/u],
  ['DK', /\bCVR\b|\+45\b/u],
  ['NO', /\+47\b|\bForetaksregisteret\b/u],
  ['FI', /\bY-tunnus\b|\+358\b/u],
  ['PL', /\bNIP\b|\bKRS\b|\bREGON\b|\+48\b/u],
  ['CZ', /\bIČO?\b|\+420\b/u],
  ['GB', /Companies House|[Rr]egistered in England|VAT (?:no\.?|number) GB|\+44\b/u],
  ['IE', /\+353\b/u],
];

/** Ends of host names that are of one country. */
export const countryEndings: ReadonlySet<string> = new Set(
  'de at ch fr es it nl be pt se dk no fi pl cz sk hu ro bg gr hr si ie lu ee lv lt ua tr il za in cn jp kr sg my th br mx ar cl au nz ca'.split(
    ' ',
  ),
);
