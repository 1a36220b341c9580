const whose =
  '(?:our|all|the|unsere?r?|nos|notre|les|nuestr[oa]s?|los|las|[il] nostri|le nostre|la nostra|onze|ons|os nossos|as nossas|nossos|nossas|vara|vart|vores|vare|vart|nasze|nasza)';
const things =
  'products?|product (?:range|lines?|families|portfolio|areas)|produkte?|produkt(?:welt|bereiche|gruppen|programm|palette|portfolio)|produits|productos|prodotti|producten|produtos|produkter|produkty|solutions|losungen|soluciones|soluzioni|oplossingen|solucoes|losningar|losninger|rozwiazania|sortiment|sortimentet|assortiment|assortimento|asortyment|range|gammes?|gamas?|gamma|marques|brands|wines|portfolio|catalog(?:ue|o)?|katalog|kategorien|categories|collections?|kollektionen|offering|angebot|aanbod|oferta|offerta|offre|erbjudande';
const work =
  'services?|leistungen|dienstleistungen|leistungs(?:spektrum|angebot|bereiche)|servicios|servizi|diensten|servicos|tjanster|ydelser|tjenester|uslugi|prestations|metiers|activites|expertises?|savoir faire|capabilities|competences|kompetenzen|areas of (?:expertise|practice)|practice areas|specialties|especialidades|specialismen|rechtsgebiete|fachbereiche|geschaftsfelder|geschaftsbereiche|areas de (?:practica|actividad|atuacao|negocio)|domaines|lavorazioni|attivita|affarsomraden|business areas|werkzaamheden';
const sentences =
  'what we (?:make|offer|sell|produce|build|provide|supply|deliver|brew|grow|bake|print|do)|was wir (?:machen|bieten|herstellen|bauen|fertigen|produzieren|tun|liefern|konnen)|ce que nous (?:faisons|fabriquons|proposons|produisons)|que faisons nous|(?:lo )?que (?:hacemos|fabricamos|ofrecemos|producimos|vendemos)|(?:che )?cosa (?:facciamo|offriamo|produciamo|vendiamo)|wat (?:wij|we) (?:doen|maken|leveren|bieden|verkopen)|o que (?:fazemos|oferecemos|fabricamos|produzimos)|(?:det|vad|hvad|hva|dette) (?:har )?(?:vi )?(?:gor|erbjuder|laver|tilbyder|tillverkar|saljer|gjor|tilbyr|lager)(?: vi)?|co (?:robimy|oferujemy|produkujemy)|czym sie zajmujemy';
const and = '(?:and|und|et|y|e|en|och|og|i)';
const tail =
  '(?:(?: im uberblick| at a glance| en bref| de un vistazo| a colpo docchio| in het kort| i korthet)?)';
const nouns = `(?:${things}|${work})`;

const goods = new RegExp(
  `^(?:\\S+ ){0,2}?(?:${whose} )?(?:\\S+ )?(?:${things})(?: ${and} (?:${whose} )?(?:${nouns}|\\S+))?${tail}$`,
  'u',
);
const services = new RegExp(
  `^(?:${whose} )?(?:\\S+ )?${nouns}(?: ${and} (?:${whose} )?${nouns})?${tail}$`,
  'u',
);
const said = new RegExp(`^(?:${sentences})$`, 'u');
/** "New products", "product news", "product support": of things, but no list of what is sold. */
const not =
  /\b(?:news|investment|price|age|offres d|ofertas de|neu\p{L}*|new|nouveautes|novedades|novita|customer|self|support|after|public|financial|jobs?|career|search|quality|award\p{L}*|development|future|internal|digital|it) |(?:^| )(?:faq|hilfe|aide)$/u;

/** What stands under a heading, in the form of `fold`: goods, services, or what the company says it does; null for any other heading. */
export function productHeading(heading: string): 'goods' | 'services' | 'said' | null {
  if (heading.length > 48 || not.test(heading)) return null;
  if (said.test(heading)) return 'said';
  if (services.test(heading) && !new RegExp(`^(?:${whose} )?(?:\\S+ )?(?:${things})`, 'u').test(heading))
    return 'services';
  return goods.test(heading) ? 'goods' : services.test(heading) ? 'services' : null;
}

/** Sections that speak of plans, of the past, of work to be had or of others: what is built or offered there is not for sale. */
export function isNoShelf(section: string): boolean {
  return elsewhere.test(section);
}

const elsewhere =
  /strateg|outlook|ausblick|wohin|future|zukunft|histor|geschichte|histoire|storia|geschiedenis|milestones|meilensteine|career|karriere|jobs|emploi|empleo|lavora con noi|werken bij|benefits|investor|sustainab|nachhaltig|news|presse|press|aktuell|references?$|referenz|kunden|customers|clients|clientes|clienti|klanten|partners?(?: |$)|wo es hingeht|where we are (?:going|headed)|whats next|road ahead|beteiligungen|cookies|newsletter/u;
