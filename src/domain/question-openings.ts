/** Beginnings of sentences that are questions also without their mark, as `phraseFinder` reads them. */
export const questionOpenings: readonly string[] = [
  '^ how much|many|long|often|far|soon do|does|is|are|would|will|can|did',
  '^ what does|do|is_the|are_the|would|about_the|kind_of|happens_if',
  '^ do|does|can|could|would|will you|it|your|the_product|the_system|the_software|we|this',
  '^ is there|it_possible|it_able',
  '^ are there|you_able',
  '^ when|where|which|who can|could|do|does|would|will we|you|it|i',
  '^ können|könnten|haben|bieten|unterstützen|würden|gibt sie|ihr|es|eure|ihre',
  '^ was kostet|kosten',
  '^ wie viel|teuer|lange|hoch|viele',
  '^ wieviel kostet',
  '^ est_ce que|qu',
  '^ pouvez|pourriez|avez|proposez vous',
  '^ combien coûte|ça|de',
  '^ quel|quelle|quels|quelles est|sont',
  '^ cuánto|cuánta|cuántos cuesta|tiempo|es|vale',
  '^ quanto costa|custa|tempo',
  '^ kunnen|hebben|bieden|is jullie|u|er',
  '^ wat kost',
  '^ hur mycket|länge',
  '^ hvor meget|mye|lang',
  '^ ile kosztuje|to',
];

/** Questions that ask nothing. */
export const courtesies: readonly string[] = [
  '^ how are|is you|everything|it_going',
  '^ how have you been',
  '^ right|ok|okay|really|correct|see|deal',
  '^ wie geht es|s [ihnen|dir|euch]',
  '^ comment allez|vas vous|tu',
  '^ ça va',
  '^ qué tal',
  '^ cómo está|estás',
  '^ come va|sta|stai',
  '^ hoe gaat het [met_u|met_jou|ermee]',
];
