/** Headings, in the form of `fold`, under which a company says where it wants to go. */
const plans =
  /strateg|priorit|prioridad|outlook|ausblick|roadmap|perspe[ck]ti|vision|ambi[tc]i|looking (?:ahead|forward)|sustainab|nachhaltig|durabilite|sostenib|duurza|sustentab|hallbar|baeredygtig|zukunft|future|futur[oa]?(?: |$)|avenir|toekomst|framtid|fremtid|przyszlo|what comes next|whats (?:next|coming)|^(?:up )?next(?: up| steps)?$|(?: |^)next$|road ahead|where (?:we are|were|its) (?:headed|going|heading)|where we go|what we are (?:working on|building)|on the workbench|(?:our|the|key|strategic|future|three year|five year|growth|business) (?:plans?|goals?|aims?|targets?|focus|commitments?|agenda)$|^(?:plans?|goals|commitments|agenda|focus)(?: |$)|plan (?:fur |pour |para |per |voor )?20\d\d|20\d\d(?: 20\d\d)? plan|ziele|vorhaben|unsere plane|wohin|wo es hingeht|wo wir hinwollen|was (?:kommt|als nachstes|wir vorhaben|ansteht)|wie es weitergeht|nachste schritte|agenda 20|schwerpunkte|objectifs|engagements|projets|feuille de route|(?:notre |le )?cap(?: 20\d\d)?$|demain|ou nous allons|et (?:la suite|apres)|objetivos|retos|planes|proyectos|hacia donde|proximos pasos|lo que viene|hoja de ruta|compromisos|obiettivi|piani|progetti(?: futuri)?$|guardando avanti|sguardo|domani|dove andiamo|prossimi passi|impegni|doelen|plannen|ambities|koers|waar we (?:aan werken|naartoe|heen)|wat er komt|vooruitblik|metas|planos|projetos|rumo|para onde|proximos passos|(?:^| )mal(?: |$)|vara mal|vores mal|framat|riktning|vagen framat|vart vi ar pa vag|planer|satsningar|vejen frem|veien videre|plany|cele|dokad|co dalej|kierunki/u;
/** Headings that hold such a word and speak of something else. */
const notPlans =
  /career|karriere|jobs|your future|ihre zukunft|votre avenir|tu futuro|pension|television|floor plan|insurance plan|pricing|preise|newsletter|privacy|cookies|risk|risiken|subscription|price|projekte referenzen|references|referenz|provision|supervis|division/u;

/** True for a section, given as its headings, that speaks of what is to come. */
export function speaksOfPlans(section: string): boolean {
  const [last = '', before = ''] = section.split(' / ').toReversed();
  return [last, before].some((one) => one.length <= 60 && plans.test(one) && !notPlans.test(one));
}
