/** Words that deny what follows them within a few words, in the form of `fold`. */
export const denials: ReadonlySet<string> = new Set(
  `not no never without non neither nor lacks lacking kein keine keinen keiner keinem nicht ohne nie niemals weder pas sans sin aucun aucune jamais ningun ninguna
  nunca senza nessun nessuna nessuno geen niet nooit zonder sem nao nenhum inte ingen inga utan aldrig ikke uden uten bez nie dont doesnt cannot cant wont isnt arent
  didnt`.split(/\s+/u),
);

/** "SAP is not used", "SAP kommt nicht zum Einsatz": what follows the word denies it. */
export const deniedAfter =
  /^(?:(?:is|are|was|were|has|have|been|does|did|wird|werden|ist|sind|kommt|kommen|wurde|est|sont|n est|nest|es|son|e|e stato|sono|viene|wordt|worden|is|ar|anvands|er|bruges) ){1,2}(?:not|no longer|never|nicht|nicht mehr|kein|pas|plus|no|ya no|non|non piu|niet|niet meer|geen|nao|inte|ikke)(?: |$)/u;
