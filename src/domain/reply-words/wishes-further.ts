import type { WishWords } from './wish-words';

export const polishWishes: WishWords = {
  unwanted: 'niepożądane niechciane niemile_widziane nie_są_mile_widziane',
  consent: 'zgody zgodę zgadzam upoważniam',
  hear: 'słyszeć',
  leave: 'wypisać zrezygnować',
  end: 'przestańcie przestań przestać zaprzestać zaprzestanie zaprzestańcie skończcie zakończyć zakończcie',
  refuse: 'zabraniam rezygnuję_z oszczędźcie powstrzymać powstrzymajcie',
  takeOff: 'usunąć usuńcie usuń skreślić skreślcie wykreślić wykreślcie wypisać wypiszcie wyłączyć',
  reach:
    'pisać piszcie kontaktować kontaktujcie wysyłać wysyłajcie przysyłać przysyłajcie nękać niepokoić kontaktu wysyłania pisania',
  mail: 'mail maile maili e-mail e-maile e-maili wiadomość wiadomości oferty ofert reklamy reklam newsletter newslettera korespondencji informacji_handlowych',
  list: 'listy lista liście bazy bazie mailingowej newslettera odbiorców',
  erase: 'usunąć usuńcie usuń usunięcia usunięcie skasować skasujcie zniszczyć wymazać',
  data: 'dane danych wszystko informacje',
  me: 'mnie mi nam nas mną',
  my: 'moje moich mój mojego nasze naszych mnie nas ten_adres tego_adresu',
  no: 'nie nigdy nic niczego żadnych żadnej',
  more: 'więcej kolejnych dalszych ponownie już nigdy niczego przyszłości',
  want: 'proszę prosimy chcę chcemy życzę żądam żądamy wyrażam chciałbym',
  enough: 'dość wystarczy',
  request: '^ czy|prosze możecie|mógłby|mogą|może',
  times: 'zamiast w_tym_tygodniu w_tym_miesiącu w_tym_roku przed do_poniedziałku na_razie obecnie za_tydzień',
  instead: 'ale tylko raczej zadzwonić zadzwońcie bezpośrednio oprócz zamiast',
};

export const finnishWishes: WishWords = {
  unwanted: 'ei-toivottuja eivät_ole_toivottuja eivät_ole_tervetulleita',
  consent: 'lupaa suostu salli hyväksy',
  hear: 'kuulla_teistä kuulla_teiltä',
  leave: 'peruuttaa perua',
  end: 'lopettakaa lopeta lopettaa lopettamaan lakatkaa',
  refuse: 'kiellän pidättäytykää säästäkää',
  takeOff: 'poistakaa poista poistamaan ottakaa pyyhkikää poistaa',
  reach:
    'lähettäkö lähettää lähettämästä lähettäminen kirjoittako kirjoittamasta yhteyttä yhteydenottoja kirjoittakaa häiritkö lähettäkää',
  mail: 'viestinne viestejä viestit viestien viestiä sähköposteja sähköpostia sähköpostien markkinointia markkinointiviestejä mainoksia uutiskirjettä postia yhteydenottoja',
  list: 'listalta listaltanne postituslistalta postituslistaltanne jakelulistalta jakelulistaltanne rekisteristänne rekisteristä',
  erase: 'poistakaa poistamaan poista tuhotkaa tuhoamaan tuhoa pyyhkikää',
  data: 'tietoni tiedot henkilötietoni henkilötiedot tietomme',
  me: 'minulle minua minuun minut meille meihin meidät',
  my: 'minun meidän minua minut tietoni henkilötietoni osoitteeni minusta tietomme minut meidät',
  no: 'älkää älä ei en emme eikä mitään',
  more: 'enää uudelleen jatkossa lisää koskaan mitään',
  want: 'halua haluan haluamme pyydän pyydämme toivon vaadin kiitos',
  enough: 'riittää tarpeeksi',
  request: '^ voisitteko|voitteko|voisitko|voitko',
  times:
    'sen_sijaan mieluummin tällä_viikolla tässä_kuussa tänä_vuonna ennen asti saakka ensi_viikolla toistaiseksi maanantaina',
  instead: 'mutta mieluummin vain soittakaa suoraan paitsi sen_sijaan',
};
