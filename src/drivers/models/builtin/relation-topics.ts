/** One word in the form of `fold`, any of these beginnings or whole words; "~" in front means anywhere in the word. */
function any(list: string): RegExp {
  const parts = list
    .trim()
    .split(/\s*;\s*/u)
    .map((one) => one.replaceAll('*', '[a-z]*').replace(/^~/u, '[a-z]*'));
  return new RegExp(`(?:^| )(?:${parts.join('|')})(?= |$)`, 'u');
}

/** The offer is plain text and sentences come in the form of `fold`; both are read in small letters. */
function topic(name: string, list: string): readonly [string, { test(text: string): boolean }] {
  const pattern = any(list);
  const plain = (text: string) =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .replace(/ß/gu, 'ss')
      .replace(/[^a-z0-9]+/gu, ' ');
  return [name, { test: (text) => pattern.test(plain(text)) }];
}

/** Work that companies do and software serves, with its words in all languages that the analyst reads. */
export const topics = [
  topic(
    'production planning',
    `production plan*; production schedul*; planning software; planning of (?:the |our )?(?:production|kitchens|plants|lines); planning (?:two|three|four|all|several) (?:plants|sites); (?:daily|weekly|detailed|capacity|material) planning; scheduling; replan*; advanced planning; (?:in )?one plan; plan across; ~produktionsplan*; ~fertigungsplan*; feinplanung*; tagesplanung; wochenplanung; planung; planungssystem*; planungssoftware; planen wir (?:[a-z]+ ){1,8}gemeinsam; ein plan fur alle; planification; plan de production; ordonnancement; planificacion; plan de produccion; programacion de la produccion; pianificazione; piano di produzione; programmazione della produzione; productieplan*; planning van de productie; planeamento; planejamento; plano de producao; produktionsplaner*; planering; planlaegning; planlegging`,
  ),
  topic(
    'production lines',
    `(?:production|packaging|packing|filling|bottling|assembly|pellet|molding|moulding|process) lines?; line stops?; ~(?:linie|linien|linje|linjer|linjen); (?:abfull|verpackungs|produktions|montage)?(?:anlage|anlagen); lignes? de (?:production|conditionnement|fabrication|montage); lineas? de (?:produccion|envasado|montaje|embotellado); line[ae] di (?:imbottigliamento|produzione|confezionamento|montaggio); (?:productie|verpakkings|afvul|montage)lij(?:n|nen); linhas? de (?:producao|engarrafamento|montagem|embalagem)`,
  ),
  topic(
    'several plants',
    `several plants; (?:all|both|two|three|four|five|six|across|our|second|third|fourth|fifth|sixth) (?:(?:of )?(?:its|our|the|four|production|assembly|packaging) ){0,3}(?:plants?|mills?|factor(?:y|ies)|production sites?)(?! based); (?:vier|funf|sechs|sieben|drei|zwei|alle[n]?|zweite[ns]?|dritte[ns]?|seiner sechs|mehrere[n]?) (?:[a-z]+ )?(?:werke[ns]?|standorte[ns]?|muhlen|werk); (?:deux|trois|quatre|cinq|plusieurs|deuxieme|troisieme|seconde) (?:usines?|sites? de production); (?:dos|tres|cuatro|cinco|varias|segunda|tercera) (?:plantas?|fabricas?); (?:due|tre|quattro|cinque|secondo|terzo) (?:stabiliment[oi]); (?:twee|drie|vier|vijf|tweede|derde) (?:fabriek|fabrieken|vestigingen); (?:duas|tres|quatro|segunda|terceira) (?:fabricas?|unidades? (?:fabril|fabris|industriais|industrial)); (?:tva|tre|fyra|andra|tredje) (?:fabriker|fabrik|anlaggningar)`,
  ),
  topic(
    'deliveries',
    `deliver(?:y|ies); delivery times?; lead times?; on time delivery; ship (?:[a-z]+ ){0,4}in (?:[a-z]+ )?days; ~lieferzeit*; ~lieferung*; liefertermin*; liefertreue; ausliefer*; delais? de livraison; livraisons?; plazos? de entrega; entregas?; temp[oi] di consegna; consegn[ae]; levertijd*; leveringen; levering; prazos? de entrega; leveranstid*; leveranser; leverans; leveringstid*`,
  ),
  topic(
    'stock and materials',
    `inventor(?:y|ies); stock levels?; stocks? of; spare parts?; materials?; raw materials?; safety stock; working capital; ~bestande; ~bestanden; lagerbestand*; vorrate; rohstoff*; materialien; ersatzteil*; (?:fehlende[ns]?|fehlt|fehlen) (?:[a-z]+ ){0,6}teile?; weniger lager; stocks; matieres premieres; pieces de rechange; existencias; inventarios?; materias primas; repuestos; scorte; giacenze; materie prime; ricambi; voorraad; voorraden; grondstof*; estoque; stocks?; materias primas; lager(?:niva|nivaer|hallning); ravaror; reservdelar; varelager; ravarer`,
  ),
  topic(
    'packaging',
    `packaging (?:lines?|machines?|operations?|capacity|materials?|planning)?; ~verpackung*; abpackung*; abfullung; conditionnement; emballages?; envasado; embalaje; confezionamento; imballagg*; imbottigliamento; verpakking*; embalage[nm]s?; engarrafamento; forpackning*; emballage; pakking`,
  ),
  topic(
    'transport',
    `transports?; logistics; freight; fleet; trucks?; shipping; ~transport; ~transporte; fuhrpark; logistik*; spedition; logistique; flotte; logistica; flota; trasport[oi]; vervoer; logistiek; frota; frakt; transporter`,
  ),
  topic(
    'set-up times',
    `change ?overs?; set ?up times?; rustzeit*; temps de changement; tiempos de cambio; attrezzaggio; omsteltijd*; stalltid*; stallid*; setup times?; omstallning*`,
  ),
  topic(
    'waste',
    `waste; scrap; spoilage; food waste; shelf life; ausschuss; verderb; lebensmittelverschwendung; abfall; abfalle; gaspillage; rebuts; desperdicio*; mermas; sprec[oh]*; scarti; verspilling; afval; svinn; matsvinn; spild; madspild; svinn`,
  ),
  topic('automation', `automat*; ~automatis*; robot*; automatiz*; automazione`),
  topic(
    'warehouses',
    `warehous*; distribution cent(?:er|re)s?; lagerhaus; lagerhalle*; logistikzentr*; entrepots?; almacen*; magazzin*; magazijn*; armazem; armazens; lagerlokal*`,
  ),
  topic(
    'digitalisation',
    `digit(?:al)?i[sz]*; digital transformation; digitale transformation; ~digitalisierung; numerisation; transformation numerique; digitalizacion; transformacion digital; digitalizzazione; trasformazione digitale; digitalisering; digitalizacao; transformacao digital`,
  ),
  topic(
    'energy',
    `energy (?:use|costs?|efficiency|consumption|savings?|management); energieverbrauch; energiekosten; energieeffizienz; consommation d energie; efficacite energetique; eficiencia energetica; efficienza energetica; energieverbruik; eficiencia energetica; energieffektiv*; energianvandning; energieffektivitet; solar energy; energia solare; photovolta*`,
  ),
  topic(
    'emissions',
    `emissions?; carbon; co2; climate neutral*; net zero; decarboni*; klimaneutral*; treibhausgas*; emissionen; neutralite carbone; emisiones; neutralidad climatica; emissioni; klimaatneutraal; emissoes; klimatneutral*; utslapp; udledning*`,
  ),
  topic(
    'security',
    `cyber ?security; information security; cyber attacks?; it sicherheit; cybersicherheit; cybersecurite; ciberseguridad; sicurezza informatica; cyberbeveiliging; ciberseguranca; cybersakerhet`,
  ),
  topic(
    'artificial intelligence',
    `artificial intelligence; machine learning; ai; kunstliche[nr]? intelligenz; ki; intelligence artificielle; inteligencia artificial; intelligenza artificiale; kunstmatige intelligentie; artificiell intelligens; kunstig intelligens`,
  ),
  topic(
    'hiring',
    `hiring; recruit(?:ing|ment); talent acquisition; fachkraftemangel; recrutement; contratacion de personal; reclutamiento; selezione del personale; recruitment; werving; rekrytering; recrutamento; rekruttering`,
  ),
  topic(
    'purchasing',
    `procurement; purchasing; sourcing; beschaffung; einkauf; achats; approvisionnement*; compras; aprovisionamiento; acquisti; approvvigionament*; inkoop; aprovisionamento; inkop; indkob`,
  ),
  topic(
    'maintenance',
    `maintenance; downtime; wartung; instandhaltung; stillstand*; entretien; mantenimiento; manutenzione; onderhoud; manutencao; underhall; vedligeholdelse; vedlikehold`,
  ),
  topic(
    'customer service',
    `customer service; customer support; kundenservice; kundendienst; service client; atencion al cliente; assistenza clienti; klantenservice; atendimento ao cliente; kundtjanst; kundeservice`,
  ),
] as const;
