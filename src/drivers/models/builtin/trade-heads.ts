/** Words for what a company is that stand in front of its name, in the form of `fold`. */
export const trades: ReadonlySet<string> = new Set(
  `grupo group gruppe groupe gruppo the estudio studio talleres officine officina atelier ateliers maison laiterie caseificio cantina cantine bodega bodegas cervejaria
  brauerei brouwerij brasserie brewery backerei tischlerei schreinerei metzgerei kanzlei druckerei drukarnia kwekerij hotel hotels restaurant caixa banco banca bank
  banque sparkasse volksbank stadtwerke ceramicas ceramiche frutas granja finca marmores marmi fabrica fabbrica acciaierie cartiera molino mulino moulin moulins domaine
  chateau clinica clinique klinik klinikum hospital spital zorggroep stichting fundacion fondazione fondation stiftung cooperativa cooperative genossenschaft societe
  compagnie compania azienda agence agencia agenzia agentur transportes transports trasporti spedition maschinenfabrik maschinenbau textilwerk autohaus werkzeugbau
  supermercados almacenes farmacia editorial verlag uitgeverij edizioni editions pasticceria panificio salumificio oleificio tenuta industrie industrias manufacture
  manufaktur vinaigrerie biscuiterie fonderie fonderia giesserei gieterij sagewerk zimmerei gartnerei`.split(
    /\s+/u,
  ),
);
