import type { Language } from './language';

/** How a language says that a company makes or sells something; sources of regular expressions. */
export interface SupplyWords {
  /** The company as it speaks of itself, beside the verb; null where the verb alone says "we". */
  readonly self: string | null;
  /** Verbs of what "we" do. */
  readonly we: string;
  /** Verbs of what somebody named does. */
  readonly it: string;
  readonly and: string;
  /** Words that lie between the verb and its things, and say nothing of them. */
  readonly also: string;
  /** "Manufacturer of", "specialised in": what they speak of follows. */
  readonly of: string;
  /** "Supplies … with": whom it supplies lies between. */
  readonly with: string | null;
  /** "Pumps and valves, made in Leeds": the things stand before. */
  readonly made: string;
}

const people =
  'lawyers|teams?|engineers|experts|specialists|consultants|people|factory|factories|mills?|plants?|workshops?|foundry|bakers|brewers|farms?|company|group|firm|chefs|researchers';

/** Verbs and nouns of supply, language by language; only those of the page's language are looked for. */
export const supplyWords: Readonly<Record<Language, SupplyWords>> = {
  en: {
    self: `we|(?:our|the) (?:${people})`,
    we: 'insure|cultivate|breed|rear|farm|catch|smoke|cure|craft|weld|forge|mould|mold|machine|sew|knit|dye|repair|maintain|rent|rent out|lease|lend|teach|clean|transport|ship|quarry|mine|extract|refine|distil|blend|pack|restore|refurbish|audit|design|develop|engineer|manufacture|produce|make|build|cast|print|weave|mill|brew|bake|roast|bottle|grow|process|assemble|fabricate|sell|offer|supply|provide|market|distribute|stock|import|export|install|deliver|publish|operate|advise on|advise (?:\\p{L}+ ){1,3}on|speciali[sz]e in|focus on',
    it: 'insures|cultivates|breeds|rears|farms|catches|smokes|cures|crafts|welds|forges|moulds|molds|machines|sews|knits|dyes|repairs|maintains|rents out|rents|leases|lends|operates|teaches|cleans|recycles|transports|ships|quarries|mines|extracts|refines|distils|presses|blends|packs|restores|refurbishes|imports and sells|has been (?:designing|making|building|producing|manufacturing|selling|supplying|brewing|baking|growing|printing|weaving)|have been (?:designing|making|building|producing|manufacturing|selling|supplying|brewing|baking|growing|printing|weaving)|designs|develops|engineers|manufactures|produces|makes|builds|prints|weaves|mills|brews|bakes|roasts|bottles|grows|processes|assembles|fabricates|sells|offers|supplies|provides|markets|distributes|stocks|imports|exports|installs|delivers|publishes|advises on|speciali[sz]es in|focuses on',
    and: 'and|or',
    also: "also|still|everything from|mainly|primarily|all kinds of|a (?:wide |full |broad |complete )?range of|a (?:full |wide )?portfolio of|the world[’']s",
    of: '(?:manufacturers?|makers?|producers?|suppliers?|providers?|developers?|distributors?|wholesalers?|vendors?|publishers?|growers?|importers?) of|speciali[sz](?:ing|ed) in|specialists? in|(?:product (?:range|portfolio|line)|portfolio|range|offering|services?) (?:includes?|comprises?|covers?|ranges from|span|consists of)|(?:our|main|core) (?:products|services) (?:include|are)|products(?: and services)?:',
    with: '(?:supply|supplies|provide|provides|equip|equips|serve|serves) [^.;:]{3,80}? with',
    made: '(?:hand-?)?made|manufactured|produced|built|grown|brewed|roasted|crafted|delivered',
  },
  de: {
    self: 'wir',
    we: 'gießen|schmieden|schweißen|drehen und fräsen|weben|nähen|lackieren|reparieren|warten|vermieten|veredeln|mahlen|keltern|räuchern|anbauen|ernten|fördern|recyceln|transportieren|lagern|installieren|versichern|verpacken|mischen|restaurieren|konzipieren|programmieren|entwickeln|konstruieren|produzieren|fertigen|bauen|liefern|bieten|vertreiben|verkaufen|drucken|backen|brauen|rösten|züchten|verarbeiten|montieren|importieren|handeln mit|realisieren|betreiben',
    it: 'entstehen|gießt|schmiedet|schweißt|webt|näht|lackiert|repariert|wartet|vermietet|veredelt|mahlt|keltert|räuchert|fördert|recycelt|transportiert|lagert|installiert|versichert|verpackt|mischt|restauriert|konzipiert|programmiert|plant|entwickelt|konstruiert|produziert|fertigt|baut|liefert|bietet|vertreibt|verkauft|druckt|backt|braut|röstet|verarbeitet|montiert|plant und baut|importiert|handelt mit|realisiert',
    and: 'und|sowie|oder',
    also: 'auch|zudem|außerdem|seit \\d{4}|alles von|vor allem|in erster linie|eine breite palette an|ein breites sortiment an',
    of: '(?:hersteller|produzent|anbieter|lieferant|entwickler|großhändler|importeur|fachhändler|spezialist|experte)(?:in|n|en)? (?:von|für)|spezialisiert auf|(?:sortiment|produktportfolio|produktpalette|portfolio|angebot|leistungsspektrum|produktprogramm) (?:umfasst|reicht von|beinhaltet|besteht aus)|(?:unsere )?(?:produkte|leistungen):',
    with: '(?:versorg(?:t|en)|beliefer(?:t|n)|ausgestattet|statten|stattet)(?: wir)? [^.;:]{3,110}? mit',
    made: 'hergestellt|gefertigt|gebaut|gebraut|gebacken|aus eigener (?:fertigung|herstellung)',
  },
  fr: {
    self: 'nous|on',
    we: 'cultivons|élevons|tissons|soudons|moulons|imprimons|brassons|torréfions|louons|transportons|assurons|restaurons|élaborons|usinons|forgeons|cousons|sélectionnons|recyclons|exploitons|concevons|fabriquons|produisons|développons|proposons|commercialisons|distribuons|vendons|fournissons|imprimons|construisons|assemblons|transformons|éditons|installons|livrons',
    it: 'élabore|cultive|élève|tisse|soude|moule|brasse|torréfie|loue|transporte|assure|restaure|usine|forge|coud|transforme|imprime|fournit|installe|livre|conçoit|conçoivent|fabrique|fabriquent|produit|produisent|développe|développent|commercialise|commercialisent|propose|proposent|distribue|distribuent|vend|fournit|imprime|construit|assemble|édite|installe',
    and: 'et|ou',
    also: 'aussi|également|surtout|principalement|toute une gamme de|une large gamme de|une gamme complète de',
    of: "(?:fabricant|producteur|fournisseur|constructeur|éditeur|distributeur|grossiste|importateur|concepteur)(?:e|rice)?s? (?:de|d['’]|en)|spécialis\\p{L}{1,3} (?:dans (?:la |l['’])?(?:fabrication|production|conception|vente|distribution) (?:de|d['’])|dans|en)|spécialistes? (?:de|des|du|en|d['’])|(?:la |notre )?gamme (?:comprend|couvre)",
    with: null,
    made: 'fabriqués?|fabriquées?|faits?(?: à la)? main|produits?|élaborés?|élaborées?|tissés?|brassées?',
  },
  es: {
    self: null,
    we: 'nacen|salen|envasamos|exportamos|importamos|recolectamos|extraemos|transformamos|transportamos|tostamos|horneamos|criamos|tejemos|cosemos|alquilamos|aseguramos|reciclamos|mecanizamos|fundimos|cocemos|llevamos \\p{L}+ años (?:fabricando|haciendo|produciendo|elaborando|cociendo|vendiendo|cultivando)|diseñamos|fabricamos|producimos|elaboramos|confeccionamos|desarrollamos|comercializamos|distribuimos|vendemos|suministramos|ofrecemos|construimos|imprimimos|cultivamos|instalamos|montamos|nos dedicamos a(?: la (?:fabricación|producción|venta|distribución) de)?|nos especializamos en',
    it: 'envasa|exporta|importa|extrae|transforma|transporta|tuesta|hornea|cría|teje|cose|alquila|asegura|recicla|mecaniza|funde|cuece|monta|lleva \\p{L}+ años (?:fabricando|haciendo|produciendo|elaborando|vendiendo|cultivando)|diseña|fabrica|produce|elabora|confecciona|desarrolla|comercializa|distribuye|vende|suministra|ofrece|construye|imprime|cultiva|instala',
    and: 'y|e|o',
    also: 'también|además|sobre todo|todo tipo de|una amplia gama de|desde',
    of: '(?:fabricante|productor|proveedor|distribuidor|mayorista|importador|desarrollador)(?:a|as|es|s)? de|especializad\\p{L}{1,2} en(?: la (?:fabricación|producción|venta|distribución) de)?|especialistas en',
    with: null,
    made: 'hech[oa]s a mano|hech[oa]s|fabricad[oa]s|elaborad[oa]s|producid[oa]s',
  },
  it: {
    self: null,
    we: 'nascono|escono|alleviamo|confezioniamo|esportiamo|importiamo|imbottigliamo|estraiamo|trasformiamo|trasportiamo|tostiamo|tessiamo|cuciamo|noleggiamo|assicuriamo|ricicliamo|fondiamo|assembliamo|montiamo|restauriamo|selezioniamo|progettiamo|produciamo|costruiamo|sviluppiamo|realizziamo|commercializziamo|offriamo|forniamo|vendiamo|distribuiamo|stampiamo|lavoriamo|coltiviamo|installiamo|ci occupiamo di|trattiamo',
    it: 'alleva|confeziona|esporta|importa|imbottiglia|estrae|trasforma|trasporta|tosta|tesse|cuce|noleggia|assicura|ricicla|fonde|assembla|lavora|restaura|tratta|progetta|produce|costruisce|sviluppa|commercializza|offre|fornisce|vende|distribuisce|stampa|coltiva|installa',
    and: 'e|ed|o',
    also: "anche|inoltre|soprattutto|ogni tipo di|una vasta gamma di|un[’']ampia gamma di",
    of: "(?:produttor[ei]|fornitor[ei]|costruttor[ei]|distributor[ei]|grossist[ai])(?: leader)? (?:di|d['’])|specializzat[aoie] (?:in|nella (?:produzione|lavorazione|vendita|costruzione|progettazione) di|nella|nel)|ingrosso (?:di|d['’])",
    with: null,
    made: 'fatt[iea] a mano|prodott[iea]|realizzat[iea]|lavorat[iea]',
  },
  nl: {
    self: 'wij|we',
    we: 'kweken|verpakken|exporteren|importeren|verwerken|weven|naaien|lassen|gieten|repareren|verzekeren|recyclen|assembleren|roken|malen|branden|bedrukken|schilderen|plaatsen|handelen in|ontwerpen|ontwikkelen|produceren|maken|bouwen|leveren|verkopen|brouwen|bakken|telen|drukken|installeren|onderhouden|bieden|verzorgen|vervoeren|verhuren',
    it: 'kweekt|verpakt|exporteert|importeert|verwerkt|weeft|naait|last|giet|repareert|verzekert|recyclet|assembleert|rookt|maalt|brandt|bedrukt|onderhoudt|plaatst|handelt in|exploiteert|ontwerpt|ontwikkelt|produceert|maakt|bouwt|levert|verkoopt|brouwt|bakt|teelt|drukt|installeert|biedt|verzorgt|vervoert|verhuurt',
    and: 'en|of',
    also: 'ook|vooral|met name|alles van|een breed assortiment|onder andere',
    of: '(?:fabrikant|producent|leverancier|aanbieder|ontwikkelaar|groothandel|importeur|bouwer)(?:s|en)? (?:van|in)|gespecialiseerd in(?: (?:de productie|het maken) van)?|specialist in',
    with: '(?:voorzie(?:t|n)) [^.;:]{3,80}? van',
    made: 'gemaakt|geproduceerd|gebrouwen|gebakken',
  },
  pt: {
    self: null,
    we: 'nascem|saem|extraímos|transformamos|transportamos|exportamos|importamos|torramos|tecemos|alugamos|seguramos|reciclamos|criamos|montamos|imprimimos|embalamos|engarrafamos|desenvolvemos|produzimos|fabricamos|comercializamos|embalamos|oferecemos|vendemos|fornecemos|distribuímos|concebemos|construímos|projetamos|instalamos|cultivamos|dedicamo-nos a|trabalhamos com',
    it: 'extrai|transforma|transporta|exporta|importa|torra|tece|aluga|recicla|cria|monta|imprime|engarrafa|desenvolve|produz|fabrica|comercializa|embala|oferece|vende|fornece|distribui|concebe|constrói|projeta|instala|cultiva|dedica-se à (?:produção|fabricação|venda|distribuição) de',
    and: 'e|ou',
    also: 'também|ainda|sobretudo|uma vasta gama de|todo o tipo de',
    of: '(?:fabricante|produtor|fornecedor|distribuidor|grossista|importador)(?:a|as|es|s)? de|especializad\\p{L}{1,2} (?:em|na (?:produção|fabricação|venda) de)|especialistas em',
    with: null,
    made: 'feit[oa]s à mão|feit[oa]s|produzid[oa]s|fabricad[oa]s',
  },
  sv: {
    self: 'vi',
    we: 'packar|tvättar|exporterar|importerar|förädlar|väver|syr|svetsar|gjuter|reparerar|försäkrar|återvinner|transporterar|rökar|rostar|driver|monterar|projekterar|underhåller|utvecklar|tillverkar|producerar|säljer|levererar|bygger|erbjuder|bakar|brygger|odlar|konstruerar|installerar|trycker|hyr ut',
    it: 'packar|tvättar|exporterar|importerar|förädlar|väver|syr|svetsar|gjuter|reparerar|försäkrar|återvinner|transporterar|rostar|driver|monterar|projekterar|underhåller|utvecklar|tillverkar|producerar|säljer|levererar|bygger|erbjuder|bakar|brygger|odlar|konstruerar|installerar|trycker|hyr ut',
    and: 'och|eller|samt',
    also: 'även|också|främst|allt från',
    of: '(?:tillverkare|leverantör|producent|grossist|återförsäljare)(?:er)? av|specialiserade?(?: oss)? på|specialister på|specialist på',
    with: 'förser [^.;:]{3,80}? med',
    made: 'tillverkade|gjorda|producerade',
  },
  da: {
    self: 'vi',
    we: 'pakker|eksporterer|importerer|forarbejder|væver|syr|svejser|støber|reparerer|forsikrer|genanvender|transporterer|rister|driver|monterer|udlejer|udvikler|producerer|fremstiller|sælger|leverer|bygger|tilbyder|bager|brygger|dyrker|installerer',
    it: 'pakker|eksporterer|importerer|forarbejder|væver|syr|svejser|støber|reparerer|forsikrer|genanvender|transporterer|rister|driver|monterer|udlejer|udvikler|producerer|fremstiller|sælger|leverer|bygger|tilbyder|bager|brygger|dyrker|installerer',
    and: 'og|eller|samt',
    also: 'også|især|alt fra',
    of: '(?:producent|leverandør|grossist|forhandler)(?:er)? af|specialiseret (?:i|os i)|specialister i',
    with: 'forsyner [^.;:]{3,80}? med',
    made: 'lavet|fremstillet|produceret',
  },
  no: {
    self: 'vi',
    we: 'pakker|eksporterer|importerer|foredler|vever|syr|sveiser|støper|reparerer|forsikrer|gjenvinner|transporterer|brenner|driver|monterer|leier ut|utvikler|produserer|fremstiller|selger|leverer|bygger|tilbyr|baker|brygger|dyrker|installerer',
    it: 'pakker|eksporterer|importerer|foredler|vever|syr|sveiser|støper|reparerer|forsikrer|gjenvinner|transporterer|brenner|driver|monterer|leier ut|utvikler|produserer|fremstiller|selger|leverer|bygger|tilbyr|baker|brygger|dyrker|installerer',
    and: 'og|eller|samt',
    also: 'også|særlig|alt fra',
    of: '(?:produsent|leverandør|grossist|forhandler)(?:er)? av|spesialiserte? (?:på|innen)|spesialister (?:på|innen)',
    with: 'forsyner [^.;:]{3,80}? med',
    made: 'laget|fremstilt|produsert',
  },
  pl: {
    self: null,
    we: 'szyjemy|pieczemy|pakujemy|eksportujemy|importujemy|przetwarzamy|naprawiamy|ubezpieczamy|transportujemy|montujemy|wynajmujemy|warzymy|palimy|prowadzimy|produkujemy|wytwarzamy|projektujemy|budujemy|oferujemy|sprzedajemy|dostarczamy|tworzymy|dystrybuujemy|uprawiamy|drukujemy',
    it: 'szyje|piecze|pakuje|eksportuje|importuje|przetwarza|naprawia|ubezpiecza|transportuje|montuje|wynajmuje|warzy|prowadzi|produkuje|wytwarza|projektuje|buduje|oferuje|sprzedaje|dostarcza|tworzy|dystrybuuje|drukuje',
    and: 'i|oraz|lub',
    also: 'także|również|przede wszystkim|szeroki wybór',
    of: '(?:producentem|dostawcą|dystrybutorem|producent|dostawca|dystrybutor|hurtownia)|specjalizuje(?:my)? się w',
    with: null,
    made: 'wykonane|produkowane',
  },
};
