/**
 * Verbs, in the form of `fold`, that stand after "we" or a name and say nothing of what is made or sold: of being, wanting,
 * employing, helping, growing. Any other verb before a list of things is taken as one of supply.
 */
export const idleVerbs: ReadonlySet<string> = new Set(
  `is are am was were be been has have had having will would can could may must should do does did know knows believe believes want wants think thinks love loves
  care cares help helps work works act acts employ employs employed started starts began begins grew grows became becomes belong belongs serve serves served aim aims
  plan plans need needs use uses take takes took get gets keep keeps look looks live lives see sees like likes go goes went come comes came try tries hire hires
  recruit recruits ask asks answer answers listen understand understands value values respect trust support supports join joined joins invest invests invested expect
  expects share shares bring brings combine combines measure measures speak speaks cover covers count counts hold holds own owns opened opens acquired closed
  received won reported generated achieved remains stands spun celebrates received moved says said saw put puts set sets turned turns announced connects
  connect reach reaches give gives show shows find finds call calls offers stay say follow follows meet meets let lets call focus partner include includes
  ist sind war waren wird werden hat haben hatte hatten kann konnen will wollen muss mussen soll sollen mochten glauben glaubt wissen denken lieben leben helfen hilft arbeiten arbeitet
  beschaftigt beschaftigen gehort gehoren steht stehen setzt setzen verbindet verbinden erzielt erzielte erwirtschaftet erwirtschaftete wurde wurden begann begannen
  investiert investieren unterstutzt unterstutzen kennt kennen sieht sehen sucht suchen bleibt bleiben kommt geht gehen freuen brauchen braucht halten halt nehmen nimmt
  feiert wachsen wachst suchen stellen stellt zahlt zahlen sprechen spricht beraten horen verstehen denkt legen legt begleiten begleitet machen macht
  est sommes sont etait avons avait ont a pouvons peut voulons veut croyons savons aimons aidons aide travaillons travaille employons emploie cherchons cherche restons
  reste allons va investissons investit visons vise grandissons pensons accompagnons accompagne comptons compte faisons fait avons soutenons recrutons mettons met partageons
  es somos son era eran fue esta estamos hemos han ha podemos queremos quiere creemos sabemos amamos ayudamos ayuda trabajamos trabaja empleamos emplea buscamos busca
  vamos va invertimos invierte apostamos contamos cuenta tenemos tiene hacemos llevamos seguimos acompanamos cuidamos estamos nacimos facturamos atendemos pensamos
  e siamo sono era abbiamo ha hanno possiamo vogliamo vuole crediamo sappiamo amiamo aiutiamo aiuta lavoriamo impieghiamo impiega cerchiamo cerca restiamo andiamo
  investiamo investe puntiamo contiamo conta facciamo fa stiamo sta siamo pensiamo accompagniamo riforniamo serviamo crediamo fatturiamo nasce
  zijn was waren wordt worden heeft hebben had kan kunnen wil willen moet moeten geloven weten houden helpen helpt werken werkt zoeken zoekt blijven blijft gaan gaat komen
  investeren investeert groeien groeit denken begrijpen geven geeft staan staat bedienen bedient krijgen kennen doen doet hopen rijden verwachten maken maakt begon
  sao somos era foi temos tem podemos queremos quer acreditamos sabemos ajudamos trabalhamos empregamos procuramos vamos investimos apostamos contamos fazemos estamos
  servimos pensamos crescemos acompanhamos
  ar var har hade kan vill ska skall maste tror vet alskar hjalper arbetar jobbar soker forblir gar kommer investerar satsar vaxer tanker ger far gor finns staar star
  er var har havde kan vil skal ma tror ved elsker hjelper hjaelper arbejder jobber soger soker gar kommer investerer vokser taenker tenker giver gir far gor gjor findes finnes star
  jest jestesmy sa byl byla ma mamy mozemy chcemy chce wierzymy wiemy pomagamy pomaga pracujemy pracuje zatrudniamy zatrudnia szukamy inwestujemy inwestuje rosniemy planujemy dzialamy dziala obslugujemy`.split(
    /\s+/u,
  ),
);
